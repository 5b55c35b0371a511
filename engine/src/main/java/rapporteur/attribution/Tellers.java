package rapporteur.attribution;

import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import rapporteur.language.Clause;
import rapporteur.language.Phrase;
import rapporteur.language.Phrase.Link;
import rapporteur.language.Phrase.Relation;

/**
 * Tells who tells what a noun stands for: <i>the union's claim</i>, <i>the claim by workers</i>, <i>reports in the press</i>,
 * <i>information spread by agencies</i>, <i>media reports</i>, <i>my information, which comes from the harbour,</i>.
 */
final class Tellers {

    private static final Set<String> BEFORE = Set.of("by", "from", "in");

    private final Passage passage;

    Tellers(Passage passage) {
        this.passage = passage;
    }

    /** Head of the phrase that names the teller. Somebody's own word that comes from another is that one's. */
    OptionalInt of(Phrase phrase) {
        OptionalInt owner = first(phrase.links(Relation.POSSESSOR).map(Link::token));
        boolean own = owner.isPresent() && Passage.FIRST_PERSON.contains(passage.lemma(owner.getAsInt()));
        OptionalInt other = first(Stream.of(
                        phrase.links(Relation.CLAUSE).flatMap(this::spreading),
                        phrase.links(Relation.PREPOSITIONAL)
                                .filter(link -> BEFORE.contains(link.preposition() == null ? "" : link.preposition()))
                                .filter(link -> !"in".equals(link.preposition()) || isPress(link.token()))
                                .map(Link::token),
                        phrase.links(Relation.COMPOUND).map(Link::token).filter(this::isPress))
                .flatMap(heads -> heads));
        return owner.isPresent() && !(own && other.isPresent()) ? owner : other;
    }

    private static OptionalInt first(Stream<Integer> heads) {
        return heads.mapToInt(Integer::intValue).findFirst();
    }

    /** {@code spread by agencies}, {@code which comes from the harbour}. */
    private Stream<Integer> spreading(Link link) {
        return passage.analysis().clause(link.token()).stream()
                .flatMap(clause -> clause.grammar().passive() && isSpreading(clause)
                        ? clause.arguments().who().stream().boxed()
                        : clause.arguments().obliques().stream()
                                .filter(oblique -> passage.lexicon()
                                        .isSource(
                                                "citing",
                                                passage.lemma(clause.predicate()) + " " + oblique.preposition()))
                                .map(Clause.Oblique::phrase));
    }

    private boolean isSpreading(Clause clause) {
        String verb = passage.lemma(clause.predicate());
        return passage.lexicon().isSource("relaying", verb) || passage.lexicon().isSource("spreading", verb);
    }

    private boolean isPress(int head) {
        return passage.lexicon().isSource("outlet", passage.lemma(head))
                || passage.analysis().token(head).upos().equals("PROPN");
    }
}
