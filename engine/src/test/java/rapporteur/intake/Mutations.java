package rapporteur.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/**
 * Makes inputs that nobody wrote out of inputs that somebody did: bytes turned, cut, doubled, spliced and wrapped in the
 * containers that reports come in. The same seed and number give the same input.
 */
final class Mutations {

    private static final int MOST_STEPS = 6;
    private static final int LONGEST = 60_000;

    /** What readers of bytes stumble over. */
    private static final List<String> STUMBLING_BLOCKS = List.of(
            "\0",
            "\uFEFF",
            "\uFFFF",
            "\u202E",
            "\u2028",
            "\r",
            "&#0;",
            "&#x110000;",
            "&#xD800;",
            "&nbsp",
            "&amp;amp;",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "</p",
            "<p",
            "<table><tr><p>",
            "</body>",
            "</html>",
            "<script>",
            "<style>.a{",
            "<template>",
            "<svg><title>",
            "<plaintext>",
            "<noscript>",
            "\"",
            "'",
            "\\",
            "\\u",
            "\\uD800",
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "99/99/9999",
            "0000-00-00",
            "31 February 2024",
            "2024-02-30T25:61:61Z",
            "1e999",
            "99999999999999999999",
            "<a href=\"#1\"><sup>1</sup></a>",
            "By ",
            "©",
            "--",
            "=?utf-8?B?",
            "=?x?q?=",
            "=\r\n",
            "Content-Length: -1\r\n",
            "Content-Type: text/html; charset=utf-16\r\n",
            "\r\n\r\n",
            "WARC/1.0\r\n",
            "<item><title>",
            "<?xml version=\"1.0\"?>",
            "<!DOCTYPE x [<!ENTITY a \"b\">]>",
            "<meta charset=utf-7>",
            "<meta charset=\"x-none\">",
            "<base href=\"//\">");

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16,
            Charset.forName("windows-1251"),
            Charset.forName("windows-1252"),
            Charset.forName("Shift_JIS"),
            Charset.forName("GB18030"),
            Charset.forName("ISO-2022-JP"),
            StandardCharsets.US_ASCII);

    private final List<byte[]> seeds;
    private final long seed;

    /**
     * @param seeds what the inputs are made of
     */
    Mutations(List<byte[]> seeds, long seed) {
        this.seeds = seeds;
        this.seed = seed;
    }

    /** The input of the given number. */
    byte[] input(int number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        byte[] bytes = window(pick(random), random);
        int steps = 1 + random.nextInt(MOST_STEPS);
        for (int i = 0; i < steps; i++) {
            bytes = step(bytes, random);
        }
        return random.nextInt(3) == 0 ? wrapped(bytes, random) : bytes;
    }

    private byte[] pick(SplittableRandom random) {
        return seeds.get(random.nextInt(seeds.size()));
    }

    /** A part of a long input, so that a run holds many; now and then the whole. */
    private static byte[] window(byte[] bytes, SplittableRandom random) {
        if (bytes.length <= LONGEST || random.nextInt(20) == 0) {
            return bytes;
        }
        int start = random.nextInt(3) == 0 ? random.nextInt(bytes.length - LONGEST) : 0;
        return Arrays.copyOfRange(bytes, start, start + LONGEST);
    }

    private byte[] step(byte[] bytes, SplittableRandom random) {
        if (bytes.length == 0) {
            return window(pick(random), random);
        }
        int from = random.nextInt(bytes.length);
        int to = from + random.nextInt(Math.min(bytes.length - from, 2000) + 1);
        return switch (random.nextInt(10)) {
            case 0 -> flipped(bytes, random);
            case 1 -> spliced(bytes, from, to, new byte[0]);
            case 2 -> spliced(bytes, to, to, Arrays.copyOfRange(bytes, from, to));
            case 3 -> Arrays.copyOf(bytes, from);
            case 4 -> {
                byte[] other = window(pick(random), random);
                int start = random.nextInt(other.length + 1);
                yield spliced(bytes, from, to, Arrays.copyOfRange(other, start, Math.min(other.length, start + 3000)));
            }
            case 5 -> spliced(bytes, from, from, block(random));
            case 6 -> spliced(bytes, from, from, repeated(random));
            case 7 -> swapped(bytes, from, to, random);
            case 8 -> new String(bytes, StandardCharsets.UTF_8).getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())));
            default ->
                new String(bytes, StandardCharsets.ISO_8859_1)
                        .replace(random.nextBoolean() ? '\n' : '>', random.nextBoolean() ? ' ' : '<')
                        .getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    private static byte[] flipped(byte[] bytes, SplittableRandom random) {
        byte[] flipped = bytes.clone();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
        }
        return flipped;
    }

    private static byte[] block(SplittableRandom random) {
        return STUMBLING_BLOCKS.get(random.nextInt(STUMBLING_BLOCKS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] repeated(SplittableRandom random) {
        String what = random.nextInt(4) == 0
                ? "<div class=\"a b\">"
                : new String(block(random), StandardCharsets.UTF_8) + (random.nextBoolean() ? "" : " word");
        return what.repeat(1 + random.nextInt(1500)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] swapped(byte[] bytes, int from, int to, SplittableRandom random) {
        byte[] swapped = bytes.clone();
        int other = random.nextInt(bytes.length - (to - from) + 1);
        System.arraycopy(bytes, other, swapped, from, to - from);
        return swapped;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] between) {
        byte[] spliced = new byte[bytes.length - (to - from) + between.length];
        System.arraycopy(bytes, 0, spliced, 0, from);
        System.arraycopy(between, 0, spliced, from, between.length);
        System.arraycopy(bytes, to, spliced, from + between.length, bytes.length - to);
        return spliced;
    }

    private byte[] wrapped(byte[] bytes, SplittableRandom random) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        byte[] container = switch (random.nextInt(6)) {
            case 0 -> json(text, random.nextBoolean() ? "text" : "body_html");
            case 1 ->
                ("<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">"
                                + "<channel><title>Harbour Daily</title><item><title>Ferry burns</title><content:encoded><![CDATA["
                                + text + "]]></content:encoded></item><item><description>" + text
                                + "</description></item></channel></rss>")
                        .getBytes(StandardCharsets.UTF_8);
            case 2 ->
                ("From: Desk <desk@harbour.example>\r\nSubject: =?utf-8?Q?Ferry_burns?=\r\nDate: Mon, 3 Mar 2025 19:15:00 +0100\r\n"
                                + "MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                                + Base64.getMimeEncoder().encodeToString(bytes))
                        .getBytes(StandardCharsets.UTF_8);
            case 3 -> warc(bytes);
            case 4 -> gzip(bytes);
            default -> gzip(warc(bytes));
        };
        return random.nextBoolean() ? container : step(container, random);
    }

    private static byte[] json(String text, String name) {
        StringBuilder json = new StringBuilder("{\"id\": \"a\", \"published\": \"2025-03-03\", \"" + name + "\": \"");
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < ' ' || unit == '"' || unit == '\\' || unit % 97 == 0) {
                json.append(String.format("\\u%04x", (int) unit));
            } else {
                json.append(unit);
            }
        }
        return json.append("\"}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] warc(byte[] page) {
        byte[] http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] record =
                ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:4b8d6f0e-1111-4222-8333-444455556666>\r\n"
                                + "WARC-Date: 2025-03-03T20:00:00Z\r\nWARC-Target-URI: https://harbour.example/ferry\r\n"
                                + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                                + (http.length + page.length)
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
        return joined(record, http, page, "\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
