package rapporteur.capture;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Locale;
import rapporteur.text.Alignment;

/**
 * Undoes the transfer encodings of mail (RFC 2045, section 6) and keeps the place of each byte, which libraries do not. Signs
 * that belong to no encoding are passed over, as the standard advises.
 *
 * @param bytes the decoded bytes
 * @param alignment from them to the bytes they stand for
 */
@SuppressWarnings("ArrayRecordComponent") // a body's bytes are handed on, not compared
record TransferCoding(byte[] bytes, Alignment alignment) {

    /** Decodes the body of a part, {@code letter} from {@code start} to {@code end}. Linear in its length. */
    static TransferCoding decode(byte[] letter, int start, int end, String encoding) {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "quoted-printable" -> quotedPrintable(letter, start, end);
            case "base64" -> base64(letter, start, end);
            default -> {
                byte[] body = Arrays.copyOfRange(letter, start, end);
                yield new TransferCoding(
                        body,
                        new Alignment.Builder().stretch(body.length, start, end).build());
            }
        };
    }

    private static TransferCoding quotedPrintable(byte[] letter, int start, int end) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(end - start);
        Alignment.Builder places = new Alignment.Builder();
        int i = start;
        while (i < end) {
            int to = i + 1;
            if (letter[i] == '=') {
                int lineEnd = softBreak(letter, i + 1, end);
                if (lineEnd > 0) {
                    i = lineEnd;
                    continue;
                }
                int high = i + 2 < end ? Character.digit(letter[i + 1], 16) : -1;
                int low = i + 2 < end ? Character.digit(letter[i + 2], 16) : -1;
                if (high >= 0 && low >= 0) {
                    out.write((high << 4) | low);
                    places.stretch(1, i, i + 3);
                    i += 3;
                    continue;
                }
            } else if (letter[i] == ' ' || letter[i] == '\t') {
                int rest = i;
                while (rest < end && (letter[rest] == ' ' || letter[rest] == '\t')) {
                    rest++;
                }
                if (rest < end && (letter[rest] == '\r' || letter[rest] == '\n')) {
                    // white space at the end of a line was added on the way
                    i = rest;
                    continue;
                }
            }
            out.write(letter[i]);
            places.stretch(1, i, to);
            i = to;
        }
        return new TransferCoding(out.toByteArray(), places.build());
    }

    /** Where the next line begins, if only white space stands before it; else 0. */
    private static int softBreak(byte[] letter, int from, int end) {
        int i = from;
        while (i < end && (letter[i] == ' ' || letter[i] == '\t')) {
            i++;
        }
        if (i == end) {
            return end;
        }
        if (letter[i] == '\r' && i + 1 < end && letter[i + 1] == '\n') {
            return i + 2;
        }
        return letter[i] == '\n' || letter[i] == '\r' ? i + 1 : 0;
    }

    private static TransferCoding base64(byte[] letter, int start, int end) {
        ByteArrayOutputStream out = new ByteArrayOutputStream((end - start) * 3 / 4 + 3);
        Alignment.Builder places = new Alignment.Builder();
        int bits = 0;
        int signs = 0;
        int from = start;
        int i = start;
        for (; i < end && letter[i] != '='; i++) {
            int value = value(letter[i]);
            if (value < 0) {
                continue;
            }
            if (signs == 0) {
                from = i;
            }
            bits = (bits << 6) | value;
            signs++;
            if (signs == 4) {
                out.write(bits >> 16);
                out.write(bits >> 8);
                out.write(bits);
                places.stretch(3, from, i + 1);
                signs = 0;
                bits = 0;
            }
        }
        if (signs >= 2) {
            while (i < end && letter[i] == '=') {
                i++;
            }
            int left = signs - 1;
            int word = bits << (6 * (4 - signs));
            for (int k = 0; k < left; k++) {
                out.write(word >> (16 - 8 * k));
            }
            places.stretch(left, from, i);
        }
        return new TransferCoding(out.toByteArray(), places.build());
    }

    private static int value(byte sign) {
        if (sign >= 'A' && sign <= 'Z') {
            return sign - 'A';
        }
        if (sign >= 'a' && sign <= 'z') {
            return sign - 'a' + 26;
        }
        if (sign >= '0' && sign <= '9') {
            return sign - '0' + 52;
        }
        return sign == '+' || sign == '-' ? 62 : sign == '/' || sign == '_' ? 63 : -1;
    }
}
