package rapporteur.dispute;

import java.util.List;
import rapporteur.origin.Evidence;
import rapporteur.origin.Figure;

/**
 * One of the answers that the accounts give to a question.
 *
 * @param position short, in the reports' words: {@code more than 12,000}
 * @param by ids of the parties that give it, or words where unnamed
 * @param independent on how many independent origins it stands
 * @param evidence where it is given
 * @param figures the figures that give it; empty where the answer is no figure
 */
public record Answer(String position, List<String> by, int independent, List<Evidence> evidence, List<Figure> figures) {

    /** Copies the lists. */
    public Answer {
        by = List.copyOf(by);
        evidence = List.copyOf(evidence);
        figures = List.copyOf(figures);
    }
}
