package rapporteur.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rapporteur.quantity.Quantity.Amount;
import rapporteur.quantity.Quantity.Relation;

final class WordingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-10-30       | 30 October 2024
            2024-10-30T21:38 | 30 October 2024, 21:38
            2024-10          | October 2024
            2024             | 2024
            2024-W44         | 2024-W44
            2024-10-30TNI    | 2024-10-30TNI
            PAST_REF         | PAST_REF
            """)
    void dates_are_put_into_words_and_what_is_no_date_stands_as_it_is(String value, String words) {
        assertThat(Wording.date(value)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "12000, '12,000'",
        "999, 999",
        "1234567.5, 1.23 million",
        "310000000, 310 million",
        "2500000000, 2.5 billion",
        "0.5, 0.5",
        "-1500, '-1,500'",
        "-999, -999"
    })
    void numbers_have_their_thousands_parted(double number, String words) {
        assertThat(Wording.number(number)).isEqualTo(words);
    }

    @Test
    void amounts_say_how_they_bound_the_number() {
        assertThat(Wording.amount(new Amount(Relation.MORE_THAN, 12000.0, null, "person")))
                .isEqualTo("more than 12,000");
        assertThat(Wording.amount(new Amount(Relation.AT_MOST, null, 120.0, "person")))
                .isEqualTo("up to 120");
        assertThat(Wording.amount(new Amount(Relation.RANGE, 60.0, 80.0, "person")))
                .isEqualTo("60 to 80");
    }

    @Test
    void lists_read_as_people_write_them() {
        assertThat(Wording.list(List.of())).isEmpty();
        assertThat(Wording.list(List.of("a"))).isEqualTo("a");
        assertThat(Wording.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }
}
