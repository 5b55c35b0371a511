package rapporteur.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rapporteur.actor.Gazetteer.Sense;
import rapporteur.rule.Resources;

class GazetteerTest {

    private final Gazetteer gazetteer = new Gazetteer();

    @ParameterizedTest
    @CsvSource({
        "Peru, PER, NAME",
        "Republic of Peru, PER, NAME",
        "PERU, PER, NAME",
        "U.K., GBR, NAME",
        "Côte d’Ivoire, CIV, NAME",
        "Cote d'Ivoire, CIV, NAME",
        "Guinea-Bissau, GNB, NAME",
        "Peruvian, PER, PEOPLE",
        "Peruvians, PER, PEOPLE",
        "Japanese, JPN, PEOPLE",
        "Lima, PER, CAPITAL",
        "Élysée, FRA, SEAT",
        "Cusco, PER, CITY",
        "U.N., IGOUNO, ORGANISATION"
    })
    void waysToNameThem(String words, String code, Sense sense) {
        assertThat(gazetteer.find(words)).hasValueSatisfying(entry -> {
            assertThat(entry.code()).isEqualTo(code);
            assertThat(entry.sense()).isEqualTo(sense);
        });
    }

    @ParameterizedTest
    @CsvSource({"us", "in", "IT", "Peruvia", "turkey"})
    void otherWords(String words) {
        assertThat(gazetteer.find(words)).isEmpty();
    }

    @Test
    void everyFurtherNameBelongsToACountryOfTheList() {
        assertThat(Resources.table("en/actor/countries-also.tsv"))
                .allSatisfy(row -> assertThat(gazetteer.country(row.get(2))).isPresent());
    }
}
