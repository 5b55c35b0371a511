package rapporteur.intake;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The days that a capture gives, and the choice of that of publication among them: that on the best grounds ({@link Dating.Grounds}),
 * and of these the first. A day that the metadata state gives way in two cases to what the page's readers see:
 *
 * <ul>
 *   <li>a moment in universal time, to the day before or after which the page shows, or else its address: it is the same
 *       moment where the page is read;
 *   <li>any, to an earlier day of the address that the page shows too: the metadata are those of a later version.
 * </ul>
 *
 * @param order how days of figures alone are read
 * @param all the days, those of equal grounds in the capture's order
 * @param more whether the lines of the text may give more: a page's were read with the page
 */
record Datings(DateReader.Order order, List<Dating> all, boolean more) {

    private static final Set<Dating.Grounds> SHOWN = EnumSet.of(
            Dating.Grounds.SAID,
            Dating.Grounds.NAMED,
            Dating.Grounds.DATED,
            Dating.Grounds.DATED_AWAY,
            Dating.Grounds.BESIDE_TITLE);
    private static final Set<Dating.Grounds> SHOWN_AS_PUBLISHED = EnumSet.of(Dating.Grounds.SAID, Dating.Grounds.NAMED);
    /** The zones' bounds: twelve hours behind universal time, fourteen before it. */
    private static final int LAST_HOUR_OF_DAY_BEFORE = 12;

    private static final int FIRST_HOUR_OF_DAY_AFTER = 10;

    private static final int DAY = "2024-11-01".length();

    Datings {
        all = List.copyOf(all);
    }

    /** The day of publication. */
    static Optional<Publication> best(List<Dating> all) {
        Optional<Dating> best = all.stream().min(Comparator.comparing(Dating::grounds));
        return best.map(first -> first.grounds() == Dating.Grounds.STATED ? asSeen(first, all) : first)
                .map(chosen -> new Publication(chosen.value(), chosen.from()));
    }

    private static Dating asSeen(Dating stated, List<Dating> all) {
        Optional<Dating> address = all.stream()
                .filter(day -> day.grounds() == Dating.Grounds.ADDRESS)
                .findFirst();
        Optional<Dating> earlier = address.filter(day -> day.day().isBefore(stated.day()))
                .filter(day -> shown(all, day.day(), SHOWN).isPresent());
        return earlier.or(() -> elsewhere(stated, address, all)).orElse(stated);
    }

    /** The day of a moment in universal time where the page is read, if it is another there. */
    private static Optional<Dating> elsewhere(Dating stated, Optional<Dating> address, List<Dating> all) {
        boolean moment = stated.universal() && stated.value().length() > DAY;
        if (!moment || shown(all, stated.day(), SHOWN).isPresent()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(stated.value().substring(DAY + 1, DAY + 3));
        LocalDate before = stated.day().minusDays(1);
        Optional<Dating> local = Optional.empty();
        if (hour < LAST_HOUR_OF_DAY_BEFORE) {
            local = shown(all, before, SHOWN)
                    .or(() -> address.filter(day -> day.day().equals(before)));
        }
        return local.isEmpty() && hour >= FIRST_HOUR_OF_DAY_AFTER
                ? shown(all, stated.day().plusDays(1), SHOWN_AS_PUBLISHED)
                : local;
    }

    private static Optional<Dating> shown(List<Dating> all, LocalDate which, Set<Dating.Grounds> grounds) {
        return all.stream()
                .filter(day -> grounds.contains(day.grounds()) && day.day().equals(which))
                .findFirst();
    }
}
