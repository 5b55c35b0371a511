package rapporteur.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rapporteur.quantity.Quantity.Amount;
import rapporteur.quantity.Quantity.Relation;

class BoundsTest {

    private static Bounds bounds(String words) {
        String[] parts = words.split(" ");
        Relation relation = Relation.valueOf(parts[0]);
        double first = Double.parseDouble(parts[1]);
        Amount amount = switch (relation) {
            case EXACT, ABOUT -> new Amount(relation, first, first, "person");
            case AT_LEAST, MORE_THAN, VAGUE -> new Amount(relation, first, null, "person");
            case AT_MOST, LESS_THAN -> new Amount(relation, null, first, "person");
            case RANGE -> new Amount(relation, first, Double.parseDouble(parts[2]), "person");
        };
        return Bounds.of(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "EXACT 8000, ABOUT 8000",
        "EXACT 57, RANGE 50 60",
        "AT_LEAST 3000, ABOUT 12000",
        "AT_LEAST 10000, AT_MOST 10000",
        "MORE_THAN 11000, EXACT 11000",
        "MORE_THAN 11000, RANGE 11000 12000",
        "ABOUT 180, EXACT 176",
        "EXACT 3.8, ABOUT 4",
        "LESS_THAN 12000, AT_LEAST 11000",
        "EXACT 12000, EXACT 12100"
    })
    void someNumberFitsBoth(String one, String two) {
        assertThat(bounds(one).isCompatible(bounds(two))).isTrue();
        assertThat(bounds(two).isCompatible(bounds(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "EXACT 14, EXACT 23",
        "MORE_THAN 11000, ABOUT 10000",
        "AT_MOST 10000, EXACT 11000",
        "ABOUT 3000, LESS_THAN 1500",
        "EXACT 94, EXACT 81",
        "RANGE 50 60, EXACT 38"
    })
    void noNumberFitsBoth(String one, String two) {
        assertThat(bounds(one).isCompatible(bounds(two))).isFalse();
        assertThat(bounds(two).isCompatible(bounds(one))).isFalse();
    }
}
