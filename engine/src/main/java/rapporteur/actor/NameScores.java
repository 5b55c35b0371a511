package rapporteur.actor;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import rapporteur.encoder.HeadScores;

/** What the model says of the kinds of names, wherever they stand and whether or not it takes them for names. */
final class NameScores {

    /** What a kind is held to be worth at least: one place alone decides nothing for good. */
    private static final double LEAST = 0.02;

    /** The model knows no states: to it they are places, and no place is a state until told. */
    private static final double UNTOLD = 0.1;

    private final HeadScores scores;
    private final Kind[] kinds;

    NameScores(HeadScores scores) {
        this.scores = scores;
        List<String> labels = scores.labels();
        kinds = new Kind[labels.size()];
        for (int label = 0; label < kinds.length; label++) {
            kinds[label] = kind(labels.get(label).replaceFirst("^[BI]-", ""));
        }
    }

    /** The kind that a label of the model stands for. */
    static Kind kind(String label) {
        return switch (label) {
            case "PERSON" -> Kind.PERSON;
            case "ORGANISATION" -> Kind.ORGANISATION;
            case "PLACE" -> Kind.PLACE;
            case "GROUP" -> Kind.GROUP;
            default -> Kind.OTHER;
        };
    }

    /** For each kind the logarithm of how likely these words are of it, as the mean of the words and never quite nothing. */
    Map<Kind, Double> of(int first, int end) {
        Map<Kind, Double> shares = new EnumMap<>(Kind.class);
        for (int word = first; word < end; word++) {
            add(word, shares);
        }
        Map<Kind, Double> told = new EnumMap<>(Kind.class);
        for (Kind kind : kinds) {
            told.put(kind, Math.log(shares.getOrDefault(kind, 0.0) / (end - first) + LEAST));
        }
        told.put(Kind.STATE, told.getOrDefault(Kind.PLACE, Math.log(LEAST)) - UNTOLD);
        return told;
    }

    private void add(int word, Map<Kind, Double> shares) {
        float highest = scores.score(word, scores.best(word));
        double all = 0;
        for (int label = 0; label < kinds.length; label++) {
            all += Math.exp(scores.score(word, label) - highest);
        }
        for (int label = 0; label < kinds.length; label++) {
            if (!scores.labels().get(label).equals("O")) {
                shares.merge(kinds[label], Math.exp(scores.score(word, label) - highest) / all, Double::sum);
            }
        }
    }
}
