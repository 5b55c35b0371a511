package rapporteur.actor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import rapporteur.actor.Candidate.Traits;
import rapporteur.actor.Mention.Form;
import rapporteur.language.Clause;

/** Goes through a report from its start and tells whom each noun phrase and each pronoun means. */
final class Resolution {

    private static final Set<String> DEFINITE =
            Set.of("the", "this", "that", "these", "those", "its", "their", "his", "her", "our");

    private static final int TAKEN_UP = 3;

    /** Words of an office after its head at most: {@code of National Defence}. */
    private static final int OFFICE = 7;

    private final Words words;
    private final Vocabulary vocabulary;
    private final RoleFinder roles;
    private final Map<Integer, Dossier> byHead;
    private final Dialogue dialogue;
    private final Antecedents antecedents;
    private final Map<String, List<Dossier>> byWord = new HashMap<>();
    private final Map<Integer, Dossier> byMention = new HashMap<>();
    private final Map<Integer, Dossier> byFirst = new HashMap<>();
    private final Map<String, List<Dossier>> holders = new HashMap<>();
    private final Deque<Candidate> organisations = new ArrayDeque<>();
    private final Set<Dossier> introduced = new HashSet<>();
    private final List<Dossier> found = new ArrayList<>();

    /** Takes the dossiers of names by the heads of their mentions. */
    Resolution(Words words, Vocabulary vocabulary, Salience salience, RoleFinder roles, Map<Integer, Dossier> byHead) {
        this.words = words;
        this.vocabulary = vocabulary;
        this.roles = roles;
        this.byHead = byHead;
        this.dialogue = new Dialogue(words, vocabulary);
        this.antecedents = new Antecedents(words, salience, dialogue, byMention, byHead);
    }

    /** The dossiers of names with what further means them, and those of actors without a name. */
    List<Dossier> of(List<Dossier> named, List<Candidate> nominals) {
        found.addAll(named);
        named.forEach(dossier -> offices(dossier)
                .forEach(office ->
                        holders.computeIfAbsent(office, o -> new ArrayList<>()).add(dossier)));
        List<Candidate> all = new ArrayList<>(nominals);
        for (Dossier dossier : named) {
            all.addAll(dossier.mentions());
            dossier.mentions().forEach(mention -> byFirst.put(mention.first(), dossier));
        }
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
        dialogue.tell(byMention);
        return found;
    }

