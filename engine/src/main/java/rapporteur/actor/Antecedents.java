package rapporteur.actor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds whom a pronoun means: of the actors spoken of in the last sentences that agree with it, the most salient. Salience
 * after Lappin and Leass (1994, Computational Linguistics 20(4), section 2.3): each mention weighs by what it is in its
 * clause, and half as much with every sentence that follows.
 */
final class Antecedents {

    private static final int WINDOW = 6;
    private static final double RECENCY = 100;
    private static final double SUBJECT = 80;
    private static final double OBJECT = 50;
    private static final double OTHER = 35;
    private static final double NAMED = 80;
    private static final double SAME_PLACE = 20;
    private static final double QUOTED = 0.5;

    private record Seen(Candidate mention, Dossier dossier) {}

    private final Words words;
    private final Deque<Seen> recent = new ArrayDeque<>();

    Antecedents(Words words) {
        this.words = words;
    }

    /** The mentions are told in the order of the text, pronouns that were resolved too. */
    void tell(Candidate mention, Dossier dossier) {
        int sentence = words.sentence(mention.head());
        while (!recent.isEmpty() && words.sentence(recent.peekFirst().mention().head()) < sentence - WINDOW) {
            recent.removeFirst();
        }
        recent.addLast(new Seen(mention, dossier));
    }

    /** The most salient actor that agrees; empty if there is none. Cost: the mentions of the last sentences. */
    Optional<Dossier> of(Candidate pronoun, Pronoun word) {
        Map<Dossier, Double> salience = new HashMap<>();
        Dossier best = null;
        double most = 0;
        for (Seen seen : recent) {
            if (!word.agrees(seen.dossier()) || isBound(pronoun, word, seen)) {
                continue;
            }
            double sum = salience.merge(seen.dossier(), weight(pronoun, seen), Double::sum);
            double adjusted = sum * word.fit(seen.dossier());
            if (adjusted >= most) {
                most = adjusted;
                best = seen.dossier();
            }
        }
        return Optional.ofNullable(best);
    }

    private double weight(Candidate pronoun, Seen seen) {
        int head = seen.mention().head();
        int distance = words.sentence(pronoun.head()) - words.sentence(head);
        double weight = RECENCY;
        weight += words.isSubject(head) ? SUBJECT : words.isObject(head) ? OBJECT : OTHER;
        weight += seen.mention().form() == Mention.Form.NAME ? NAMED : 0;
        weight += words.isSubject(head) == words.isSubject(pronoun.head()) ? SAME_PLACE : 0;
        weight *= words.isQuoted(head) && !words.isQuoted(pronoun.head()) ? QUOTED : 1;
        return weight / (1 << distance);
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
        if (words.isQuoted(pronoun.head())
                && !words.isQuoted(head)
                && words.isSubject(head)
                && words.sentence(head) == words.sentence(pronoun.head())) {
            return true;
        }
        return !word.reflexive()
                && !word.possessive()
                && words.isObject(pronoun.head())
                && words.isSubject(head)
                && words.sameClause(head, pronoun.head());
    }
}
