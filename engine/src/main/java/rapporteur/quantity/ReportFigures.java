package rapporteur.quantity;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapporteur.attribution.Attribution;
import rapporteur.intake.Report;
import rapporteur.language.Analysis;
import rapporteur.language.Token;
import rapporteur.quantity.Figures.Figure;
import rapporteur.quantity.Quantity.Amount;
import rapporteur.quantity.Quantity.Counted;
import rapporteur.rule.Found;
import rapporteur.text.Span;

/** Makes quantities of what the rules found in one report, in the order of its text. */
final class ReportFigures {

    private static final String PERSON = "person";
    private static final Set<String> LENGTHS_OF_TIME =
            Set.of("second", "minute", "hour", "day", "week", "month", "year", "night", "weekend");
    /** What stands for a noun told before: {@code two of them}, {@code 9 of 14}. */
    private static final Set<String> EMPTY = Set.of("PRON", "NUM");
    /** How far a noun may stand from its number and still belong to the figure's words, in UTF-16 units. */
    private static final int NEAR = 60;
    /** How many sentences an understood noun is carried on. */
    private static final int CARRIED = 2;

    private final Report report;
    private final Analysis analysis;
    private final Exclusions exclusions;
    private final CountedNouns nouns;
    private final Nouns kinds;
    private final Circumstances circumstances;
    private final HoldingDays days;
    private final int[] sentenceOf;
    private final Deque<Carried> carried = new ArrayDeque<>();

    /** A figure that a later one without a noun may take up. */
    private record Carried(
            String unit, int sentence, @Nullable String day, double number) {}

    ReportFigures(
            Report report,
            Analysis analysis,
            Exclusions exclusions,
            CountedNouns nouns,
            Nouns kinds,
            Circumstances circumstances,
            HoldingDays days) {
        this.report = report;
        this.analysis = analysis;
        this.exclusions = exclusions;
        this.nouns = nouns;
        this.kinds = kinds;
        this.circumstances = circumstances;
        this.days = days;
        sentenceOf = new int[analysis.tokens().size()];
        for (int i = 0; i < analysis.sentences().size(); i++) {
            Arrays.fill(
                    sentenceOf,
                    analysis.sentences().get(i).first(),
                    analysis.sentences().get(i).end(),
                    i);
        }
    }

    /** The figure; empty where what was found counts nothing. */
    Optional<Quantity> read(Found found, String id) {
        if (exclusions.excludes(found)) {
            return Optional.empty();
        }
        Optional<Figure> figure = Figures.read(found);
        if (figure.isEmpty()) {
            return Optional.empty();
        }
        String unit = figure.get().unit();
        OptionalInt noun = noun(found, unit);
        boolean understood = noun.isEmpty() && (unit == null || nouns.isOfCount(found.span()));
        if (unit == null) {
            unit = noun.isPresent() ? counting(found, noun.getAsInt()) : understood(found, figure.get());
            if (unit == null || (unit.startsWith("percent") && !isShare(figure.get()))) {
                return Optional.empty();
            }
        }
        Optional<String> day = days.told(found.span());
        if (day.isEmpty() && understood) {
            String counted = unit;
            day = carried(found, figure.get())
                    .filter(before -> before.unit().equals(counted))
                    .map(Carried::day);
        }
        if (!LENGTHS_OF_TIME.contains(unit)) {
            carried.addFirst(new Carried(unit, sentence(found.span()), day.orElse(null), number(figure.get())));
        }
        return Optional.of(quantity(found, id, figure.get(), unit, noun, day));
    }

    /** What a number without a noun takes up: of the figures not long before it the one nearest in size, the later of two. */
    private Optional<Carried> carried(Found found, Figure figure) {
        int sentence = sentence(found.span());
        double number = number(figure);
        return carried.stream()
                .takeWhile(before -> sentence - before.sentence() <= CARRIED)
                .min(Comparator.comparingDouble(before -> Math.abs(Math.log((before.number() + 1) / (number + 1)))));
    }

