package rapporteur.anomaly;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rapporteur.intake.Report;
import rapporteur.language.Analysis;
import rapporteur.language.Sentence;
import rapporteur.quantity.Quantity;
import rapporteur.quantity.Quantity.Relation;
import rapporteur.text.Span;
import rapporteur.time.TimeExpression;

/**
 * Sums that do not add up: a list of figures beside its total, {@code 23 dead: nine women, eight men and five children}, and
 * a part larger than its whole. Only exact figures of one unit are added up, and only where the words say that the list is
 * all there is.
 */
final class Sums {

    /** Where those of a list are: {@code 212 in the capital, 97 at the camp}. */
    private static final String PLACE = "(?: (?:in|at|from|near|on|off) [^,;:.()\\d]{1,40}?)?";

    /** Between the members of a list. */
    private static final Pattern JOINT = Pattern.compile(PLACE + "\\s*(?:,|;|,? and|; and|,? plus)\\s+");

    private static final Pattern LAST_JOINT = Pattern.compile(PLACE + "\\s*[,;]? (?:and|plus)\\s+");

    /** Right before a list that tells what a total is made of. */
    private static final Pattern OPENING = Pattern.compile("(?s).*(?::|\\(|\\s[-–—]|—|,? namely,?)\\s*");

    /** Between a list and its total. */
    private static final Pattern CLOSING = Pattern.compile(
            "(?:,|:|;|\\s[-–—]|—| or| for| making| bringing the total to)*\\s*(a total of|in all|altogether|all told)?,?\\s*");

    private static final Pattern IN_ALL =
            Pattern.compile("(?:\\s+\\p{L}+)?,?\\s+(?:in all|altogether|in total|all told|combined)\\b.*");

    private static final Pattern OF_THE_WHOLE = Pattern.compile(
            "[\\p{L}\\p{N}.,-]+(?: out)? of (?:the|those|these|its|their|his|her|all|an?)(?: (?:estimated|total|original|some|more than|about))*\\s+");

    private static final Pattern BARE_NUMBER = Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d{1,9}");

    /** How far a total that was slipped in may be from its parts: half as many, or twice. */
    private static final double FARTHEST = 2;

    private final Report report;
    private final Analysis analysis;
    private final List<Quantity> figures;
    private final List<TimeExpression> times;

    /** A number that may be a total, and its words. */
    private record Total(long value, Span span) {}

    Sums(Report report, Analysis analysis, List<Quantity> figures, List<TimeExpression> times) {
        this.report = report;
        this.analysis = analysis;
        this.figures = figures;
        this.times = times;
    }

    List<Anomaly> find() {
        List<Anomaly> found = new ArrayList<>();
        int first = 0;
        while (first < figures.size()) {
            int end = first + 1;
            boolean closed = false;
            while (!closed && end < figures.size() && continues(first, end)) {
                closed = LAST_JOINT
                        .matcher(between(figures.get(end - 1), figures.get(end)))
                        .matches();
                end++;
            }
            if (closed) {
                sum(figures.subList(first, end), end).ifPresent(found::add);
            }
            first = end;
        }
        for (int i = 0; i + 1 < figures.size(); i++) {
            part(figures.get(i), figures.get(i + 1)).ifPresent(found::add);
        }
        return found;
    }

    /** Whether the figure at {@code next} goes on with the list that begins at {@code first}. */
    private boolean continues(int first, int next) {
        Quantity before = figures.get(next - 1);
        Quantity after = figures.get(next);
        return isWhole(before)
                && isWhole(after)
                && after.amount().unit().equals(figures.get(first).amount().unit())
                && sentence(before).equals(sentence(after))
                && JOINT.matcher(between(before, after)).matches();
    }

