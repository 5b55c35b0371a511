package rapporteur.capture;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapporteur.text.AlignedText;

/**
 * The plain text of a letter without what letters carry around a report ({@code en/capture/letters.yml}): signature, foot of
 * the list, quoted letters below. Where a letter forwards another, the report is the other, and its head says from whom,
 * when and about what; the note above it is left out.
 *
 * @param own the text that is left
 * @param from whom a forwarded letter is from; null where none is forwarded, like the others
 * @param date of a forwarded letter
 * @param subject of a forwarded letter
 */
record LetterText(
        AlignedText own,
        @Nullable String from,
        @Nullable String date,
        @Nullable String subject) {

    private static final Pattern FORWARDED = Pattern.compile(
            "(?im)^[ \\t>]*(?:-{3,}\\s?(?:forwarded message|original message|weitergeleitete nachricht|message transféré)\\s?-{3,}|begin forwarded message:)[ \\t]*\\r?\\n");
    private static final Pattern HEAD_LINE = Pattern.compile(
            "^[ \\t>*]*(?<name>From|Date|Sent|Subject|To|Cc|Reply-To|Von|Datum|Gesendet|Betreff|An)\\s?:\\*?[ \\t]*(?<value>.*)$",
            Pattern.CASE_INSENSITIVE);

    static LetterText of(AlignedText text, List<Means.LetterRule> rules) {
        Matcher forwarded = FORWARDED.matcher(text.text());
        if (!forwarded.find()) {
            return new LetterText(without(text, 0, rules), null, null, null);
        }
        String from = null;
        String date = null;
        String subject = null;
        int at = forwarded.end();
        boolean any = false;
        while (at < text.text().length()) {
            int end = lineEnd(text.text(), at);
            String line = text.text().substring(at, end).strip();
            Matcher head = HEAD_LINE.matcher(line);
            if (head.matches()) {
                any = true;
                String value = head.group("value").strip();
                switch (head.group("name").toLowerCase(Locale.ROOT)) {
                    case "from", "von" -> from = value;
                    case "date", "sent", "datum", "gesendet" -> date = value;
                    case "subject", "betreff" -> subject = value;
                    default -> {
                        // to whom it went says nothing of the report
                    }
                }
            } else if (!line.isEmpty() || any) {
                break;
            }
            at = end;
        }
        return new LetterText(without(text, at, rules), from, date, subject);
    }

    private static AlignedText without(AlignedText text, int from, List<Means.LetterRule> rules) {
        AlignedText.Builder own = new AlignedText.Builder();
        String words = text.text();
        int at = from;
        while (at < words.length()) {
            int end = lineEnd(words, at);
            String line = words.substring(at, end).replaceAll("[\\r\\n]+$", "");
            Means.LetterRule rule = line.length() > 400
                    ? null
                    : rules.stream()
                            .filter(each -> each.pattern().matcher(line).find())
                            .findFirst()
                            .orElse(null);
            if (rule == null) {
                own.copy(words, at, end);
            } else if (rule.rest() && own.length() > 0) {
                break;
            }
            at = end;
        }
        return own.build().after(text);
    }

    /**
     * A text whose lines were broken softly (RFC 3676, {@code format=flowed}) with its paragraphs whole again, and its
     * space stuffing taken out.
     */
    static AlignedText unflowed(AlignedText text) {
        AlignedText.Builder whole = new AlignedText.Builder();
        String words = text.text();
        int at = 0;
        while (at < words.length()) {
            int end = lineEnd(words, at);
            int stop = end;
            while (stop > at && (words.charAt(stop - 1) == '\n' || words.charAt(stop - 1) == '\r')) {
                stop--;
            }
            int start = stop > at && words.charAt(at) == ' ' ? at + 1 : at;
            boolean soft = stop > start
                    && words.charAt(stop - 1) == ' '
                    && !words.substring(start, stop).equals("-- ");
            whole.copy(words, start, soft ? stop : end);
            at = end;
        }
        return whole.build().after(text);
    }

    private static int lineEnd(String words, int from) {
        int end = words.indexOf('\n', from);
        return end < 0 ? words.length() : end + 1;
    }
}
