package rapporteur.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rapporteur.reading.Reader;
import rapporteur.reading.Reading;
import rapporteur.reading.SharedReader;
import rapporteur.reading.Told;
import rapporteur.rule.Resources;
import rapporteur.situation.Situations;

/** Every line of the lists by which accounts are set against each other, tried in sentences of one make. */
@ExtendWith(SharedReader.class)
class WordListsTest {

    private final Reader reader;

    WordListsTest(Reader reader) {
        this.reader = reader;
    }

    /** The exceptions are known gaps: a line that comes to be found is taken off them. */
    @Test
    void oppositesOfOneThingOnOneDayAreInConflict() {
        List<String> missed = Resources.table("en/dispute/opposites.tsv").stream()
                .filter(row -> !differ(
                        Dispute.Kind.CONFLICT,
                        "The guards said that the crew was " + row.get(0) + " on Saturday.",
                        "A skipper said that the crew was " + row.get(1) + " on Saturday."))
                .map(row -> row.get(0) + " " + row.get(1))
                .toList();
        assertThat(missed).containsExactly("calm tense");
    }

    /** The exceptions are known gaps: a word that comes to be found is taken off them. */
    @Test
    void adjectivesForAnAttitudeFallOnTheirSide() {
        List<String> missed = Resources.table("en/dispute/attitudes.tsv").stream()
                .filter(row -> row.get(1).equals("ADJ"))
                .filter(row -> !differ(
                        Dispute.Kind.ATTITUDE,
                        "Norland is " + row.get(0) + " about the canal deal, analysts said.",
                        "Norland is " + (row.get(2).equals("against") ? "pleased" : "worried")
                                + " about the canal deal, a diplomat said."))
                .map(row -> row.get(0))
                .toList();
        assertThat(missed).containsExactly("doubtful", "content");
    }

    private boolean differ(Dispute.Kind kind, String one, String two) {
        List<Dispute> disputes = Situations.of(List.of(report("one", one), report("two", two)), List.of())
                .disputes();
        return disputes.size() == 1 && disputes.getFirst().kind() == kind;
    }

    private Reading report(String id, String text) {
        return Told.as(id, text).read(reader);
    }
}
