package rapporteur.intake;

import java.util.regex.Pattern;
import rapporteur.text.AlignedText;

/**
 * A line or a block of a capture, before it is known whether it is the report's own.
 *
 * @param raw its words with the white space they stand in, aligned to the bytes of the capture
 * @param kind what it would be in the report
 * @param opens whether a blank line, or a block's start, stands before it
 * @param body whether the page's main text holds it; always true in plain text
 * @param folded its words with white space folded
 * @param line what rules look at: in plain text wider spaces count, as they part the items of a menu
 */
record Passage(AlignedText raw, Block.Kind kind, boolean opens, boolean body, AlignedText folded, String line) {

    private static final Pattern WIDE = Pattern.compile("\\s{3,}");

    /** A line of plain text. */
    static Passage ofText(AlignedText raw, Block.Kind kind, boolean opens) {
        String line = WIDE.matcher(raw.text().strip()).replaceAll("   ");
        return new Passage(raw, kind, opens, true, raw.folded(), line);
    }

    /** A block of a page. */
    static Passage ofPage(AlignedText raw, Block.Kind kind, boolean body) {
        AlignedText folded = raw.folded();
        return new Passage(raw, kind, true, body, folded, folded.text());
    }

    String text() {
        return folded.text();
    }

    Passage as(Block.Kind other) {
        return new Passage(raw, other, opens, body, folded, line);
    }

    Passage inBody(boolean own) {
        return new Passage(raw, kind, opens, own, folded, line);
    }

    /** The passage aligned to the input of an earlier step. */
    Passage after(AlignedText source) {
        return new Passage(raw.after(source), kind, opens, body, folded.after(source), line);
    }

    /** The part of the folded words from {@code start} to {@code end}. */
    Passage part(int start, int end) {
        AlignedText part = folded.part(start, end).strip();
        return new Passage(part, kind, opens, body, part, part.text());
    }
}
