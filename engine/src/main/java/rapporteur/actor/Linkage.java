package rapporteur.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Groups identities that are one party: people by {@link PersonLinkage}, everybody else who has a name by {@link BodyLinkage},
 * and those without a name by {@link DescribedLinkage}.
 */
final class Linkage {

    private final Vocabulary vocabulary;
    private final Doubts doubts = new Doubts();

    Linkage(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Every identity is in one circle. The order of the list does not matter. */
    List<Circle> of(List<Identity> identities) {
        NameKinds kinds = new NameKinds(vocabulary, identities);
        List<Circle> circles = new ArrayList<>();
        List<Identity> people = new ArrayList<>();
        List<Identity> unnamed = new ArrayList<>();
        List<Identity> bodies = new ArrayList<>();
        for (Identity found : identities) {
            Identity identity = kinds.settled(found);
            if (!identity.isNamed()) {
                unnamed.add(identity);
            } else if (identity.actor().kind() == Kind.PERSON) {
                people.add(identity);
            } else {
                bodies.add(identity);
            }
        }
        Company company = new Company(identities, vocabulary);
        circles.addAll(new PersonLinkage(vocabulary, company, doubts).of(people));
        circles.addAll(new BodyLinkage(vocabulary, company, doubts).of(bodies));
        circles.addAll(new DescribedLinkage(vocabulary, company, circles).link(unnamed));
        return circles;
    }

    /** The circles that may be the same as this one. */
    Set<Circle> perhaps(Circle circle) {
        return doubts.of(circle);
    }
}
