package rapporteur.situation;

import java.util.List;
import rapporteur.actor.Party;
import rapporteur.dispute.Dispute;
import rapporteur.origin.Copy;
import rapporteur.origin.Corroboration;
import rapporteur.origin.Figure;
import rapporteur.origin.Reliance;
import rapporteur.origin.Statement;
import rapporteur.reading.Reading;

/**
 * What many reports of one event say. It does not depend on the order in which they came.
 *
 * @param coverage the reports
 * @param actors who appears, over all reports
 * @param statements who said what
 * @param figures which figures were given
 * @param disputes where the accounts differ
 * @param corroborations which claims several reports carry, and on how many origins
 * @param reliances which report stands on which origin
 */
public record Situation(
        Coverage coverage,
        List<Party> actors,
        List<Statement> statements,
        List<Figure> figures,
        List<Dispute> disputes,
        List<Corroboration> corroborations,
        List<Reliance> reliances) {

    /** Copies the lists. */
    public Situation {
        actors = List.copyOf(actors);
        statements = List.copyOf(statements);
        figures = List.copyOf(figures);
        disputes = List.copyOf(disputes);
        corroborations = List.copyOf(corroborations);
        reliances = List.copyOf(reliances);
    }

    /**
     * The reports of a situation.
     *
     * @param readings by publication date, then id
     * @param unread inputs that could not be opened, and reports kept but not read
     * @param stories which reports tell of the same happening
     * @param copies which report reuses which
     */
    public record Coverage(List<Reading> readings, List<Unread> unread, List<Story> stories, List<Copy> copies) {

        /** Copies the lists. */
        public Coverage {
            readings = List.copyOf(readings);
            unread = List.copyOf(unread);
            stories = List.copyOf(stories);
            copies = List.copyOf(copies);
        }
    }

    /**
     * An input without findings.
     *
     * @param source as the user gave it
     * @param reason for a person
     */
    public record Unread(String source, String reason) {}

    /**
     * Reports that tell of the same happening.
     *
     * @param id unique in the situation: {@code s1}
     * @param title of the report that stands for it
     * @param reports ids
     */
    public record Story(String id, String title, List<String> reports) {

        /** Copies the list. */
        public Story {
            reports = List.copyOf(reports);
        }
    }
}
