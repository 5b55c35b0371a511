package rapporteur.quantity;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapporteur.intake.Report;
import rapporteur.language.Analysis;
import rapporteur.language.Sentence;
import rapporteur.language.Token;
import rapporteur.quantity.Figures.Figure;
import rapporteur.quantity.Quantity.Amount;
import rapporteur.rule.Found;
import rapporteur.text.Span;

/**
 * Tells what a number without a noun counts: what a question just asked for ({@code How many were hurt? Forty-three}), what the same
 * number counted before, or what the figure before counted that it is nearest to ({@code 60,000 had come; police said 9,000}).
 */
final class Ellipses {

    private static final String PERSON = "person";

    private static final Set<String> NAMING = Set.of("NOUN", "PROPN");

    /** Words after which a number is no part of a name: {@code And 112 is no record}. */
    private static final Set<String> NAMELESS = Set.of("CCONJ", "SCONJ", "ADV", "ADP", "PRON", "DET");

    /** How many sentences an understood noun is carried on. */
    private static final int CARRIED = 2;

    /** Larger numbers are no hours, and nobody calls his crane so. */
    private static final double HOURS = 12;

    /** How many times more the figure before may count, for its scale to be understood too: {@code 5 to 6 million … she says eight}. */
    private static final double SCALED_WITHIN = 4;

    private static final double SCALE = 1e5;

    /** The scales that are left unsaid. */
    private static final List<Double> SCALES = List.of(1.0, 1e6, 1e9);

    private final Report report;
    private final Analysis analysis;
    private final Exclusions exclusions;
    private final CountedNouns nouns;
    private final int[] sentenceOf;
    private final Deque<Earlier> told = new ArrayDeque<>();
    private final Map<Double, Earlier> byNumber = new HashMap<>();

    /** A figure that a later one without a noun may take up. */
    record Earlier(String unit, int sentence, @Nullable String day, double number) {}

    /**
     * What a number without a noun stands for.
     *
     * @param unit of what is counted
     * @param scale by what it is to be multiplied: {@code the ministry's number is eighteen too}, where it was 18 million
     * @param noun the token that names what is counted, in the question that it answers; empty where there is none
     */
    record Understood(String unit, double scale, OptionalInt noun) {

        static Understood of(String unit) {
            return new Understood(unit, 1, OptionalInt.empty());
        }
    }

    Ellipses(Report report, Analysis analysis, Exclusions exclusions, CountedNouns nouns) {
        this.report = report;
        this.analysis = analysis;
        this.exclusions = exclusions;
        this.nouns = nouns;
        sentenceOf = new int[analysis.tokens().size()];
        for (int i = 0; i < analysis.sentences().size(); i++) {
            Sentence sentence = analysis.sentences().get(i);
            Arrays.fill(sentenceOf, sentence.first(), sentence.end(), i);
        }
    }

    /** Keeps a figure, if later ones may refer to it. */
    void add(Span span, String unit, Figure figure, @Nullable String day) {
        if (!Amount.isLengthOfTime(unit)) {
            Earlier earlier = new Earlier(unit, sentence(span), day, number(figure));
            told.addFirst(earlier);
            if (!unit.equals("percent")) {
                byNumber.put(earlier.number(), earlier);
            }
        }
    }

    /** What a number without a noun takes up: of the figures not long before it the one nearest in size, the later of two. */
    Optional<Earlier> earlier(Span span, Figure figure) {
        int sentence = sentence(span);
        double number = number(figure);
        return told.stream()
                .takeWhile(before -> sentence - before.sentence() <= CARRIED)
                .min(Comparator.comparingDouble(before -> Math.abs(Math.log((before.number() + 1) / (number + 1)))));
    }

    /**
     * What a number without a noun stands for; empty where it is no figure.
     *
     * @param counting the unit that a noun stands for
     */
    Optional<Understood> read(Found found, Figure figure, Function<Integer, @Nullable String> counting) {
        if (isLabel(found)
                || exclusions.looksLikeYear(found)
                || exclusions.isTimeOfDay(found)
                || isHour(found)
                || isPronoun(found)) {
            return Optional.empty();
        }
        Optional<Understood> asked = asked(found, counting);
        if (asked.isPresent()) {
            return asked;
        }
        double number = number(figure);
        boolean stated =
                found.part("cue").isPresent() || found.slot("vague").isPresent() || number > HOURS || isArgument(found);
        if (!stated) {
            return Optional.empty();
        }
        if (nouns.isOfGroup(found.span())) {
            return Optional.of(Understood.of(PERSON));
        }
        return same(number)
                .or(() -> earlier(found.span(), figure).map(before -> as(before, number)))
                .or(() -> found.slot("vague").isPresent() && !nouns.isSpent(found.span())
                        ? Optional.of(Understood.of(PERSON))
                        : Optional.empty());
    }

