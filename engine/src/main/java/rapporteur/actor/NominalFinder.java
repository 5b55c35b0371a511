package rapporteur.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rapporteur.actor.Candidate.Traits;
import rapporteur.actor.Mention.Form;
import rapporteur.language.Phrase;

/** Phrases that speak of an actor by what it does: {@code Russian officials}, {@code the ministry}. */
final class NominalFinder {

    private final Words words;
    private final Offices offices;

    NominalFinder(Words words, Offices offices) {
        this.words = words;
        this.offices = offices;
    }

    /**
     * All phrases headed by a noun that lies in no name and before no other noun ({@code army} in {@code army spokesman}), in
     * the order of the text. Those of kind OTHER speak of a thing: no actor, but what a pronoun may mean.
     */
    List<Candidate> find(List<NameSpan> names) {
        boolean[] named = new boolean[words.size()];
        for (NameSpan name : names) {
            for (int t = name.first(); t < name.end(); t++) {
                named[t] = true;
            }
        }
        List<Candidate> found = new ArrayList<>();
        Set<Integer> modifiers = new HashSet<>();
        words.analysis()
                .phrases()
                .forEach(phrase -> phrase.links(Phrase.Relation.COMPOUND)
                        .filter(link -> link.token() < phrase.head() && !named[link.token()])
                        .forEach(link -> modifiers.add(link.token())));
        for (Phrase phrase : words.analysis().phrases()) {
            if (!named[phrase.head()] && !modifiers.contains(phrase.head())) {
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
        int first = words.first(phrase.core());
        int end = end(head, words.end(phrase.core()));
        boolean plural = words.token(head).xpos().endsWith("S");
        Optional<Vocabulary.Word> role = offices.role(head);
        if (role.isEmpty()) {
            return Optional.of(new Candidate(
                    first, end, head, Form.NOMINAL, new Traits(Kind.OTHER, null, Gender.UNKNOWN, plural)));
        }
        boolean persons = role.get().kind() == Kind.PERSON && plural;
        Kind kind = persons ? Kind.GROUP : role.get().kind();
        if (words.is(head, "PROPN") && !plural && words.isCapitalised(head)) {
            return Optional.of(office(firstOfName(first, head), head, kind));
        }
        String code = offices.code(first, head, end);
        boolean several = plural || kind == Kind.GROUP;
        return Optional.of(new Candidate(
                first,
                end,
                head,
                Form.NOMINAL,
                new Traits(kind, code, role.get().gender(), several)));
    }

    /** {@code officials, including …} ends at the comma. */
    private int end(int head, int end) {
        for (int t = head + 1; t < end; t++) {
            if ((words.is(t, "PUNCT") && !words.word(t).equals("-"))
                    || words.lower(t).equals("including")) {
                return t;
            }
        }
        return end;
    }

    /** An office that stands for whoever holds it, as a name: {@code the Prime Minister}. */
    Candidate office(NameSpan name) {
        return office(name.first(), name.end() - 1, name.kind());
    }

    private int firstOfName(int first, int head) {
        int t = head;
        while (t > first && words.isCapitalised(t - 1) && words.is(t - 1, "PROPN", "ADJ", "NOUN")) {
            t--;
        }
        return t;
    }

    private Candidate office(int first, int head, Kind kind) {
        String code = offices.code(first, head, head + 1);
        Gender gender = offices.role(head).map(Vocabulary.Word::gender).orElse(Gender.UNKNOWN);
        return new Candidate(first, head + 1, head, Form.NAME, new Traits(kind, code, gender, false));
    }
}
