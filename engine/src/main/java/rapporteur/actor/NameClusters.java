package rapporteur.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rapporteur.actor.Candidate.Traits;
import rapporteur.actor.Gazetteer.Entry;
import rapporteur.actor.Gazetteer.Sense;
import rapporteur.actor.Mention.Form;

/** Tells which names of one report are names of one actor: the longest first, so that short ones find the full one. */
final class NameClusters {

    private static final Set<String> BYNAMES = Set.of("del", "de", "do", "am", "an", "upon", "on", "sur", "bei");

    private final Words words;
    private final Gazetteer gazetteer;
    private final Vocabulary vocabulary;
    private final Owners owners;
    private final KindVotes votes;
    private final Governments governments;
    private final Map<String, Dossier> byKey = new LinkedHashMap<>();
    private final Map<Integer, Dossier> byEnd = new HashMap<>();
    private final Map<String, List<Dossier>> byPart = new HashMap<>();
    private final Map<Dossier, List<String>> fullNames = new HashMap<>();

    /** Takes all names of the report. */
    NameClusters(Words words, Gazetteer gazetteer, Vocabulary vocabulary, List<NameSpan> names, KindVotes votes) {
        this.words = words;
        this.gazetteer = gazetteer;
        this.vocabulary = vocabulary;
        this.owners = new Owners(words, gazetteer);
        this.votes = votes;
        this.governments = new Governments(words, gazetteer, vocabulary, names);
    }

    /** One dossier for each actor that is named, in no order that matters. */
    List<Dossier> of(List<NameSpan> names) {
        Map<String, Kind> kinds = votes.of(names);
        List<NameSpan> longestFirst = new ArrayList<>(names);
        longestFirst.sort(Comparator.comparingInt((NameSpan name) -> name.first() - name.end())
                .thenComparing(Comparator.naturalOrder()));
        List<Dossier> dossiers = new ArrayList<>();
        for (NameSpan name : longestFirst) {
            Kind kind = kinds.getOrDefault(Spelling.key(words.text(name.first(), name.end())), name.kind());
            Dossier dossier = place(name.as(kind), dossiers);
            byEnd.put(name.end(), dossier);
            dossier.add(candidate(name.as(kind)), words.text(name.first(), name.end()));
        }
        for (Bynames.Pair pair : new Bynames(words, names).find()) {
            join(byEnd.get(pair.one().end()), byEnd.get(pair.other().end()), dossiers);
        }
        return dossiers;
    }

    /** Makes one of two that the report says are one. */
    private void join(@Nullable Dossier one, @Nullable Dossier other, List<Dossier> dossiers) {
        if (one != null && other != null && one != other && one.kind() == other.kind()) {
            one.take(other);
            dossiers.remove(other);
            byEnd.replaceAll((end, dossier) -> dossier == other ? one : dossier);
        }
    }

    private Dossier place(NameSpan name, List<Dossier> dossiers) {
        String text = words.text(name.first(), name.end());
        Optional<Entry> entry = gazetteer.find(text).filter(found -> isMeant(found, name));
        String key = entry.map(found -> known(found, name)).orElseGet(() -> name.kind() + ":" + unknown(name, text));
        Dossier dossier = byKey.get(key);
        if (dossier == null) {
            dossier = entry.isPresent() ? null : introduced(name, text);
            dossier = dossier == null && entry.isEmpty() ? match(name, text) : dossier;
            if (dossier == null) {
                dossier = new Dossier(candidate(name));
                dossiers.add(dossier);
                index(dossier, name, text);
            }
            byKey.put(key, dossier);
        }
        return dossier;
    }

    private boolean isMeant(Entry entry, NameSpan name) {
        return entry.sense() != Sense.CITY
                && (entry.sense() != Sense.PEOPLE || name.kind() == Kind.GROUP)
                && (name.kind() != Kind.PERSON || entry.sense() == Sense.NAME);
    }

