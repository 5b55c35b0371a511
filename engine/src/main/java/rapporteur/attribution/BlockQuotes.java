package rapporteur.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import rapporteur.attribution.Attribution.Anatomy;
import rapporteur.language.Clause;
import rapporteur.language.Sentence;
import rapporteur.text.Span;

/**
 * Quotations that stand as a paragraph of their own without marks: the one before says whose words follow and ends with a
 * colon, <i>The statement read in full:</i>. Cost: linear in the words.
 */
final class BlockQuotes {

    private static final String BULLETS = "•-–*·";

    private final Passage passage;

    BlockQuotes(Passage passage) {
        this.passage = passage;
    }

    List<Draft> find() {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i + 1 < passage.paragraphs().size(); i++) {
            Span lead = passage.paragraphs().get(i);
            Span block = passage.paragraphs().get(i + 1);
            if (lead.of(passage.text()).strip().endsWith(":") && isText(block)) {
                cue(lead).flatMap(cue -> draft(cue, block)).ifPresent(drafts::add);
            }
        }
        return drafts;
    }

    /** Whether a paragraph is neither marked as a quotation, nor an item of a list, nor the head of something else. */
    private boolean isText(Span block) {
        String words = block.of(passage.text()).strip();
        return !words.isEmpty()
                && BULLETS.indexOf(words.charAt(0)) < 0
                && !Character.isDigit(words.charAt(0))
                && !words.endsWith(":")
                && passage.quotationAt(block.start()).isEmpty();
    }

    /** The last clause before the colon that can lead up to a quotation, and has not said already what follows. */
    private Optional<Clause> cue(Span lead) {
        int end = passage.analysis().tokenAt(lead.end());
        if (end == 0) {
            return Optional.empty();
        }
        Sentence sentence = passage.analysis().sentenceOf(end - 1);
        for (int token = end - 1; token >= sentence.first(); token--) {
            Optional<Clause> clause = passage.analysis()
                    .clause(token)
                    .filter(known -> passage.cue(known)
                            .filter(cue -> cue.takes("quote") && cue.manner() == Manner.ASSERT)
                            .isPresent());
            if (clause.isPresent()) {
                boolean said = passage.analysis()
                        .below(clause.get())
                        .anyMatch(below -> below.place().role() == Clause.Role.COMPLEMENT);
                return said ? Optional.empty() : clause;
            }
        }
        return Optional.empty();
    }

    private Optional<Draft> draft(Clause cue, Span block) {
        OptionalInt who = cue.arguments().who();
        if (who.isEmpty() || cue.grammar().negated()) {
            return Optional.empty();
        }
        Span verb = passage.analysis().token(cue.predicate()).span();
        return Optional.of(new Draft(
                new Anatomy(passage.source(who, cue.predicate()), List.of(verb), passage.trimmed(List.of(block))),
                who.getAsInt(),
                -1,
                Manner.ASSERT,
                false,
                passage.analysis()
                        .clauseAround(passage.analysis().tokenAt(block.start()))
                        .orElse(null)));
    }
}
