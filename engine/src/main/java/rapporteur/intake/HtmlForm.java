package rapporteur.intake;

import java.util.List;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.helper.ValidationException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import rapporteur.capture.UnreadableException;
import rapporteur.text.AlignedText;
import rapporteur.text.Span;

/**
 * A web page as passages.
 *
 * <p>The main text is chosen by {@link MainText} from what {@link PageFurnishing} leaves; where it finds no prose, from the
 * whole page, then the element that the page calls its article is taken, then every passage of prose. The page is parsed
 * once and never changed, so that each passage knows its place in the source.
 */
final class HtmlForm {

    private static final String BASE = "https://page.invalid/";
    /** Elements nested deeper are taken for siblings, as the parser's cost grows with the square of the depth. */
    private static final int DEEPEST = 512;

    private final AlignedText source;
    private final Document page;
    private final PageMetadata metadata;
    private final Rules rules;

    /**
     * @throws UnreadableException if the parser cannot make a page of it
     */
    HtmlForm(AlignedText source, Rules rules) throws UnreadableException {
        this.source = source;
        this.rules = rules;
        page = parsed(source.text());
        metadata = new PageMetadata(page, rules);
    }

    private static Document parsed(String source) throws UnreadableException {
        Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST);
        try {
            return Jsoup.parse(source, BASE, parser);
        } catch (IndexOutOfBoundsException | ValidationException e) {
            // jsoup 1.24.1 loses count of templates, and of elements of formatting, around more elements than it nests
            throw new UnreadableException("its markup is nested too deeply to be read (" + DEEPEST + " elements)", e);
        }
    }

    PageMetadata metadata() {
        return metadata;
    }

    /** The page's passages, each marked whether the main text holds it. */
    List<Passage> passages() {
        PageTree tree = new PageTree(page.body());
        boolean[] none = new boolean[tree.size()];
        boolean[] furniture = PageFurnishing.of(page, tree, rules);
        List<Supplier<boolean[]>> choices = List.of(
                () -> new MainText(tree, furniture, rules.parts()).elements(),
                () -> new MainText(tree, none, rules.parts()).elements(),
                () -> article(tree, furniture));
        for (Supplier<boolean[]> choice : choices) {
            List<Passage> passages = new PagePassages(source.text(), tree, choice.get(), furniture).all();
            if (passages.stream().anyMatch(passage -> passage.body() && Prose.isProse(passage.text()))) {
                return aligned(passages);
            }
        }
        List<Passage> all = new PagePassages(source.text(), tree, within(tree, 0, furniture), furniture).all();
        boolean prose = all.stream().anyMatch(passage -> passage.body() && Prose.isProse(passage.text()));
        return aligned(all.stream()
                .map(passage -> passage.inBody(passage.body() && (!prose || Prose.isProse(passage.text()))))
                .toList());
    }

    /** What the page itself calls its article. */
    private static boolean[] article(PageTree tree, boolean[] furniture) {
        for (int i = 0; i < tree.size(); i++) {
            Element element = tree.element(i);
            boolean article = element.normalName().equals("article")
                    || element.normalName().equals("main")
                    || element.attr("itemprop").equals("articleBody")
                    || element.attr("role").equals("main");
            if (article) {
                return within(tree, i, furniture);
            }
        }
        return new boolean[tree.size()];
    }

    /** The elements within {@code part} that are neither furniture nor in any. */
    private static boolean[] within(PageTree tree, int part, boolean[] furniture) {
        boolean[] within = new boolean[tree.size()];
        within[part] = !furniture[part];
        for (int i = part + 1; i < tree.end(part); i++) {
            within[i] = within[tree.parent(i)] && !furniture[i];
        }
        return within;
    }

    /** All that the page shows, as it stands, blocks parted by blank lines. */
    AlignedText shown() {
        AlignedText.Builder text = new AlignedText.Builder();
        int end = 0;
        PageTree tree = new PageTree(page.body());
        boolean[] none = new boolean[tree.size()];
        for (Passage passage : new PagePassages(source.text(), tree, none, none).all()) {
            Span place = passage.raw()
                    .alignment()
                    .toInput(new Span(0, passage.raw().text().length()));
            int start = Math.max(end, place.start());
            end = Math.max(start, place.end());
            text.replace(text.length() == 0 ? "" : "\n\n", start, start)
                    .replace(passage.raw().text(), start, end);
        }
        return text.build().after(source);
    }

    private List<Passage> aligned(List<Passage> passages) {
        return passages.stream().map(passage -> passage.after(source)).toList();
    }
}
