package rapporteur.dispute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapporteur.dispute.Filling.Slot;
import rapporteur.dispute.Filling.Value;
import rapporteur.language.Clause;
import rapporteur.language.Token;
import rapporteur.origin.Gist;
import rapporteur.text.Span;
import rapporteur.time.TimeExpression;

/**
 * Reads at what time reports place a happening: by the clock, or by the day where it is of a kind that befalls a thing once. The
 * hour alone ({@code before four}) is read where a preposition of time says that it is one.
 */
final class Clocks {

    private static final Pattern CLOCK = Pattern.compile("T(\\d\\d):(\\d\\d)");

    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d).*");

    private static final int HALF_A_DAY = 12 * 60;

    /** Minutes that tellings of one time lie apart at most. */
    private static final int ABOUT = 10;

    private static final Set<String> BEFORE = Set.of("before", "until", "by");

    private static final Set<String> AT = Set.of("at", "around", "about", "near", "towards", "toward", "");

    private static final List<String> HOURS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private final SlotWords words;

    Clocks(SlotWords words) {
        this.words = words;
    }

    /** The happenings of one report whose time is told, in the order of its clauses. */
    List<Filling> of(Assertions told) {
        Map<Integer, TimeExpression> times = new HashMap<>();
        for (TimeExpression time : told.reading().times()) {
            int first = told.analysis().tokenAt(time.span().start());
            int size = told.analysis().tokensIn(time.span()).size();
            IntStream.range(first, first + size).forEach(token -> times.put(token, time));
        }
        List<Filling> fillings = new ArrayList<>();
        for (Assertion assertion : told.all()) {
            Clause clause = assertion.clause();
            if (!assertion.isSo()) {
                continue;
            }
            for (Clause.Oblique oblique : clause.arguments().obliques()) {
                value(told, clause, oblique, times)
                        .map(value -> filling(told, assertion, oblique, times.get(oblique.phrase()), value))
                        .filter(filling -> !filling.about().isEmpty() || isPronoun(told, clause))
                        .ifPresent(fillings::add);
            }
        }
        return fillings;
    }

    private Optional<Value> value(
            Assertions told, Clause clause, Clause.Oblique oblique, Map<Integer, TimeExpression> times) {
        Token head = told.analysis().token(oblique.phrase());
        TimeExpression time = times.get(oblique.phrase());
        if (time != null) {
            Matcher clock = CLOCK.matcher(time.value());
            if (clock.find()) {
                int minutes = Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2));
                return within(preposition(told, oblique, time), minutes % HALF_A_DAY);
            }
            Matcher day = DAY.matcher(time.value());
            if (day.matches() && words.is("once", told.analysis().token(clause.predicate()))) {
                int number = (int) LocalDate.of(
                                Integer.parseInt(day.group(1)),
                                Integer.parseInt(day.group(2)),
                                Integer.parseInt(day.group(3)))
                        .toEpochDay();
                return Optional.of(new Value.Within(number, number, false));
            }
            return Optional.empty();
        }
        int hour = HOURS.indexOf(head.text().toLowerCase(Locale.ROOT)) + 1;
        boolean alone = told.analysis()
                .phrase(oblique.phrase())
                .map(phrase -> phrase.links().isEmpty())
                .orElse(true);
        boolean counts = told.reading().quantities().stream()
                .anyMatch(quantity -> quantity.span().overlaps(head.span()));
        return hour > 0 && alone && !counts ? within(oblique.preposition(), hour * 60 % HALF_A_DAY) : Optional.empty();
    }

    /** The word before a time; one within it, as in {@code ten minutes before midnight}, is part of it. */
    private static String preposition(Assertions told, Clause.Oblique oblique, TimeExpression time) {
        boolean inside = told.analysis().tokensIn(time.span()).stream()
                .limit(told.analysis().tokensIn(time.span()).size() - 1L)
                .anyMatch(token -> token.text().equalsIgnoreCase(oblique.preposition()));
        return inside ? "" : oblique.preposition();
    }

    private static Optional<Value> within(String preposition, int minutes) {
        if (BEFORE.contains(preposition)) {
            return Optional.of(new Value.Within(minutes - HALF_A_DAY / 2, minutes - 1, true));
        }
        if (preposition.equals("after")) {
            return Optional.of(new Value.Within(minutes + 1, minutes + HALF_A_DAY / 2, true));
        }
        return AT.contains(preposition)
                ? Optional.of(new Value.Within(minutes - ABOUT, minutes + ABOUT, true))
                : Optional.empty();
    }

    /** To whom it happened: the doer and the one done to. */
    private Filling filling(
            Assertions told, Assertion assertion, Clause.Oblique oblique, @Nullable TimeExpression time, Value value) {
        Assertion.Matter matter = assertion.matter();
        List<Gist.Sense> about = new ArrayList<>();
        Stream.concat(matter.who().stream(), matter.whom().stream())
                .filter(term -> !told.analysis().token(term.head()).upos().equals("PRON"))
                .forEach(term -> about.add(term.sense()));
        Span span = time == null ? told.analysis().token(oblique.phrase()).span() : time.span();
        String at = Wordings.folded(span.of(told.reading().report().text()));
        String words = oblique.preposition().isEmpty() ? at : oblique.preposition() + " " + at;
        return new Filling(
                Slot.TIME,
                assertion,
                new Gist(about, Set.of()),
                value,
                words,
                this.words.is("end", assertion.predicate()));
    }

    private static boolean isPronoun(Assertions told, Clause clause) {
        return clause.arguments().who().isPresent()
                && told.analysis()
                        .token(clause.arguments().who().getAsInt())
                        .upos()
                        .equals("PRON");
    }
}
