package rapporteur.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import rapporteur.encoder.HeadScores;
import rapporteur.rule.Resources;

/** Lemmas by a table of forms and tags; of what it does not hold, by the model's scripts. Only asked, never listed. */
final class Lemmas {

    private final Map<String, Map<String, String>> byTag = new HashMap<>();

    /** For English. */
    static Lemmas english() {
        Lemmas lemmas = new Lemmas();
        for (List<String> row : Resources.table("en/language/lemmas.tsv")) {
            lemmas.byTag.computeIfAbsent(row.get(1), tag -> new HashMap<>()).put(row.get(0), row.get(2));
        }
        return lemmas;
    }

    /** The lemmas of one report's words. */
    Asked with(HeadScores head) {
        return new Asked(
                this, head, head.labels().stream().map(LemmaScript::parse).toList());
    }

    /**
     * The lemmas of one report's words.
     *
     * @param scripts one for each of the head's labels
     */
    record Asked(Lemmas lemmas, HeadScores head, List<LemmaScript> scripts) {

        /** A word's lemma. */
        String of(int word, String form, String tag) {
            Map<String, String> forms = lemmas.byTag.get(tag);
            String known = forms == null ? null : forms.get(form.toLowerCase(Locale.ROOT));
            return known != null ? known : spelt(scripts.get(head.best(word)).apply(form), form, tag);
        }

        /**
         * A verb's lemma as it is spelt: the model's scripts cut an ending off and leave what English spelling changes before
         * it, {@code decrie} of {@code decried}, {@code flagg} of {@code flagged}, {@code wad} of {@code waded}.
         */
        private static String spelt(String lemma, String form, String tag) {
            int length = lemma.length();
            boolean inflected = tag.startsWith("VB") && length > 3 && form.length() > length;
            if (inflected && lemma.endsWith("ie")) {
                return lemma.substring(0, length - 2) + "y";
            }
            if (inflectedWithoutE(lemma, form, tag)) {
                return lemma + "e";
            }
            boolean doubled = inflected
                    && DOUBLED.indexOf(lemma.charAt(length - 1)) >= 0
                    && lemma.charAt(length - 1) == lemma.charAt(length - 2)
                    && !DOUBLE.contains(lemma);
            return doubled ? lemma.substring(0, length - 1) : lemma;
        }

        /** Whether a verb has lost its last letter before an ending: {@code wad} would be {@code wadded}, {@code rattl} is no word. */
        private static boolean inflectedWithoutE(String lemma, String form, String tag) {
            boolean ended = tag.startsWith("VB")
                    && (form.equalsIgnoreCase(lemma + "ed") || form.equalsIgnoreCase(lemma + "ing"));
            return ended
                    && (SHORT.matcher(lemma).matches() || CUT.matcher(lemma).find());
        }

        /** One syllable with a short vowel, which is doubled at its end before an ending. */
        private static final Pattern SHORT = Pattern.compile("[^aeiou]{1,3}[aeiou][bdgkmnprtz]");

        /** What no verb ends with. */
        private static final Pattern CUT = Pattern.compile("([^aeiou][vc]|[aeiou]v|[bcdfgkptz]l)$");

        private static final String DOUBLED = "bdgmnprt";

        /** Verbs that are spelt with two. */
        private static final Set<String> DOUBLE = Set.of("boycott", "putt", "butt", "purr");
    }
}
