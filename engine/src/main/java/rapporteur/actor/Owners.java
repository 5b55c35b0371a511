package rapporteur.actor;

import java.util.Optional;

/** The country that something belongs to, as the words around it tell: {@code Russia's}, {@code Chinese}, {@code of Japan}. */
final class Owners {

    private static final int LONGEST = 4;

    private final Words words;
    private final Gazetteer gazetteer;

    Owners(Words words, Gazetteer gazetteer) {
        this.words = words;
        this.gazetteer = gazetteer;
    }

    /** Code of the country that the words in it, before it or after it name. */
    Optional<String> of(int first, int end) {
        return in(first, end).or(() -> endingAt(first)).or(() -> after(end));
    }

    /** Code of the first country named within these words. */
    Optional<String> in(int first, int end) {
        for (int t = first; t < end; t++) {
            for (int stop = Math.min(end, t + LONGEST); stop > t; stop--) {
                Optional<String> code = country(t, stop);
                if (code.isPresent()) {
                    return code;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> endingAt(int first) {
        int end = first > 0 && words.token(first - 1).xpos().equals("POS") ? first - 1 : first;
        for (int t = Math.max(0, end - LONGEST); t < end; t++) {
            if (words.sentence(t) == words.sentence(Math.min(first, words.size() - 1))) {
                Optional<String> code = country(t, end);
                if (code.isPresent()) {
                    return code;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> after(int end) {
        if (end + 1 >= words.size() || !words.lower(end).equals("of")) {
            return Optional.empty();
        }
        int start = words.is(end + 1, "DET") ? end + 2 : end + 1;
        for (int stop = Math.min(words.size(), start + LONGEST); stop > start; stop--) {
            Optional<String> code = country(start, stop);
            if (code.isPresent()) {
                return code;
            }
        }
        return Optional.empty();
    }

    private Optional<String> country(int first, int end) {
        if (!words.isCapitalised(first)) {
            return Optional.empty();
        }
        return gazetteer
                .find(words.text(first, end))
                .filter(entry -> NameFinder.isCountry(entry) || entry.sense() == Gazetteer.Sense.CAPITAL)
                .map(Gazetteer.Entry::code);
    }
}
