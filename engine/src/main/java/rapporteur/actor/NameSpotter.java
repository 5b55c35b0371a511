package rapporteur.actor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import rapporteur.text.Span;

/**
 * Names that the model passed over: those of the gazetteer, and every further place where a name of this report stands. A
 * name may lead another ({@code Ohio} in {@code Ohio State University}) or follow its preposition.
 */
final class NameSpotter {

    private static final int LONGEST_REPEATED = 12;

    private final Words words;
    private final Gazetteer gazetteer;
    private final Vocabulary vocabulary;
    private final Predicate<NameSpan> isOffice;
    private final NameSpan[] around;
    private final Set<Span> taken = new HashSet<>();

    /** {@code isOffice} tells the names that are offices: what they mean, and where, their words alone do not tell. */
    NameSpotter(Words words, Gazetteer gazetteer, Vocabulary vocabulary, Predicate<NameSpan> isOffice) {
        this.words = words;
        this.gazetteer = gazetteer;
        this.vocabulary = vocabulary;
        this.isOffice = isOffice;
        this.around = new NameSpan[words.size()];
    }

    /** These names and the further ones, in the order of the text, the longer first. */
    List<NameSpan> complete(List<NameSpan> names) {
        List<NameSpan> all = new ArrayList<>();
        names.forEach(name -> take(name, all));
        addKnown(all);
        addHeaded(all);
        addRepeated(all);
        Collections.sort(all);
        return all;
    }

    private static Span place(NameSpan name) {
        return new Span(name.first(), name.end());
    }

    private void take(NameSpan name, List<NameSpan> all) {
        all.add(name);
        taken.add(place(name));
        for (int t = name.first(); t < name.end(); t++) {
            if (around[t] == null) {
                around[t] = name;
            }
        }
    }

    private void addKnown(List<NameSpan> names) {
        int t = 0;
        while (t < words.size()) {
            Optional<NameSpan> known = knownAt(t);
            if (known.isPresent() && fits(known.get())) {
                take(known.get(), names);
            }
            t = known.map(NameSpan::end).orElse(t + 1);
        }
    }

    /** Whether it stands alone, or opens a longer name, or what follows that name's preposition. */
    private boolean fits(NameSpan known) {
        NameSpan longer = around[known.first()];
        if (longer == null || longer.end() < known.end()) {
            for (int t = known.first(); t < known.end(); t++) {
                if (around[t] != null) {
                    return false;
                }
            }
            return true;
        }
        boolean strictly = known.end() - known.first() < longer.end() - longer.first() && !taken.contains(place(known));
        boolean leads =
                known.first() == longer.first() || (known.first() > 0 && words.is(known.first() - 1, "ADP", "DET"));
        return strictly && leads && longer.kind() != Kind.PERSON;
    }

    private Optional<NameSpan> knownAt(int first) {
        if (!words.isCapitalised(first) || !gazetteer.begins(words.word(first))) {
            return Optional.empty();
        }
        int limit = Math.min(words.size(), first + gazetteer.longest());
        for (int end = limit; end > first; end--) {
            if (words.sentence(end - 1) != words.sentence(first) || !words.isProper(end - 1)) {
                continue;
            }
            Optional<Gazetteer.Entry> entry = gazetteer.find(words.text(first, end));
            if (entry.isPresent() && isSafe(entry.get(), first, end)) {
                return Optional.of(new NameSpan(first, end, KindRules.kind(entry.get(), Kind.PLACE)));
            }
        }
        return Optional.empty();
    }

    /**
     * Cities share their names with too much to be trusted outside of longer names; a people's name may be that of its
     * language.
     */
    private boolean isSafe(Gazetteer.Entry entry, int first, int end) {
        boolean partOfLonger = end < words.size()
                && words.isProper(end)
                && !words.is(end, "ADJ")
                && words.sentence(end) == words.sentence(first)
                && words.isCapitalised(end);
        return switch (entry.sense()) {
            case NAME, SEAT, ORGANISATION, CAPITAL -> true;
            case PEOPLE -> words.is(end - 1, "PROPN") && !partOfLonger && isPeople(first, end);
            case CITY -> around[first] != null;
        };
    }

    private boolean isPeople(int first, int end) {
        return words.lower(end - 1).endsWith("s") || (first > 0 && words.is(first - 1, "DET", "NUM", "ADJ"));
    }

    /** Proper nouns whose last tells what they are the name of: {@code Halden Times}. */
    private void addHeaded(List<NameSpan> names) {
        int t = 0;
        while (t < words.size()) {
            int end = t;
            while (end < words.size() && isFree(end) && words.sentence(end) == words.sentence(t)) {
                end++;
            }
            if (end - t > 1) {
                int first = t;
                int stop = end;
                vocabulary
                        .nameWord(words.word(end - 1))
                        .filter(word -> word.kind() != Kind.OTHER)
                        .ifPresent(word -> take(new NameSpan(first, stop, word.kind()), names));
            }
            t = Math.max(end, t + 1);
        }
    }

    private boolean isFree(int word) {
        boolean opens = word == 0 || words.sentence(word - 1) != words.sentence(word);
        return around[word] == null
                && words.isCapitalised(word)
                && (words.is(word, "PROPN") || (words.is(word, "ADJ", "NOUN") && !opens));
    }

    /** The same words elsewhere, and last names of persons named in full. */
    private void addRepeated(List<NameSpan> names) {
        Map<String, NameSpan> known = new HashMap<>();
        Set<String> starts = new HashSet<>();
        int longest = 1;
        for (NameSpan name : names) {
            if (isOffice.test(name)) {
                continue;
            }
            known.putIfAbsent(words.text(name.first(), name.end()), name);
            starts.add(words.word(name.first()));
            longest = Math.max(longest, name.end() - name.first());
            if (name.kind() == Kind.PERSON && name.end() - name.first() > 1) {
                known.putIfAbsent(words.word(name.end() - 1), name);
                starts.add(words.word(name.end() - 1));
            }
        }
        for (int t = 0; t < words.size(); t++) {
            if (starts.contains(words.word(t)) && words.isCapitalised(t)) {
                againAt(t, Math.min(longest, LONGEST_REPEATED), known).ifPresent(again -> take(again, names));
            }
        }
    }

    private Optional<NameSpan> againAt(int first, int longest, Map<String, NameSpan> known) {
        for (int end = Math.min(words.size(), first + longest); end > first; end--) {
            if (words.sentence(end - 1) != words.sentence(first) || !words.isProper(end - 1)) {
                continue;
            }
            NameSpan name = known.get(words.text(first, end));
            if (name != null) {
                return Optional.of(new NameSpan(first, end, name.kind())).filter(this::fits);
            }
        }
        return Optional.empty();
    }
}
