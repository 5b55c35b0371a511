package rapporteur.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutletNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Valley Post | | | Valley Post",
                "valleypost.example.com | Valley Post | | Valley Post",
                "valleypost.com | Valley Post | | Valley Post",
                "@valleypost | Valley Post of Lume | | Valley Post of Lume",
                "@valleypost | | | valleypost",
                "valleypost | Opinion | Valley Post | Valley Post",
                "www.valleypost.com | | | valleypost.com",
                "the Valley Post | The Valley Post | | The Valley Post",
                "World | Valley Post | Valley Post | Valley Post",
                "Valley.com | Opinion | | Valley.com",
                " | Valley Post | Post Holding | Valley Post",
                " | | Post Holding | Post Holding",
            })
    void theNameThatPeopleSayIsChosen(
            @Nullable String stated, @Nullable String suffix, @Nullable String publisher, String name) {
        assertThat(OutletName.of(
                        stated == null ? List.of() : List.of(stated),
                        Optional.ofNullable(suffix),
                        Optional.ofNullable(publisher)))
                .isEqualTo(name);
    }
}
