package rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DerivationsTest {

    private static final Derivations DERIVATIONS = Derivations.english();

    @ParameterizedTest
    @CsvSource({
        "invitation, invite",
        "attack, attack",
        "confirmation, confirm",
        "collapse, collapse",
        "denial, deny",
        "shooting, shoot",
        "arrival, arrive",
        "death, die",
        "criticism, criticize",
        "withdrawal, withdraw",
        "resignation, resign"
    })
    void tellsTheVerbOfWhatHappensOrIsDone(String noun, String verb) {
        assertThat(DERIVATIONS.verb(noun)).contains(verb);
    }

    @ParameterizedTest
    @CsvSource({"loss, lose", "threat, threaten", "meeting, meet", "defense, defend"})
    void tellsThatOfNounsThatTheDerivationsLack(String noun, String verb) {
        assertThat(DERIVATIONS.verb(noun)).contains(verb);
    }

    @ParameterizedTest
    @ValueSource(strings = {"building", "position", "government", "invader", "house"})
    void tellsNoneOfThingsPlacesAndPeople(String noun) {
        assertThat(DERIVATIONS.verb(noun)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"incursion", "earthquake", "scandal", "invade", "Attack", ""})
    void tellsNoneOfWhatIsOfNoVerb(String word) {
        assertThat(DERIVATIONS.verb(word)).isEmpty();
    }
}
