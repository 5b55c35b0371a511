package rapporteur.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import rapporteur.attribution.Attribution;
import rapporteur.factuality.Factuality;
import rapporteur.intake.Imprint;
import rapporteur.intake.Provenance;
import rapporteur.intake.Publication;
import rapporteur.intake.Report;
import rapporteur.language.Conllu;
import rapporteur.language.Conllu.Parsed;
import rapporteur.quantity.Quantity.Amount;
import rapporteur.quantity.Quantity.Relation;
import rapporteur.text.Span;
import rapporteur.time.TimeExpression;
import rapporteur.time.Times;

class QuantitiesTest {

    private static final Map<String, Parsed> SENTENCES = Conllu.sentences("quantity/figures.conllu");
    private final Quantities quantities = new Quantities();
    private final Times times = new Times();

    @Test
    void tellsBoundsThingPlaceAndDay() {
        assertThat(find("killed")).singleElement().satisfies(quantity -> {
            assertThat(words("killed", quantity.span())).isEqualTo("at least 14 soldiers");
            assertThat(quantity.amount()).isEqualTo(new Amount(Relation.AT_LEAST, 14.0, null, "person"));
            assertThat(quantity.counted().text()).isEqualTo("soldiers");
            assertThat(quantity.counted().what()).isEqualTo("soldiers near Orvana");
            assertThat(quantity.where()).isEqualTo("Orvana");
            assertThat(quantity.asOf()).isEqualTo("2024-10-29");
            assertThat(quantity.attribution()).isNull();
        });
    }

    @Test
    void countsThingsByTheirNameAndPersonsAsPersons() {
        assertThat(find("brigades"))
                .extracting(Quantity::amount)
                .containsExactly(
                        new Amount(Relation.EXACT, 4.0, 4.0, "brigade"),
                        new Amount(Relation.MORE_THAN, 12000.0, null, "person"));
    }

    @Test
    void takesAVaguePluralForTheLeastItCanMean() {
        assertThat(find("vague"))
                .extracting(Quantity::amount)
                .containsExactly(new Amount(Relation.AT_LEAST, 2000.0, null, "person"));
    }

    @Test
    void countsTheSameThingInAPartAndInTheWhole() {
        assertThat(find("share-of"))
                .extracting(Quantity::amount, quantity -> quantity.counted().text())
                .containsExactly(
                        tuple(new Amount(Relation.ABOUT, 8000.0, 8000.0, "person"), "troops"),
                        tuple(new Amount(Relation.ABOUT, 10000.0, 10000.0, "person"), "troops"));
    }

    @Test
    void saysWhatRoseOrFell() {
        assertThat(find("fell")).singleElement().satisfies(quantity -> {
            assertThat(quantity.amount()).isEqualTo(new Amount(Relation.EXACT, 2.3, 2.3, "percent"));
            assertThat(quantity.counted().text()).isEqualTo("Exports");
        });
    }

    @Test
    void carriesAnUnderstoodNounOn() {
        assertThat(find("carried"))
                .extracting(Quantity::amount)
                .containsExactly(
                        new Amount(Relation.EXACT, 7.0, 7.0, "person"),
                        new Amount(Relation.EXACT, 11.0, 11.0, "person"));
    }

    @Test
    void countsTheDeadByTheirTollAndByTheirNumber() {
        assertThat(find("toll"))
                .extracting(
                        quantity -> quantity.amount().low(),
                        quantity -> quantity.amount().unit())
                .containsExactly(tuple(31.0, "person"), tuple(23.0, "person"));
        assertThat(find("number-of-dead")).singleElement().satisfies(quantity -> {
            assertThat(quantity.amount()).isEqualTo(new Amount(Relation.EXACT, 40.0, 40.0, "person"));
            assertThat(quantity.counted().text()).isEqualTo("dead");
        });
    }

    @Test
    void theDayOfAnEarlierNumberIsNotThatOfTheOneComparedWithIt() {
        assertThat(find("toll")).extracting(Quantity::asOf).containsExactly("2024-10-30", "2024-10-29");
    }

    @Test
    void passesOverHours() {
        assertThat(find("hours"))
                .extracting(quantity -> quantity.amount().unit())
                .containsExactly("ferry");
    }

    @Test
    void passesOverLabelsAndNames() {
        assertThat(find("labels")).isEmpty();
    }

    @Test
    void passesOverThePronounOne() {
        assertThat(find("pronoun")).isEmpty();
    }

    @Test
    void countsNobody() {
        assertThat(find("none"))
                .extracting(Quantity::amount)
                .containsExactly(new Amount(Relation.EXACT, 0.0, 0.0, "person"));
    }

    @Test
    void passesOverNumbersInDates() {
        Parsed parsed = sentence("brigades");
        Span four = new Span(14, 18);
        TimeExpression date = new TimeExpression(four, TimeExpression.Type.DATE, "2024-10-04", null, "test");
        assertThat(quantities.find(report(parsed), parsed.analysis(), List.of(date), List.of()))
                .extracting(quantity -> quantity.amount().unit())
                .containsExactly("person");
    }

    @Test
    void standsOnTheInnermostAttributionAndItsDay() {
        Parsed parsed = sentence("vague");
        Attribution outer = attribution("t1", new Span(0, parsed.text().length()), "2024-10-28");
        Attribution inner = attribution("t2", new Span(0, 31), "2024-10-27");
        assertThat(quantities.find(report(parsed), parsed.analysis(), List.of(), List.of(inner, outer)))
                .singleElement()
                .satisfies(quantity -> {
                    assertThat(quantity.attribution()).isEqualTo("t2");
                    assertThat(quantity.asOf()).isEqualTo("2024-10-27");
                });
    }

    private List<Quantity> find(String id) {
        Parsed parsed = sentence(id);
        Report report = report(parsed);
        return quantities.find(report, parsed.analysis(), times.find(report, parsed.analysis()), List.of());
    }

    private static Parsed sentence(String id) {
        return Objects.requireNonNull(SENTENCES.get(id), id);
    }

    private static String words(String id, Span span) {
        return span.of(sentence(id).text());
    }

    private static Report report(Parsed parsed) {
        Publication published = new Publication("2024-10-30", Publication.From.GIVEN);
        Imprint imprint = new Imprint(null, null, List.of(), "en", published, null);
        return new Report("r", new Provenance("r", "", null), imprint, parsed.text(), List.of());
    }

    private static Attribution attribution(String id, Span content, String said) {
        return new Attribution(
                id,
                new Attribution.Anatomy(List.of(), List.of(), List.of(content)),
                new Attribution.Speaker(null, Attribution.SourceKind.NONE),
                Attribution.Mode.INDIRECT,
                null,
                new Attribution.Stance(false, Factuality.CERTAIN),
                said);
    }
}
