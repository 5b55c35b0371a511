package rapporteur.attribution;

import java.util.OptionalInt;
import rapporteur.language.Clause;
import rapporteur.language.Clause.Form;
import rapporteur.language.Clause.Role;
import rapporteur.text.Span;

/**
 * Tells sequels: clauses that are a further cue of whoever said the clause above, which parsers join to what was said:
 * <i>he said the road was closed, adding that …</i>.
 */
final class Sequels {

    private final Passage passage;

    Sequels(Passage passage) {
        this.passage = passage;
    }

    /** Who speaks in a clause: its doer, but of a sequel that of the cue above, and of a clause that narrows a noun that. */
    OptionalInt speaker(Clause clause) {
        if (isSequel(clause)) {
            Clause content = passage.analysis().clauses().get(clause.place().parent());
            Clause cue = passage.analysis().clauses().get(content.place().parent());
            if (cue.arguments().who().isPresent()) {
                return cue.arguments().who();
            }
        }
        return clause.arguments().who().isEmpty() && narrows(clause)
                ? OptionalInt.of(clause.place().governor())
                : clause.arguments().who();
    }

    /** {@code a letter warning of cracks}: the noun is what says so. */
    private boolean narrows(Clause clause) {
        return clause.place().role() == Role.NOUN_COMPLEMENT
                && clause.place().governor() >= 0
                && clause.grammar().form() == Form.PARTICIPLE
                && !clause.grammar().passive()
                && passage.lexicon()
                        .isSource("document", passage.lemma(clause.place().governor()));
    }

    /** The words of a complement without a sequel at its end. */
    Span without(Clause complement) {
        Span words = complement.span();
        for (Clause below : passage.analysis().below(complement).toList()) {
            if (isSequel(below) && below.span().end() >= words.end()) {
                words = new Span(words.start(), below.span().start());
            }
        }
        return words;
    }

    /** Whether a clause is a sequel. */
    private boolean isSequel(Clause clause) {
        if (clause.place().role() != Role.ADVERBIAL
                || clause.place().marker() != null
                || clause.grammar().form() != Form.PARTICIPLE
                || clause.grammar().passive()
                || clause.place().parent() < 0) {
            return false;
        }
        Clause above = passage.analysis().clauses().get(clause.place().parent());
        boolean inContent = above.place().role() == Role.COMPLEMENT
                && above.place().parent() >= 0
                && clause.predicate() > above.predicate();
        boolean afterComma =
                clause.span().start() > 1 && passage.text().charAt(clause.span().start() - 2) == ',';
        return inContent
                && afterComma
                && passage.cue(clause).filter(cue -> cue.takes("clause")).isPresent();
    }
}