    private static double number(Figure figure) {
        BigDecimal end = figure.low() == null ? figure.high() : figure.low();
        return end == null ? 0 : Math.abs(end.doubleValue());
    }

    private static boolean isShare(Figure figure) {
        BigDecimal end = figure.high() == null ? figure.low() : figure.high();
        return end != null && end.compareTo(BigDecimal.valueOf(100)) <= 0;
    }

    private OptionalInt noun(Found found, @Nullable String unit) {
        if (found.rule().fields().getOrDefault("as", "").equals("age")) {
            return nouns.named(found.span());
        }
        OptionalInt noun =
                unit == null ? nouns.of(found.span()) : nouns.measured(found.span(), unit.startsWith("percent"));
        boolean told = noun.isPresent()
                && !EMPTY.contains(analysis.token(noun.getAsInt()).upos());
        return told ? noun : OptionalInt.empty();
    }

    /** The unit that a noun stands for; null where the number is no count of it. */
    private @Nullable String counting(Found found, int noun) {
        Token head = analysis.token(noun);
        if (kinds.isPerson(head) || nouns.isOfPersons(noun)) {
            return PERSON;
        }
        Optional<String> measure = kinds.unit(head);
        if (measure.isPresent()) {
            return measure.get();
        }
        boolean name = head.upos().equals("PROPN");
        boolean doubtful = exclusions.isNamed(found)
                || exclusions.looksLikeYear(found)
                || exclusions.isInName(found, head)
                || isPronoun(found);
        return name || doubtful ? null : head.lemma().toLowerCase(Locale.ROOT);
    }

    /** {@code one of them}, {@code the one}. */
    private boolean isPronoun(Found found) {
        String words = found.span().of(report.text());
        return words.equalsIgnoreCase("one")
                || words.equalsIgnoreCase("about one")
                || words.equalsIgnoreCase("around one");
    }

    /** The unit of a number without a noun: what the figure before counted that it is nearest to. */
    private @Nullable String understood(Found found, Figure figure) {
        boolean argument = analysis.tokensIn(found.span()).stream()
                .anyMatch(token ->
                        analysis.phrase(analysis.tokenAt(token.span().start())).isPresent());
        boolean stated = found.part("cue").isPresent() || found.slot("vague").isPresent() || argument;
        if (exclusions.isNamed(found)
                || exclusions.looksLikeYear(found)
                || exclusions.isTimeOfDay(found)
                || isPronoun(found)
                || !stated) {
            return null;
        }
        if (nouns.isOfGroup(found.span())) {
            return PERSON;
        }
        Optional<Carried> before = carried(found, figure);
        if (before.isPresent()) {
            return before.get().unit();
        }
        return found.slot("vague").isPresent() && !nouns.isSpent(found.span()) ? PERSON : null;
    }

    private Quantity quantity(
            Found found, String id, Figure figure, String unit, OptionalInt noun, Optional<String> day) {
        Span words = found.span();
        Span span = words;
        Counted counted = new Counted(new Span(words.end(), words.end()), "", "");
        if (noun.isPresent()) {
            Span head = analysis.token(noun.getAsInt()).span();
            boolean near = head.start() >= words.end() && head.start() - words.end() <= NEAR;
            if (near && report.text().substring(words.end(), head.start()).indexOf(',') < 0) {
                span = words.cover(head);
            }
            Span narrowed = nouns.narrowed(noun.getAsInt(), words);
            counted = new Counted(head, head.of(report.text()), narrowed.of(report.text()));
        }
        Optional<Attribution> attribution = circumstances.attribution(words);
        return new Quantity(
                id,
                span,
                new Amount(figure.relation(), number(figure.low()), number(figure.high()), unit),
                counted,
                circumstances.where(noun, words),
                days.asOf(words, attribution, day),
                attribution.map(Attribution::id).orElse(null));
    }

    private int sentence(Span span) {
        int token = analysis.tokenAt(span.start());
        return token < sentenceOf.length ? sentenceOf[token] : 0;
    }

    private static @Nullable Double number(@Nullable BigDecimal number) {
        return number == null ? null : number.doubleValue();
    }
}
