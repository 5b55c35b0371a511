package rapporteur.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetterTest extends AtTheDesk {

    private static final String HEAD = String.join(
            "\r\n",
            "From: Ida Berg <ida@harbour.example>",
            "Subject: Ferry fire",
            "Date: Mon, 3 Mar 2025 19:15:00 +0100",
            "MIME-Version: 1.0",
            "");

    private Report read(String letter) {
        List<Input> inputs = desk.read(desk.put("letter.eml", letter));
        assertThat(desk.failures(inputs)).isEmpty();
        return Desk.reports(inputs).getFirst();
    }

    @Test
    void aLetterIsAReportByItsWriter() {
        Report report = read(HEAD + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + Desk.STORY
                + "\r\n\r\n-- \r\nIda Berg\r\nHarbour Daily, Quay 4\r\n");

        assertThat(report.text()).isEqualTo(Desk.STORY);
        assertThat(report.imprint().title()).isEqualTo("Ferry fire");
        assertThat(report.imprint().byline()).containsExactly("Ida Berg");
        assertThat(report.imprint().published())
                .isEqualTo(new Publication("2025-03-03T19:15", Publication.From.METADATA));
        assertThat(report.id()).isEqualTo("letter");
    }

    @Test
    void aNewsletterIsItsOutlets() {
        String head = "From: =?UTF-8?Q?V=C3=A4sterholm_Post?= <newsletter@post.example>\r\n"
                + "Subject: =?utf-8?B?"
                + Base64.getEncoder().encodeToString("Fähre in Brand".getBytes(StandardCharsets.UTF_8))
                + "?=\r\nList-Unsubscribe: <https://post.example/u>\r\nDate: Mon, 3 Mar 2025 19:15:00 +0100\r\n";
        Report report = read(head + "\r\nView this email in your browser\r\n\r\n" + Desk.STORY
                + "\r\n\r\nYou are receiving this email because you signed up.\r\nQuay 4, Lume\r\n");

        assertThat(report.imprint().outlet()).isEqualTo("Västerholm Post");
        assertThat(report.imprint().title()).isEqualTo("Fähre in Brand");
        assertThat(report.imprint().byline()).isEmpty();
        assertThat(report.text()).isEqualTo(Desk.STORY);
    }

    @Test
    void aWriterFromAPaperIsBoth() {
        Report report = read(HEAD.replace("Ida Berg <", "\"Ida Berg from The Harbour Daily\" <") + "\r\n" + Desk.STORY);

        assertThat(report.imprint().byline()).containsExactly("Ida Berg");
        assertThat(report.imprint().outlet()).isEqualTo("The Harbour Daily");
    }

    @Test
    void quotedPrintableIsAlignedToTheLettersOwnBytes() {
        String body =
                Desk.STORY.replace("The ferry Lume", "The f=C3=A4rry =\r\nLume").replace("Monday", "Mond=61y");
        String letter =
                HEAD + "Content-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                        + body + "\r\n";
        Report report = read(letter);

        assertThat(report.text()).startsWith("The färry Lume caught fire");
        assertThat(Desk.bytesOf(report.blocks().getFirst(), letter.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(body);
    }

    @Test
    void base64AndItsCharsetAreUndone() {
        byte[] words =
                ("Жители порта сообщили о пожаре на пароме. Капитан сказал, что никто не пострадал и что причина пока"
                                + " не известна.")
                        .getBytes(Charset.forName("koi8-r"));
        String encoded = Base64.getMimeEncoder().encodeToString(words);
        String letter = HEAD + "Content-Type: text/plain; charset=koi8-r\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + encoded + "\r\n";
        Report report = read(letter);

        assertThat(report.text()).startsWith("Жители порта").endsWith("не известна.");
        assertThat(Desk.bytesOf(report.blocks().getFirst(), letter.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(encoded);
    }

    @Test
    void plainTextGoesBeforeMarkupUnlessItIsAStub() {
        String html = "<html><body><p>" + Desk.STORY.replace(". ", ".</p><p>") + "</p></body></html>";
        String both = HEAD + "Content-Type: multipart/alternative; boundary=\"b 1\"\r\n\r\npreamble\r\n--b 1\r\n"
                + "Content-Type: text/plain\r\n\r\n%s\r\n--b 1\r\nContent-Type: text/html\r\n\r\n" + html
                + "\r\n--b 1--\r\n";

        assertThat(read(both.formatted(Desk.STORY + " In plain words.")).text()).endsWith("In plain words.");
        Report page = read(both.formatted("Your mail program shows no pages."));
        assertThat(page.text()).contains("two miles off the harbour");
        assertThat(Desk.bytesOf(
                        page.blocks().getLast(),
                        both.formatted("Your mail program shows no pages.").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(page.blocks().getLast().span().of(page.text()));
    }

    @Test
    void softlyBrokenLinesAreMadeWhole() {
        String broken =
                Desk.STORY.replace("fire two miles", "fire \r\ntwo miles").replace("and nine", "\r\nand nine".strip());
        Report report = read(HEAD + "Content-Type: text/plain; format=flowed\r\n\r\n" + broken + "\r\n");

        assertThat(report.text()).isEqualTo(Desk.STORY);
    }

    @Test
    void aForwardedLetterIsTheReport() {
        Report report = read(HEAD.replace("Ferry fire", "Fwd: look")
                + "\r\nFor you.\r\n\r\n---------- Forwarded message ---------\r\nFrom: Lume Wire <news@wire.example>\r\n"
                + "Date: Sun, 2 Mar 2025 at 10:00\r\nSubject: Fire on the ferry\r\nTo: <ida@harbour.example>\r\n\r\n\r\n"
                + Desk.STORY + "\r\n");

        assertThat(report.text()).isEqualTo(Desk.STORY);
        assertThat(report.imprint().title()).isEqualTo("Fire on the ferry");
        assertThat(report.imprint().outlet()).isEqualTo("Lume Wire");
        assertThat(report.imprint().published()).extracting(Publication::day).hasToString("2025-03-02");
    }

    @Test
    void attachedLettersAndPagesAreReportsOfTheirOwn() {
        String attached =
                "From: Tom Ash <tom@post.example>\r\nSubject: Quay closed\r\nDate: Tue, 4 Mar 2025 08:00:00 +0100\r\n\r\n"
                        + Desk.STORY;
        String letter = HEAD + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nSee below.\r\n--x\r\n"
                + "Content-Type: message/rfc822\r\n\r\n" + attached
                + "\r\n--x\r\nContent-Type: text/html; name=a.html\r\n"
                + "Content-Disposition: attachment; filename=a.html\r\n\r\n<html><head><title>Fire</title></head><body><p>"
                + Desk.STORY
                + "</p></body></html>\r\n--x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + "AAAA\r\n--x--\r\n";
        Path file = desk.put("letter.eml", letter);
        List<Input> inputs = desk.read(file);

        assertThat(desk.failures(inputs)).isEmpty();
        List<Report> reports = Desk.reports(inputs);
        assertThat(reports)
                .extracting(report -> report.provenance().source())
                .containsExactly(file + ":2", file + ":3");
        assertThat(reports.getFirst().imprint().byline()).containsExactly("Tom Ash");
        assertThat(reports.getFirst().imprint().title()).isEqualTo("Quay closed");
        for (Report report : reports) {
            Block last = report.blocks().getLast();
            assertThat(Desk.bytesOf(last, letter.getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(Desk.STORY);
        }
    }

    @Test
    void asItStandsNothingOfALetterIsLeftOut() {
        Path file = desk.put("letter.eml", HEAD + "\r\n" + Desk.STORY + "\r\n\r\n-- \r\nIda\r\n");

        assertThat(Desk.reports(desk.readAsItStands(file)).getFirst().text()).endsWith("-- \r\nIda\r\n");
    }

    @Test
    void aLineEndOfOneSignWithinAHeaderIsNoLineEnd() {
        assertThat(read(HEAD + "Content-Type: text/plain;\r charset=utf-8\r\n\r\n" + Desk.STORY)
                        .text())
                .isEqualTo(Desk.STORY);
    }

    @Test
    void whatIsNoLetterIsNamed() {
        desk.put("a.eml", "Nothing of a letter here.\n");
        desk.put("b.eml", HEAD + "Content-Type: image/png\r\n\r\nx");
        desk.put("c.eml", "");

        assertThat(desk.failures(desk.read(folder)))
                .containsExactly(
                        "a.eml: it is no letter: it has neither From, Subject nor Date",
                        "b.eml: the letter holds no text",
                        "c.eml: it is empty");
    }
}
