package rapporteur.factuality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import rapporteur.language.Clause;
import rapporteur.language.Conllu;
import rapporteur.language.Conllu.Parsed;

class FactualityReaderTest {

    private static final Map<String, Parsed> DOCUMENTS = Conllu.documents("attribution/attributions.conllu");
    private static final Map<String, Parsed> SENTENCES = Conllu.sentences("language/clauses.conllu");

    private final FactualityReader reader = FactualityReader.english();

    @Test
    void plainClausesAreCertain() {
        assertThat(read(DOCUMENTS, "indirect", "burned")).isEqualTo(Factuality.CERTAIN);
    }

    @Test
    void negationTurnsTheValue() {
        assertThat(read(SENTENCES, "copula", "general")).isEqualTo(Factuality.CERTAINLY_NOT);
        assertThat(read(SENTENCES, "no-subject", "spoke")).isEqualTo(Factuality.CERTAINLY_NOT);
    }

    @Test
    void modalsAndHedgesWeaken() {
        assertThat(read(DOCUMENTS, "light-verb", "rise")).isEqualTo(Factuality.POSSIBLE);
        assertThat(read(DOCUMENTS, "probably", "stay")).isEqualTo(Factuality.PROBABLE);
        assertThat(read(DOCUMENTS, "unlikely", "unlikely")).isEqualTo(Factuality.PROBABLY_NOT);
    }

    @Test
    void questionsConditionsAndWhatHangsOnThemAreOpen() {
        assertThat(read(SENTENCES, "question", "leave")).isEqualTo(Factuality.UNKNOWN);
        assertThat(read(SENTENCES, "whether", "left")).isEqualTo(Factuality.UNKNOWN);
        assertThat(read(DOCUMENTS, "if", "strike")).isEqualTo(Factuality.UNKNOWN);
        assertThat(read(DOCUMENTS, "if", "fail")).isEqualTo(Factuality.UNKNOWN);
    }

    @Test
    void theWeakerOfTwoValuesStandsAndADenialIsKept() {
        assertThat(Factuality.CERTAIN.weakest(Factuality.POSSIBLE)).isEqualTo(Factuality.POSSIBLE);
        assertThat(Factuality.CERTAINLY_NOT.weakest(Factuality.PROBABLE)).isEqualTo(Factuality.PROBABLY_NOT);
        assertThat(Factuality.UNKNOWN.weakest(Factuality.CERTAINLY_NOT)).isEqualTo(Factuality.UNKNOWN);
        assertThat(Factuality.POSSIBLE.denied().denied()).isEqualTo(Factuality.POSSIBLE);
    }

    @Test
    void aContextAddsItsDoubtAndItsDenialTurnsTheClaim() {
        assertThat(Factuality.CERTAIN.within(Factuality.POSSIBLY_NOT)).isEqualTo(Factuality.POSSIBLY_NOT);
        assertThat(Factuality.CERTAINLY_NOT.within(Factuality.CERTAINLY_NOT)).isEqualTo(Factuality.CERTAIN);
        assertThat(Factuality.POSSIBLE.within(Factuality.PROBABLE)).isEqualTo(Factuality.POSSIBLE);
        assertThat(Factuality.CERTAIN.within(Factuality.UNKNOWN)).isEqualTo(Factuality.UNKNOWN);
    }

    private Factuality read(Map<String, Parsed> texts, String id, String predicate) {
        Parsed parsed = Objects.requireNonNull(texts.get(id), id);
        Clause clause = parsed.analysis().clauses().stream()
                .filter(candidate ->
                        parsed.analysis().token(candidate.predicate()).text().equals(predicate))
                .findFirst()
                .orElseThrow();
        return reader.read(parsed.analysis(), clause, false);
    }
}
