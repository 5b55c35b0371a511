package rapporteur.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import rapporteur.actor.Candidate.Traits;
import rapporteur.actor.Mention.Form;
import rapporteur.language.Clause;

/**
 * Whom {@code I}, {@code we} and {@code you} mean within quotation marks: who speaks and who is spoken to, as the clause
 * beside the quotation tells. A quotation without such a clause goes on with the speaker of the one before it in its
 * paragraph. Elsewhere they mean nobody that this room knows.
 */
final class Dialogue {

    private static final Set<String> SPEAKER =
            Set.of("i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves");
    private static final Set<String> HEARER = Set.of("you", "your", "yours", "yourself");

    private record Turn(OptionalInt speaker, OptionalInt hearer) {}

    private final Words words;
    private final Map<Integer, Turn> turns = new HashMap<>();

    /** Goes through the quotations of the report. Cost: linear in its words and clauses. */
    Dialogue(Words words, Vocabulary vocabulary) {
        this.words = words;
        Map<Integer, List<Clause>> cues = new HashMap<>();
        for (Clause clause : words.analysis().clauses()) {
            if (!words.isQuoted(clause.predicate())
                    && clause.arguments().who().isPresent()
                    && vocabulary.speaks(words.token(clause.predicate()).lemma())) {
                cues.computeIfAbsent(words.sentence(clause.predicate()), s -> new ArrayList<>())
                        .add(clause);
            }
        }
        readTurns(cues);
    }

    private void readTurns(Map<Integer, List<Clause>> cues) {
        int t = 0;
        Turn last = null;
        int lastBlock = -1;
        while (t < words.size()) {
            int number = words.quotation(t);
            int end = t;
            while (end < words.size() && words.quotation(end) == number) {
                end++;
            }
            if (number > 0) {
                int first = t;
                int stop = end;
                Turn own = beside(first, stop, cues).map(this::turn).orElse(null);
                Turn held = own == null && words.block(t) == lastBlock ? last : own;
                if (held != null) {
                    turns.put(number, held);
                    last = held;
                    lastBlock = words.block(t);
                }
            }
            t = end;
        }
    }

    /** The clause that cues the quotation: of those in its last sentence, else its first, the nearest. */
    private Optional<Clause> beside(int first, int end, Map<Integer, List<Clause>> cues) {
        return nearest(end - 1, cues).or(() -> nearest(first, cues)).or(() -> after(end, cues));
    }

    private Optional<Clause> nearest(int word, Map<Integer, List<Clause>> cues) {
        return cues.getOrDefault(words.sentence(word), List.of()).stream()
                .min((one, other) ->
                        Integer.compare(Math.abs(one.predicate() - word), Math.abs(other.predicate() - word)));
    }

    /** {@code said the minister.} as a sentence of its own, right after the closing mark. */
    private Optional<Clause> after(int end, Map<Integer, List<Clause>> cues) {
        int next = end + 1;
        if (next >= words.size() || words.block(next) != words.block(end - 1) || words.isCapitalised(next)) {
            return Optional.empty();
        }
        return nearest(next, cues);
    }

    private Turn turn(Clause cue) {
        OptionalInt hearer = cue.arguments().recipient();
        boolean tells = words.token(cue.predicate()).lemma().equals("tell");
        return new Turn(
                cue.arguments().who(),
                hearer.isEmpty() && tells ? cue.arguments().whom() : hearer);
    }

    /** The word that names who speaks in the quotation around a word. */
    OptionalInt speaker(int word) {
        Turn turn = turns.get(words.quotation(word));
        return turn == null ? OptionalInt.empty() : turn.speaker();
    }

    /** Adds the pronouns that mean a speaker or a hearer to the dossiers of those who are known. */
    void tell(Map<Integer, Dossier> byMention) {
        for (int t = 0; t < words.size(); t++) {
            Turn turn = turns.get(words.quotation(t));
            if (turn == null || !words.is(t, "PRON")) {
                continue;
            }
            String pronoun = words.word(t).toLowerCase(Locale.ROOT);
            OptionalInt meant = SPEAKER.contains(pronoun)
                    ? turn.speaker()
                    : HEARER.contains(pronoun) ? turn.hearer() : OptionalInt.empty();
            Dossier dossier = meant.isPresent() ? byMention.get(meant.getAsInt()) : null;
            if (dossier != null) {
                Traits traits = new Traits(dossier.kind(), null, Gender.UNKNOWN, dossier.isPlural());
                dossier.add(new Candidate(t, t + 1, t, Form.PRONOUN, traits));
            }
        }
    }

    /** Whether a word is a pronoun of the first or the second person. */
    static boolean isParty(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return SPEAKER.contains(lower) || HEARER.contains(lower);
    }
}
