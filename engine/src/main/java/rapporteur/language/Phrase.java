package rapporteur.language;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapporteur.text.Span;

/**
 * A nominal phrase: a noun, name or pronoun with all that belongs to it.
 *
 * @param head index of its head token
 * @param span the whole phrase, without the preposition before it and the punctuation around it
 * @param core the phrase without what follows its head as apposition, relative clause, conjunct or bracket: {@code the
 *     ministry's spokesman Lin Jian} of {@code the ministry's spokesman Lin Jian, who took office in March,}
 * @param links what belongs to it, in the order of the text
 */
public record Phrase(int head, Span span, Span core, List<Link> links) {

    /** Copies the links. */
    public Phrase {
        links = List.copyOf(links);
    }

    /** How a part belongs to the phrase. */
    public enum Relation {
        /** {@code the}, {@code its} as a determiner, {@code no}. */
        DETERMINER,
        /** {@code 12,000}, {@code four}. */
        NUMBER,
        /** {@code senior}. */
        ADJECTIVE,
        /** {@code defence} in {@code defence minister}. */
        COMPOUND,
        /** {@code prime minister} before a name: {@code spokesman} in {@code the ministry's spokesman Lin Jian}. */
        TITLE,
        /** a further word of the same name: {@code Jian} in {@code Lin Jian}. */
        NAME,
        /** {@code China} in {@code China's spokesman}; {@code its} in {@code its spokesman}. */
        POSSESSOR,
        /** a phrase joined by a preposition: {@code of Russia}. */
        PREPOSITIONAL,
        /** another phrase for the same thing, {@code Lin Jian, a spokesman}. */
        APPOSITION,
        /** {@code and Japan}. */
        CONJUNCT,
        /** a clause that narrows it: {@code who took office}, {@code the claim that}; its token is the predicate. */
        CLAUSE
    }

    /**
     * A part of the phrase.
     *
     * @param relation how it belongs
     * @param token index of its head token; a nominal part is itself a phrase of the analysis
     * @param preposition lower case, for PREPOSITIONAL alone
     */
    public record Link(
            Relation relation, int token, @Nullable String preposition) {}

    /** The parts that belong to it in one way, in the order of the text. */
    public Stream<Link> links(Relation relation) {
        return links.stream().filter(link -> link.relation() == relation);
    }

    /** The first part that belongs to it in one way. */
    public Optional<Link> link(Relation relation) {
        return links(relation).findFirst();
    }
}