    /** What the very number counted before, wherever: {@code 17 in the mortuary} of the 17 dead. */
    private Optional<Understood> same(double number) {
        if (number <= HOURS) {
            return Optional.empty();
        }
        for (double scale : SCALES) {
            Earlier before = byNumber.get(number * scale);
            if (before != null) {
                return Optional.of(new Understood(before.unit(), scale, OptionalInt.empty()));
            }
        }
        return Optional.empty();
    }

    /** {@code between 5 and 6 million; I would say eight}. */
    private static Understood as(Earlier before, double number) {
        double scale = before.number() >= 1e9 ? 1e9 : 1e6;
        double ratio = before.number() / Math.max(number, 1) / scale;
        boolean scaled =
                number > 0 && before.number() / number >= SCALE && ratio <= SCALED_WITHIN && ratio >= 1 / SCALED_WITHIN;
        return new Understood(before.unit(), scaled ? scale : 1, OptionalInt.empty());
    }

    /** The answer that opens its sentence right after a question for a number. */
    private Optional<Understood> asked(Found found, Function<Integer, @Nullable String> counting) {
        int first = analysis.tokenAt(found.span().start());
        int own = sentence(found.span());
        if (own == 0 || !opens(first)) {
            return Optional.empty();
        }
        int before = own - 1;
        while (before > 0 && !isQuestion(before) && isLabel(before)) {
            before--;
        }
        Sentence question = analysis.sentences().get(before);
        return isQuestion(before)
                ? IntStream.range(question.first(), question.end() - 1)
                        .filter(token -> isWord(token, "how") && isWord(token + 1, "many"))
                        .boxed()
                        .findFirst()
                        .flatMap(how -> answer(how + 2, question.end(), counting))
                : Optional.empty();
    }

    private Optional<Understood> answer(int from, int end, Function<Integer, @Nullable String> counting) {
        for (int token = from; token < end; token++) {
            Token word = analysis.token(token);
            if (NAMING.contains(word.upos()) || nouns.isFate(token)) {
                String unit = counting.apply(token);
                return unit == null ? Optional.empty() : Optional.of(new Understood(unit, 1, OptionalInt.of(token)));
            }
            if (word.upos().equals("VERB") || word.upos().equals("AUX")) {
                break;
            }
        }
        // how many are out?
        return Optional.of(Understood.of(PERSON));
    }

    /** Whether nothing but the name of who speaks, or a number and its cue, stands before in the sentence. */
    private boolean opens(int token) {
        Sentence sentence = analysis.sentences().get(sentenceOf[token]);
        return IntStream.range(sentence.first(), token)
                        .mapToObj(analysis::token)
                        .noneMatch(word ->
                                word.upos().equals("VERB") || word.upos().equals("AUX"))
                && token - sentence.first() <= 4;
    }

    private boolean isQuestion(int sentence) {
        Sentence words = analysis.sentences().get(sentence);
        return IntStream.range(Math.max(words.first(), words.end() - 2), words.end())
                .anyMatch(token -> analysis.token(token).text().equals("?"));
    }

    /** A line that only names who speaks. */
    private boolean isLabel(int sentence) {
        Sentence words = analysis.sentences().get(sentence);
        return words.end() - words.first() <= 4
                && analysis.token(words.end() - 1).text().equals(":");
    }

    private boolean isWord(int token, String word) {
        return analysis.token(token).text().equalsIgnoreCase(word);
    }

    /** {@code crane 6}, {@code Shed 14}: a number right after the noun that it is part of. */
    private boolean isLabel(Found found) {
        if (!exclusions.isNamed(found)) {
            return false;
        }
        int before = analysis.tokenAt(found.span().start()) - 1;
        return before < 0 || !NAMELESS.contains(analysis.token(before).upos());
    }

    private boolean isArgument(Found found) {
        return analysis.tokensIn(found.span()).stream()
                .anyMatch(token ->
                        analysis.phrase(analysis.tokenAt(token.span().start())).isPresent());
    }

    /** {@code half past ten}, {@code twenty past five}. */
    private boolean isHour(Found found) {
        int first = analysis.tokenAt(found.span().start());
        int end = first + analysis.tokensIn(found.span()).size();
        return (first > 0 && isWord(first - 1, "past"))
                || (end < analysis.tokens().size() && isWord(end, "past"));
    }

    /** {@code one of them}, {@code the one}. */
    boolean isPronoun(Found found) {
        String words = found.span().of(report.text());
        return Stream.of("one", "about one", "around one").anyMatch(words::equalsIgnoreCase);
    }

    static double number(Figure figure) {
        BigDecimal end = figure.low() == null ? figure.high() : figure.low();
        return end == null ? 0 : Math.abs(end.doubleValue());
    }

    private int sentence(Span span) {
        int token = analysis.tokenAt(span.start());
        return token < sentenceOf.length ? sentenceOf[token] : 0;
    }
}
