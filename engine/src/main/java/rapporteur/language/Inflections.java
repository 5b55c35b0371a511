package rapporteur.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import rapporteur.rule.Resources;

/** What a regular form can be of, by its ending alone, and which of these English spelling allows. */
record Inflections(List<Ending> endings) {

    /** What a form of a class ends with, and what the word ends with in its place. */
    record Ending(String kind, String of, String word) {}

    /** One syllable with a short vowel, whose last letter is doubled before an ending. */
    private static final Pattern SHORT = Pattern.compile("[^aeiou]{1,3}[aeiou][bdgklmnprtz]");

    /** What no verb ends with that keeps its letters before an ending: such a one has lost its {@code e}. */
    private static final Pattern CUT =
            Pattern.compile("([cuv]|[^aeou]at|[iy][sz]|[dlr]g|[aeiou]z|[bcdfgkptz]l|[bcdfgkpt]r)$");

    /** What no verb ends with: before an {@code e} that is none of its own, or before its last letter, doubled. */
    private static final Pattern LENGTHENED = Pattern.compile(
            "([lnr]d|[cflnprs]t|[lnrsc]k|[lr]m|[lmrs]p|bb|dd|ff|gg|ll|mm|nn|pp|rr|ss|tt|zz|th|sh|ch|[wxy]|er|en|ow)e$|ie$");

    private static final Pattern DOUBLED = Pattern.compile("(bb|dd|gg|mm|nn|pp|rr|tt)$");

    /** English. */
    static Inflections english() {
        return new Inflections(Resources.table("en/language/inflections.tsv").stream()
                .map(row -> new Ending(row.get(0), row.get(1), row.get(2).equals("-") ? "" : row.get(2)))
                .toList());
    }

    /** What a form in lower case can be of if it is inflected, in the order of the table; none where it has no ending. */
    List<String> words(String form, WordClass kind) {
        List<String> words = new ArrayList<>();
        for (Ending ending : endings) {
            int stem = form.length() - ending.of().length();
            if (stem + ending.word().length() > 1 && ending.kind().equals(kind.mark()) && form.endsWith(ending.of())) {
                words.add(form.substring(0, stem) + ending.word());
            }
        }
        return words;
    }

    /** Of these, what a word can look like that no dictionary holds: of verbs, {@code flag} but not {@code flagg}. */
    List<String> likely(String form, WordClass kind) {
        return words(form, kind).stream()
                .filter(word -> kind != WordClass.VERB || looksLikeVerb(word, form))
                .toList();
    }

    /** Whether a word keeps its letters in a form: {@code wad} would be {@code wadded}, and is not what {@code waded} is of. */
    static boolean isSpelt(String word, String form) {
        boolean kept = form.equals(word + "ed") || form.equals(word + "ing");
        return !kept || !SHORT.matcher(word).matches();
    }

    private static boolean looksLikeVerb(String word, String form) {
        boolean kept = form.equals(word + "ed") || form.equals(word + "ing");
        return isSpelt(word, form)
                && !(kept && CUT.matcher(word).find())
                && !LENGTHENED.matcher(word).find()
                && !DOUBLED.matcher(word).find();
    }
}
