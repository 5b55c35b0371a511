package rapporteur.intake;

import java.util.List;

/**
 * One report, cleaned: what every later stage reads.
 *
 * @param id unique among the inputs of one run; the same input gives the same id
 * @param provenance where it came from
 * @param imprint what the page says of itself: title, outlet, byline, date, language
 * @param text the report's own words, furniture removed; all offsets count its UTF-16 code units
 * @param blocks title, headings, paragraphs and captions of {@code text}, in its order, not overlapping
 */
public record Report(String id, Provenance provenance, Imprint imprint, String text, List<Block> blocks) {

    /** Checks that the blocks lie in the text, in order. */
    public Report {
        blocks = List.copyOf(blocks);
        int end = 0;
        for (Block block : blocks) {
            if (block.span().start() < end || block.span().end() > text.length()) {
                throw new IllegalArgumentException("block " + block.span() + " of " + id + " lies outside its place");
            }
            end = block.span().end();
        }
    }

    /** Whether the findings' rooms read it: only English is read; others are kept and listed. */
    public boolean isRead() {
        return imprint.language().equals("en");
    }
}
