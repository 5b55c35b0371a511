package rapporteur.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapporteur.capture.UnreadableException;
import rapporteur.text.AlignedText;
import rapporteur.text.Span;

/** Puts a report together: text and blocks from the passages kept, imprint from what is stated and what is read. */
final class Composition {

    /** What stands between two blocks of a text. */
    private static final String GAP = "\n\n";

    private static final int LONGEST_HEADING = 14;

    private final Rules rules;
    private final Datings dates;

    /**
     * @param dates the days that the capture gives before its lines are read
     */
    Composition(Rules rules, Datings dates) {
        this.rules = rules;
        this.dates = dates;
    }

    /**
     * A report without its furniture.
     *
     * @throws UnreadableException if nothing is left
     */
    Report cleaned(String id, Provenance provenance, List<Passage> passages, Stated stated) throws UnreadableException {
        if (passages.isEmpty()) {
            throw new UnreadableException("it holds no words");
        }
        Layout layout = Layout.of(passages, rules);
        Masthead masthead = new Masthead(passages, layout, stated, rules);
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        int title = masthead.titleAt();
        if (title >= 0) {
            append(layout.trimmed(title).as(Block.Kind.TITLE), text, blocks);
        }
        String outlet = masthead.outlet();
        List<Integer> kept = layout.kept(Math.max(0, title + 1), passages.size());
        for (int k = 0; k < kept.size(); k++) {
            int index = kept.get(k);
            Passage passage = layout.trimmed(index);
            boolean head = index < layout.head();
            if (!masthead.isNames(index)
                    && !masthead.isIssue(index)
                    && !isRepeated(passages.get(index).text(), masthead, outlet, head)
                    && !isRepeated(passage.text(), masthead, outlet, head)) {
                boolean aboveProse = k + 1 < kept.size()
                        && Prose.isProse(passages.get(kept.get(k + 1)).text());
                append(isHeading(passage, aboveProse, layout) ? passage.as(Block.Kind.HEADING) : passage, text, blocks);
            }
        }
        if (blocks.isEmpty()) {
            throw new UnreadableException("it holds nothing but page furniture");
        }
        return report(id, provenance, text.toString(), blocks, stated, masthead);
    }

    /** A report exactly as {@code text} stands; its blocks are the paragraphs between blank lines. */
    Report asItStands(String id, Provenance provenance, AlignedText text, Stated stated) throws UnreadableException {
        List<Block> blocks = new ArrayList<>();
        for (int[] paragraph : TextForm.paragraphs(text.text())) {
            Span span = new Span(paragraph[0], paragraph[1]);
            boolean title = blocks.isEmpty()
                    && stated.title() != null
                    && Prose.level(stated.title()).equals(Prose.level(span.of(text.text())));
            Block.Kind kind = title ? Block.Kind.TITLE : Block.Kind.PARAGRAPH;
            blocks.add(new Block(span, kind, text.alignment().toInput(span)));
        }
        if (blocks.isEmpty()) {
            throw new UnreadableException("it holds no words");
        }
        List<Passage> passages = TextForm.passages(text);
        Layout layout = Layout.of(passages, rules);
        return report(id, provenance, text.text(), blocks, stated, new Masthead(passages, layout, stated, rules));
    }

    private Report report(
            String id, Provenance provenance, String text, List<Block> blocks, Stated stated, Masthead masthead) {
        Optional<Datelines.Found> filed = rules.datelines().in(text, blocks);
        Dateline dateline = filed.map(Datelines.Found::place)
                .map(place -> new Dateline(place.of(text), place))
                .orElse(null);
        Optional<LocalDate> day = filed.map(Datelines.Found::day).flatMap(CalendarDay::full);
        Publication published = published(stated, provenance, masthead, day);
        String language = rules.languages().identify(prose(text, blocks), stated.language());
        String agency = filed.map(Datelines.Found::agency).orElse(null);
        String outlet = masthead.outlet() == null ? agency : masthead.outlet();
        List<String> byline = byline(masthead, outlet, agency, rules.credits().in(text, blocks));
        Imprint imprint = new Imprint(masthead.title(), outlet, byline, language, published, dateline);
        return new Report(id, provenance, imprint, text, blocks);
    }

    /** The authors, or else the agencies credited in the report's first or last lines, unless it is the outlet itself. */
    private static List<String> byline(
            Masthead masthead, @Nullable String outlet, @Nullable String agency, List<String> credited) {
        if (!masthead.byline().isEmpty()) {
            return masthead.byline();
        }
        List<String> agencies = credited.isEmpty() && agency != null ? List.of(agency) : credited;
        String own = " " + Prose.level(outlet == null ? "" : outlet) + " ";
        return agencies.stream()
                .filter(name -> !own.contains(" " + Prose.level(name) + " "))
                .toList();
    }

    private @Nullable Publication published(
            Stated stated, Provenance provenance, Masthead masthead, Optional<LocalDate> filed) {
        Publication given = stated.published();
        if (given != null) {
            return given;
        }
        List<Dating> all = new ArrayList<>(dates.all());
        if (dates.more()) {
            all.addAll(masthead.dates(dates.order()));
        }
        String url = provenance.url();
        if (url != null) {
            Urls.day(url, rules.dates())
                    .map(day -> new Dating(day, Dating.Grounds.ADDRESS, Publication.From.URL))
                    .ifPresent(all::add);
        }
        filed.map(day -> new Dating(day.toString(), Dating.Grounds.DATELINE, Publication.From.DATELINE))
                .ifPresent(all::add);
        return Datings.best(all).orElse(null);
    }

    private static String prose(String text, List<Block> blocks) {
        StringBuilder prose = new StringBuilder();
        for (Block block : blocks) {
            if (block.kind() == Block.Kind.PARAGRAPH) {
                prose.append(text, block.span().start(), block.span().end()).append('\n');
            }
        }
        return prose.isEmpty() ? text : prose.toString();
    }

    private static boolean isRepeated(String line, Masthead masthead, @Nullable String outlet, boolean head) {
        String title = masthead.title();
        boolean again = title != null
                && (head ? masthead.repeats(line, title) : Prose.level(line).equals(Prose.level(title)));
        return again || (head && outlet != null && Prose.level(line).equals(Prose.level(outlet)));
    }

    private static boolean isHeading(Passage passage, boolean aboveProse, Layout layout) {
        String text = passage.text();
        return passage.kind() == Block.Kind.PARAGRAPH
                && aboveProse
                && Prose.words(text) <= LONGEST_HEADING
                && !Prose.isBulleted(text)
                && (!Prose.ends(text) || text.endsWith("?"))
                && (text.endsWith("?") || Character.isLetterOrDigit(text.codePointBefore(text.length())))
                && !layout.isSpoken(text);
    }

    private static void append(Passage passage, StringBuilder text, List<Block> blocks) {
        AlignedText words = passage.folded();
        if (words.text().isEmpty()) {
            return;
        }
        if (!text.isEmpty()) {
            text.append(GAP);
        }
        int start = text.length();
        text.append(words.text());
        Span capture = words.alignment().toInput(new Span(0, words.text().length()));
        blocks.add(new Block(new Span(start, text.length()), passage.kind(), capture));
    }
}
