package rapporteur.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rapporteur.intake.DateReader.Order;
import rapporteur.rule.Resources;
import rapporteur.text.Span;

/** Dates, bylines, datelines, addresses and languages as reports give them. */
class ImprintReadersTest {

    private final Rules rules = Rules.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUBLISHED: 21:41, 4 June 2025 | 2025-06-04T21:41",
                "October 23, 2024 8:15 PM UTC · 3 min read | 2024-10-23T20:15",
                "November 1, 2024 07:56 PMworld | 2024-11-01T19:56",
                "24 October 2024, 6.30am | 2024-10-24T06:30",
                "13 Nov 2025 1832 GMT | 2025-11-13T18:32",
                "30/10/2024 19h25 | 2024-10-30T19:25",
                "12:05 a.m. on May 3, 2024 | 2024-05-03T00:05",
                "3. März 2016 um 7:30 Uhr | 2016-03-03T07:30",
                "le 7 décembre 2018 | 2018-12-07",
                "2024年11月1日 | 2024-11-01",
                "5/5/2024 | 2024-05-05",
            })
    void daysAreFoundWithTheTimeBesideThem(String line, String value) {
        assertThat(rules.dates().find(line, Order.UNKNOWN).map(DateReader.Found::value))
                .contains(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"31 June 2024", "3/4/2024", "in May 2024", "room 2024-1", "1.2.3.2024", "4,500 men in 2024"})
    void whatIsNoDayOrMayBeTwoIsNotFound(String line) {
        assertThat(rules.dates().find(line, Order.UNKNOWN)).isEmpty();
    }

    @Test
    void thePageDecidesWhetherTheMonthComesFirst() {
        assertThat(rules.dates().find("3/4/2024", Order.MONTH_FIRST).map(DateReader.Found::value))
                .contains("2024-03-04");
        assertThat(rules.dates().find("3/4/2024", Order.DAY_FIRST).map(DateReader.Found::value))
                .contains("2024-04-03");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-06-03T15:40:00-05:00 | 2025-06-03T15:40",
                "2024-11-01T00:00:00 | 2024-11-01",
                "20241101 | 2024-11-01",
                "2025/06/05 | 2025-06-05",
                "Fri, 01 Nov 2024 09:38:00 GMT | 2024-11-01T09:38",
            })
    void metadataGiveDatesInManySpellings(String value, String expected) {
        assertThat(rules.dates().metadata(value, Order.UNKNOWN)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Ida Berg in Lume and Tom Ash in Oslo | Ida Berg; Tom Ash",
                "By Ida Berg, Tom Ash and Ann de la Cruz | Ida Berg; Tom Ash; Ann de la Cruz",
                "By Ida Berg, Staff Writer | Ida Berg",
                "By Lume Press Agency, Lume | Lume Press Agency",
                "By Lume Reporters | Lume Reporters",
            })
    void namesAreParted(String line, String names) {
        assertThat(rules.bylines().in(line)).containsExactly(names.split("; "));
    }

    @Test
    void aDatelinesPlaceAndAgencyAreFound() {
        Datelines.Found found = rules.datelines()
                .at("OSLO/LUME, Nov 13 (Harbour Wire) - Troops moved")
                .orElseThrow();
        assertThat(found.place()).isEqualTo(new Span(0, "OSLO/LUME".length()));
        assertThat(found.agency()).isEqualTo("Harbour Wire");
        assertThat(found.day()).isEqualTo(new CalendarDay(MonthDay.of(11, 13), null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/2024/11/01/fire, 2024-11-01",
        "https://a.example/news/2024/nov/01/fire, 2024-11-01",
        "https://a.example/20241101-fire.html, 2024-11-01",
        "https://a.example/fire-2024-11-1, 2024-11-01",
    })
    void anAddressMayHoldADay(String url, String day) {
        assertThat(Urls.day(url, rules.dates())).contains(day);
    }

    @Test
    void aMonthInAnAddressIsNoDay() {
        assertThat(Urls.day("https://a.example/2024/11/fire-20", rules.dates())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The ministry said on Monday that it had no knowledge of the letter.",
                "en | Bridge closed",
                "en | She's kind! I won't move to any other house.",
                "en | Lt. Gen. Bosko Vavra resigned to make room for a vote.",
                "en | The mayor said: “Nous n'avons rien vu, nous n'avons rien entendu et nous ne dirons rien.”",
                "en | The paper wrote: “Der Minister hat gelogen, und er wusste es von Anfang an.” He denied it.",
                "en | Volodymyr, Andrii, Oleksandr and Rustem attended the talks in Kyiv.",
                "en | Chiang Mai, Chiang Rai and Nakhon Si Thammarat under water",
                "en | Update 3-Vale shares fall after dam burst",
                "en | No comment",
                "und | (+++) 12.30",
                "und | Köprü kapatıldı",
                "de | „It was a mistake“, sagte der Sprecher am Montag in New York.",
                "de | Wir verwenden Cookies. Die Brücke bleibt bis zum Frühjahr geschlossen, teilte die Stadt mit.",
                "cs | Ministerstvo v pondělí uvedlo, že o dopisu nic neví.",
                "fi | Ministeriö sanoi maanantaina, ettei se tiennyt kirjeestä mitään.",
                "fa | وزارتخانه روز دوشنبه گفت که از این نامه اطلاعی ندارد.",
                "az | Nazirlik bazar ertəsi məktubdan xəbəri olmadığını bildirib.",
                "de | Das Ministerium sagte am Montag, dass es von dem Brief nichts wisse.",
                "fr | Le ministère a dit lundi qu'il ne savait rien de la lettre et des faits.",
                "es | El ministerio dijo el lunes que no sabía nada de la carta ni de los hechos.",
                "pt | O ministério disse na segunda-feira que não sabia nada da carta nem dos fatos.",
                "it | Il ministero ha detto lunedì di non sapere nulla della lettera e dei fatti.",
                "nl | Het ministerie zei maandag dat het niets van de brief wist en ook niet van de feiten.",
                "pl | Ministerstwo nie wie nic o tym, że list jest już w Warszawie, a po to jest.",
                "tr | Bakanlık pazartesi günü mektup için hiçbir şey bilmediğini ve bu konuda bir karar olmadığını söyledi.",
                "ru | Министерство заявило, что оно не знает о письме и что это не так.",
                "uk | Міністерство заявило, що воно не знає про лист та що це не так.",
                "zh | 外交部发言人星期一说他们不知道这封信",
                "ja | 外務省は月曜日、その手紙については知らないと述べた。",
                "ko | 외교부는 월요일 그 편지에 대해 모른다고 말했다.",
                "ar | قالت الوزارة يوم الاثنين إنها لا تعرف شيئا عن الرسالة.",
                "el | Το υπουργείο είπε τη Δευτέρα ότι δεν γνωρίζει τίποτα.",
            })
    void languagesAreTold(String language, String text) {
        assertThat(rules.languages().identify(text, null)).isEqualTo(language);
    }

    @Test
    void whereWordsDoNotTellThePageDoes() {
        assertThat(rules.languages().identify("12 34 56", null)).isEqualTo("und");
        assertThat(rules.languages().identify("Hamburg Altona 3", "de-DE")).isEqualTo("de");
    }

    @Test
    void aPageThatDeclaresAnotherLanguageThanItsOwnIsNotBelieved() {
        String german =
                "Der Rat von Lume hat am Montag beschlossen, dass die alte Brücke im Winter geschlossen bleibt.";
        assertThat(rules.languages().identify(german, "en-US")).isEqualTo("de");
        assertThat(rules.languages()
                        .identify("The council of Lume voted to close the old bridge for the winter.", "de"))
                .isEqualTo("en");
    }

    @Test
    void anAgencyCreditedAtTheEndIsTheByline() {
        String text = "Two men were hurt when the bridge of Lume fell.\n\nThe mayor declined to comment. — AFP/Reuters";
        Block first = new Block(new Span(0, 47), Block.Kind.PARAGRAPH, new Span(0, 47));
        Block last = new Block(new Span(49, text.length()), Block.Kind.PARAGRAPH, new Span(49, text.length()));
        assertThat(rules.credits().in(text, List.of(first, last))).containsExactly("AFP", "Reuters");
        assertThat(rules.credits().in(text, List.of(first))).isEmpty();
    }

    @Test
    void theMonthsNamesAreThoseOfTheCldr() {
        for (List<String> row : Resources.table("en/intake/months.tsv")) {
            DateFormatSymbols symbols = DateFormatSymbols.getInstance(ULocale.forLanguageTag(row.getFirst()));
            for (int month = 0; month < 12; month++) {
                String wide = symbols.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE)[month];
                assertThat(List.of(row.get(month + 1).split(" ")))
                        .contains(wide.toLowerCase(Locale.ROOT).replaceFirst("^(?:de |d’)", ""));
            }
        }
    }
}
