package rapporteur.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rapporteur.actor.Mention;
import rapporteur.language.Sentence;
import rapporteur.language.Token;
import rapporteur.text.Span;
import rapporteur.text.Spans;

/**
 * Credits: another outlet named at the end of a sentence, or alone in brackets, as the one that has what the sentence says:
 * <i>…, per the Herald</i>, <i>…, as reported by the Herald</i>, <i>… – Reuters</i>, <i>… (Reuters)</i>. Cost: linear in the
 * words.
 */
final class Credits {

    private static final Set<String> NAMING = Set.of("DET", "ADJ", "PROPN", "NOUN");
    private static final String DASHES = "-–—―";
    private static final String CLOSING = ".!?)\"”’'»";

    private final Passage passage;
    private final Press press;
    private final Map<Integer, Credit> bySentence = new HashMap<>();

    /**
     * A credit.
     *
     * @param outlet where it is named
     * @param words the whole, with what joins it to the sentence
     */
    private record Credit(Mention outlet, Span words) {}

    Credits(Passage passage, Press press) {
        this.passage = passage;
        this.press = press;
        for (Sentence sentence : passage.analysis().sentences()) {
            find(sentence).ifPresent(credit -> bySentence.put(sentence.first(), credit));
        }
    }

    /** The outlet to which the sentence of this token gives credit. */
    Optional<Mention> of(int token) {
        return at(token).map(Credit::outlet);
    }

    private Optional<Credit> at(int token) {
        return Optional.ofNullable(
                bySentence.get(passage.analysis().sentenceOf(token).first()));
    }

    /** The draft without the credit in what it says. */
    Draft without(Draft draft) {
        Span last = draft.anatomy().content().getLast();
        Optional<Credit> credit = at(passage.analysis().tokenAt(last.end() - 1))
                .filter(found -> Spans.overlap(draft.anatomy().content(), found.words()));
        if (credit.isEmpty()) {
            return draft;
        }
        List<Span> content = passage.trimmed(
                Spans.without(draft.anatomy().content(), credit.get().words()));
        return content.isEmpty() ? draft : draft.withContent(content);
    }

    private Optional<Credit> find(Sentence sentence) {
        Optional<Credit> bracketed = Optional.empty();
        for (int token = sentence.first(); token + 1 < sentence.end() && bracketed.isEmpty(); token++) {
            bracketed = isText(token, "(") ? bracketed(sentence, token) : Optional.empty();
        }
        return bracketed.or(() -> closing(sentence));
    }

    /** Not at the start of a text, where a report's own agency stands: {@code PORT ANSEL (Reuters) –}. */
    private Optional<Credit> bracketed(Sentence sentence, int bracket) {
        return press.other(bracket + 1)
                .filter(mention -> isBracketed(bracket, mention) && !isDateline(sentence, mention))
                .map(mention -> new Credit(
                        mention,
                        new Span(
                                passage.analysis().token(bracket).span().start(),
                                mention.span().end() + 1)));
    }

    private boolean isBracketed(int bracket, Mention mention) {
        int end = mention.span().end();
        return passage.analysis().token(bracket).span().end() == mention.span().start()
                && end < passage.text().length()
                && passage.text().charAt(end) == ')';
    }

    private boolean isDateline(Sentence sentence, Mention mention) {
        int after = passage.analysis().tokenAt(mention.span().end() + 1);
        return after < sentence.end()
                && isDash(passage.analysis().token(after))
                && passage.analysis().sentenceOf(after).equals(sentence);
    }

    private Optional<Credit> closing(Sentence sentence) {
        int last = sentence.end() - 1;
        while (last > sentence.first() && isClosing(passage.analysis().token(last))) {
            last--;
        }
        int end = passage.analysis().token(last).span().end();
        return press.other(last).filter(mention -> mention.span().end() == end).flatMap(mention -> {
            int before = passage.analysis().tokenAt(mention.span().start()) - 1;
            while (before > sentence.first()
                    && NAMING.contains(passage.analysis().token(before).upos())) {
                before--;
            }
            int join = join(sentence, before);
            return join < 0
                    ? Optional.empty()
                    : Optional.of(new Credit(
                            mention,
                            new Span(passage.analysis().token(join).span().start(), end)));
        });
    }

    /** The first token of what joins a name at the end to its sentence; -1 if nothing does that makes it a credit. */
    private int join(Sentence sentence, int before) {
        if (before <= sentence.first()) {
            return -1;
        }
        Token token = passage.analysis().token(before);
        if (isDash(token) || isOf("crediting", before)) {
            return before;
        }
        boolean carried = isText(before, "by")
                && (isOf("relaying", before - 1) || isOf("speaking", before - 1))
                && before - 2 > sentence.first();
        if (!carried) {
            return -1;
        }
        int first = before - 1;
        while (first - 1 > sentence.first() && isOf("joining", first - 1)) {
            first--;
        }
        return isText(first - 1, ",") ? first : -1;
    }

    private boolean isOf(String kind, int token) {
        return passage.lexicon().isSource(kind, passage.lemma(token));
    }

    private boolean isText(int token, String text) {
        return passage.analysis().token(token).text().equals(text);
    }

    private static boolean isDash(Token token) {
        return token.text().chars().allMatch(letter -> DASHES.indexOf(letter) >= 0);
    }

    private static boolean isClosing(Token token) {
        return token.text().chars().allMatch(letter -> CLOSING.indexOf(letter) >= 0);
    }

    /** The drafts, each without the credit in what it says; a credit to what somebody else says is no statement of its own. */
    List<Draft> without(List<Draft> drafts) {
        Set<Integer> spoken = new HashSet<>();
        drafts.stream()
                .filter(draft -> draft.sourceHead() >= 0 && !isCredit(draft))
                .forEach(draft -> spoken.add(sentence(draft)));
        return drafts.stream()
                .filter(draft -> !isCredit(draft) || !spoken.contains(sentence(draft)))
                .map(this::without)
                .toList();
    }

    private boolean isCredit(Draft draft) {
        Credit credit = bySentence.get(sentence(draft));
        return credit != null
                && credit.words().contains(draft.anatomy().cue().get(0))
                && draft.sourceHead() >= 0
                && credit.words()
                        .contains(passage.analysis().token(draft.sourceHead()).span());
    }

    private int sentence(Draft draft) {
        int cue = passage.analysis().tokenAt(draft.anatomy().cue().get(0).start());
        return passage.analysis().sentenceOf(cue).first();
    }
}
