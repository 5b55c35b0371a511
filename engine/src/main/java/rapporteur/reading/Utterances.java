package rapporteur.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rapporteur.attribution.Attribution;
import rapporteur.intake.Publication;
import rapporteur.intake.Report;
import rapporteur.time.Utterance;

/** Direct speech that was spoken on another day than that of publication, where the report tells on which. */
final class Utterances {

    private Utterances() {}

    /** In the order of the text. */
    static List<Utterance> of(Report report, List<Attribution> attributions) {
        Publication published = report.imprint().published();
        List<Utterance> utterances = new ArrayList<>();
        for (Attribution attribution : attributions) {
            if (attribution.said() != null && attribution.mode() == Attribution.Mode.DIRECT) {
                LocalDate said = LocalDate.parse(attribution.said());
                if (published == null || !said.equals(published.day())) {
                    attribution.anatomy().content().forEach(words -> utterances.add(new Utterance(words, said)));
                }
            }
        }
        utterances.sort(Comparator.comparing(Utterance::words));
        return utterances;
    }
}
