package rapporteur.quantity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
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
    /** Nouns for how much of a place is meant. */
    private static final Set<String> EXTENTS =
            Set.of("length", "whole", "rest", "all", "most", "part", "side", "interior");
    /** What stands before a date that bounds a time, or compares with it, and does not tell it. */
    private static final Set<String> OFF = Set.of("since", "until", "till", "before", "after", "from", "than", "to");

    /** What stands before a number that is compared with: {@code from 57}, {@code against more than 40}. */
    private static final Set<String> COMPARED = Set.of("from", "against", "than");

    private static final int NUMBER_WITHIN = 4;
    /** What lies in a time and does not say which day's. */
    private static final Set<String> UNSURE = Set.of("overnight");

    private static final Set<Clause.Role> HANGING = EnumSet.of(Clause.Role.ADVERBIAL, Clause.Role.RELATIVE);
    /** Where a report without a date may tell it, in UTF-16 units from its start. */
    private static final int OPENING = 300;

    private static final int WHOLE_DAY = "2024-10-30".length();

    private final Report report;
    private final Analysis analysis;
    private final Nouns nouns;
    private final List<TimeExpression> dates;
    private final @Nullable Attribution[] innermost;
    private final @Nullable String printed;

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
        printed = printed();
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
                            .map(oblique -> whole(oblique.phrase()))
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
                .map(link -> whole(link.token()))
                .filter(this::isPlace)
                .forEach(places::add);
    }

    /** {@code valley} for {@code the length of the valley}. */
    private int whole(int head) {
        return !EXTENTS.contains(analysis.token(head).lemma())
                ? head
                : analysis.phrase(head).stream()
                        .flatMap(phrase -> phrase.links(Relation.PREPOSITIONAL))
                        .filter(link -> "of".equals(link.preposition()))
                        .map(Phrase.Link::token)
                        .findFirst()
                        .orElse(head);
    }

    /** A place is taken to be a phrase that a name in the singular heads, or a noun for places; a date is none. */
    private boolean isPlace(int head) {
        Token word = analysis.token(head);
        boolean placed = word.upos().equals("PROPN") ? !word.xpos().equals("NNPS") : nouns.isPlace(word);
        return placed && inside(word.span()).findAny().isEmpty();
    }

    /**
     * The day, month or year the figure held: the time that is told of it; else the day of the statement; else the day of
     * publication. What has happened has not done so after publication.
     *
     * @param told what the words around it tell, or those around the figure that it takes up
     */
    @Nullable
    String asOf(Span figure, Optional<Attribution> attribution, Optional<String> told) {
        boolean past = clause(figure)
                .filter(clause -> clause.grammar().tense() == Clause.Tense.PAST)
                .isPresent();
        if (told.isPresent() && past && printed != null && told.get().compareTo(printed) > 0) {
            return printed;
        }
        return told.or(() -> attribution.map(Attribution::said)).orElse(printed);
    }

    /** The time that the clause around a figure tells, or one above it within the same statement. */
    Optional<String> told(Span figure) {
        return clause(figure).flatMap(around -> time(around, figure));
    }

    /** The day of publication; where that is not known, the first whole day that the report opens with. */
    private @Nullable String printed() {
        Publication published = report.imprint().published();
        if (published != null) {
            return published.day().toString();
        }
        return dates.stream()
                .takeWhile(date -> date.span().start() < OPENING)
                .map(Circumstances::day)
                .filter(day -> day.length() == WHOLE_DAY)
                .findFirst()
                .orElse(null);
    }

    /** The time that a clause tells, or the one above a clause that hangs on it as its circumstance. */
    private Optional<String> time(Clause clause, Span figure) {
        Optional<String> told = inside(clause.span())
                .filter(this::isHeld)
                .filter(date -> !isOfComparison(figure, date))
                .min(Comparator.comparingInt(date -> Math.abs(date.span().start() - figure.start())))
                .map(Circumstances::day);
        boolean hangs =
                HANGING.contains(clause.place().role()) && clause.place().parent() >= 0;
        return told.isPresent() || !hangs
                ? told
                : time(analysis.clauses().get(clause.place().parent()), figure);
    }

    /** Whether a date is that of another number, to which the figure is compared: {@code down from 57 on Tuesday}. */
    private boolean isOfComparison(Span figure, TimeExpression date) {
        int first = analysis.tokenAt(figure.end());
        int end = analysis.tokenAt(date.span().start());
        for (int token = first; token < end; token++) {
            if (COMPARED.contains(analysis.token(token).text().toLowerCase(Locale.ROOT))
                    && IntStream.range(token + 1, Math.min(token + NUMBER_WITHIN, end))
                            .anyMatch(next -> analysis.token(next).upos().equals("NUM"))) {
                return true;
            }
        }
        return false;
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
        boolean starts = before.equals("from") && printed != null && day(date).compareTo(printed) > 0;
        boolean unsure = UNSURE.contains(date.span().of(report.text()).toLowerCase(Locale.ROOT));
        return !modifies && !unsure && (starts || !OFF.contains(before));
    }

    private Optional<Clause> clause(Span figure) {
        int token = analysis.tokenAt(figure.start());
        return token < analysis.tokens().size() ? analysis.clauseAround(token) : Optional.empty();
    }
}
