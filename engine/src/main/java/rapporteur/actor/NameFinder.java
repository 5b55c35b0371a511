package rapporteur.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import rapporteur.actor.Gazetteer.Sense;

/**
 * Names: those that the model marks, without what does not belong to them; country data; and every further place where
 * a name of this report stands.
 */
final class NameFinder {

    private static final Set<String> PARTICLES = Set.of(
            "al", "bin", "bint", "ben", "ibn", "de", "da", "del", "della", "der", "den", "di", "van", "von", "la",
            "le");

    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{3,5}");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,}");

    private final Words words;
    private final Gazetteer gazetteer;
    private final Vocabulary vocabulary;

    NameFinder(Words words, Gazetteer gazetteer, Vocabulary vocabulary) {
        this.words = words;
        this.gazetteer = gazetteer;
        this.vocabulary = vocabulary;
    }

    /** All names in the order of the text; the name of a place or state may lie within the name of an organisation. */
    List<NameSpan> find(List<NameSpan> marked) {
        List<NameSpan> names = new ArrayList<>();
        for (NameSpan span : marked) {
            for (NameSpan part : parts(span)) {
                trimmed(part).ifPresent(names::add);
            }
        }
        return new NameSpotter(words, gazetteer, vocabulary, this::isOffice).complete(names);
    }

    /**
     * Whether a person is named by an office alone: {@code the Prime Minister}. It is a name that means whoever holds the
     * office.
     */
    boolean isOffice(NameSpan name) {
        if (name.kind() != Kind.PERSON) {
            return false;
        }
        boolean titled = name.first() > 0
                && vocabulary.title(words.word(name.first() - 1)).isPresent();
        boolean given = vocabulary.givenName(words.word(name.first())).isPresent();
        return !titled
                && (!given || name.end() - name.first() == 1)
                && vocabulary
                        .role(words.token(name.end() - 1).lemma())
                        .filter(role -> role.kind() == Kind.PERSON)
                        .isPresent();
    }

    /** {@code Russia's Foreign Ministry} is two names: the owner's and what it owns. */
    private List<NameSpan> parts(NameSpan span) {
        for (int t = span.first() + 1; t < span.end() - 1; t++) {
            if (words.token(t).xpos().equals("POS") && owns(span.first(), t)) {
                return List.of(new NameSpan(span.first(), t, Kind.PLACE), new NameSpan(t + 1, span.end(), span.kind()));
            }
        }
        return List.of(span);
    }

    private boolean owns(int first, int end) {
        return gazetteer.find(words.text(first, end)).isPresent();
    }

    private Optional<NameSpan> trimmed(NameSpan span) {
        int first = span.first();
        int end = span.end();
        while (end > first
                && (words.token(end - 1).xpos().equals("POS")
                        || words.is(end - 1, "ADP", "DET", "CCONJ")
                        || isLoosePunctuation(end - 1))) {
            end--;
        }
        while (first < end
                && ((words.is(first, "DET", "ADP", "CCONJ") && !isPartOfName(first)) || isLoosePunctuation(first))) {
            first++;
        }
        boolean office = first < end && isOffice(new NameSpan(first, end, span.kind()));
        while (span.kind() == Kind.PERSON && !office && end - first > 1 && standsBeforeName(first, end)) {
            first++;
        }
        if (first == end || !hasLetter(first, end)) {
            return Optional.empty();
        }
        return Optional.of(new NameSpan(first, end, kind(first, end, span.kind())));
    }

    private boolean isPartOfName(int word) {
        return words.is(word, "ADP") && PARTICLES.contains(words.lower(word));
    }

    private boolean isLoosePunctuation(int word) {
        return words.is(word, "PUNCT");
    }

    private boolean hasLetter(int first, int end) {
        return words.text(first, end).codePoints().anyMatch(Character::isLetter);
    }

    /** Titles, offices and the countries they are held in: no part of a person's name. */
    private boolean standsBeforeName(int word, int end) {
        String written = words.word(word);
        boolean given = vocabulary.givenName(written).isPresent() && end - word > 1 && words.isProper(word + 1);
        boolean tells = vocabulary.title(written).isPresent()
                || vocabulary.role(written).isPresent()
                || gazetteer.people(written).isPresent();
        return (tells && !given)
                || (words.is(word, "NOUN", "ADJ", "ADV") && !words.isCapitalised(word))
                || words.is(word, "DET", "PUNCT");
    }

    /**
     * Country data outranks the model; so do a title before the name and the word that heads it, and the look of an
     * abbreviation.
     */
    private Kind kind(int first, int end, Kind marked) {
        Optional<Gazetteer.Entry> entry = gazetteer.find(words.text(first, end));
        if (entry.isPresent()) {
            Kind known = kind(entry.get(), marked);
            if (known != Kind.OTHER) {
                return known;
            }
        }
        if (isTitled(first)) {
            return Kind.PERSON;
        }
        Optional<Kind> said = saidBefore(first);
        if (said.isPresent() && marked != Kind.ORGANISATION) {
            return said.get();
        }
        Optional<Vocabulary.Word> word = vocabulary.nameWord(words.word(nameHead(first, end) - 1));
        boolean person = marked == Kind.PERSON
                && end - first == 2
                && vocabulary.givenName(words.word(first)).isPresent();
        if (word.isPresent() && !person && (end - first > 1 || word.get().kind() == Kind.OTHER)) {
            boolean undecided = (marked == Kind.ORGANISATION && word.get().kind() == Kind.PLACE)
                    || (marked == Kind.PLACE
                            && word.get().sector() == null
                            && word.get().kind() == Kind.ORGANISATION);
            return undecided ? marked : word.get().kind();
        }
        boolean abbreviation =
                end - first == 1 && ABBREVIATION.matcher(words.word(first)).matches();
        return abbreviation && !isShouted(first) && marked != Kind.OTHER ? Kind.ORGANISATION : marked;
    }

    /** Index after the word that heads the name: the last before a preposition. */
    private int nameHead(int first, int end) {
        for (int t = first + 1; t < end; t++) {
            if (words.is(t, "ADP")) {
                return t;
            }
        }
        return end;
    }

    private boolean isTitled(int first) {
        if (first == 0 || words.sentence(first - 1) != words.sentence(first)) {
            return false;
        }
        String before = words.word(first - 1);
        return vocabulary.title(before).isPresent()
                || (words.isCapitalised(first - 1)
                        && words.isProper(first - 1)
                        && vocabulary
                                .role(before)
                                .filter(role -> role.kind() == Kind.PERSON)
                                .isPresent());
    }

    /** {@code the newspaper Sondag}, {@code the village Anholt}. */
    private Optional<Kind> saidBefore(int first) {
        if (first == 0 || words.sentence(first - 1) != words.sentence(first) || !words.is(first - 1, "NOUN")) {
            return Optional.empty();
        }
        if (vocabulary.isPlaceWord(words.lower(first - 1))) {
            return Optional.of(Kind.PLACE);
        }
        return vocabulary
                .role(words.word(first - 1))
                .map(Vocabulary.Word::kind)
                .filter(kind -> kind == Kind.ORGANISATION);
    }

    /** Whether the words around are in capitals too: a headline, or a dateline. */
    private boolean isShouted(int word) {
        return isCapitals(word - 1, word) || isCapitals(word + 1, word) || word == 0;
    }

    private boolean isCapitals(int word, int beside) {
        return word >= 0
                && word < words.size()
                && words.sentence(word) == words.sentence(beside)
                && CAPITALS.matcher(words.word(word)).matches();
    }

    /** What the gazetteer makes of a name; OTHER where it leaves it to the model. */
    static Kind kind(Gazetteer.Entry entry, Kind marked) {
        return switch (entry.sense()) {
            case NAME -> entry.sovereign() ? Kind.STATE : marked == Kind.ORGANISATION ? Kind.STATE : Kind.PLACE;
            case PEOPLE -> marked == Kind.OTHER ? Kind.OTHER : Kind.GROUP; // perhaps its language
            case ORGANISATION -> Kind.ORGANISATION;
            case SEAT -> Kind.ORGANISATION;
            case CAPITAL, CITY -> marked == Kind.PERSON || marked == Kind.OTHER ? Kind.OTHER : Kind.PLACE;
        };
    }

    /** Whether these words name a country, its government's seat or its people. */
    static boolean isCountry(Gazetteer.Entry entry) {
        return entry.sense() == Sense.NAME || entry.sense() == Sense.SEAT || entry.sense() == Sense.PEOPLE;
    }
}
