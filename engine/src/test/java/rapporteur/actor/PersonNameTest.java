package rapporteur.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    private final Vocabulary vocabulary = new Vocabulary();

    private PersonName name(String written) {
        return PersonName.of(written, vocabulary);
    }

    @ParameterizedTest
    @CsvSource({
        "Karl Lund, Karl P. Lund",
        "Dr. Karl Lund, Karl Lund",
        "K. Lund, Karl Lund",
        "Karl Lund Jr., Karl Lund",
        "Lucía Prado, Lucía Prado Rey",
        "Sergei Malkin, Sergey Malkin",
        "Yulia Orlova, Iulia Orlova"
    })
    void onePerson(String one, String other) {
        assertThat(name(one).agrees(name(other))).isTrue();
        assertThat(name(other).agrees(name(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Karl Lund, Kurt Lund", "Karl Lund, Karl Berg", "Karl Peter Lund, Karl Otto Lund", "K. Lund, O. Lund"})
    void twoPersons(String one, String other) {
        assertThat(name(one).agrees(name(other))).isFalse();
        assertThat(name(other).agrees(name(one))).isFalse();
    }
}
