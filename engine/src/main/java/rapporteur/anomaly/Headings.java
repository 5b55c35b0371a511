package rapporteur.anomaly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rapporteur.intake.Block;
import rapporteur.intake.Report;
import rapporteur.language.Analysis;
import rapporteur.language.Sentence;
import rapporteur.language.Token;
import rapporteur.quantity.Quantity;
import rapporteur.quantity.Quantity.Amount;
import rapporteur.quantity.States;
import rapporteur.text.Span;
import rapporteur.time.TimeExpression;

/**
 * Headlines that say other than the text below: a figure of people or things that no figure below bears out, alone or added
 * up, and a length of time that is told of the same thing in other units. Nothing is said where the text below is silent.
 */
final class Headings {

    /** A headline rounds by so much. */
    private static final double ROUNDING = 0.1;

    /** Words looked at after a figure, and before it, for what has become of those counted. */
    private static final int AFTER = 8;

    private static final int BEFORE = 5;

    private static final int STEM = 4;

    /** Figures that a headline may have added up. */
    private static final int PARTS = 8;

    /** How much more a headline may make of figures that are told as the least there are. */
    private static final double OPEN = 2;

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;…,][\\p{Pe}\\p{Pf}\"']*$");

    private static final Set<String> CONTENT = Set.of("NOUN", "VERB", "ADJ", "PROPN");

    private final Report report;
    private final Analysis analysis;
    private final States known;
    private final List<Quantity> figures;
    private final List<TimeExpression> times;
    private final int end;

    Headings(Report report, Analysis analysis, States known, List<Quantity> figures, List<TimeExpression> times) {
        this.report = report;
        this.analysis = analysis;
        this.known = known;
        this.figures = figures;
        this.times = times;
        end = end(report);
    }

    /** Where the headline and the lines right below it end that are no sentences of the text; 0 without a headline. */
    private static int end(Report report) {
        int end = 0;
        for (Block block : report.blocks()) {
            String words = block.span().of(report.text()).strip();
            boolean bullet = !words.isEmpty() && "•-–*·".indexOf(words.charAt(0)) >= 0;
            boolean sentence = SENTENCE_END.matcher(words).find();
            boolean heads = switch (block.kind()) {
                case TITLE -> true;
                case HEADING -> end > 0;
                case PARAGRAPH -> end > 0 && (bullet || !sentence);
                case CAPTION -> false;
            };
            if (!heads) {
                return end;
            }
            end = block.span().end();
        }
        return 0; // nothing below
    }

    List<Anomaly> find() {
        List<Anomaly> found = new ArrayList<>();
        for (Quantity figure : figures) {
            if (figure.span().end() <= end) {
                figure(figure).ifPresent(found::add);
            }
        }
        for (TimeExpression time : times) {
            if (time.span().end() <= end && time.type() == TimeExpression.Type.DURATION) {
                duration(time).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Anomaly> figure(Quantity headline) {
        Set<String> told = states(headline);
        if (told.isEmpty() && what(headline).isEmpty()) {
            return Optional.empty();
        }
        Map<String, Double> most = new HashMap<>();
        List<Quantity> comparable = new ArrayList<>();
        for (Quantity figure : figures) {
            if (figure.span().start() < end || !isSameThing(headline, figure)) {
                continue;
            }
            Set<String> states = states(figure);
            boolean same = !what(headline).isEmpty() && what(headline).equals(what(figure));
            boolean shared = same || states.stream().anyMatch(told::contains);
            if (!shared) {
                continue;
            }
            if (agrees(headline.amount(), low(figure.amount()), high(figure.amount()))) {
                return Optional.empty();
            }
            comparable.add(figure);
            states.forEach(state -> most.merge(state, high(figure.amount()), Math::max));
        }
        boolean complete = told.size() < 2 || most.keySet().containsAll(told);
        if (comparable.isEmpty() || !complete || isSum(headline.amount(), comparable)) {
            return Optional.empty();
        }
        String below = comparable.stream()
                .map(figure -> figure.span().of(report.text()))
                .distinct()
                .collect(Collectors.joining("”, “"));
        return Optional.of(new Anomaly(
                Anomaly.Kind.HEADLINE_MISMATCH, headline.span(), "the text below the headline has “" + below + "”"));
    }

    /** Whether some of the figures below make up what a headline tells. */
    private static boolean isSum(Amount headline, List<Quantity> figures) {
        List<Amount> parts =
                figures.stream().map(Quantity::amount).distinct().limit(PARTS).toList();
        for (int chosen = 1; chosen < 1 << parts.size(); chosen++) {
            double low = 0;
            double high = 0;
            boolean open = false;
            for (int at = 0; at < parts.size(); at++) {
                if ((chosen & 1 << at) != 0) {
                    low += low(parts.get(at));
                    open |= high(parts.get(at)) == Double.POSITIVE_INFINITY;
                    high += high(parts.get(at));
                }
            }
            // at least eleven and six are no nine, but may be twenty
            if (agrees(headline, low, open ? low * OPEN : high)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSameThing(Quantity one, Quantity other) {
        return one.amount().unit().equals(other.amount().unit());
    }

    /** What is counted, where words narrow it: {@code red lorries}; empty for a mere noun, of which there may be any. */
    private static String what(Quantity figure) {
        String what = figure.counted().what().toLowerCase(Locale.ROOT);
        return what.indexOf(' ') > 0 ? what : "";
    }

    /** Whether some number from {@code low} to {@code high} can be what is told, rounded. */
    private static boolean agrees(Amount told, double low, double high) {
        return high >= low(told) * (1 - ROUNDING) && low <= high(told) * (1 + ROUNDING);
    }

    private static double low(Amount amount) {
        Double low = amount.low();
        return low == null ? 0 : low;
    }

    private static double high(Amount amount) {
        Double high = amount.high();
        return high == null ? Double.POSITIVE_INFINITY : high;
    }

    /**
     * What has become of those counted: the first words for it after the figure, joined by {@code and}
     * or {@code or}, up to the next figure; else the nearest before it.
     */
    private Set<String> states(Quantity figure) {
        Set<String> states = new HashSet<>();
        int start = analysis.tokenAt(figure.span().start());
        if (start >= analysis.tokens().size()) {
            return states;
        }
        Sentence sentence = analysis.sentenceOf(start);
        int last = Math.min(sentence.end(), start + figureLength(figure) + AFTER);
        int seen = -1;
        for (int at = start; at < last; at++) {
            Token token = analysis.token(at);
            if (token.upos().equals("NUM") && !figure.span().contains(token.span())) {
                break;
            }
            Optional<String> state = known.near(token.lemma().toLowerCase(Locale.ROOT));
            if (state.isPresent() && (seen < 0 || at - seen <= 2)) {
                states.add(state.get());
                seen = at;
            }
        }
        for (int at = start - 1; states.isEmpty() && at >= Math.max(sentence.first(), start - BEFORE); at--) {
            Token token = analysis.token(at);
            if (token.upos().equals("NUM")) {
                break;
            }
            known.near(token.lemma().toLowerCase(Locale.ROOT)).ifPresent(states::add);
        }
        return states;
    }

    private int figureLength(Quantity figure) {
        return analysis.tokensIn(figure.span()).size();
    }

    private Optional<Anomaly> duration(TimeExpression headline) {
        String unit = unit(headline);
        String lasting = before(headline.span());
        if (unit == null || lasting == null) {
            return Optional.empty();
        }
        TimeExpression other = null;
        for (TimeExpression time : times) {
            if (time.span().start() >= end
                    && time.type() == TimeExpression.Type.DURATION
                    && isOneStem(lasting, before(time.span()))) {
                if (unit.equals(unit(time))) {
                    return Optional.empty();
                }
                other = other == null ? time : other;
            }
        }
        return other == null || unit(other) == null
                ? Optional.empty()
                : Optional.of(new Anomaly(
                        Anomaly.Kind.HEADLINE_MISMATCH,
                        headline.span(),
                        "the text below the headline has “" + other.span().of(report.text()) + "”"));
    }

    /** Whether two words are forms of one: lemmas of rare words are not always found. */
    private static boolean isOneStem(String word, @Nullable String other) {
        return other != null
                && Math.min(word.length(), other.length()) >= STEM
                && (word.startsWith(other) || other.startsWith(word));
    }

    /** The unit of a length of time that is told by its unit alone, {@code for years}; null for any other. */
    private static @Nullable String unit(TimeExpression time) {
        String value = time.value();
        return value.startsWith("PX") && value.length() == 3 ? value.substring(2) : null;
    }

    /** The lemma of the word of content right before a time expression, in its line; null where there is none. */
    private @Nullable String before(Span time) {
        for (int at = analysis.tokenAt(time.start()) - 1; at >= 0; at--) {
            Token token = analysis.token(at);
            if (report.text().substring(token.span().end(), time.start()).indexOf('\n') >= 0) {
                return null;
            }
            if (CONTENT.contains(token.upos())) {
                return token.lemma().toLowerCase(Locale.ROOT);
            }
            if (!token.upos().equals("ADP")) {
                return null;
            }
        }
        return null;
    }
}
