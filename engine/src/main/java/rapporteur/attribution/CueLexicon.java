package rapporteur.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rapporteur.rule.InstallationException;
import rapporteur.rule.Resources;

/** The words that can mark an attribution, by part of speech, and the nouns that tell kinds of source apart. */
final class CueLexicon {

    private static final String CUES = "en/attribution/cues.tsv";
    private static final String SOURCES = "en/attribution/sources.tsv";

    private final Map<String, Map<String, Cue>> cues = new HashMap<>();
    private final Map<String, Set<String>> sources;

    private CueLexicon() {
        for (List<String> row : Resources.table(CUES)) {
            if (row.size() != 4) {
                throw new InstallationException("the program's file rapporteur/" + CUES + " is damaged: a line has "
                        + row.size() + " columns, not 4: " + row);
            }
            Set<String> frames =
                    row.get(2).equals("-") ? Set.of() : Set.of(row.get(2).split(" "));
            Cue cue = new Cue(row.get(0), frames, Manner.valueOf(row.get(3).toUpperCase(Locale.ROOT)));
            cues.computeIfAbsent(row.get(1), part -> new HashMap<>()).put(row.get(0), cue);
        }
        sources = Resources.table(SOURCES).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0), Collectors.mapping(row -> row.get(1), Collectors.toUnmodifiableSet())));
    }

    /**
     * English.
     *
     * @throws InstallationException if a list is missing or damaged
     */
    static CueLexicon english() {
        return new CueLexicon();
    }

    /** The cue that a word of one part of speech ({@code VERB}, {@code NOUN}, {@code ADJ}, {@code ADV}) can be. */
    Optional<Cue> cue(String part, String lemma) {
        return Optional.ofNullable(cues.getOrDefault(part, Map.of()).get(lemma));
    }

    /** Whether the noun stands for a kind of source: {@code document}, {@code outlet}. */
    boolean isSource(String kind, String noun) {
        return sources.getOrDefault(kind, Set.of()).contains(noun);
    }
}
