package rapporteur.actor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final String FORMER_OFFICIAL = "ELI";

    private final Words words;
    private final Vocabulary vocabulary;
    private final Owners owners;

    RoleFinder(Words words, Gazetteer gazetteer, Vocabulary vocabulary) {
        this.words = words;
        this.vocabulary = vocabulary;
        this.owners = new Owners(words, gazetteer);
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
            Dossier named = byHead.get(link.token());
            if (link.relation() == Relation.APPOSITION && named != null && isOne(nominal, named)) {
                hold(named, new Span(nominal.first(), nominal.end()));
                return Optional.of(named);
            }
        }
        return Optional.empty();
    }

    private static boolean isOne(Candidate nominal, Dossier named) {
        return named.kind() == nominal.traits().kind() && !nominal.traits().plural();
    }

    /** As token indexes. */
    private Optional<Span> before(Candidate name) {
        int first = name.first();
        int roleAt = -1;
        for (int t = name.first() - 1; t >= 0 && t >= name.first() - LONGEST && belongs(t, name); t--) {
            if (vocabulary.role(words.word(t)).isPresent() && (roleAt < 0 || t < roleAt)) {
                roleAt = t;
            }
            first = t;
        }
        while (first < name.first() && (words.is(first, "DET", "ADP", "PUNCT", "PART") || isTitle(first))) {
            first++;
        }
        int end = name.first();
        while (end > first && (words.is(end - 1, "PUNCT") || isTitle(end - 1))) {
            end--;
        }
        return roleAt < first || first >= end ? Optional.empty() : Optional.of(new Span(first, end));
    }

    private boolean isTitle(int word) {
        return vocabulary.title(words.word(word)).isPresent()
                && vocabulary.role(words.word(word)).isEmpty();
    }

    private boolean belongs(int word, Candidate name) {
        if (words.sentence(word) != words.sentence(name.first())) {
            return false;
        }
        boolean link = words.lower(word).equals("of")
                || words.lower(word).equals("for")
                || words.lower(word).equals("and");
        boolean hyphen = words.word(word).equals("-");
        boolean noun = words.is(word, "NOUN", "PROPN", "ADJ")
                || words.token(word).xpos().equals("POS");
        return (noun && !words.token(word).xpos().startsWith("PRP")) || (link && word + 1 < name.first()) || hyphen;
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
        return vocabulary
                        .role(words.token(head).lemma())
                        .or(() -> vocabulary.role(words.word(head)))
                        .filter(role -> role.kind() == Kind.PERSON)
                        .isPresent()
                && !words.token(head).xpos().endsWith("S");
    }

    private void hold(Dossier dossier, Span tokens) {
        int first = tokens.start();
        while (first < tokens.end() - 1
                && (words.is(first, "DET") || words.token(first).xpos().equals("PRP$"))) {
            first++;
        }
        dossier.hold(words.text(first, tokens.end()), code(first, tokens.end()));
        genderOf(first, tokens.end(), dossier);
    }

    private void genderOf(int first, int end, Dossier dossier) {
        for (int t = first; t < end; t++) {
            vocabulary.role(words.token(t).lemma()).ifPresent(role -> dossier.learn(role.gender()));
            if (words.is(t, "ADP")) {
                return;
            }
        }
    }

    private @Nullable String code(int first, int end) {
        String sector = null;
        boolean former = false;
        for (int t = first; t < end; t++) {
            former |= words.lower(t).equals("former") || words.lower(t).equals("ex");
            Optional<Vocabulary.Word> role =
                    vocabulary.role(words.token(t).lemma()).or(() -> Optional.empty());
            if (role.isPresent() && (sector == null || sector.equals("CVL"))) {
                sector = role.get().sector();
            }
        }
        boolean office = "GOV".equals(sector) || "MIL".equals(sector) || "SPY".equals(sector);
        return Codes.join(owners.in(first, end).orElse(null), former && office ? FORMER_OFFICIAL : sector);
    }
}
