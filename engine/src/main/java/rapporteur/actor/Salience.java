package rapporteur.actor;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rapporteur.rule.InstallationException;
import rapporteur.rule.Resources;

/** The weights by which {@link Antecedents} compares actors: factors after Lappin and Leass (1994), weights fitted. */
final class Salience {

    /** What counts. */
    enum Factor {
        /** that there is a mention */
        MENTION,
        /** that it is what a clause is about */
        SUBJECT,
        OBJECT,
        /** that it is neither */
        OBLIQUE,
        NAME,
        PRONOUN,
        /** that it and the pronoun are both subjects, or both not */
        SAME_PLACE,
        /** that it is the subject of the clause above the pronoun's */
        CLAUSE_ABOVE,
        /** how much more the subject of the sentence before weighs for whose speaker spoke: {@code its spokeswoman said} */
        TAG,
        /** of an actor: times the logarithm of how often it was mentioned */
        REPEATED,
        /** what is left of a mention in a quotation for a pronoun outside of it */
        QUOTED,
        /** what is left of a mention with every further sentence */
        FADING,
        /** what is left of an actor who is nowhere named */
        NAMELESS
    }

    private static final String FILE = "en/actor/salience.tsv";

    private final Map<Factor, Double> weights = new EnumMap<>(Factor.class);

    /**
     * Reads the weights that ship with the program.
     *
     * @throws InstallationException if one is missing or no number
     */
    Salience() {
        for (List<String> row : Resources.table(FILE)) {
            try {
                weights.put(Factor.valueOf(row.get(0).toUpperCase(Locale.ROOT)), Double.valueOf(row.get(1)));
            } catch (IllegalArgumentException e) {
                throw damaged(e);
            }
        }
        if (weights.size() < Factor.values().length) {
            throw damaged(new IllegalArgumentException("a factor without a weight"));
        }
    }

    private static InstallationException damaged(IllegalArgumentException cause) {
        return new InstallationException(
                "the program's file rapporteur/" + FILE + " is damaged (" + cause.getMessage()
                        + "): build it again from a clean clone, or install it again",
                cause);
    }

    double of(Factor factor) {
        return weights.getOrDefault(factor, 0.0);
    }
}
