package rapporteur.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rapporteur.text.AlignedText;

/**
 * Takes Markdown's marks from within a line: a link leaves its words, strong words stay without their asterisks, and a
 * picture goes. Single asterisks and underscores are left, as plain texts use them otherwise.
 */
final class MarkdownMarks {

    private static final Pattern MARK = Pattern.compile("!\\[[^\\]\\[]{0,300}]\\([^()\\s]{1,500}\\)"
            + "|\\[(?<link>[^\\]\\[]{1,300})]\\((?:https?://|/|#|mailto:)[^()\\s]{0,500}(?:\\s\"[^\"]{0,200}\")?\\)"
            + "|\\*\\*(?<strong>[^*\\s](?:[^*]{0,298}[^*\\s])?)\\*\\*");

    private MarkdownMarks() {}

    /** The line without its marks, aligned to what the line is. Linear in its length. */
    static AlignedText removed(AlignedText line) {
        String text = line.text();
        if (text.indexOf('[') < 0 && text.indexOf('*') < 0) {
            return line;
        }
        AlignedText.Builder words = new AlignedText.Builder();
        Matcher mark = MARK.matcher(text);
        int from = 0;
        while (mark.find()) {
            words.copy(text, from, mark.start());
            for (String kept : new String[] {"link", "strong"}) {
                if (mark.group(kept) != null) {
                    words.copy(text, mark.start(kept), mark.end(kept));
                }
            }
            from = mark.end();
        }
        return from == 0 ? line : words.copy(text, from, text.length()).build().after(line);
    }
}
