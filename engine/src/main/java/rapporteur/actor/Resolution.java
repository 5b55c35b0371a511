package rapporteur.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import rapporteur.actor.Candidate.Traits;
import rapporteur.actor.Mention.Form;

/** Goes through a report from its start and tells whom each noun phrase and each pronoun means. */
final class Resolution {

    private static final Set<String> DEFINITE =
            Set.of("the", "this", "that", "these", "those", "its", "their", "his", "her", "our");

    private final Words words;
    private final Vocabulary vocabulary;
    private final RoleFinder roles;
    private final Map<Integer, Dossier> byHead;
    private final Antecedents antecedents;
    private final Map<String, List<Dossier>> byWord = new HashMap<>();
    private final Set<Dossier> introduced = new HashSet<>();
    private final List<Dossier> found = new ArrayList<>();

    /** Takes the dossiers of names by the heads of their mentions. */
    Resolution(Words words, Vocabulary vocabulary, RoleFinder roles, Map<Integer, Dossier> byHead) {
        this.words = words;
        this.vocabulary = vocabulary;
        this.roles = roles;
        this.byHead = byHead;
        this.antecedents = new Antecedents(words);
    }

    /** The dossiers of names with what further means them, and those of actors without a name. */
    List<Dossier> of(List<Dossier> named, List<Candidate> nominals) {
        found.addAll(named);
        List<Candidate> all = new ArrayList<>(nominals);
        named.forEach(dossier -> all.addAll(dossier.mentions()));
        all.addAll(pronouns());
        all.sort(Comparator.comparingInt(Candidate::head).thenComparingInt(Candidate::first));
        for (Candidate mention : all) {
            switch (mention.form()) {
                case NAME -> {
                    if (byHead.containsKey(mention.head())) {
                        name(mention);
                    } else {
                        nominal(mention);
                    }
                }
                case NOMINAL -> nominal(mention);
                case PRONOUN -> pronoun(mention);
            }
        }
        return found;
    }

    private List<Candidate> pronouns() {
        List<Candidate> pronouns = new ArrayList<>();
        for (int t = 0; t < words.size(); t++) {
            int at = t;
            if (words.is(t, "PRON")) {
                Pronoun.of(words.word(t))
                        .filter(word -> !isEmpty(at, word))
                        .ifPresent(word -> pronouns.add(new Candidate(at, at + 1, at, Form.PRONOUN, word.traits())));
            }
        }
        return pronouns;
    }

    /** {@code it} of {@code it is clear that}: no argument of any predicate. */
    private boolean isEmpty(int at, Pronoun word) {
        return word.base() == Pronoun.Base.IT
                && !word.possessive()
                && !words.isArgument(at)
                && (at == 0 || !words.is(at - 1, "ADP"));
    }

    private void name(Candidate mention) {
        Dossier dossier = Objects.requireNonNull(byHead.get(mention.head()));
        if (introduced.add(dossier)) {
            String role = dossier.role();
            if (role != null) {
                for (String word : role.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
                    vocabulary.role(word).ifPresent(known -> introduce(word, dossier));
                }
            }
            if (dossier.kind() == Kind.ORGANISATION) {
                dossier.names().forEach(name -> introduce(lastWord(name), dossier));
            }
        }
        antecedents.tell(mention, dossier);
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private void introduce(String word, Dossier dossier) {
        byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(dossier);
    }

    private void nominal(Candidate mention) {
        Optional<Dossier> beside = roles.besides(mention, byHead);
        Optional<Dossier> known = beside.isPresent() ? beside : known(mention);
        Dossier dossier = known.orElseGet(() -> new Dossier(mention));
        dossier.add(mention, words.text(mention.first(), mention.end()));
        if (known.isEmpty()) {
            if (mention.traits().kind() != Kind.OTHER) {
                found.add(dossier);
            }
            introduce(headWord(mention), dossier);
        }
        antecedents.tell(mention, dossier);
    }

    private String headWord(Candidate mention) {
        return words.token(mention.head()).lemma().toLowerCase(Locale.ROOT);
    }

    /** Whom a definite phrase takes up: the nearest before it of whom its noun was said. */
    private Optional<Dossier> known(Candidate mention) {
        boolean definite = mention.form() == Form.NAME || DEFINITE.contains(words.lower(mention.first()));
        if (!definite && (mention.traits().code() == null || !hasCountry(mention.traits()))) {
            return Optional.empty();
        }
        return byWord.getOrDefault(headWord(mention), List.of()).stream()
                .filter(dossier -> agrees(mention.traits(), dossier, definite))
                .max(Comparator.comparingInt(dossier -> dossier.lastBefore(mention.head())))
                .filter(dossier -> dossier.lastBefore(mention.head()) >= 0);
    }

    private static boolean hasCountry(Traits traits) {
        return traits.code() != null && traits.code().length() > 3;
    }

    private static boolean agrees(Traits traits, Dossier dossier, boolean definite) {
        String code = dossier.code();
        boolean codes = !definite
                ? traits.code() != null && traits.code().equals(code)
                : !hasCountry(traits) || (traits.code() != null && traits.code().equals(code));
        boolean plural = traits.plural() == dossier.isPlural();
        return codes && plural && (dossier.kind() == traits.kind()) && (definite || !dossier.isNamed());
    }

    private void pronoun(Candidate mention) {
        Pronoun word = Pronoun.of(words.word(mention.head())).orElseThrow();
        Optional<Dossier> known = antecedents.of(mention, word);
        boolean thing = known.isPresent()
                && known.get().kind() == Kind.OTHER
                && !known.get().isNamed();
        if (known.isEmpty() && word.base() == Pronoun.Base.IT) {
            return;
        }
        Dossier dossier = known.orElseGet(() -> new Dossier(mention));
        dossier.add(mention, "");
        if (known.isEmpty()) {
            found.add(dossier);
        }
        if (!thing) {
            dossier.learn(mention.traits().gender());
        }
        antecedents.tell(mention, dossier);
    }
}
