package rapporteur.anomaly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rapporteur.actor.Actor;
import rapporteur.actor.Cast;
import rapporteur.actor.Kind;
import rapporteur.actor.Mention;
import rapporteur.actor.NameOfPerson;
import rapporteur.actor.NamesOfPersons;
import rapporteur.actor.Party;
import rapporteur.text.Span;

/**
 * Names of persons that change: within a report, a name that is written a letter or two off, once, where the report has the
 * other spelling more often; across reports, one holder of an office whose first name is told in two like ways by reports of
 * which none knows both. The one that stands less often is taken for the slip.
 */
public final class NameSlips {

    private final NamesOfPersons names = new NamesOfPersons();

    /** Reads the word lists. */
    public NameSlips() {}

    /**
     * A person as named in one report or in several.
     *
     * @param reports in which, and how often there, by name
     */
    private record Named(NameOfPerson name, List<Place> places, Set<String> reports) {

        Place first() {
            return places.getFirst();
        }

        /** Whether this one is the slip for the other: in fewer reports, or less often, or later. */
        boolean isRarerThan(Named other) {
            return Comparator.comparingInt((Named named) -> named.reports().size())
                            .thenComparingInt(named -> named.places().size())
                            .compare(this, other)
                    < 0;
        }
    }

    private record Place(String report, Span span) {}

    /** The slips within one report, in the order of its text. */
    List<Anomaly> within(Cast cast) {
        Map<String, List<Place>> places = new TreeMap<>();
        for (Mention mention : cast.mentions()) {
            if (mention.form() == Mention.Form.NAME) {
                places.computeIfAbsent(mention.actor(), unseen -> new ArrayList<>())
                        .add(new Place("", mention.span()));
            }
        }
        List<Named> persons = new ArrayList<>();
        for (Actor actor : cast.actors()) {
            List<Place> own = places.get(actor.id());
            if (actor.kind() == Kind.PERSON && own != null) {
                persons.add(new Named(names.of(actor.name(), actor.role()), own, Set.of("")));
            }
        }
        return slips(persons, false).values().stream().flatMap(List::stream).toList();
    }

    /** The slips that only show beside other reports, by report. */
    public Map<String, List<Anomaly>> across(List<Party> parties) {
        List<Named> persons = new ArrayList<>();
        for (Party party : parties) {
            if (party.profile().kind() == Kind.PERSON) {
                List<Place> places = party.appearances().stream()
                        .map(appearance -> new Place(appearance.report(), appearance.span()))
                        .toList();
                Set<String> reports = places.stream().map(Place::report).collect(Collectors.toSet());
                persons.add(new Named(
                        names.of(party.profile().name(), party.profile().role()), places, reports));
            }
        }
        return slips(persons, true);
    }

    private static Map<String, List<Anomaly>> slips(List<Named> persons, boolean across) {
        Map<String, List<Named>> namesakes = new TreeMap<>();
        for (Named person : persons) {
            if (person.name().isFull()) {
                for (String key : List.of(
                        "first " + person.name().first(),
                        "last " + person.name().last())) {
                    namesakes.computeIfAbsent(key, unseen -> new ArrayList<>()).add(person);
                }
            }
        }
        Map<String, List<Anomaly>> slips = new TreeMap<>();
        for (List<Named> alike : namesakes.values()) {
            for (Named slip : alike) {
                alike.stream()
                        .filter(slip::isRarerThan)
                        .filter(meant -> across ? isSlipAcross(slip, meant) : isSlipWithin(slip, meant))
                        .findFirst()
                        .ifPresent(meant -> slips.computeIfAbsent(slip.first().report(), unseen -> new ArrayList<>())
                                .add(anomaly(slip, meant, across)));
            }
        }
        return slips;
    }

    private static boolean isSlipWithin(Named slip, Named meant) {
        return slip.places().size() == 1 && slip.name().isSlipOf(meant.name());
    }

    private static boolean isSlipAcross(Named slip, Named meant) {
        boolean together = slip.reports().stream().anyMatch(meant.reports()::contains);
        boolean like = slip.name().isLike(meant.name()) && slip.name().mayShareOfficeWith(meant.name());
        boolean odd = slip.reports().size() == 1 && meant.reports().size() > 1;
        return !together && (like || (odd && slip.name().isMiscalled(meant.name())));
    }

    private static Anomaly anomaly(Named slip, Named meant, boolean across) {
        String elsewhere = across ? "other reports have “" : "elsewhere the report has “";
        return new Anomaly(
                Anomaly.Kind.NAME_SLIP,
                slip.first().span(),
                elsewhere + meant.name().written() + "”");
    }
}
