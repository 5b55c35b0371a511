package rapporteur.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedTitleTest {

    private static final Rules RULES = Rules.load();

    @ParameterizedTest
    @CsvSource({
        "Harbour Daily, Harbour Daily",
        "Harbour Daily - World, Harbour Daily",
        "World news | The Lume Post, The Lume Post",
        "LP > World > Europe, LP",
        "Lume Wire: Business, Lume Wire",
        "Harbour Daily RSS Feed, Harbour Daily",
        "'Harbour Daily – Breaking news, weather and sport from all of the coast', Harbour Daily",
        "Latest news :: Radio Lume, Radio Lume",
        "World, World"
    })
    void theOutletsNameIsFoundInTheTitleOfItsFeed(String title, String outlet) {
        assertThat(FeedTitle.outlet(title, RULES.sections())).isEqualTo(outlet);
    }
}
