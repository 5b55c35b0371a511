package rapporteur.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapporteur.encoder.BeginInside.Labelled;
import rapporteur.encoder.HeadScores;
import rapporteur.encoder.Signals;
import rapporteur.language.Analysis;
import rapporteur.text.Span;

/**
 * How sure the reader is of an attribution: the log odds that it is right, by how far the scores of its words stand above
 * those of being outside of all spans. The heads mark more spans than are right, so that no one of them decides alone;
 * what is not sure enough over all is dropped.
 *
 * <p>The weights were fitted by logistic regression on 210 articles of PolNeAR's train part (Newell and others, 2018).
 */
final class Certainty {

    private static final double ENOUGH = -0.7;
    private static final double CONTENT_ALLOWED = -1;
    private static final double CUE_ALLOWED = -2;
    private static final double BIAS = -1.3;
    private static final double CONTENT = 0.65;
    private static final double LEAST = 0.3;
    private static final double CUE = 0.1;
    private static final double SOURCELESS = -0.25;

    private static final double TOGETHER = 0.4;
    private static final double PART_BIAS = -0.11;
    private static final double PART_MEAN = 0.67;
    private static final double PART_LEAST = 0.07;
    private static final double PART_LENGTH = 0.26;
    private static final double OTHERS_LENGTH = -0.52;

    private final HeadScores cues;
    private final HeadScores contents;

    private Certainty(HeadScores cues, HeadScores contents) {
        this.cues = cues;
        this.contents = contents;
    }

    static Certainty of(Signals signals) {
        return new Certainty(signals.head(Linking.CUE), signals.head(Linking.CONTENT));
    }

    /** Whether an attribution rather is one than not. */
    boolean isEnough(@Nullable Labelled source, Labelled cue, List<Labelled> parts) {
        Standing standing = standing(parts);
        double odds = BIAS
                + CONTENT * standing.mean()
                + LEAST * Math.min(0, standing.least())
                + CUE * margin(cues, cue.first())
                + (source == null ? SOURCELESS : 0);
        return odds > ENOUGH;
    }

    /**
     * Of parts that are linked to one cue those that rather belong to its content than not: a few faint words beside long
     * ones mostly do not. If none does, the likeliest. At 3 to 2 and more a part stays; the weights of these odds were
     * fitted by logistic regression on the parts of 210 articles, as those of the whole.
     */
    List<Labelled> together(List<Labelled> parts) {
        if (parts.size() < 2) {
            return parts;
        }
        List<Labelled> kept = new ArrayList<>();
        Labelled likeliest = parts.get(0);
        double most = Double.NEGATIVE_INFINITY;
        int longest = 0;
        int next = 0;
        for (Labelled part : parts) {
            int length = length(part);
            next = Math.max(next, Math.min(length, longest));
            longest = Math.max(longest, length);
        }
        for (Labelled part : parts) {
            int length = length(part);
            Standing standing = standing(List.of(part));
            double odds = PART_BIAS
                    + PART_MEAN * standing.mean()
                    + PART_LEAST * standing.least()
                    + PART_LENGTH * Math.log(length)
                    + OTHERS_LENGTH * Math.log(length == longest ? next : longest);
            if (odds > TOGETHER) {
                kept.add(part);
            }
            if (odds > most) {
                most = odds;
                likeliest = part;
            }
        }
        return kept.isEmpty() ? List.of(likeliest) : kept;
    }

    private static int length(Labelled part) {
        return part.end() - part.first();
    }

    /** How far words stand above being outside of all contents: on the average, and the one that does least. */
    private record Standing(double mean, double least) {}

    private Standing standing(List<Labelled> parts) {
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        int words = 0;
        for (Labelled part : parts) {
            for (int word = part.first(); word < part.end(); word++) {
                double margin = margin(contents, word);
                sum += margin;
                least = Math.min(least, margin);
                words++;
            }
        }
        return new Standing(sum / words, least);
    }

    /**
     * Whether the reader does not speak against an attribution that it has not marked: the words of the content, on the
     * average, and the cue stand at most so far below being outside. Hearsay and phrases ({@code in the view of}) are few
     * among what the reader learned from, and hardly mean anything else: they are not held against it.
     */
    boolean allows(Draft draft, Analysis analysis) {
        int cue = draft.cueToken();
        if (cue < 0 || draft.sourceHead() < 0 || !analysis.token(cue).upos().equals("VERB")) {
            return true;
        }
        double sum = 0;
        int words = 0;
        for (Span span : draft.anatomy().content()) {
            for (int word = analysis.tokenAt(span.start());
                    word < analysis.tokens().size()
                            && analysis.token(word).span().start() < span.end();
                    word++) {
                sum += margin(contents, word);
                words++;
            }
        }
        return words > 0 && sum / words > CONTENT_ALLOWED && margin(cues, cue) > CUE_ALLOWED;
    }

    /** By how much a word's likeliest other label is above that of being outside. */
    private static double margin(HeadScores scores, int word) {
        int outside = scores.labels().indexOf("O");
        double most = Double.NEGATIVE_INFINITY;
        for (int label = 0; label < scores.labels().size(); label++) {
            if (label != outside) {
                most = Math.max(most, scores.score(word, label));
            }
        }
        return most - scores.score(word, outside);
    }
}
