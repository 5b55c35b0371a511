package rapporteur.dispute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapporteur.origin.Carrier;
import rapporteur.origin.Claim;
import rapporteur.origin.Held;
import rapporteur.origin.Origins;
import rapporteur.origin.Topic;
import rapporteur.quantity.Quantity.Amount;

/**
 * A figure as it is compared.
 *
 * @param claim the figure and what it is of
 * @param kind which of the things of its unit it counts
 * @param held the days it is said of; null where none is known
 * @param bounds the numbers it allows
 * @param origin whom it goes back to, in comparable form
 * @param side the side that one speaks for
 */
record Entry(Claim claim, String kind, @Nullable Held held, Bounds bounds, String origin, String side) {

    /**
     * The claims that can differ, in their order. Those in headings cannot, for a heading shortens; one that a report gives
     * without a source beside the same with its source is that source's.
     */
    static List<Entry> of(List<Claim> claims, Origins origins) {
        Map<String, Claim> sourced = new HashMap<>();
        for (Claim claim : claims) {
            if (!claim.figure().voice().isReport()) {
                sourced.putIfAbsent(inReport(claim), claim);
            }
        }
        String only = onlyKind(claims);
        List<Entry> entries = new ArrayList<>();
        for (Claim claim : claims) {
            if (!claim.inHeading()) {
                boolean unsourced = claim.figure().voice().isReport();
                Claim source = unsourced ? sourced.getOrDefault(inReport(claim), claim) : claim;
                Carrier carrier = Carrier.of(source.figure());
                Bounds bounds = Bounds.of(claim.figure().quantity().amount());
                entries.add(new Entry(
                        claim, kind(claim, only), source.held(), bounds, origins.key(carrier), origins.side(carrier)));
            }
        }
        return entries;
    }

    private static String inReport(Claim claim) {
        return claim.figure().report() + " " + answer(claim);
    }

    /** The one kind of people that claims name; {@code people} where they name several. */
    private static String onlyKind(List<Claim> claims) {
        List<String> kinds = claims.stream()
                .map(claim -> claim.topic().kind())
                .filter(kind -> !kind.equals(Topic.PEOPLE))
                .distinct()
                .toList();
        return kinds.size() == 1 ? kinds.getFirst() : Topic.PEOPLE;
    }

    /**
     * {@code 11,000 North Koreans in Russia} are the soldiers that others count there; of the dead it may be anyone, but where
     * nobody died no soldier did.
     */
    private static String kind(Claim claim, String only) {
        Topic topic = claim.topic();
        return (topic.isPresent() || claim.number() == 0) && topic.kind().equals(Topic.PEOPLE) ? only : topic.kind();
    }

    /** Whether both go back to one origin, or one is what a report adds of its own to what its source says. */
    boolean isOfOneMouth(Entry other) {
        boolean ofOneReport =
                claim.figure().report().equals(other.claim.figure().report());
        boolean unsourced = claim.figure().voice().isReport()
                || other.claim.figure().voice().isReport();
        return origin.equals(other.origin) || (ofOneReport && unsourced);
    }

    /** Whether one of the two is what a state says of another's people, and the other is not: what an enemy says is no update. */
    boolean isAgainst(Entry other) {
        return isOfOthers() != other.isOfOthers();
    }

    private boolean isOfOthers() {
        Set<String> of = claim.topic().of();
        return side.startsWith(Origins.SIDE) && !of.isEmpty() && !of.contains(side.substring(Origins.SIDE.length()));
    }

    /** Whether both count those who are sure, or both all there may be. */
    boolean isOfStatus(Entry other) {
        return Objects.equals(claim.status(), other.claim.status());
    }

    /** Whether both can hold at one time. */
    boolean isCompatible(Entry other) {
        return bounds.isCompatible(other.bounds);
    }

    /** The answer in comparable form: {@code about 8,000} and {@code 8,000} are one answer. */
    String answer() {
        return answer(claim);
    }

    private static String answer(Claim claim) {
        Amount amount = claim.figure().quantity().amount();
        return switch (amount.relation()) {
            case EXACT, ABOUT -> "= " + amount.low();
            case AT_LEAST, MORE_THAN, VAGUE -> "> " + amount.low();
            case AT_MOST, LESS_THAN -> "< " + amount.high();
            case RANGE -> amount.low() + " - " + amount.high();
        };
    }

    /** Days between the two, 0 where they share one; a figure without a date may be of the same day as any other. */
    long daysTo(Entry other) {
        return held == null || other.held == null ? 0 : held.daysTo(other.held);
    }

    /** Whether this one is known to hold before the other. */
    boolean isBefore(Entry other) {
        return held != null && other.held != null && held.to().isBefore(other.held.from());
    }
}
