package rapporteur.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * From which word to which a name goes: what the model marks, without titles and whatever else does not belong to it, and
 * with what it leaves out: the other half of a hyphened name, an initial, the head before {@code of}, the last words of the
 * name's own phrase.
 */
final class NameExtents {

    private static final Set<String> PARTICLES = Set.of(
            "al", "bin", "bint", "ben", "ibn", "de", "da", "del", "della", "der", "den", "di", "van", "von", "la",
            "le");
    private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\.?");
    private static final Set<String> JOINING = Set.of("of", "for");

    private final Words words;
    private final Gazetteer gazetteer;
    private final Vocabulary vocabulary;
    private final KindRules rules;
    private final Predicate<NameSpan> isOffice;
    private final boolean[] free;

    NameExtents(
            Words words, Gazetteer gazetteer, Vocabulary vocabulary, KindRules rules, Predicate<NameSpan> isOffice) {
        this.words = words;
        this.gazetteer = gazetteer;
        this.vocabulary = vocabulary;
        this.rules = rules;
        this.isOffice = isOffice;
        this.free = new boolean[words.size()];
    }

    /** The names in what the model marks, each apart from the others or within a longer one. */
    List<NameSpan> of(List<NameSpan> marked) {
        Arrays.fill(free, true);
        marked.forEach(span -> Arrays.fill(free, span.first(), span.end(), false));
        List<NameSpan> names = new ArrayList<>();
        for (NameSpan span : marked) {
            for (NameSpan part : parts(span)) {
                trimmed(part).ifPresent(name -> add(name, names));
            }
        }
        return names;
    }

    /** Two that have grown together are one. */
    private void add(NameSpan name, List<NameSpan> names) {
        NameSpan whole = grown(name);
        if (!names.isEmpty() && names.get(names.size() - 1).end() > whole.first()) {
            NameSpan before = names.remove(names.size() - 1);
            int end = Math.max(before.end(), whole.end());
            names.add(named(Math.min(before.first(), whole.first()), end, whole.kind()));
            return;
        }
        Optional<NameSpan> headed = headed(whole);
        headed.ifPresent(names::add);
        if (headed.isEmpty()) {
            names.add(whole);
        }
    }

    private NameSpan named(int first, int end, Kind kind) {
        return new NameSpan(first, end, rules.told(first, end, kind).orElse(kind));
    }

    private NameSpan grown(NameSpan name) {
        int first = name.first();
        int end = name.end();
        while (isHyphened(first - 1) && isHalf(first - 2) && isHalf(first)) {
            first -= 2;
        }
        while (isHyphened(end) && isHalf(end - 1) && (isHalf(end + 1) || isSecondGivenName(name, end + 1))) {
            end += 2;
        }
        if (name.kind() == Kind.PERSON) {
            while (first > 0
                    && INITIAL.matcher(words.word(first - 1)).matches()
                    && words.isProper(first - 1)
                    && words.sentence(first - 1) == words.sentence(first)) {
                first--;
            }
        } else {
            end = endOfPhrase(first, end);
        }
        return first == name.first() && end == name.end() ? name : named(first, end, name.kind());
    }

    /** A hyphen without spaces around it. */
    private boolean isHyphened(int word) {
        return word > 0
                && word + 1 < words.size()
                && words.word(word).equals("-")
                && words.token(word - 1).span().end()
                        == words.token(word).span().start()
                && words.token(word).span().end()
                        == words.token(word + 1).span().start();
    }

    /** Countries and cities are joined by hyphens as two, not as halves of one name. */
    private boolean isHalf(int word) {
        return words.isCapitalised(word)
                && words.isProper(word)
                && gazetteer.find(words.word(word)).isEmpty();
    }

    /** {@code hui} in {@code Son-hui}. */
    private boolean isSecondGivenName(NameSpan name, int word) {
        return name.kind() == Kind.PERSON && name.end() - name.first() > 1 && words.is(word, "PROPN");
    }

    /** Proper nouns that follow in the phrase that the name opens: {@code Builders Interiors}. */
    private int endOfPhrase(int first, int end) {
        if (gazetteer.find(words.text(first, end)).isPresent()) {
            return end;
        }
        int stop = end;
        while (stop < words.size()
                && free[stop]
                && words.is(stop, "PROPN")
                && words.isCapitalised(stop)
                && words.sentence(stop) == words.sentence(first)) {
            stop++;
        }
        boolean holds = stop > end
                && vocabulary.role(words.word(stop - 1)).isEmpty()
                && words.phrase(stop - 1)
                        .filter(phrase -> words.first(phrase.core()) <= first)
                        .isPresent();
        return holds ? stop : end;
    }

    /** {@code Centre for Rural Growth}, where only what stands after the preposition is marked. */
    private Optional<NameSpan> headed(NameSpan name) {
        int head = name.first() - 2;
        if (head < 0 || words.sentence(head) != words.sentence(name.first())) {
            return Optional.empty();
        }
        boolean joins = JOINING.contains(words.lower(head + 1))
                && free[head]
                && words.isCapitalised(head)
                && words.is(head, "PROPN", "NOUN")
                && name.kind() != Kind.PERSON
                && gazetteer.find(words.text(name.first(), name.end())).isEmpty();
        boolean organisation = vocabulary
                .nameWord(words.word(head))
                .filter(word -> word.kind() == Kind.ORGANISATION)
                .isPresent();
        if (!joins || !organisation) {
            return Optional.empty();
        }
        int first = head;
        while (first > 0
                && free[first - 1]
                && words.isCapitalised(first - 1)
                && words.is(first - 1, "PROPN", "ADJ")
                && words.sentence(first - 1) == words.sentence(head)) {
            first--;
        }
        return Optional.of(new NameSpan(first, name.end(), Kind.ORGANISATION));
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
        boolean office = first < end && isOffice.test(new NameSpan(first, end, span.kind()));
        while (span.kind() == Kind.PERSON && !office && end - first > 1 && standsBeforeName(first, end)) {
            first++;
        }
        if (first == end || !hasLetter(first, end)) {
            return Optional.empty();
        }
        return Optional.of(
                new NameSpan(first, end, rules.told(first, end, span.kind()).orElse(span.kind())));
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
}
