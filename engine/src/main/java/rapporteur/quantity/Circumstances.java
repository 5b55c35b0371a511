package rapporteur.quantity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapporteur.attribution.Attribution;
import rapporteur.intake.Publication;
import rapporteur.intake.Report;
import rapporteur.language.Analysis;
import rapporteur.language.Clause;
import rapporteur.language.Phrase;
import rapporteur.language.Phrase.Relation;
import rapporteur.language.Token;
import rapporteur.text.Span;
import rapporteur.time.TimeExpression;

/** Where and when a figure held, and on whose word. */
final class Circumstances {

    private static final Set<String> PLACING =
            Set.of("in", "at", "near", "across", "inside", "outside", "around", "along", "throughout", "into");
    /** What stands before a date that bounds a time, or compares with it, and does not tell it. */
    private static final Set<String> OFF = Set.of("since", "until", "till", "before", "after", "from", "than", "to");

    private final Report report;
    private final Analysis analysis;
    private final Nouns nouns;
    private final List<TimeExpression> dates;
    private final @Nullable Attribution[] innermost;

    Circumstances(
            Report report, Analysis analysis, Nouns nouns, List<TimeExpression> times, List<Attribution> attributions) {
        this.report = report;
        this.analysis = analysis;
        this.nouns = nouns;
        this.dates = times.stream()
                .filter(time -> time.type() == TimeExpression.Type.DATE || time.type() == TimeExpression.Type.TIME)
                .filter(time -> time.value().matches("\\d{4}(-\\d\\d(-\\d\\d)?)?(T.*)?"))
                .toList();
        innermost = innermost(attributions);
    }

    /** For each token the attribution whose content holds it most closely. Cost: the length of all contents. */
    private @Nullable Attribution[] innermost(List<Attribution> attributions) {
        @Nullable
        Attribution[] holders = new @Nullable Attribution[analysis.tokens().size()];
        attributions.stream()
                .flatMap(attribution ->
                        attribution.anatomy().content().stream().map(content -> Map.entry(content, attribution)))
                .sorted(Comparator.comparingInt(entry -> -entry.getKey().length()))
                .forEach(entry -> {
                    int first = analysis.tokenAt(entry.getKey().start());
                    int end = first + analysis.tokensIn(entry.getKey()).size();
                    Arrays.fill(holders, first, end, entry.getValue());
                });
        return holders;
    }

    /** The innermost attribution whose content holds the span. */
    Optional<Attribution> attribution(Span span) {
        int token = analysis.tokenAt(span.start());
        return token < innermost.length ? Optional.ofNullable(innermost[token]) : Optional.empty();
    }

    /** The place in the phrase that is counted, or in the clause around the figure; as written. */
    @Nullable
    String where(OptionalInt noun, Span figure) {
        List<Integer> places = new ArrayList<>();
        noun.ifPresent(head -> addPlaces(analysis.phrase(head), places));
        if (places.isEmpty()) {
            clause(figure)
                    .ifPresent(clause -> clause.arguments().obliques().stream()
                            .filter(oblique -> PLACING.contains(oblique.preposition()))
                            .map(Clause.Oblique::phrase)
                            .filter(this::isPlace)
                            .forEach(places::add));
        }
        return places.stream()
                .findFirst()
                .flatMap(analysis::phrase)
                .map(phrase -> phrase.core().of(report.text()))
                .orElse(null);
    }

    private void addPlaces(Optional<Phrase> phrase, List<Integer> places) {
        phrase.stream()
                .flatMap(counted -> counted.links(Relation.PREPOSITIONAL))
                .filter(link -> link.preposition() != null && PLACING.contains(link.preposition()))
                .map(Phrase.Link::token)
                .filter(this::isPlace)
                .forEach(places::add);
    }

    /** A place is taken to be a phrase that a name in the singular heads, or a noun for places; a date is none. */
    private boolean isPlace(int head) {
        Token word = analysis.token(head);
        boolean placed = word.upos().equals("PROPN") ? !word.xpos().equals("NNPS") : nouns.isPlace(word);
        return placed && inside(word.span()).findAny().isEmpty();
    }

    /**
     * The day, month or year the figure held: the time that its clause, or one above it within the same statement, tells;
     * else the day of the statement; else, for what is no length of time, the day of publication.
     */
    @Nullable
    String asOf(Span figure, Optional<Attribution> attribution, boolean lasting) {
        Optional<String> told = clause(figure).flatMap(clause -> time(clause, figure));
        if (told.isPresent() || lasting) {
            return told.orElse(null);
        }
        Publication published = report.imprint().published();
        return attribution
                .map(Attribution::said)
                .orElse(published == null ? null : published.day().toString());
    }

    /** The time that a clause tells, or the one above a clause that hangs on it as its circumstance. */
    private Optional<String> time(Clause clause, Span figure) {
        Optional<String> told = inside(clause.span())
                .filter(this::isHeld)
                .min(Comparator.comparingInt(date -> Math.abs(date.span().start() - figure.start())))
                .map(Circumstances::day);
        boolean hangs =
                clause.place().role() == Clause.Role.ADVERBIAL && clause.place().parent() >= 0;
        return told.isPresent() || !hangs
                ? told
                : time(analysis.clauses().get(clause.place().parent()), figure);
    }

    private static String day(TimeExpression date) {
        return date.value().replaceFirst("T.*", "");
    }

    private Stream<TimeExpression> inside(Span span) {
        int low = 0;
        int high = dates.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (dates.get(middle).span().end() <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return dates.subList(low, dates.size()).stream()
                .takeWhile(date -> date.span().start() < span.end());
    }

    /** Whether a date tells when, not since when or which: {@code since 2016}, {@code the 2016 truce}. */
    private boolean isHeld(TimeExpression date) {
        int first = analysis.tokenAt(date.span().start());
        int next = first + analysis.tokensIn(date.span()).size();
        String before = first > 0 ? analysis.token(first - 1).text().toLowerCase(Locale.ROOT) : "";
        boolean modifies = next < analysis.tokens().size()
                && (analysis.token(next).upos().equals("NOUN")
                        || analysis.token(next).text().startsWith("'"));
        return !modifies && !OFF.contains(before);
    }

    private Optional<Clause> clause(Span figure) {
        int token = analysis.tokenAt(figure.start());
        return token < analysis.tokens().size() ? analysis.clauseAround(token) : Optional.empty();
    }
}
