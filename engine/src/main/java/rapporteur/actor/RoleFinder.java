package rapporteur.actor;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapporteur.actor.Mention.Form;
import rapporteur.language.Phrase;
import rapporteur.language.Phrase.Link;
import rapporteur.language.Phrase.Relation;
import rapporteur.text.Span;

/**
 * The office a report gives to a person: before the name ({@code US deputy secretary of state Kurt Campbell}), or set
 * beside it ({@code Lin Jian, a spokesman for the ministry}; {@code the ministry's spokesman, Lin Jian}).
 */
final class RoleFinder {

    private static final int LONGEST = 10;
    private static final Set<String> LINKS = Set.of("of", "for", "and");

    private final Words words;
    private final Vocabulary vocabulary;
    private final Offices offices;
    private final boolean[] persons;
    private final Map<Integer, Integer> besideOf = new HashMap<>();

    /** Takes the dossiers of names: an office ends where another person's name stands. */
    RoleFinder(Words words, Offices offices, Vocabulary vocabulary, List<Dossier> named) {
        this.words = words;
        this.vocabulary = vocabulary;
        this.offices = offices;
        this.persons = new boolean[words.size()];
        for (Phrase phrase : words.analysis().phrases()) {
            phrase.links(Relation.APPOSITION).forEach(link -> besideOf.put(link.token(), phrase.head()));
        }
        for (Dossier dossier : named) {
            for (Candidate mention : dossier.mentions()) {
                Arrays.fill(persons, mention.first(), mention.end(), dossier.kind() == Kind.PERSON);
            }
        }
    }

    /** Whether a person's name begins at this word. */
    boolean isPerson(int word) {
        return word < persons.length && persons[word];
    }

    /** Tells the dossier what the words around its names say of it. */
    void tell(Dossier dossier) {
        if (dossier.kind() != Kind.PERSON) {
            return;
        }
        for (Candidate name : List.copyOf(dossier.mentions())) {
            if (name.form() == Form.NAME) {
                before(name).ifPresent(role -> hold(dossier, role));
                beside(name).ifPresent(role -> hold(dossier, role));
            }
        }
    }

    /**
     * Joins each noun phrase to the name it is set beside: {@code the spokesman} and {@code Lin Jian}.
     *
     * @param byHead all dossiers of names by the head of each mention
     * @return the dossier of the name
     */
    Optional<Dossier> besides(Candidate nominal, Map<Integer, Dossier> byHead) {
        Optional<Phrase> phrase = words.phrase(nominal.head());
        if (phrase.isEmpty()) {
            return Optional.empty();
        }
        for (Link link : phrase.get().links()) {
            Dossier named = link.relation() == Relation.APPOSITION ? named(link.token(), byHead) : null;
            if (named != null && isOne(nominal, named)) {
                hold(named, new Span(nominal.first(), nominal.end()));
                return Optional.of(named);
            }
        }
        Optional<Dossier> beside = Optional.ofNullable(besideOf.get(nominal.head()))
                .flatMap(head -> Optional.ofNullable(named(head, byHead)))
                .filter(named -> isOne(nominal, named));
        beside.filter(named -> named.kind() != Kind.PERSON)
                .ifPresent(named -> named.hold(ofNoun(nominal), nominal.traits().code()));
        return beside;
    }

    /** Whom the phrase with this head names, be it that a title heads it: {@code General Ada Brok}. */
    private @Nullable Dossier named(int head, Map<Integer, Dossier> byHead) {
        Dossier own = byHead.get(head);
        if (own != null || !(isTitle(head) || offices.isPersons(head))) {
            return own;
        }
        Optional<Phrase> phrase = words.phrase(head);
        int end = phrase.isEmpty() ? head : words.end(phrase.get().core());
        for (int t = head + 1; t < end; t++) {
            if (byHead.containsKey(t)) {
                return byHead.get(t);
            }
        }
        return null;
    }

    /** {@code private company}: without its article. */
    private String ofNoun(Candidate nominal) {
        boolean article = nominal.first() < nominal.head() && words.is(nominal.first(), "DET");
        return words.text(article ? nominal.first() + 1 : nominal.first(), nominal.end());
    }

    private static boolean isOne(Candidate nominal, Dossier named) {
        return named.kind() == nominal.traits().kind() && !nominal.traits().plural();
    }

    /** As token indexes. */
    private Optional<Span> before(Candidate name) {
        int first = name.first();
        while (first > 0 && name.first() - first < LONGEST && belongs(first - 1, name)) {
            first--;
        }
        while (first < name.first() && (words.is(first, "DET", "ADP", "CCONJ", "PUNCT", "PART") || isTitle(first))) {
            first++;
        }
        int end = name.first();
        while (end > first && (words.is(end - 1, "PUNCT") || isTitle(end - 1))) {
            end--;
        }
        return first < end && offices.head(first, end) >= 0 ? Optional.of(new Span(first, end)) : Optional.empty();
    }

    private boolean isTitle(int word) {
        return vocabulary.title(words.word(word)).isPresent() && !offices.isPersons(word);
    }

    private boolean belongs(int word, Candidate name) {
        if (words.sentence(word) != words.sentence(name.first()) || persons[word]) {
            return false;
        }
        boolean link = LINKS.contains(words.lower(word)) && word + 1 < name.first();
        boolean noun = words.is(word, "NOUN", "PROPN", "ADJ")
                || words.token(word).xpos().equals("POS");
        return noun || link || words.word(word).equals("-");
    }

    private Optional<Span> beside(Candidate name) {
        Optional<Phrase> phrase = words.phrase(name.head());
        if (phrase.isEmpty()) {
            return Optional.empty();
        }
        for (Link link : phrase.get().links()) {
            Optional<Phrase> other = words.phrase(link.token());
            if (link.relation() == Relation.APPOSITION && other.isPresent() && isOffice(link.token())) {
                Span core = other.get().core();
                return Optional.of(new Span(words.first(core), words.end(core)));
            }
        }
        return Optional.empty();
    }

    private boolean isOffice(int head) {
        return offices.isPersons(head) && !words.token(head).xpos().endsWith("S");
    }

    private void hold(Dossier dossier, Span tokens) {
        int first = tokens.start();
        while (first < tokens.end() - 1
                && (words.is(first, "DET") || words.token(first).xpos().equals("PRP$"))) {
            first++;
        }
        int head = Math.max(first, offices.head(first, tokens.end()));
        dossier.hold(words.text(first, tokens.end()), offices.code(first, head, tokens.end()));
        offices.role(head).ifPresent(role -> dossier.learn(role.gender()));
    }
}
