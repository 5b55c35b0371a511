package rapporteur.quantity;

import java.math.BigDecimal;
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
    /** What stands for a noun told before: {@code two of them}, {@code 9 of 14}. */
    private static final Set<String> EMPTY = Set.of("PRON", "NUM");
    /** How far a noun may stand from its number and still belong to the figure's words, in UTF-16 units. */
    private static final int NEAR = 60;

    private final Report report;
    private final Analysis analysis;
    private final Exclusions exclusions;
    private final CountedNouns nouns;
    private final Nouns kinds;
    private final Circumstances circumstances;
    private final HoldingDays days;
    private final Ellipses ellipses;

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
        ellipses = new Ellipses(report, analysis, exclusions, nouns);
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
        if (unit == null && noun.isPresent()) {
            unit = counting(found, noun.getAsInt());
        } else if (unit == null) {
            Optional<Ellipses.Understood> meant = ellipses.read(found, figure.get(), token -> counting(found, token));
            unit = meant.map(Ellipses.Understood::unit).orElse(null);
            figure = figure.flatMap(read -> meant.map(one -> read.times(one.scale())));
            noun = meant.map(Ellipses.Understood::noun).orElse(noun);
        }
        if (unit == null || figure.isEmpty() || (unit.startsWith("percent") && !isShare(figure.get()))) {
            return Optional.empty();
        }
        Optional<String> day = days.told(found.span());
        if (day.isEmpty() && understood) {
            String counted = unit;
            day = ellipses.earlier(found.span(), figure.get())
                    .filter(before -> before.unit().equals(counted))
                    .map(Ellipses.Earlier::day);
        }
        ellipses.add(found.span(), unit, figure.get(), day.orElse(null));
        return Optional.of(quantity(found, id, figure.get(), unit, noun, day));
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
                || ellipses.isPronoun(found);
        return name || doubtful ? null : head.lemma().toLowerCase(Locale.ROOT);
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

    private static @Nullable Double number(@Nullable BigDecimal number) {
        return number == null ? null : number.doubleValue();
    }
}
