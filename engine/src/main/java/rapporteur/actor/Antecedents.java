package rapporteur.actor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import rapporteur.actor.Salience.Factor;
import rapporteur.language.Clause;

/**
 * Finds whom a pronoun means: of the actors spoken of in the last sentences that agree with it, the most salient. Salience
 * after Lappin and Leass (1994, Computational Linguistics 20(4), section 2.3): each mention weighs by what it is in its
 * clause, and less with every sentence that follows.
 */
final class Antecedents {

    private static final int WINDOW = 6;
    private static final int MOST = 300; // a text without sentences costs no more than its length

    private record Seen(Candidate mention, Dossier dossier) {}

    private final Words words;
    private final Salience salience;
    private final Dialogue dialogue;
    private final Map<Integer, Dossier> byMention;
    private final Map<Integer, Dossier> named;
    private final Deque<Seen> recent = new ArrayDeque<>();

    /** {@code byMention} tells whom the heads of mentions before the pronoun mean, {@code named} those of all names. */
    Antecedents(
            Words words,
            Salience salience,
            Dialogue dialogue,
            Map<Integer, Dossier> byMention,
            Map<Integer, Dossier> named) {
        this.words = words;
        this.salience = salience;
        this.dialogue = dialogue;
        this.byMention = byMention;
        this.named = named;
    }

    /** The mentions are told in the order of the text, pronouns that were resolved too. */
    void tell(Candidate mention, Dossier dossier) {
        int sentence = words.sentence(mention.head());
        while (!recent.isEmpty()
                && (words.sentence(recent.peekFirst().mention().head()) < sentence - WINDOW || recent.size() >= MOST)) {
            recent.removeFirst();
        }
        recent.addLast(new Seen(mention, dossier));
    }

    /** The most salient actor that agrees; empty if there is none. Cost: the mentions of the last sentences. */
    Optional<Dossier> of(Candidate pronoun, Pronoun word) {
        Map<Dossier, Double> sums = new HashMap<>();
        OptionalInt above = subjectAbove(pronoun);
        boolean tag = word.possessive() && isAfterQuotation(pronoun);
        Dossier best = null;
        double most = 0;
        for (Seen seen : recent) {
            Dossier dossier = seen.dossier();
            if (!word.agrees(dossier) || isBound(pronoun, word, seen)) {
                continue;
            }
            boolean isAbove =
                    above.isPresent() && above.getAsInt() == seen.mention().head();
            double weight = weight(pronoun, seen) + (isAbove ? salience.of(Factor.CLAUSE_ABOVE) : 0);
            if (tag && isSubjectBefore(pronoun, seen)) {
                weight *= salience.of(Factor.TAG);
            }
            double sum = sums.merge(dossier, weight, Double::sum);
            double repeated =
                    salience.of(Factor.REPEATED) * Math.log(dossier.mentions().size());
            double named = dossier.isNamed() ? 1 : salience.of(Factor.NAMELESS);
            double adjusted = (sum + repeated) * word.fit(dossier) * named;
            if (adjusted >= most) {
                most = adjusted;
                best = dossier;
            }
        }
        return Optional.ofNullable(best);
    }

    /** {@code "There was none," its spokeswoman said}: the words that tell who spoke. */
    private boolean isAfterQuotation(Candidate pronoun) {
        int first = words.analysis().sentenceOf(pronoun.head()).first();
        return !words.isQuoted(pronoun.head()) && (words.isQuoted(first) || words.isQuoted(first + 1));
    }

    /** Whether a mention is what the sentence before the pronoun's is about. */
    private boolean isSubjectBefore(Candidate pronoun, Seen seen) {
        int head = seen.mention().head();
        return words.isSubject(head) && words.sentence(pronoun.head()) - words.sentence(head) == 1;
    }

    private double weight(Candidate pronoun, Seen seen) {
        int head = seen.mention().head();
        int distance = words.sentence(pronoun.head()) - words.sentence(head);
        double weight = salience.of(Factor.MENTION);
        weight += salience.of(
                words.isSubject(head) ? Factor.SUBJECT : words.isObject(head) ? Factor.OBJECT : Factor.OBLIQUE);
        weight += switch (seen.mention().form()) {
            case NAME -> salience.of(Factor.NAME);
            case PRONOUN -> salience.of(Factor.PRONOUN);
            case NOMINAL -> 0;
        };
        boolean samePlace = words.isSubject(head) == words.isSubject(pronoun.head());
        weight += samePlace ? salience.of(Factor.SAME_PLACE) : 0;
        weight *= words.isQuoted(head) && !words.isQuoted(pronoun.head()) ? salience.of(Factor.QUOTED) : 1;
        return weight * Math.pow(salience.of(Factor.FADING), distance);
    }

    /** The subject of the clause above the one that the pronoun stands in, unless they share it. */
    private OptionalInt subjectAbove(Candidate pronoun) {
        Clause around = words.analysis().clauseAround(pronoun.head()).orElse(null);
        if (around == null || around.place().parent() < 0) {
            return OptionalInt.empty();
        }
        OptionalInt above =
                subject(words.analysis().clauses().get(around.place().parent()));
        return above.equals(subject(around)) ? OptionalInt.empty() : above;
    }

    private static OptionalInt subject(Clause clause) {
        return clause.grammar().passive()
                ? clause.arguments().whom()
                : clause.arguments().who();
    }

    /**
     * An object cannot mean the subject of its own clause, unless it is reflexive; nor does a speaker say {@code he} of
     * himself.
     */
    private boolean isBound(Candidate pronoun, Pronoun word, Seen seen) {
        int head = seen.mention().head();
        if (head >= pronoun.first() && head < pronoun.end()) {
            return true;
        }
        OptionalInt speaker = dialogue.speaker(pronoun.head());
        if (speaker.isPresent()
                && (head == speaker.getAsInt()
                        || byMention.getOrDefault(speaker.getAsInt(), named.get(speaker.getAsInt()))
                                == seen.dossier())) {
            return true;
        }
        return !word.reflexive()
                && !word.possessive()
                && words.isObject(pronoun.head())
                && words.isSubject(head)
                && words.sameClause(head, pronoun.head());
    }
}
