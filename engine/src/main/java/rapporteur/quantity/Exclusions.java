package rapporteur.quantity;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import rapporteur.language.Token;
import rapporteur.rule.Found;
import rapporteur.rule.Lexicon;
import rapporteur.rule.Words;
import rapporteur.text.Span;
import rapporteur.time.TimeExpression;

/** Tells numbers that count nothing: parts of dates, names, labels, lists, telephone numbers and scores. */
final class Exclusions {

    private static final Set<String> BEFORE_HOURS = Set.of("at", "before", "after", "until", "till", "since", "by");

    private final Words words;
    private final Lexicon lexicon;
    private final List<Span> dates;

    Exclusions(Words words, Lexicon lexicon, List<TimeExpression> times) {
        this.words = words;
        this.lexicon = lexicon;
        dates = times.stream()
                .filter(time -> time.type() != TimeExpression.Type.DURATION)
                .map(TimeExpression::span)
                .sorted()
                .toList();
    }

    /** Whether what was found is no figure, whatever stands around it. */
    boolean excludes(Found found) {
        int first = numberStart(found);
        int last = found.end() - 1;
        return isDate(found.span())
                || isTail(first)
                || isHead(last)
                || isListNumber(first, last)
                || isBesideNumber(first, last)
                || (found.part("cue").isEmpty() && isLabelled(first));
    }

    /** Whether a bare number stands right after a name, as in {@code Boeing 737}. */
    boolean isNamed(Found found) {
        int first = numberStart(found);
        return found.part("cue").isEmpty()
                && first > 0
                && !words.opensLine(first)
                && words.isNumber(first)
                && words.isCapital(first - 1)
                && words.key(first - 1).length() > 1;
    }

    /** Whether a number in digits stands right before a noun in the singular, as a name's does: {@code the 500 index}. */
    boolean isInName(Found found, Token noun) {
        int next = found.end();
        return words.isNumber(next - 1)
                && !words.key(next - 1).equals("1")
                && next < words.size()
                && words.span(next).equals(noun.span())
                && noun.xpos().equals("NN")
                && !lexicon.holds("invariant", words.key(next));
    }

    /** Whether it is a bare year by its looks. */
    boolean looksLikeYear(Found found) {
        String number = words.key(numberStart(found));
        return found.part("cue").isEmpty()
                && found.end() - numberStart(found) == 1
                && number.length() == 4
                && number.matches("(1[5-9]|20)\\d\\d");
    }

    /** Whether a number that counts nothing of its own is an hour: {@code at 4.25}, {@code before four}. */
    boolean isTimeOfDay(Found found) {
        int first = numberStart(found);
        if (first == 0 || found.part("cue").isPresent()) {
            return false;
        }
        String before = words.key(first - 1);
        boolean clock = words.key(first).matches("\\d{1,2}[.:][0-5]\\d");
        return BEFORE_HOURS.contains(before) && (clock || (!before.equals("at") && found.end() - first == 1));
    }

    private static int numberStart(Found found) {
        return found.part("number")
                .or(() -> found.part("low"))
                .map(Found::first)
                .orElse(found.first());
    }

    private boolean isDate(Span span) {
        int at = Collections.binarySearch(dates, span);
        int from = Math.max(0, (at < 0 ? -at - 1 : at) - 1);
        for (int i = from; i < dates.size() && dates.get(i).start() < span.end(); i++) {
            if (dates.get(i).overlaps(span)) {
                return true;
            }
        }
        return false;
    }

    /** {@code T-72}, {@code A320}, {@code +44}, {@code 1/2}. */
    private boolean isTail(int first) {
        if (!words.isGlued(first)) {
            return false;
        }
        String before = words.key(first - 1);
        boolean joined = before.equals("-") || before.equals("/") || before.equals(".") || before.equals(":");
        return Character.isLetterOrDigit(before.charAt(0))
                || before.equals("+")
                || before.equals("#")
                || before.equals("@")
                || before.equals("&")
                || (joined && words.isGlued(first - 1));
    }

    /** {@code 5th}, {@code 737s}, {@code 10:30}, {@code 1/2}. */
    private boolean isHead(int last) {
        int next = last + 1;
        if (next >= words.size() || !words.isGlued(next)) {
            return false;
        }
        String after = words.key(next);
        boolean digits = next + 1 < words.size() && words.isGlued(next + 1) && words.isNumber(next + 1);
        boolean letters = Character.isLetter(after.charAt(0)) && words.isNumber(last);
        return letters || (digits && !after.equals("-") && !after.equals(","));
    }

    private boolean isListNumber(int first, int last) {
        int next = last + 1;
        return first == last
                && words.isNumber(first)
                && words.opensLine(first)
                && next < words.size()
                && (words.key(next).equals(".") || words.key(next).equals(")"));
    }

    private boolean isBesideNumber(int first, int last) {
        boolean before = first > 0 && words.isNumber(first - 1) && !words.opensLine(first) && words.isNumber(first);
        boolean after = last + 1 < words.size()
                && words.isNumber(last)
                && words.isNumber(last + 1)
                && !words.opensLine(last + 1);
        return before || after;
    }

    private boolean isLabelled(int first) {
        if (first == 0 || words.opensLine(first)) {
            return false;
        }
        boolean dotted = first > 1 && words.key(first - 1).equals(".") && words.isGlued(first - 1);
        String before = words.key(dotted ? first - 2 : first - 1);
        return lexicon.holds(dotted ? "short-label" : "label", before);
    }
}