    private String known(Entry entry, NameSpan name) {
        return switch (entry.sense()) {
            case NAME, SEAT -> "state:" + entry.code();
            case PEOPLE -> "people:" + entry.code();
            case CAPITAL ->
                governments.isMeant(name.first(), name.end(), entry.code())
                        ? "state:" + entry.code()
                        : "city:" + entry.code();
            case ORGANISATION -> "organisation:" + entry.name();
            case CITY -> "city:" + entry.name();
        };
    }

    /** A ministry is told apart by its country, a person and anything else by its words alone. */
    private String unknown(NameSpan name, String text) {
        if (name.kind() != Kind.ORGANISATION) {
            return Spelling.key(text);
        }
        String owner = isGeneric(name) ? owners.of(name.first(), name.end()).orElse("") : "";
        return owner + ":" + OrganisationName.of(withoutPeople(name)).key();
    }

    private String withoutPeople(NameSpan name) {
        boolean people = name.end() - name.first() > 1
                && gazetteer.people(words.word(name.first())).isPresent();
        return words.text(people ? name.first() + 1 : name.first(), name.end());
    }

    /** Whether many countries have one of this name: {@code Foreign Ministry}. */
    private boolean isGeneric(NameSpan name) {
        String last = words.word(name.end() - 1);
        return vocabulary.nameWord(last).isPresent() || vocabulary.role(last).isPresent();
    }

    /** An abbreviation that the report sets in brackets after the name, whatever its letters. */
    private @Nullable Dossier introduced(NameSpan name, String text) {
        boolean inBrackets = name.first() > 1
                && words.word(name.first() - 1).equals("(")
                && name.end() < words.size()
                && words.word(name.end()).equals(")");
        Dossier before = inBrackets && isAcronym(text) ? byEnd.get(name.first() - 1) : null;
        return before != null && before.kind() == name.kind() ? before : null;
    }

    private @Nullable Dossier match(NameSpan name, String text) {
        if (name.kind() == Kind.PERSON) {
            PersonName person = PersonName.of(text, vocabulary);
            return nearest(name, person.last(), other -> samePerson(person, other))
                    .or(() -> nearest(name, person.first(), other -> samePerson(person, other)))
                    .orElse(null);
        }
        OrganisationName own = OrganisationName.of(withoutPeople(name));
        String part = own.words().get(0);
        String last = own.words().get(own.words().size() - 1);
        return nearest(name, part, other -> isShortFor(name, own, OrganisationName.of(other)))
                .or(() -> nearest(
                        name,
                        last,
                        other -> own.ends(OrganisationName.of(other)) && isGeneric(name) && ownersAgree(name, other)))
                .or(() -> nearest(name, "=" + Spelling.key(text), other -> isAcronym(text)))
                .orElse(null);
    }

    /** {@code Harbour} for {@code Harbour News Service}; of places only {@code Elbe} for {@code Elbe river}. */
    private boolean isShortFor(NameSpan name, OrganisationName own, OrganisationName other) {
        if (name.kind() == Kind.PLACE) {
            if (!own.begins(other)) {
                return false;
            }
            List<String> rest =
                    other.words().subList(own.words().size(), other.words().size());
            return BYNAMES.contains(rest.get(0)) || rest.stream().allMatch(vocabulary::isPlaceWord);
        }
        return name.kind() == Kind.ORGANISATION
                && (own.begins(other) || own.within(other))
                && gazetteer.find(words.text(name.first(), name.end())).isEmpty();
    }

    private boolean ownersAgree(NameSpan name, String other) {
        Optional<String> owner = owners.of(name.first(), name.end());
        Optional<String> others = gazetteer.people(other.split(" ")[0]).map(Entry::code);
        return owner.isEmpty() || others.isEmpty() || owner.equals(others);
    }

    private boolean samePerson(PersonName person, String other) {
        PersonName full = PersonName.of(other, vocabulary);
        return person.isFull() ? full.isFull() && person.agrees(full) : full.isFull() && full.hasEnd(person.last());
    }

    private static boolean isAcronym(String text) {
        String plain = Spelling.plain(text);
        return plain.length() >= 2
                && plain.codePoints().filter(Character::isUpperCase).count() >= plain.length() - 1;
    }

