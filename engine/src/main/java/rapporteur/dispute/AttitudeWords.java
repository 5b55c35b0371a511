package rapporteur.dispute;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rapporteur.language.Token;
import rapporteur.rule.Resources;

/** The words for how somebody regards something. */
final class AttitudeWords {

    /** On which side an attitude falls. */
    enum Leaning {
        AGAINST,
        FOR,
        INDIFFERENT
    }

    private final Map<String, Leaning> ofWho = new HashMap<>();
    private final Map<String, Leaning> ofWhom = new HashMap<>();
    private final Set<String> light = new HashSet<>();
    private final Set<String> dismissing = new HashSet<>();
    private final Set<String> own = new HashSet<>();
    private final Set<String> people = new HashSet<>();

    AttitudeWords() {
        for (List<String> row : Resources.table("en/dispute/attitudes.tsv")) {
            String lemma = row.get(0);
            switch (row.get(1)) {
                case "LIGHT" -> light.add(lemma);
                case "DISMISS" -> dismissing.add(lemma);
                case "OWN" -> own.add(lemma);
                case "PEOPLE" -> people.add(lemma);
                default ->
                    (row.get(3).equals("whom") ? ofWhom : ofWho)
                            .put(
                                    row.get(1) + " " + lemma,
                                    Leaning.valueOf(row.get(2).toUpperCase(Locale.ROOT)));
            }
        }
    }

    /** What a word says of its clause's doer. */
    Optional<Leaning> ofWho(Token token) {
        return Optional.ofNullable(ofWho.get(key(token)));
    }

    /** What an adverb says of its clause's doer: {@code watches calmly}. */
    Optional<Leaning> ofAdverb(Token token) {
        String lemma = lemma(token);
        return token.upos().equals("ADV") && lemma.endsWith("ly")
                ? Optional.ofNullable(ofWho.get("ADJ " + lemma.substring(0, lemma.length() - 2)))
                : Optional.empty();
    }

    /** What a verb says of the one done to: {@code it worries them}. */
    Optional<Leaning> ofWhom(Token token) {
        return Optional.ofNullable(ofWhom.get(key(token)));
    }

    /** Whether a noun is for the people or the leaders of a place or body, whose attitude is that of the whole. */
    boolean isPeople(Token token) {
        return people.contains(lemma(token));
    }

    /** Whether a verb lends itself to a noun for an attitude: {@code voiced concern}. */
    boolean isLight(Token token) {
        return light.contains(lemma(token));
    }

    /** Whether a verb says that its doer does not share the attitude that is its object: {@code brushed concerns aside}. */
    boolean dismisses(Token token) {
        return dismissing.contains(lemma(token));
    }

    /** Whether a noun is for what somebody leaves to others when it is called their own: {@code their own affair}. */
    boolean isOwn(Token token) {
        return own.contains(lemma(token));
    }

    private static String key(Token token) {
        // participles are adjectives here: the tagger calls concerned either
        String pos = token.upos().equals("VERB") && token.xpos().equals("VBN") ? "ADJ" : token.upos();
        return pos + " " + (pos.equals("ADJ") ? token.text().toLowerCase(Locale.ROOT) : lemma(token));
    }

    private static String lemma(Token token) {
        return token.lemma().toLowerCase(Locale.ROOT);
    }
}
