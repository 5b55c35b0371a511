package rapporteur.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import rapporteur.attribution.Attribution;
import rapporteur.reading.Reading;

/** Brings the reports' attributions together and finds those that are one statement, carried in several places. */
public final class Statements {

    /** Content words two statements of one speaker share at least, as a part of all. */
    private static final double LIKE = 0.6;

    /** The same for statements whose speakers are not known to be one: nearly the same words. */
    private static final double NEARLY_EQUAL = 0.85;

    /** Fewer words are too few to be told from another statement by them. */
    private static final int WORDS = 4;

    /** Statements the index lists for a word: a word that more hold tells none of them apart. */
    private static final int LISTED = 64;

    private Statements() {}

    /**
     * The statements of all readings, in the order of the readings and of their texts. Two are the same where one voice
     * says nearly the same on days that do not differ, or where nearly the same words are given to two voices. Cost:
     * linear in the statements, with a bounded number of pairs each.
     */
    public static List<Statement> of(List<Reading> readings, Voices voices) {
        List<Draft> drafts = new ArrayList<>();
        for (Reading reading : readings) {
            for (Attribution attribution : reading.attributions()) {
                drafts.add(new Draft(
                        reading.report().id(),
                        voices.of(reading, attribution.id()),
                        attribution,
                        ContentWords.of(reading, attribution.anatomy().content())));
            }
        }
        List<Set<Integer>> same = same(drafts);
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            List<String> sameAs = same.get(i).stream().map(Statements::id).toList();
            statements.add(new Statement(id(i), draft.report(), draft.voice(), draft.attribution(), sameAs));
        }
        return List.copyOf(statements);
    }

    private static String id(int index) {
        return "S" + (index + 1);
    }

    private static List<Set<Integer>> same(List<Draft> drafts) {
        List<Set<Integer>> same = new ArrayList<>();
        Map<String, List<Integer>> index = new HashMap<>();
        for (int later = 0; later < drafts.size(); later++) {
            same.add(new TreeSet<>());
            Draft draft = drafts.get(later);
            if (draft.words().size() < WORDS) {
                continue;
            }
            for (int earlier : sharingWords(draft, index)) {
                if (drafts.get(earlier).isSame(draft)) {
                    same.get(earlier).add(later);
                    same.get(later).add(earlier);
                }
            }
            for (String word : draft.words()) {
                List<Integer> listed = index.computeIfAbsent(word, key -> new ArrayList<>());
                if (listed.size() < LISTED) {
                    listed.add(later);
                }
            }
        }
        return same;
    }

    private static List<Integer> sharingWords(Draft draft, Map<String, List<Integer>> index) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (String word : draft.words()) {
            for (int other : index.getOrDefault(word, List.of())) {
                counts.merge(other, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= WORDS / 2)
                .map(Map.Entry::getKey)
                .toList();
    }

    private record Draft(String report, Voice voice, Attribution attribution, Set<String> words) {

        boolean isSame(Draft other) {
            if (attribution.stance().negated() != other.attribution.stance().negated() || nests(other)) {
                return false;
            }
            double likeness = ContentWords.likeness(words, other.words);
            if (sameVoice(other)) {
                return likeness >= LIKE && sameDay(other);
            }
            return likeness >= NEARLY_EQUAL;
        }

        private boolean sameVoice(Draft other) {
            return !voice.isReport() && Voices.name(voice).equalsIgnoreCase(Voices.name(other.voice));
        }

        private boolean sameDay(Draft other) {
            String one = attribution.said();
            String two = other.attribution.said();
            return one == null || two == null || one.startsWith(two) || two.startsWith(one);
        }

        /** What a relayer says that somebody said holds that person's words, but is not that person's statement. */
        private boolean nests(Draft other) {
            return report.equals(other.report)
                    && (attribution.id().equals(other.attribution.within())
                            || other.attribution.id().equals(attribution.within()));
        }
    }
}