    /** The dossier of the same kind with this part whose last mention before the name is nearest, else the next after. */
    private Optional<Dossier> nearest(NameSpan name, String part, Predicate<String> isSame) {
        Gender told = gender(name);
        return byPart.getOrDefault(part(part, name.kind()), List.of()).stream()
                .filter(dossier -> dossier.gender().agrees(told))
                .filter(dossier ->
                        fullNames.getOrDefault(dossier, List.of()).stream().anyMatch(isSame))
                .min(Comparator.comparingInt(dossier -> dossier.distance(name.first(), words.size())));
    }

    private void index(Dossier dossier, NameSpan name, String text) {
        fullNames.computeIfAbsent(dossier, d -> new ArrayList<>()).add(text);
        if (name.kind() == Kind.PERSON) {
            PersonName person = PersonName.of(text, vocabulary);
            link(person.last(), name.kind(), dossier);
            link(person.first(), name.kind(), dossier);
            return;
        }
        OrganisationName own = OrganisationName.of(withoutPeople(name));
        own.words().forEach(word -> link(word, name.kind(), dossier));
        OrganisationName whole = OrganisationName.of(text);
        if (!whole.initials().isEmpty()) {
            link("=" + whole.initials(), name.kind(), dossier);
        }
    }

    private void link(String part, Kind kind, Dossier dossier) {
        List<Dossier> sharing = byPart.computeIfAbsent(part(part, kind), p -> new ArrayList<>());
        if (!sharing.contains(dossier)) {
            sharing.add(dossier);
        }
    }

    private static String part(String part, Kind kind) {
        return kind + ":" + (kind == Kind.PERSON ? Spelling.sound(part) : part);
    }

    private Candidate candidate(NameSpan name) {
        String text = words.text(name.first(), name.end());
        Optional<Entry> entry = gazetteer.find(text).filter(found -> isMeant(found, name));
        Kind kind = name.kind();
        String code = entry.map(Entry::code).orElse(null);
        if (entry.isPresent() && known(entry.get(), name).startsWith("state:")) {
            kind = entry.get().sovereign()
                            || governments.isMeant(
                                    name.first(), name.end(), entry.get().code())
                    ? Kind.STATE
                    : kind;
        } else if (entry.isEmpty() && kind == Kind.ORGANISATION) {
            code = Codes.join(owners.of(name.first(), name.end()).orElse(null), sector(name));
        }
        return new Candidate(
                name.first(),
                name.end(),
                head(name),
                Form.NAME,
                new Traits(kind, code, gender(name), kind == Kind.GROUP));
    }

    /** The head word of a name: its last, but {@code University} in {@code University of Dhaka}. */
    private int head(NameSpan name) {
        for (int t = name.first() + 1; t < name.end(); t++) {
            if (words.is(t, "ADP") && name.kind() != Kind.PERSON) {
                return t - 1;
            }
        }
        for (int t = name.first(); t < name.end(); t++) {
            if (words.phrase(t).isPresent() && words.isSubject(t)) {
                return t;
            }
        }
        return name.end() - 1;
    }

    private @Nullable String sector(NameSpan name) {
        for (int t = name.end() - 1; t >= name.first(); t--) {
            Optional<Vocabulary.Word> word = vocabulary.nameWord(words.word(t));
            if (word.isPresent() && word.get().sector() != null) {
                return word.get().sector();
            }
        }
        return null;
    }

    /** As a title before the name tells, else the given name. */
    private Gender gender(NameSpan name) {
        if (name.kind() != Kind.PERSON) {
            return Gender.UNKNOWN;
        }
        for (int t = name.first() - 1;
                t >= 0 && t >= name.first() - 2 && words.sentence(t) == words.sentence(name.first());
                t--) {
            Gender told =
                    vocabulary.title(words.word(t)).or(() -> Optional.empty()).orElse(Gender.UNKNOWN);
            if (told != Gender.UNKNOWN) {
                return told;
            }
        }
        return name.end() - name.first() > 1
                ? vocabulary.givenName(words.word(name.first())).orElse(Gender.UNKNOWN)
                : Gender.UNKNOWN;
    }
}
