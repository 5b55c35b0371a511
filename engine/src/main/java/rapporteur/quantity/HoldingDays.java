package rapporteur.quantity;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapporteur.attribution.Attribution;
import rapporteur.intake.Block;
import rapporteur.intake.Publication;
import rapporteur.intake.Report;
import rapporteur.language.Analysis;
import rapporteur.language.Clause;
import rapporteur.language.Sentence;
import rapporteur.text.Span;
import rapporteur.time.TimeExpression;

/** When figures held. */
final class HoldingDays {

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

    /** What tells that something still holds. */
    private static final Set<String> HOLDING = Set.of("have", "has", "'ve", "’ve", "'s", "’s");

    private final Report report;
    private final Analysis analysis;
    private final List<TimeExpression> dates;
    private final BitSet cues = new BitSet();
    private final @Nullable String printed;
    private final @Nullable String day;

    HoldingDays(Report report, Analysis analysis, List<TimeExpression> times, List<Attribution> attributions) {
        this.report = report;
        this.analysis = analysis;
        dates = times.stream()
                .filter(time -> time.type() == TimeExpression.Type.DATE || time.type() == TimeExpression.Type.TIME)
                .filter(time -> time.value().matches("\\d{4}(-\\d\\d(-\\d\\d)?)?(T.*)?"))
                .toList();
        attributions.forEach(
                attribution -> attribution.anatomy().cue().forEach(cue -> cues.set(cue.start(), cue.end())));
        printed = printed();
        day = printed == null ? null : day(printed);
    }

    /** The day a report tells of: a morning paper's is the one before, which it calls yesterday. */
    private String day(String printed) {
        String eve = LocalDate.parse(printed).minusDays(1).toString();
        boolean morning = dates.stream()
                .anyMatch(date ->
                        day(date).equals(eve) && date.span().of(report.text()).equalsIgnoreCase("yesterday"));
        return morning ? eve : printed;
    }

    /** Whether a time is told in a span. */
    boolean isDate(Span span) {
        return inside(span).findAny().isPresent();
    }

    /**
     * The day, month or year the figure held: the time that is told of it; else the day of the statement; else the day that was
     * told last before it, in its sentence or the one before, if it tells what happened; else the day of the report. What has
     * happened has not done so after publication.
     *
     * @param told what the words around it tell, or those around the figure that it takes up
     */
    @Nullable
    String asOf(Span figure, Optional<Attribution> attribution, Optional<String> told) {
        boolean past = clause(figure)
                .filter(clause -> clause.grammar().tense() == Clause.Tense.PAST)
                .isPresent();
        if (told.isPresent() && past && printed != null && told.get().compareTo(printed) > 0) {
            return day;
        }
        return told.or(() -> attribution.map(Attribution::said))
                .or(() -> before(figure))
                .orElse(day);
    }

    /** The last day told before a figure that tells what happened, in its sentence or the one before it in the paragraph. */
    private Optional<String> before(Span figure) {
        int token = analysis.tokenAt(figure.start());
        if (token >= analysis.tokens().size()
                || clause(figure).filter(this::stillHolds).isPresent()) {
            return Optional.empty();
        }
        Span paragraph = report.blocks().stream()
                .map(Block::span)
                .filter(block -> block.contains(figure.start()))
                .findFirst()
                .orElse(figure);
        int last = analysis.sentenceIndexOf(token);
        Sentence first = analysis.sentences().get(Math.max(0, last - 1));
        int start =
                Math.max(paragraph.start(), analysis.token(first.first()).span().start());
        return start >= figure.start()
                ? Optional.empty()
                : inside(new Span(start, figure.start()))
                        .filter(date -> isHeld(date) && isDone(date) && !isOfSaying(date))
                        .reduce((one, later) -> later)
                        .map(HoldingDays::day);
    }

    private boolean isDone(TimeExpression date) {
        return printed != null && day(date).length() == WHOLE_DAY && day(date).compareTo(printed) <= 0;
    }

    /** Whether a date tells when somebody spoke. */
    private boolean isOfSaying(TimeExpression date) {
        return clause(date.span())
                .filter(clause ->
                        cues.get(analysis.token(clause.predicate()).span().start()))
                .isPresent();
    }

    /** {@code three have died}, {@code 40 are missing}: so at the time of telling. */
    private boolean stillHolds(Clause clause) {
        return clause.grammar().tense() == Clause.Tense.PRESENT
                || clause.group().verbs().stream()
                        .map(verb -> analysis.token(verb).text().toLowerCase(Locale.ROOT))
                        .anyMatch(HOLDING::contains);
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
                .map(HoldingDays::day)
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
                .map(HoldingDays::day);
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
