package rapporteur.actor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rapporteur.actor.Gazetteer.Sense;

/**
 * Names: those that the model marks, without what does not belong to them; country data; and every further place where
 * a name of this report stands.
 */
final class NameFinder {

    private static final Set<String> PARTICLES = Set.of(
            "al", "bin", "bint", "ben", "ibn", "de", "da", "del", "della", "der", "den", "di", "van", "von", "la",
            "le");

    private final Words words;
    private final Gazetteer gazetteer;
    private final Vocabulary vocabulary;
    private final boolean[] taken;

    NameFinder(Words words, Gazetteer gazetteer, Vocabulary vocabulary) {
        this.words = words;
        this.gazetteer = gazetteer;
        this.vocabulary = vocabulary;
        this.taken = new boolean[words.size()];
    }

    /** All names in the order of the text; the name of a place or state may lie within the name of an organisation. */
    List<NameSpan> find(List<NameSpan> marked) {
        List<NameSpan> names = new ArrayList<>();
        for (NameSpan span : marked) {
            for (NameSpan part : parts(span)) {
                trimmed(part).ifPresent(names::add);
            }
        }
        names.forEach(this::take);
        addKnown(names);
        addRepeated(names);
        Collections.sort(names);
        return names;
    }

    private void take(NameSpan name) {
        for (int t = name.first(); t < name.end(); t++) {
            taken[t] = true;
        }
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
        while (end > first && (words.token(end - 1).xpos().equals("POS") || isLoosePunctuation(end - 1))) {
            end--;
        }
        while (first < end
                && ((words.is(first, "DET", "ADP", "CCONJ") && !isPartOfName(first)) || isLoosePunctuation(first))) {
            first++;
        }
        while (span.kind() == Kind.PERSON && end - first > 1 && standsBeforeName(first, end)) {
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

    /** Country data outranks the model; the words of a name outrank it where it takes the name for none of an actor. */
    private Kind kind(int first, int end, Kind marked) {
        Optional<Gazetteer.Entry> entry = gazetteer.find(words.text(first, end));
        if (entry.isPresent()) {
            Kind known = kind(entry.get(), marked);
            if (known != Kind.OTHER) {
                return known;
            }
        }
        Optional<Vocabulary.Word> last = vocabulary.nameWord(words.word(end - 1));
        boolean person =
                marked == Kind.PERSON && vocabulary.givenName(words.word(first)).isPresent();
        if (last.isPresent() && end - first > 1 && !person) {
            boolean decided = marked == Kind.PERSON
                    || marked == Kind.OTHER
                    || (last.get().sector() != null && last.get().kind() == Kind.ORGANISATION);
            return decided ? last.get().kind() : marked;
        }
        return marked;
    }

    /** What the gazetteer makes of a name; OTHER where it leaves it to the model. */
    static Kind kind(Gazetteer.Entry entry, Kind marked) {
        return switch (entry.sense()) {
            case NAME -> entry.sovereign() ? Kind.STATE : marked == Kind.ORGANISATION ? Kind.STATE : Kind.PLACE;
            case PEOPLE -> Kind.GROUP;
            case ORGANISATION -> Kind.ORGANISATION;
            case SEAT -> Kind.ORGANISATION;
            case CAPITAL, CITY -> marked == Kind.PERSON || marked == Kind.OTHER ? Kind.OTHER : Kind.PLACE;
        };
    }

    /** Names of the gazetteer that the model passed over, or that stand within the name of an organisation. */
    private void addKnown(List<NameSpan> names) {
        Map<Integer, NameSpan> inside = new HashMap<>();
        for (NameSpan name : names) {
            for (int t = name.first(); t < name.end(); t++) {
                inside.put(t, name);
            }
        }
        int t = 0;
        while (t < words.size()) {
            Optional<NameSpan> known = knownAt(t);
            if (known.isPresent() && fits(known.get(), inside)) {
                names.add(known.get());
                take(known.get());
            }
            t = known.map(NameSpan::end).orElse(t + 1);
        }
    }

    private boolean fits(NameSpan known, Map<Integer, NameSpan> inside) {
        NameSpan around = inside.get(known.first());
        if (around == null || around.end() < known.end()) {
            for (int t = known.first(); t < known.end(); t++) {
                if (taken[t]) {
                    return false;
                }
            }
            return true;
        }
        boolean strictly = known.end() - known.first() < around.end() - around.first();
        boolean leads =
                known.first() == around.first() || (known.first() > 0 && words.is(known.first() - 1, "ADP", "DET"));
        return strictly && leads && around.kind() == Kind.ORGANISATION;
    }

    private Optional<NameSpan> knownAt(int first) {
        if (!words.isCapitalised(first) || !gazetteer.begins(words.word(first))) {
            return Optional.empty();
        }
        int limit = Math.min(words.size(), first + gazetteer.longest());
        for (int end = limit; end > first; end--) {
            if (words.sentence(end - 1) != words.sentence(first) || !isNameLike(first, end)) {
                continue;
            }
            Optional<Gazetteer.Entry> entry = gazetteer.find(words.text(first, end));
            if (entry.isPresent() && isSafe(entry.get(), first, end)) {
                return Optional.of(new NameSpan(first, end, kind(entry.get(), Kind.PLACE)));
            }
        }
        return Optional.empty();
    }

    private boolean isNameLike(int first, int end) {
        return (words.isProper(end - 1) && !words.is(end - 1, "ADJ"))
                || (words.is(end - 1, "NOUN") && words.isCapitalised(first));
    }

    /** Cities share their names with too much to be trusted without the model; a people's name must be a noun. */
    private boolean isSafe(Gazetteer.Entry entry, int first, int end) {
        boolean partOfLonger = end < words.size()
                && words.isProper(end)
                && !words.is(end, "ADJ")
                && words.sentence(end) == words.sentence(first)
                && words.isCapitalised(end);
        return switch (entry.sense()) {
            case NAME, SEAT, ORGANISATION, CAPITAL -> words.isProper(end - 1);
            case PEOPLE -> !words.is(end - 1, "ADJ") && !partOfLonger && !words.is(end - 1, "NOUN");
            case CITY -> false;
        };
    }

    /** The same words elsewhere, and last names of persons named in full. */
    private void addRepeated(List<NameSpan> names) {
        Map<String, NameSpan> known = new HashMap<>();
        Set<String> starts = new HashSet<>();
        int longest = 1;
        for (NameSpan name : names) {
            known.putIfAbsent(words.text(name.first(), name.end()), name);
            starts.add(words.word(name.first()));
            longest = Math.max(longest, name.end() - name.first());
            if (name.kind() == Kind.PERSON && name.end() - name.first() > 1) {
                known.putIfAbsent(words.word(name.end() - 1), name);
                starts.add(words.word(name.end() - 1));
            }
        }
        for (int t = 0; t < words.size(); t++) {
            if (taken[t] || !starts.contains(words.word(t)) || !words.isCapitalised(t)) {
                continue;
            }
            Optional<NameSpan> again = againAt(t, Math.min(longest, 12), known);
            if (again.isPresent()) {
                names.add(again.get());
                take(again.get());
            }
        }
    }

    private Optional<NameSpan> againAt(int first, int longest, Map<String, NameSpan> known) {
        for (int end = Math.min(words.size(), first + longest); end > first; end--) {
            if (words.sentence(end - 1) != words.sentence(first) || !words.isProper(end - 1) || taken[end - 1]) {
                continue;
            }
            NameSpan name = known.get(words.text(first, end));
            if (name != null) {
                return Optional.of(new NameSpan(first, end, name.kind()));
            }
        }
        return Optional.empty();
    }

    /** Whether these words name a country, its government's seat or its people. */
    static boolean isCountry(Gazetteer.Entry entry) {
        return entry.sense() == Sense.NAME || entry.sense() == Sense.SEAT || entry.sense() == Sense.PEOPLE;
    }
}
