package rapporteur.actor;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What country data, a title or a noun before a name, and the words it is made of tell of what it is the name of. */
final class KindRules {

    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{3,5}");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,}");

    private static final Pattern YEAR = Pattern.compile("(?:1[6-9]|20)\\d\\d[a-z]?");
    private static final int LONGEST_CITATION = 8;
    private static final Set<String> LANGUAGE_PREPOSITIONS = Set.of("in", "into");

    private final Words words;
    private final Gazetteer gazetteer;
    private final Vocabulary vocabulary;

    KindRules(Words words, Gazetteer gazetteer, Vocabulary vocabulary) {
        this.words = words;
        this.gazetteer = gazetteer;
        this.vocabulary = vocabulary;
    }

    /**
     * Country data outranks the model; so do a title before the name and the word that heads it, and the look of an
     * abbreviation.
     */
    Optional<Kind> told(int first, int end, Kind marked) {
        Optional<Gazetteer.Entry> entry = gazetteer.find(words.text(first, end));
        boolean titled = isTitled(first);
        if (entry.filter(known -> known.sense() == Gazetteer.Sense.PEOPLE).isPresent() && isLanguage(end - 1)) {
            return Optional.of(Kind.OTHER);
        }
        if (entry.isPresent() && !(titled && entry.get().sense() == Gazetteer.Sense.CITY)) {
            Kind known = kind(entry.get(), marked);
            if (known != Kind.OTHER) {
                return Optional.of(known);
            }
        }
        if (titled) {
            return Optional.of(Kind.PERSON);
        }
        Optional<Kind> led = leading(first, end, marked);
        if (led.isPresent()) {
            return led;
        }
        if (isCited(first, end)) {
            return Optional.of(Kind.PERSON);
        }
        Optional<Kind> said = saidBefore(first);
        if (said.isPresent() && marked != Kind.ORGANISATION) {
            return said;
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
            return undecided ? Optional.empty() : Optional.of(word.get().kind());
        }
        boolean abbreviation =
                end - first == 1 && ABBREVIATION.matcher(words.word(first)).matches();
        return abbreviation && !isShouted(first) && marked != Kind.OTHER
                ? Optional.of(Kind.ORGANISATION)
                : Optional.empty();
    }

    /** {@code Cyclone} before a name, {@code Lake} at its start. */
    private Optional<Kind> leading(int first, int end, Kind marked) {
        Optional<Kind> within = end - first > 1 ? vocabulary.leadingWord(words.word(first)) : Optional.empty();
        return introduced(first).or(() -> within).filter(kind -> kind == Kind.OTHER || marked != Kind.ORGANISATION);
    }

    /** What the word before a name tells, wherever the name stands again: {@code Cyclone}. */
    Optional<Kind> introduced(int first) {
        boolean before = first > 0
                && words.sentence(first - 1) == words.sentence(first)
                && words.isCapitalised(first - 1)
                && words.isProper(first - 1);
        return before ? vocabulary.leadingWord(words.word(first - 1)) : Optional.empty();
    }

    /** {@code (Berg, 2014)}, {@code Berg and Holm (2014)}, {@code Berg et al.}: authors. */
    private boolean isCited(int first, int end) {
        int t = end;
        while (t + 1 < words.size()
                && (words.is(t, "CCONJ")
                        || words.word(t).equals("&")
                        || words.word(t).equals(","))
                && words.isProper(t + 1)
                && t - end < LONGEST_CITATION) {
            t += 2;
        }
        if (end - first > 2 || t + 1 >= words.size() || words.sentence(t) != words.sentence(first)) {
            return false;
        }
        boolean year = YEAR.matcher(words.word(t + 1)).matches();
        boolean bracketed = words.word(t).equals("(") && t + 2 < words.size() && !words.isCapitalised(t + 2);
        boolean inBrackets = words.word(t).equals(",") && isBracketed(first);
        return (year && (bracketed || inBrackets))
                || (words.lower(t).equals("et") && words.lower(t + 1).startsWith("al"));
    }

    private boolean isBracketed(int first) {
        for (int t = first - 1; t >= 0 && first - t < LONGEST_CITATION; t--) {
            if (words.word(t).equals("(") || words.word(t).equals(";")) {
                return true;
            }
            if (!words.isProper(t) && !words.is(t, "PUNCT", "CCONJ")) {
                return false;
            }
        }
        return false;
    }

    /** {@code speaks Danish}, {@code in Danish}: no more than the adjective. */
    private boolean isLanguage(int word) {
        if (words.phrase(word).isEmpty() || words.token(word).xpos().endsWith("S") || word == 0) {
            return false;
        }
        boolean translated = LANGUAGE_PREPOSITIONS.contains(words.lower(word - 1));
        boolean spoken = words.isObject(word)
                && words.clauseOf(word)
                        .filter(clause -> vocabulary.takesLanguage(
                                words.token(clause.predicate()).lemma()))
                        .isPresent();
        return (translated || spoken) && !words.isSubject(word);
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
}
