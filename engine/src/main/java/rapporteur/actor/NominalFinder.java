package rapporteur.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapporteur.actor.Candidate.Traits;
import rapporteur.actor.Mention.Form;
import rapporteur.language.Phrase;
import rapporteur.text.Span;

/** Phrases that speak of an actor by what it does: {@code Russian officials}, {@code the ministry}. */
final class NominalFinder {

    private final Words words;
    private final Vocabulary vocabulary;
    private final Owners owners;

    NominalFinder(Words words, Gazetteer gazetteer, Vocabulary vocabulary) {
        this.words = words;
        this.vocabulary = vocabulary;
        this.owners = new Owners(words, gazetteer);
    }

    /**
     * All phrases headed by a noun that lies in no name, in the order of the text. Those of kind OTHER speak of a thing: no
     * actor, but what a pronoun may mean.
     */
    List<Candidate> find(List<NameSpan> names) {
        boolean[] named = new boolean[words.size()];
        for (NameSpan name : names) {
            for (int t = name.first(); t < name.end(); t++) {
                named[t] = true;
            }
        }
        List<Candidate> found = new ArrayList<>();
        for (Phrase phrase : words.analysis().phrases()) {
            if (!named[phrase.head()]) {
                candidate(phrase).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Candidate> candidate(Phrase phrase) {
        int head = phrase.head();
        if (!words.is(head, "NOUN", "PROPN")) {
            return Optional.empty();
        }
        Span core = phrase.core();
        int first = words.first(core);
        int end = words.end(core);
        boolean plural = words.token(head).xpos().endsWith("S");
        Optional<Vocabulary.Word> role = vocabulary.role(singular(head));
        if (role.isEmpty()) {
            return Optional.of(new Candidate(
                    first, end, head, Form.NOMINAL, new Traits(Kind.OTHER, null, Gender.UNKNOWN, plural)));
        }
        Kind kind = role.get().kind() == Kind.PERSON && plural
                ? Kind.GROUP
                : role.get().kind();
        boolean several = plural || kind == Kind.GROUP;
        String code = Codes.join(owner(phrase, first, end), role.get().sector());
        return Optional.of(new Candidate(
                first,
                end,
                head,
                Form.NOMINAL,
                new Traits(kind, code, role.get().gender(), several)));
    }

    /** An office that stands for whoever holds it, as a name: {@code the Prime Minister}. */
    Candidate office(NameSpan name) {
        int head = name.end() - 1;
        Optional<Vocabulary.Word> role = vocabulary.role(singular(head));
        String code = Codes.join(
                owners.of(name.first(), name.end()).orElse(null),
                role.map(Vocabulary.Word::sector).orElse(null));
        Gender gender = role.map(Vocabulary.Word::gender).orElse(Gender.UNKNOWN);
        return new Candidate(name.first(), name.end(), head, Form.NAME, new Traits(Kind.PERSON, code, gender, false));
    }

    private String singular(int head) {
        String lemma = words.token(head).lemma();
        return vocabulary.role(lemma).isPresent() ? lemma : words.lower(head);
    }

    private @Nullable String owner(Phrase phrase, int first, int end) {
        return owners.in(first, phrase.head())
                .or(() -> owners.in(phrase.head() + 1, end))
                .orElse(null);
    }
}
