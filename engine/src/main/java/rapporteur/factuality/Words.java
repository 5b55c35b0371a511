package rapporteur.factuality;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapporteur.factuality.Signature.Use;
import rapporteur.language.Analysis;
import rapporteur.language.Token;
import rapporteur.rule.InstallationException;
import rapporteur.rule.Resources;

/** The words that say how sure a clause is. */
final class Words {

    private static final String HEDGES = "en/factuality/hedges.tsv";
    private static final String MODALS = "en/factuality/modals.tsv";
    private static final String PREDICATES = "en/factuality/predicates.tsv";
    private static final Map<String, Use> USES =
            Map.of("-", Use.HOLDER, "hedge", Use.HEDGE, "own", Use.OWN, "be", Use.PASSIVE, "try", Use.TRY);

    private final Map<String, Factuality> adverbs = new HashMap<>();
    private final Set<String> conditions = new HashSet<>();
    private final Set<String> openers = new HashSet<>();
    private final Map<String, List<Factuality>> modals = new HashMap<>();
    private final Map<String, Signature> signatures = new HashMap<>();

    /**
     * English.
     *
     * @throws InstallationException if a list is missing or damaged
     */
    Words() {
        for (List<String> row : rows(HEDGES, 3)) {
            switch (row.get(0)) {
                case "adverb" -> adverbs.put(row.get(1), value(HEDGES, row.get(2)));
                case "condition" -> conditions.add(row.get(1));
                case "open" -> openers.add(row.get(1));
                default -> throw damaged(HEDGES, "a kind of word that is none: " + row.get(0));
            }
        }
        for (List<String> row : rows(MODALS, 5)) {
            modals.put(
                    row.get(0),
                    row.subList(1, 5).stream().map(name -> value(MODALS, name)).toList());
        }
        for (List<String> row : rows(PREDICATES, 6)) {
            Use use = USES.get(row.get(5));
            if (use == null) {
                throw damaged(PREDICATES, "a use that is none: " + row.get(5));
            }
            Signature signature = new Signature(value(PREDICATES, row.get(3)), value(PREDICATES, row.get(4)), use);
            for (String part : row.get(1).split(" ")) {
                for (String frame : row.get(2).split(" ")) {
                    signatures.put(row.get(0) + " " + part + " " + frame.toUpperCase(Locale.ROOT), signature);
                }
            }
        }
    }

    /** How sure an adverb leaves its clause; certain where it says nothing of that. */
    Factuality adverb(Token token) {
        return adverbs.getOrDefault(token.text().toLowerCase(Locale.ROOT), Factuality.CERTAIN);
    }

    /** How sure a modal verb leaves its clause, negated or not, before a perfect or not. */
    Factuality modal(String lemma, boolean negated, boolean perfect) {
        List<Factuality> values = modals.get(lemma);
        if (values == null) {
            return negated ? Factuality.CERTAINLY_NOT : Factuality.CERTAIN;
        }
        return values.get((perfect ? 2 : 0) + (negated ? 1 : 0));
    }

    /** Whether a conjunction states a condition. */
    boolean isCondition(@Nullable String marker) {
        return marker != null && conditions.contains(marker);
    }

    /** Whether a conjunction leaves its clause open. */
    boolean opens(@Nullable String marker) {
        return marker != null && (conditions.contains(marker) || openers.contains(marker));
    }

    /** What a word says of what it takes, by the word and the one after it, by its form, by its lemma. */
    Optional<Signature> signature(Analysis analysis, int word, Frame frame) {
        Token token = analysis.token(word);
        String rest = " " + token.upos() + " " + frame;
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        String next = word + 1 < analysis.tokens().size()
                ? analysis.token(word + 1).text().toLowerCase(Locale.ROOT)
                : "";
        String text = token.text().toLowerCase(Locale.ROOT);
        return Stream.of(text + " " + next, lemma + " " + next, text, lemma)
                .map(form -> signatures.get(form + rest))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static List<List<String>> rows(String path, int columns) {
        List<List<String>> rows = Resources.table(path);
        for (List<String> row : rows) {
            if (row.size() != columns) {
                throw damaged(path, "a line has " + row.size() + " columns, not " + columns + ": " + row);
            }
        }
        return rows;
    }

    private static Factuality value(String path, String name) {
        for (Factuality value : Factuality.values()) {
            if (value.name().equals(name.toUpperCase(Locale.ROOT))) {
                return value;
            }
        }
        throw damaged(path, "a value that is none: " + name);
    }

    private static InstallationException damaged(String path, String what) {
        return new InstallationException("the program's file rapporteur/" + path + " is damaged: " + what);
    }
}
