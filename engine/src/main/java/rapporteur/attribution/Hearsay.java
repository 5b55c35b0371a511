package rapporteur.attribution;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import rapporteur.language.Clause;
import rapporteur.language.Clause.Oblique;
import rapporteur.language.Clause.Tense;
import rapporteur.text.Span;

/**
 * What somebody who speaks says of others' words in passing: what he has heard, <i>we have read that …</i>, <i>I hear from the
 * harbour that …</i>, and what is said in less than a clause, <i>the mayor says before four</i>.
 */
final class Hearsay {

    private static final Set<String> MEASURING = Set.of(
            "before", "after", "about", "around", "between", "over", "under", "more", "less", "almost", "nearly");

    private static final Set<String> FROM = Set.of("from", "in");

    private static final Set<String> HOURS = Set.of("noon", "midnight", "dawn", "dusk");

    private final Passage passage;

    Hearsay(Passage passage) {
        this.passage = passage;
    }

    /** Whether somebody tells of himself that he has it from others. */
    boolean isHeard(Clause clause) {
        return isHearing(clause.predicate())
                && !clause.grammar().passive()
                && !clause.grammar().negated()
                && clause.grammar().modals().isEmpty()
                && clause.arguments().who().isPresent()
                && Passage.FIRST_PERSON.contains(
                        passage.lemma(clause.arguments().who().getAsInt()));
    }

    /** Whether a token is a verb of hearing and reading. */
    boolean isHearing(int token) {
        return passage.lexicon().isSource("hearing", passage.lemma(token));
    }

    /** From whom something is heard, if it is told. */
    OptionalInt teller(Clause clause) {
        return clause.arguments().obliques().stream()
                .filter(oblique -> FROM.contains(oblique.preposition()))
                .mapToInt(Oblique::phrase)
                .findFirst();
    }

    /**
     * The rest of a sentence that says in the present tense, or in a quotation, a time or a number alone; where it stands on
     * its own it tells when or where something was said.
     */
    Optional<Span> fragment(Clause clause) {
        return inverted(clause) ? before(clause) : behind(clause);
    }

    private static boolean inverted(Clause clause) {
        return clause.arguments().who().isPresent() && clause.arguments().who().getAsInt() > clause.predicate();
    }

    /** {@code Nine dead, says the hospital}. */
    private Optional<Span> before(Clause clause) {
        int comma = clause.predicate() - 1;
        int first = passage.analysis().sentenceOf(clause.predicate()).first();
        if (comma <= first || !passage.analysis().token(comma).text().equals(",")) {
            return Optional.empty();
        }
        for (int token = comma - 1; token > first; token--) {
            if (passage.analysis().token(token).text().equals(":")) {
                first = token + 1;
                break;
            }
        }
        Span words = passage.analysis()
                .token(first)
                .span()
                .cover(passage.analysis().token(comma - 1).span());
        return isMeasured(words) ? Optional.of(words) : Optional.empty();
    }

    private Optional<Span> behind(Clause clause) {
        int next = clause.predicate() + 1;
        boolean open = clause.grammar().tense() == Tense.PRESENT
                || isHeard(clause)
                || passage.quotationAt(clause.span().start()).isPresent();
        if (!open
                || clause.grammar().passive()
                || clause.arguments().recipient().isPresent()
                || clause.arguments().who().isEmpty()
                || next >= passage.analysis().sentenceOf(clause.predicate()).end()) {
            return Optional.empty();
        }
        Span words = new Span(clause.span().end(), clause.span().end())
                .cover(passage.analysis().token(next).span());
        return isNumber(next) || (MEASURING.contains(passage.lemma(next)) && isMeasured(words))
                ? Optional.of(words)
                : Optional.empty();
    }

    /** {@code counts forty dead}, {@code put the toll at forty}. */
    boolean hasFigure(Clause clause, Cue cue) {
        OptionalInt object = clause.arguments().whom();
        boolean counted = cue.takes("count") && object.isPresent() && isMeasured(passage.phrase(object.getAsInt()));
        return counted
                || (cue.takes("figure")
                        && clause.arguments().obliques().stream()
                                .anyMatch(oblique -> oblique.preposition().equals("at")
                                        && isMeasured(passage.phrase(oblique.phrase()))));
    }

    /** Whether a number or an hour stands in a span. */
    boolean isMeasured(Span words) {
        int first = passage.analysis().tokenAt(words.start());
        return IntStream.range(first, first + passage.analysis().tokensIn(words).size())
                .anyMatch(token -> isNumber(token) || HOURS.contains(passage.lemma(token)));
    }

    private boolean isNumber(int token) {
        return passage.analysis().token(token).upos().equals("NUM");
    }
}
