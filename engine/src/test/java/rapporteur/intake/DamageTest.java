package rapporteur.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Containers whose bytes are changed, cut, doubled and moved give reports in order or reasons, and never an exception. */
class DamageTest {

    /** Rounds for each container; the property {@code rapporteur.damage} asks for more. */
    private static final int ROUNDS = Integer.getInteger("rapporteur.damage", 60);

    private static final List<String> MARKS = List.of(
            "<![CDATA[",
            "]]>",
            "</item>",
            "<item>",
            "\r\n\r\n",
            "--x\r\n",
            "=\r\n",
            "&#x0;",
            "\0",
            "{",
            "\"",
            "WARC/1.0\r\n");

    @TempDir
    Path folder;

    private Desk desk;
    private final List<Integer> sizes = new ArrayList<>();

    @BeforeEach
    void setUp() {
        desk = new Desk(folder);
    }

    private static Map<String, byte[]> sound() {
        String html = "<p>" + Desk.STORY.replace(". ", ".</p><p>") + "</p>";
        String feed =
                "<?xml version=\"1.0\"?><rss xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>L</title>"
                        + "<item><title>A &amp; b</title><link>/a</link><content:encoded><![CDATA[" + html
                        + "]]></content:encoded></item><item><title>B</title><description>" + html.replace("<", "&lt;")
                        + "</description></item></channel></rss>";
        String page = "<html><head><meta charset=\"utf-8\"><title>A</title></head><body>" + html + "</body></html>";
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
        String record = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://lume.example/1\r\n"
                + "WARC-Date: 2025-03-03T18:15:00Z\r\nWARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789abc>\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: " + http.length() + "\r\n\r\n"
                + http
                + "\r\n\r\n";
        String letter =
                "From: A <a@lume.example>\r\nSubject: =?utf-8?Q?=C3=A4?=\r\nDate: Mon, 3 Mar 2025 19:15:00 +0100\r\n"
                        + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                        + Desk.STORY.replace("fire", "f=69re=\r\n") + "\r\n--x\r\nContent-Type: text/html\r\n\r\n"
                        + html
                        + "\r\n--x\r\nContent-Type: message/rfc822\r\n\r\nSubject: b\r\n\r\n" + Desk.STORY
                        + "\r\n--x--\r\n";
        String objects =
                "[{\"id\": 1, \"text\": \"" + Desk.STORY + "\"}, {\"html\": \"" + html + "\", \"byline\": [\"A\"]}]";
        Map<String, byte[]> sound = new LinkedHashMap<>();
        sound.put("a.xml", feed.getBytes(StandardCharsets.UTF_8));
        sound.put("a.warc", (record + record).getBytes(StandardCharsets.UTF_8));
        sound.put("a.warc.gz", Desk.joined(Desk.zipped(record), Desk.zipped(record)));
        sound.put("a.eml", letter.getBytes(StandardCharsets.UTF_8));
        sound.put("a.json", objects.getBytes(StandardCharsets.UTF_8));
        return sound;
    }

    @Test
    void soundOnesAreRead() {
        sound().forEach((name, bytes) -> assertThat(Desk.reports(desk.read(desk.put(name, bytes))))
                .as(name)
                .isNotEmpty());
    }

    @Test
    void damagedOnesNeverCrash() {
        Random random = new Random(17);
        sound().forEach((name, bytes) -> {
            for (int round = 0; round < ROUNDS; round++) {
                byte[] damaged = damaged(bytes, random);
                Path file = desk.put(name, damaged);
                for (List<Input> inputs : List.of(desk.read(file), desk.readAsItStands(file))) {
                    assertThat(inputs).as("%s, round %d", name, round).isNotEmpty();
                    Desk.reports(inputs).forEach(DamageTest::assertInOrder);
                }
                sizes.add(damaged.length);
            }
        });
        assertThat(sizes).hasSize(ROUNDS * sound().size());
    }

    private static byte[] damaged(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        for (int hits = 1 + random.nextInt(6); hits > 0 && bytes.length > 1; hits--) {
            int at = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, at + random.nextInt(200));
            byte[] mark = MARKS.get(random.nextInt(MARKS.size())).getBytes(StandardCharsets.UTF_8);
            byte[] before = Arrays.copyOf(bytes, at);
            byte[] after = Arrays.copyOfRange(bytes, at, bytes.length);
            bytes = switch (random.nextInt(6)) {
                case 0 -> before;
                case 1 -> Desk.joined(before, Arrays.copyOfRange(bytes, to, bytes.length));
                case 2 -> Desk.joined(before, Arrays.copyOfRange(bytes, at, to), after);
                case 3 -> Desk.joined(before, mark, after);
                case 4 -> Desk.joined(before, new byte[] {(byte) random.nextInt(256)}, after);
                default -> {
                    byte[] changed = bytes.clone();
                    changed[at] = (byte) random.nextInt(256);
                    yield changed;
                }
            };
        }
        return bytes;
    }

    private static void assertInOrder(Report report) {
        int end = 0;
        for (Block block : report.blocks()) {
            assertThat(block.span().start()).isGreaterThanOrEqualTo(end);
            assertThat(block.capture().start()).isBetween(0, block.capture().end());
            end = block.span().end();
        }
    }
}
