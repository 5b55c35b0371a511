package rapporteur.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rapporteur.intake.Publication.From;

/** Which of the days that a capture gives is that of publication. */
class PublicationTest {

    private static final Intake INTAKE = new Intake(Intake.Options.clean());
    private static final String PROSE =
            "<p>The council of Lume met on Monday and voted, after a debate of nine hours, to close the old bridge for the "
                    + "winter.</p><p>Nobody had asked the ferrymen, who had learned of the plan from the evening news.</p>";

    @Test
    void whatTheMetadataStateComesFirst() {
        assertThat(page("<meta name='DC.Date.Issued' content='2013-05-03'>", "<p class='date'>4 May 2013</p>"))
                .isEqualTo(new Publication("2013-05-03", From.METADATA));
    }

    @Test
    void anUnlistedTagIsReadByItsName() {
        assertThat(page("<meta property='valley:photo_uploaded' content='2013-05-03T10:12:00+02:00'>", ""))
                .isEqualTo(new Publication("2013-05-03T10:12", From.METADATA));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | <p>Dieser Beitrag wurde am 3. Mai 2013 um %H Uhr veröffentlicht und ist in Allgemeines abgelegt.</p>",
                "de | <p>Von Anna Berg am 03.05.2013, 11:51 | 0 Meinungen</p>",
                "de | <p class='meta'>Anna Berg, 3.5.13</p>",
                "de | <div>Veröffentlicht:</div><div>3. Mai 2013</div>",
                "fr | <p>Publié le 3 mai 2013 à 10h12 — mis à jour le 6 mai 2013</p>",
                "es | <p>Actualizado el 6 de mayo de 2013. Publicado el 3 de mayo de 2013.</p>",
                "it | <p>Ultima modifica: 6 maggio 2013 - Pubblicato il 3 maggio 2013</p>",
                "pl | <p>Opublikowano 3 maja 2013, 10:12</p>",
                "hr | <p>Objavljeno</p><p class='date'>3. svibnja 2013.</p>",
                "ru | <p>Опубликовано: 3 мая 2013, 10:12</p>",
                "ja | <p>公開日：2013年5月3日 最終更新：2013年5月6日</p>",
                "en-GB | <p class='posted'>03/05/13</p>",
                "en-US | <p class='posted'>05/03/2013</p>",
                "en | <time pubdate datetime='2013-05-03T10:12'>three years ago</time>",
                "en | <time datetime='2013-05-06'>Updated 6 May 2013</time><time datetime='2013-05-03'>Posted 3 May 2013</time>",
                "en | <span class='PublishDate_day' data-published-at='1367575200'>on Friday</span>",
                "en | <abbr class='dt-published' title='2013-05-03T10:12'>Friday</abbr>",
                "en | <p style='display:none' class='entry-date'>May 3, 2013</p>",
            })
    void thePageSaysItInItsLanguage(String language, String shown) {
        assertThat(day(published(
                        "<html lang='" + language + "'><body><h1>Bridge of Lume to close</h1>" + shown + PROSE)))
                .isEqualTo("2013-05-03");
    }

    @Test
    void aMonthIsTakenForThatOfThePagesLanguage() {
        String shown = "<h1>Most u Lumeu</h1><p class='date'>3. listopada 2013.</p>" + PROSE;
        assertThat(day(published("<html lang='hr'><body>" + shown))).isEqualTo("2013-10-03");
        assertThat(day(published("<html lang='pl'><body>" + shown))).isEqualTo("2013-11-03");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<div id='comments'><p class='date'>3 May 2013</p></div>",
                "<ul class='related-posts'><li><time datetime='2013-05-03'>Ferry fire</time></li></ul>",
                "<blockquote class='twitter-tweet'>— Ida (@ida) <a>May 3, 2013</a></blockquote>",
                "<input class='date' value='03.05.2013'>",
                "<aside><p class='date'>3 May 2013</p></aside>",
                "<p>Registration is open until 3 May 2013</p>",
                "<p class='meta'>Member since 3 May 2013</p>",
                "<p>The study, which took nine years and cost more than the bridge, was read by all of us on 3 May 2013.</p>",
                "<div class='countdown' data-end-date='2013-05-03'>soon</div>",
            })
    void othersDaysAreNotTheReports(String shown) {
        assertThat(page("", "<p>By Ida Berg</p>" + shown)).isNull();
    }

    @Test
    void aPageWithoutAnyOtherDayWasThereWhenItWasLastChanged() {
        String footer = "<footer>Diese Seite wurde zuletzt am 3. Mai 2013 um 10:12 Uhr geändert.</footer>";
        assertThat(page("", footer)).isEqualTo(new Publication("2013-05-03T10:12", From.TEXT));
        assertThat(day(page("", "<p class='date'>1 May 2013</p>" + footer))).isEqualTo("2013-05-01");
        assertThat(page("<meta property='og:updated_time' content='2013-05-03'>", ""))
                .isEqualTo(new Publication("2013-05-03", From.METADATA));
    }

    @Test
    void aMomentInUniversalTimeIsShownInThePagesOwn() {
        String utc = "<meta property='article:published_time' content='2013-05-04T01:50:00Z'>";
        assertThat(day(page(utc, "<p class='date'>3 May 2013</p>"))).isEqualTo("2013-05-03");
        assertThat(day(page(utc, "<p class='date'>2 May 2013</p>"))).isEqualTo("2013-05-04");
        assertThat(day(page(utc + address("/2013/05/03/bridge"), ""))).isEqualTo("2013-05-03");
        assertThat(day(page(utc.replace("T01", "T21"), "<p class='date'>3 May 2013</p>")))
                .as("nowhere on earth was it still the day before")
                .isEqualTo("2013-05-04");
        assertThat(day(page(utc.replace("Z'", "+02:00'") + address("/2013/05/03/bridge"), "")))
                .as("the zone is the page's own")
                .isEqualTo("2013-05-04");
    }

    @Test
    void anEarlierAddressIsBelievedWhereThePageShowsItsDay() {
        String republished = "<meta property='article:published_time' content='2015-01-09T10:00:00+02:00'>"
                + address("/2013/05/03/bridge");
        assertThat(day(page(republished, ""))).isEqualTo("2015-01-09");
        assertThat(page(republished, "<p class='date'>3 May 2013</p>"))
                .isEqualTo(new Publication("2013-05-03", From.URL));
    }

    @Test
    void aListGivesTheDayOfItsFirstEntry() {
        assertThat(day(page(
                        "", "<p class='entry-date'>3 May 2013</p>" + PROSE + "<p class='entry-date'>1 May 2013</p>")))
                .isEqualTo("2013-05-03");
    }

    @Test
    void whereNothingElseSpeaksScriptsDescriptionAndImageDo() {
        String image = "<meta property='og:image' content='https://a.example/files/2013/05/03/bridge.jpg'>";
        String description = "<meta name='description' content='A bridge is closed (news of 2 May 2013)'>";
        String script =
                "<script>var page = {\"title\":\"Bridge\",\"published_at\":\"2013-05-01T06:22:28+01:00\"}</script>";
        assertThat(page(image, "")).isEqualTo(new Publication("2013-05-03", From.URL));
        assertThat(page(image + description, "")).isEqualTo(new Publication("2013-05-02", From.METADATA));
        assertThat(day(page(image + description + script, ""))).isEqualTo("2013-05-01");
    }

    @Test
    void aWholeDateBesideTheCopyrightIsTheLastResort() {
        assertThat(day(page("", "<footer>Copyright © 03.05.2013 - 12:14 h by Valley Post</footer>")))
                .isEqualTo("2013-05-03");
        assertThat(page("", "<footer>© 2013 Valley Post</footer>")).isNull();
    }

    @Test
    void aTextsStampSaysWhichDayItGives() {
        assertThat(published("Bridge of Lume to close\nUpdated: 22:03, 6 May 2013\nPublished: 21:41, 3 May 2013\n\n"
                        + PROSE.replaceAll("<[^>]+>", "\n")))
                .isEqualTo(new Publication("2013-05-03T21:41", From.TEXT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LUME, 3 May 2013 (VALLEYPRESS) -- ",
                "LUME, Norland, May 3, 2013 (Valley Wire) - ",
                "LUME, Friday, May 3, 2013 – ",
                "LUME (Valley Wire), 3 May 2013 -- ",
                "LUME, Norland, May 3, 2013 /NewsLine/ -- ",
                "Lume, 3rd May 2013 — ",
                "3 May 2013 (Valley Wire) - ",
            })
    void aDatelineGivesTheDayWhereNothingBetterDoes(String dateline) {
        String text = "Bridge of Lume to close\n\n" + dateline + " "
                + PROSE.replaceAll("<[^>]+>", "\n").strip();
        assertThat(published(text)).isEqualTo(new Publication("2013-05-03", From.DATELINE));
        assertThat(day(published(text.replace("close\n", "close\nPublished 4 May 2013\n"))))
                .isEqualTo("2013-05-04");
    }

    @Test
    void aDatelineWithoutAYearTellsNothingByItself() {
        assertThat(published("Bridge of Lume to close\n\nLUME, May 3 (Valley Wire) - "
                        + PROSE.replaceAll("<[^>]+>", "\n").strip()))
                .isNull();
    }

    @Test
    void aPapersMastheadGivesTheDayOfItsPage() {
        String masthead = "<div>Friday, May 3, 2013 :: Ferries run until nine :: Founded in 1903</div>"
                + "<p>Weather</p>".repeat(6);
        assertThat(day(published("<html><body>" + masthead + "<h1>Bridge of Lume to close</h1>" + PROSE)))
                .isEqualTo("2013-05-03");
    }

    private static String day(@Nullable Publication published) {
        return published == null ? "none" : published.day().toString();
    }

    private static String address(String path) {
        return "<link rel='canonical' href='https://a.example" + path + "'>";
    }

    private static @Nullable Publication page(String head, String shown) {
        return published("<html><head>" + head + "</head><body><h1>Bridge of Lume to close</h1>" + shown + PROSE);
    }

    private static @Nullable Publication published(String capture) {
        byte[] bytes = capture.getBytes(StandardCharsets.UTF_8);
        try (var inputs = INTAKE.read(List.of("-"), new ByteArrayInputStream(bytes))) {
            Input.Read read = (Input.Read) inputs.findFirst().orElseThrow();
            return read.report().imprint().published();
        }
    }
}
