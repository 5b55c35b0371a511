package rapporteur.dispute;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapporteur.reading.Reader;
import rapporteur.reading.Reading;
import rapporteur.reading.Told;
import rapporteur.situation.Situations;

/** Accounts of one happening that differ, for the tests of what is made of them. */
final class Accounts {

    private Accounts() {}

    /**
     * The disputes among reports.
     *
     * @param day on which all are published; null for none
     * @param texts one report each: {@code report-0} and so on
     */
    static List<Dispute> disputes(Reader reader, @Nullable String day, String... texts) {
        List<Reading> readings = new ArrayList<>();
        for (String text : texts) {
            readings.add(Told.as("report-" + readings.size(), text).on(day).read(reader));
        }
        return Situations.of(readings, List.of()).disputes();
    }

    /** The answers of a dispute, in short. */
    static List<String> positions(Dispute dispute) {
        return dispute.answers().stream().map(Answer::position).toList();
    }
}
