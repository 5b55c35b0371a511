package rapporteur.dispute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rapporteur.dispute.Dispute.Comparison;
import rapporteur.dispute.Dispute.Pair;
import rapporteur.origin.Carrier;
import rapporteur.origin.Evidence;
import rapporteur.origin.Figure;
import rapporteur.origin.Held;
import rapporteur.origin.Origins;
import rapporteur.origin.Voices;

/** Gathers figures into the answers of a dispute, and compares these. */
final class Answers {

    private final Origins origins;

    Answers(Origins origins) {
        this.origins = origins;
    }

    /**
     * One group an answer, in the order of the entries.
     *
     * @param key what makes two entries one answer
     */
    static List<List<Entry>> grouped(List<Entry> entries, Function<Entry, String> key) {
        Map<String, List<Entry>> groups = new LinkedHashMap<>();
        entries.forEach(entry -> groups.computeIfAbsent(key.apply(entry), one -> new ArrayList<>())
                .add(entry));
        return List.copyOf(groups.values());
    }

    /** The answer that a group of entries gives. */
    Answer answer(String position, List<Entry> group) {
        Set<String> by = new LinkedHashSet<>();
        List<Evidence> evidence = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        List<Carrier> carriers = new ArrayList<>();
        for (Entry entry : group) {
            Figure figure = entry.claim().figure();
            String name = Voices.name(figure.voice());
            if (!name.isEmpty()) {
                by.add(name);
            }
            figures.add(figure);
            evidence.add(figure.evidence());
            carriers.add(Carrier.of(figure));
        }
        return new Answer(position, List.copyOf(by), origins.of(carriers).size(), evidence, figures);
    }

    /** How the groups stand to one another. */
    static Comparison compared(List<List<Entry>> groups, List<Answer> answers) {
        List<Pair> compatible = new ArrayList<>();
        for (int first = 0; first < groups.size(); first++) {
            for (int second = first + 1; second < groups.size(); second++) {
                Entry one = groups.get(first).getFirst();
                if (groups.get(second).stream().allMatch(one::isCompatible)) {
                    compatible.add(new Pair(first, second));
                }
            }
        }
        return new Comparison(compatible, latest(groups), bestSupported(answers));
    }

    /** The comparison of answers to questions that are not one. */
    static Comparison apart(List<Answer> answers) {
        return new Comparison(List.of(), null, bestSupported(answers));
    }

    private static @Nullable Integer latest(List<List<Entry>> groups) {
        Integer latest = null;
        Held last = null;
        for (int i = 0; i < groups.size(); i++) {
            for (Entry entry : groups.get(i)) {
                Held held = entry.held();
                if (held == null) {
                    continue;
                }
                if (last == null || held.to().isAfter(last.to())) {
                    last = held;
                    latest = i;
                } else if (held.to().equals(last.to()) && (latest == null || latest != i)) {
                    latest = null;
                }
            }
        }
        return latest;
    }

    /** The answer with the most independent origins; null at a tie. */
    static @Nullable Integer bestSupported(List<Answer> answers) {
        Integer best = null;
        int most = -1;
        for (int i = 0; i < answers.size(); i++) {
            int independent = answers.get(i).independent();
            if (independent > most) {
                most = independent;
                best = i;
            } else if (independent == most) {
                best = null;
            }
        }
        return best;
    }
}
