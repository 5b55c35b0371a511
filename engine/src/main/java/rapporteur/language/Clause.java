package rapporteur.language;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import rapporteur.text.Span;

/**
 * A clause: a predicate with its arguments.
 *
 * @param id its index in the analysis
 * @param predicate index of the token that heads it: a verb, or the noun or adjective after a copula
 * @param span all of its words, those of clauses inside it too, without the punctuation around it
 * @param place where it stands towards other clauses
 * @param arguments who, whom, what, and the rest
 * @param grammar tense, voice, negation, modality
 * @param group the words that make up the predicate, and its adverbs
 */
public record Clause(int id, int predicate, Span span, Place place, Arguments arguments, Grammar grammar, Group group) {

    /** What a clause is to the one above it. */
    public enum Role {
        MAIN,
        /** {@code (that) troops had left} after {@code said}. */
        COMPLEMENT,
        /** {@code to send troops} after {@code plans}: its subject is that of the clause above, or its object. */
        OPEN_COMPLEMENT,
        /** {@code if tensions rise}, {@code as she put it}. */
        ADVERBIAL,
        /** {@code who took office}. */
        RELATIVE,
        /** {@code the claim that …}, {@code plans to …}, {@code troops sent to …}. */
        NOUN_COMPLEMENT,
        SUBJECT,
        /** {@code …, he said} inside or after what was said; {@code X: Y}. */
        PARATAXIS,
        /** joined by {@code and}, {@code but} to a clause of the same standing. */
        CONJUNCT
    }

    /**
     * Where a clause stands.
     *
     * @param role what it is to the clause above
     * @param parent id of the clause above, -1 at the root
     * @param governor index of the token it hangs on (a verb; for RELATIVE and NOUN_COMPLEMENT the noun), -1 at the root
     * @param marker lower case: {@code that}, {@code if}, {@code because}, {@code to}; null where there is none
     */
    public record Place(
            Role role, int parent, int governor, @Nullable String marker) {}

    /**
     * The arguments, as head tokens of phrases of the analysis.
     *
     * @param who the doer: the subject of an active verb, the {@code by} phrase of a passive one; shared with the clause
     *     it is joined to where it has none of its own
     * @param whom the object of an active verb, the subject of a passive one
     * @param recipient the indirect object
     * @param obliques phrases joined by a preposition, and bare ones of time; not the {@code by} phrase that is who
     */
    public record Arguments(OptionalInt who, OptionalInt whom, OptionalInt recipient, List<Oblique> obliques) {

        /** Copies the obliques. */
        public Arguments {
            obliques = List.copyOf(obliques);
        }
    }

    /**
     * A phrase joined to the predicate by a preposition.
     *
     * @param preposition lower case, {@code according to} as one; empty for a bare phrase of time
     * @param phrase head token of the phrase
     * @param mark span of the preposition's words; where the phrase starts, and empty, for a bare one
     */
    public record Oblique(String preposition, int phrase, Span mark) {}

    /** When the clause places what it tells, as its verb says. */
    public enum Tense {
        PAST,
        PRESENT,
        FUTURE,
        NONE
    }

    /** The verb's form. */
    public enum Form {
        FINITE,
        INFINITIVE,
        PARTICIPLE,
        VERBLESS
    }

    /**
     * The predicate's grammar.
     *
     * @param tense of its first verb; {@code had left}, {@code has left} and {@code could have left} are PAST, {@code will},
     *     {@code would} and {@code is going to leave} FUTURE; NONE for infinitives, participles, imperatives
     * @param form of its first verb
     * @param passive whether the predicate is a passive
     * @param negated whether {@code not}, {@code never}, {@code no} … negates the predicate
     * @param modals lemmas of its modal verbs, in the order of the text
     * @param question whether it is asked, with a question mark or {@code whether}
     */
    public record Grammar(
            Tense tense, Form form, boolean passive, boolean negated, List<String> modals, boolean question) {

        /** Copies the modals. */
        public Grammar {
            modals = List.copyOf(modals);
        }
    }

    /**
     * The words of the predicate, as indexes of tokens in the order of the text; they need not stand together.
     *
     * @param verbs auxiliaries, copula, negation, the predicate itself and its particle: {@code had not taken over}
     * @param adverbs what else modifies it by a single word: {@code reportedly}, {@code also}
     */
    public record Group(List<Integer> verbs, List<Integer> adverbs) {

        /** Copies the lists. */
        public Group {
            verbs = List.copyOf(verbs);
            adverbs = List.copyOf(adverbs);
        }
    }
}