    private void tell(Candidate mention, Dossier dossier) {
        byMention.put(mention.head(), dossier);
        antecedents.tell(mention, dossier);
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
            offices(dossier).forEach(office -> introduce(office, dossier));
            if (dossier.kind() == Kind.ORGANISATION) {
                dossier.names().forEach(name -> introduce(headWord(name), dossier));
            }
        }
        if (dossier.kind() == Kind.ORGANISATION) {
            organisations.addLast(mention);
        }
        tell(mention, dossier);
    }

    /** The words for what a person is, in the office the report gives: {@code secretary} and {@code spokesman}. */
    private Set<String> offices(Dossier dossier) {
        Set<String> offices = new LinkedHashSet<>();
        String role = dossier.role();
        if (role != null) {
            for (String word : role.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
                vocabulary
                        .role(word)
                        .filter(known -> known.kind() == Kind.PERSON)
                        .ifPresent(known -> offices.add(word));
            }
        }
        return offices;
    }

    /** {@code ministry} of {@code Ministry of Defence}. */
    private static String headWord(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int of = lower.indexOf(" of ");
        String head = of > 0 ? lower.substring(0, of) : lower;
        return head.substring(head.lastIndexOf(' ') + 1);
    }

    private void introduce(String word, Dossier dossier) {
        byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(dossier);
    }

    private void nominal(Candidate mention) {
        Optional<Integer> subject = subjectOf(mention);
        if (subject.isPresent() && Dialogue.isParty(words.word(subject.get()))) {
            return;
        }
        Optional<Dossier> beside = roles.besides(mention, byHead)
                .or(() -> openedBy(mention))
                .or(() -> subject.flatMap(word -> equated(word, mention)));
        Optional<Dossier> known = beside.isPresent() ? beside : known(mention);
        Dossier dossier = known.orElseGet(() -> new Dossier(mention));
        dossier.add(mention);
        if (known.isEmpty() && mention.traits().kind() != Kind.OTHER) {
            found.add(dossier);
        }
        if (known.isEmpty() || beside.isPresent()) {
            introduce(headWord(mention), dossier);
        }
        tell(mention, dossier);
    }

    /** The subject that a phrase is said of: {@code she} in {@code she is a minister}. */
    private Optional<Integer> subjectOf(Candidate mention) {
        return words.analysis()
                .clause(mention.head())
                .filter(clause -> !clause.grammar().negated()
                        && clause.grammar().modals().isEmpty()
                        && clause.grammar().tense() != Clause.Tense.NONE
                        && !clause.grammar().question())
                .flatMap(clause -> clause.arguments().who().stream().boxed().findFirst());
    }

    private Optional<Dossier> equated(int subject, Candidate mention) {
        return Optional.ofNullable(byMention.get(subject))
                .filter(dossier -> dossier.kind() == mention.traits().kind()
                        && dossier.isPlural() == mention.traits().plural());
    }

    /** {@code Political scientist} or {@code news agency} right before a name. */
    private Optional<Dossier> openedBy(Candidate mention) {
        return Optional.ofNullable(byFirst.get(mention.end()))
                .or(() -> Optional.ofNullable(byFirst.get(afterComma(mention))))
                .filter(dossier -> dossier.kind() == mention.traits().kind()
                        && (dossier.kind() == Kind.PERSON || dossier.kind() == Kind.ORGANISATION)
                        && !mention.traits().plural()
                        && words.sentence(mention.head()) == words.sentence(mention.end()));
    }

    /**
     * Where a name may stand that a person's office is set before: {@code the Minister of Health, Dr Ada Brok, said}; -1 where none
     * is set off so.
     */
    private int afterComma(Candidate mention) {
        if (mention.traits().kind() != Kind.PERSON || mention.traits().plural()) {
            return -1;
        }
        int at = mention.end();
        int limit = Math.min(words.size(), at + OFFICE);
        while (at < limit && words.is(at, "ADP", "DET", "PROPN", "NOUN", "ADJ", "CCONJ")) {
            at++;
        }
        if (at >= words.size() || !words.word(at).equals(",")) {
            return -1;
        }
        at++;
        while (at < words.size() && isTitle(at)) {
            at++;
        }
        Dossier named = byFirst.get(at);
        int first = at;
        boolean setOff = named != null
                && named.mentions().stream()
                        .filter(name -> name.first() == first)
                        .anyMatch(name -> name.end() < words.size()
                                && words.word(name.end()).equals(","));
        return setOff && words.sentence(at) == words.sentence(mention.head()) ? at : -1;
    }

    /** {@code Dr}, {@code General}: what may stand before a name. */
    private boolean isTitle(int word) {
        return vocabulary.title(words.word(word)).isPresent()
                || (words.isCapitalised(word)
                        && vocabulary
                                .role(words.lower(word))
                                .filter(role -> role.kind() == Kind.PERSON)
                                .isPresent());
    }

    private String headWord(Candidate mention) {
        return words.token(mention.head()).lemma().toLowerCase(Locale.ROOT);
    }

    /** Whom a definite phrase takes up: the nearest before it of whom its noun was said. */
    private Optional<Dossier> known(Candidate mention) {
        boolean definite = mention.form() == Form.NAME || DEFINITE.contains(words.lower(mention.first()));
        if (!definite && words.inHeading(mention.head()) && !mention.traits().plural()) {
            // a title says minister for the minister
            Optional<Dossier> only = onlyHolder(mention);
            if (only.isPresent()) {
                return only;
            }
        }
        if (!definite && (mention.traits().code() == null || !hasCountry(mention.traits()))) {
            return Optional.empty();
        }
        return byWord.getOrDefault(headWord(mention), List.of()).stream()
                .filter(dossier -> agrees(mention.traits(), dossier, definite) && !isAnother(mention, dossier))
                .max(Comparator.comparingInt(dossier -> dossier.lastBefore(mention.head())))
                .filter(dossier -> dossier.lastBefore(mention.head()) >= 0)
                .map(dossier -> takenUp(mention)
                        .filter(named -> !dossier.isNamed()
                                && named.lastBefore(mention.head()) > dossier.lastBefore(mention.head()))
                        .orElse(dossier))
                .or(() -> takenUp(mention))
                .or(() -> definite ? onlyHolder(mention) : Optional.empty());
    }

    /** {@code the alliance}: the organisation named last of which that can be said, if it is not long ago. */
    private Optional<Dossier> takenUp(Candidate mention) {
        boolean bare = mention.head() == mention.first() + 1
                && mention.end() == mention.head() + 1
                && words.lower(mention.first()).equals("the")
                && !words.token(mention.head()).xpos().endsWith("S");
        Iterator<Candidate> last = organisations.descendingIterator();
        while (bare && last.hasNext()) {
            Candidate name = last.next();
            if (words.sentence(mention.head()) - words.sentence(name.head()) > TAKEN_UP) {
                break;
            }
            Dossier dossier = Objects.requireNonNull(byHead.get(name.head()));
            if (vocabulary.takesUp(headWord(mention), dossier.code())) {
                return Optional.of(dossier);
            }
        }
        return Optional.empty();
    }

    /** Of whom the report says only later that he or she holds the office, if it says so of one alone. */
    private Optional<Dossier> onlyHolder(Candidate mention) {
        List<Dossier> agreeing = holders.getOrDefault(headWord(mention), List.of()).stream()
                .filter(dossier -> agrees(mention.traits(), dossier, true) && !isAnother(mention, dossier))
                .toList();
        return agreeing.size() == 1 ? Optional.of(agreeing.get(0)) : Optional.empty();
    }

    /** {@code the foreign minister} is not the prime minister, nor {@code the foreign ministry} that of defence. */
    private boolean isAnother(Candidate mention, Dossier dossier) {
        int before = mention.head() - 1;
        if (before < mention.first() || !words.is(before, "ADJ", "NOUN", "PROPN")) {
            return false;
        }
        String head = headWord(mention);
        List<String> others = new ArrayList<>(dossier.names());
        others.addAll(Optional.ofNullable(dossier.role()).stream().toList());
        List<String> told = others.stream()
                .flatMap(other -> wordBefore(head, other).stream())
                .toList();
        return !told.isEmpty() && !told.contains(words.lower(before));
    }

    private static Optional<String> wordBefore(String head, String phrase) {
        List<String> parts = List.of(phrase.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
        int at = parts.indexOf(head);
        return at > 0 ? Optional.of(parts.get(at - 1)) : Optional.empty();
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
        dossier.add(mention);
        if (known.isEmpty()) {
            found.add(dossier);
        }
        if (!thing) {
            dossier.learn(mention.traits().gender());
        }
        tell(mention, dossier);
    }
}
