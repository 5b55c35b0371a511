package rapporteur.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the reports so far tell of one person: names, offices, country and the names that appear beside theirs. */
final class KnownPerson {

    private static final int COUNTRY = 3;

    private final Circle circle;
    private final Set<PersonName> names = new LinkedHashSet<>();
    private final Set<String> offices = new HashSet<>();
    private final Set<String> company = new HashSet<>();
    private final Map<String, Integer> countries = new TreeMap<>();

    KnownPerson(Circle circle) {
        this.circle = circle;
    }

    Circle circle() {
        return circle;
    }

    void add(PersonName name, Identity person, Set<String> beside, Vocabulary vocabulary) {
        names.add(name);
        offices.addAll(offices(person.actor(), vocabulary));
        company.addAll(beside);
        person.country().ifPresent(country -> countries.merge(country, 1, Integer::sum));
    }

    Set<PersonName> names() {
        return names;
    }

    List<PersonName> fullNames() {
        return names.stream().filter(PersonName::isFull).toList();
    }

    Set<String> company() {
        return company;
    }

    /** Whether a person of this country, if it is known, can be this one. */
    boolean canBeOf(Optional<String> country) {
        Optional<String> own = countries.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey);
        return own.isEmpty() || country.isEmpty() || own.equals(country);
    }

    /** Whether this person holds one of that one's offices. */
    boolean sharesOffice(Actor other, Vocabulary vocabulary) {
        return offices(other, vocabulary).stream().anyMatch(offices::contains);
    }

    private static List<String> offices(Actor actor, Vocabulary vocabulary) {
        List<String> offices =
                new ArrayList<>(Office.keys(Optional.ofNullable(actor.role()).orElse(""), vocabulary));
        if (actor.code() != null && actor.code().length() > COUNTRY) {
            offices.add(actor.code());
        }
        return offices;
    }
}
