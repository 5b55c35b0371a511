package rapporteur.intake;

import rapporteur.text.AlignedText;

/**
 * A line or a block of a capture, before it is known whether it is the report's own.
 *
 * @param raw its words with the white space they stand in, aligned to the bytes of the capture
 * @param kind what it would be in the report
 * @param opens whether a blank line, or a block's start, stands before it
 * @param body whether the page's main text holds it; always true in plain text
 * @param folded its words with white space folded
 */
record Passage(AlignedText raw, Block.Kind kind, boolean opens, boolean body, AlignedText folded) {

    Passage(AlignedText raw, Block.Kind kind, boolean opens, boolean body) {
        this(raw, kind, opens, body, raw.folded());
    }

    String text() {
        return folded.text();
    }

    Passage as(Block.Kind other) {
        return new Passage(raw, other, opens, body, folded);
    }

    /** The part of the folded words from {@code start} to {@code end}. */
    Passage part(int start, int end) {
        AlignedText part = folded.part(start, end).strip();
        return new Passage(part, kind, opens, body, part);
    }
}
