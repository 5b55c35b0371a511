package rapporteur.language;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which word of a dictionary a form is of, after WordNet's Morphy (Miller and others 1990): irregular forms first, then what
 * endings allow, then the form itself; of what the dictionary lacks, by its last part ({@code co-found}, {@code outspend}) and
 * else by its ending. Cost: some dozen searches by halving a word.
 */
record Morphology(Dictionary dictionary, Inflections inflections) {

    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]+(-[A-Za-z]+)*");

    /** No form of a verb, where no verb is spelt so: {@code unaccounted}, {@code unwavering}. */
    private static final Pattern NEGATED = Pattern.compile("un.*(ed|ing)");

    /** Letters that a word which others are made with has at least. */
    private static final int PART = 4;

    /** For English. */
    static Morphology english() {
        return new Morphology(Dictionary.english(), Inflections.english());
    }

    /**
     * A word's lemma.
     *
     * @param form as written
     * @param tag Penn's
     * @param learned the lemma that the model gives: taken where the dictionary does not explain the form, and else for its
     *     letters' case
     */
    String lemma(String form, String tag, String learned) {
        WordClass kind = WordClass.of(tag).orElse(null);
        if (kind == null
                || !LETTERS.matcher(form).matches()
                || !LETTERS.matcher(learned).matches()
                || (kind == WordClass.NOUN && isAcronym(form))) {
            return learned;
        }
        String lower = form.toLowerCase(Locale.ROOT);
        String guess = learned.toLowerCase(Locale.ROOT);
        String lemma = WordClass.isUninflected(tag) ? uninflected(lower, kind, guess) : inflected(lower, kind, guess);
        return lemma.equals(guess) ? learned : lemma;
    }

    private static boolean isAcronym(String form) {
        return form.chars().skip(1).anyMatch(Character::isUpperCase);
    }

    private String uninflected(String form, WordClass kind, String guess) {
        if (dictionary.has(form, kind) || (kind == WordClass.ADJECTIVE && dictionary.has(form))) {
            return form;
        }
        return known(form, kind).orElseGet(() -> isLikely(form, kind, guess) ? guess : form);
    }

    private String inflected(String form, WordClass kind, String guess) {
        Optional<String> known = known(form, kind);
        if (known.isPresent()) {
            return known.get();
        }
        if (dictionary.has(form)
                || (kind == WordClass.VERB && NEGATED.matcher(form).matches())) {
            return form;
        }
        return compound(form, kind).orElseGet(() -> isLikely(form, kind, guess) ? guess : unknown(form, kind));
    }

    /** Whether a form that no dictionary explains can be of the learned word: it is a word, or what the form's ending tells. */
    private boolean isLikely(String form, WordClass kind, String guess) {
        return !dictionary.has(form)
                && (dictionary.has(guess, kind)
                        || inflections.likely(form, kind).contains(guess));
    }

    /** The word of the dictionary that a form is of; one for a form, that reports which say the same be told alike. */
    private Optional<String> known(String form, WordClass kind) {
        return Stream.of(dictionary.irregular(form, kind).stream(), regular(form, kind), Stream.of(form))
                .flatMap(words -> words)
                .filter(word -> dictionary.has(word, kind))
                .findFirst();
    }

    private Stream<String> regular(String form, WordClass kind) {
        return inflections.words(form, kind).stream()
                .filter(word -> kind != WordClass.VERB || Inflections.isSpelt(word, form));
    }

    /** By a form's last part: what stands after its last hyphen, else the longest that is a form in the dictionary. */
    private Optional<String> compound(String form, WordClass kind) {
        int hyphen = form.lastIndexOf('-');
        if (hyphen > 0) {
            return part(form, hyphen + 1, kind, 2);
        }
        for (int at = 2; at <= form.length() - PART; at++) {
            Optional<String> word = part(form, at, kind, PART);
            if (word.isPresent()) {
                return word;
            }
        }
        return Optional.empty();
    }

    private Optional<String> part(String form, int at, WordClass kind, int least) {
        String part = form.substring(at);
        return Stream.concat(regular(part, kind), dictionary.irregular(part, kind).stream())
                .filter(word -> word.length() >= least && dictionary.has(word, kind))
                .findFirst()
                .map(word -> form.substring(0, at) + word);
    }

    /** By its ending alone; comparatives that no dictionary explains are names and slips rather. */
    private String unknown(String form, WordClass kind) {
        return kind == WordClass.ADJECTIVE
                ? form
                : inflections.likely(form, kind).stream().findFirst().orElse(form);
    }
}