    private Optional<Anomaly> sum(List<Quantity> parts, int next) {
        Quantity last = parts.getLast();
        Quantity first = parts.getFirst();
        long sum = parts.stream().mapToLong(Sums::value).sum();
        long largest = parts.stream().mapToLong(Sums::value).max().orElseThrow();
        List<Total> totals = new ArrayList<>(before(first));
        after(last, next).ifPresent(totals::add);
        Set<Long> values = totals.stream().map(Total::value).collect(Collectors.toSet());
        if (values.size() != 1 || values.contains(sum)) {
            return Optional.empty();
        }
        Total total = totals.getFirst();
        boolean comparable =
                total.value() > largest && sum <= FARTHEST * total.value() && total.value() <= FARTHEST * sum;
        Span list = first.span().cover(last.span());
        return comparable
                ? Optional.of(new Anomaly(
                        Anomaly.Kind.ARITHMETIC,
                        list,
                        "together " + sum + ", not the " + total.value() + " given as their total"))
                : Optional.empty();
    }

    /** The numbers before a list in its sentence, where a colon, a dash or a bracket opens it. */
    private List<Total> before(Quantity first) {
        Sentence sentence = sentence(first);
        int start = sentence.span().start();
        String lead = report.text().substring(start, first.span().start());
        if (!OPENING.matcher(lead).matches()) {
            return List.of();
        }
        List<Total> totals = new ArrayList<>();
        Set<Span> known = new HashSet<>();
        for (Quantity figure : figures) {
            boolean here = figure.span().start() >= start
                    && figure.span().end() <= first.span().start();
            if (here) {
                known.add(figure.span());
                if (isWhole(figure)
                        && figure.amount().unit().equals(first.amount().unit())) {
                    totals.add(new Total(value(figure), figure.span()));
                }
            }
        }
        Matcher number = BARE_NUMBER.matcher(lead);
        while (totals.isEmpty() && number.find()) {
            Span span = new Span(start + number.start(), start + number.end());
            boolean word = analysis.tokensIn(span).size() == 1
                    && analysis.tokensIn(span).getFirst().span().equals(span);
            boolean taken = known.stream().anyMatch(other -> other.contains(span))
                    || times.stream().anyMatch(time -> time.span().contains(span));
            if (word && !taken) {
                totals.add(new Total(Long.parseLong(number.group().replace(",", "")), span));
            }
        }
        return totals;
    }

    /** The figure after a list that is said to be its total: {@code 12 men and 9 women, 21 in all}. */
    private Optional<Total> after(Quantity last, int next) {
        if (next >= figures.size()) {
            return Optional.empty();
        }
        Quantity figure = figures.get(next);
        boolean near = isWhole(figure) && sentence(figure).equals(sentence(last));
        if (!near) {
            return Optional.empty();
        }
        Matcher joint = CLOSING.matcher(between(last, figure));
        String rest = report.text()
                .substring(figure.span().end(), sentence(last).span().end());
        boolean total = joint.matches()
                && (joint.group(1) != null || IN_ALL.matcher(rest).matches());
        return total ? Optional.of(new Total(value(figure), figure.span())) : Optional.empty();
    }

    private Optional<Anomaly> part(Quantity part, Quantity whole) {
        boolean told = isWhole(part)
                && isWhole(whole)
                && sentence(part).equals(sentence(whole))
                && OF_THE_WHOLE.matcher(before(part, whole)).matches();
        return told && value(part) > value(whole)
                ? Optional.of(new Anomaly(
                        Anomaly.Kind.ARITHMETIC,
                        part.span().cover(whole.span()),
                        "a part of " + value(part) + " is more than the whole of " + value(whole)))
                : Optional.empty();
    }

    private static boolean isWhole(Quantity figure) {
        Double low = figure.amount().low();
        return figure.amount().relation() == Relation.EXACT && low != null && low == Math.rint(low);
    }

    private static long value(Quantity figure) {
        Double low = figure.amount().low();
        return low == null ? 0 : Math.round(low);
    }

    /** The words from the number of a part to its whole, which may be what the part counts. */
    private String before(Quantity part, Quantity whole) {
        int to = whole.span().start();
        return part.span().start() < to ? report.text().substring(part.span().start(), to) : "";
    }

    /** The words between two figures; those of figures that overlap are nothing that a pattern matches. */
    private String between(Quantity one, Quantity other) {
        int from = one.span().end();
        int to = other.span().start();
        return from <= to ? report.text().substring(from, to) : "?";
    }

    private Sentence sentence(Quantity figure) {
        return analysis.sentenceOf(analysis.tokenAt(figure.span().start()));
    }
}
