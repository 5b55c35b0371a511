package rapporteur.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rapporteur.encoder.HeadScores;
import rapporteur.rule.Resources;

/**
 * Lemmas by a table of forms and tags; of what it does not hold, by the model's scripts, checked against a dictionary. Only
 * asked, never listed.
 */
final class Lemmas {

    private final Map<String, Map<String, String>> byTag = new HashMap<>();
    private final Morphology morphology;

    private Lemmas(Morphology morphology) {
        this.morphology = morphology;
    }

    /** For English. */
    static Lemmas english() {
        Lemmas lemmas = new Lemmas(Morphology.english());
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
            return known != null
                    ? known
                    : lemmas.morphology.lemma(
                            form, tag, scripts.get(head.best(word)).apply(form));
        }
    }
}
