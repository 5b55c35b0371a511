package rapporteur.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import rapporteur.text.AlignedText;
import rapporteur.text.Span;

/**
 * RSS 0.9x, 1.0 and 2.0, and Atom: each item is a capture, its bytes those from {@code <item>} or {@code <entry>} to the
 * end of it. Where an item is only a summary ({@link FeedItem}), the page behind its link is the capture, labelled
 * with what the feed says; if the page cannot be had, the summary is, and the failure is named beside it.
 *
 * <p>jsoup's XML parser reads it: it keeps the place of each word, mends what is broken, and knows no document types, so no
 * entity is expanded and nothing is opened that the feed names.
 */
final class Feed implements Cutter {

    private static final int DEEPEST = 256;

    private final InputStream in;
    private final Origin origin;
    private final Means means;
    private final Deque<Captured> ready = new ArrayDeque<>();
    private final Deque<Span> items = new ArrayDeque<>();

    private byte[] bytes = new byte[0];
    private Charset charset = StandardCharsets.UTF_8;
    private @Nullable FeedNames names;
    private Label label = Label.NONE;
    private int number;

    Feed(InputStream in, Origin origin, Means means) {
        this.in = in;
        this.origin = origin;
        this.means = means;
    }

    @Override
    public @Nullable Captured next() throws IOException, UnreadableException {
        if (names == null) {
            load();
        }
        while (ready.isEmpty() && !items.isEmpty()) {
            number++;
            cut(items.removeFirst());
        }
        return ready.poll();
    }

    private void load() throws IOException, UnreadableException {
        bytes = in.readNBytes(Limits.LARGEST + 1);
        if (bytes.length == 0) {
            throw new UnreadableException("it is empty");
        }
        if (bytes.length > Limits.LARGEST) {
            throw new UnreadableException(Limits.TOO_LARGE);
        }
        Decoding.Decoded decoded = Decoding.decoded(bytes, origin.charset());
        charset = decoded.charset();
        AlignedText text = decoded.text();
        Document document = parse(text.text());
        Element root = document.firstElementChild();
        String name = root == null ? "" : FeedNames.local(root);
        FeedNames told = root == null ? new FeedNames(document) : new FeedNames(root);
        names = told;
        if (root != null && name.equals("html")) {
            ready.add(new Captured.Held(Whole.capture(bytes, true, origin)));
            return;
        }
        if (root == null || !List.of("rss", "RDF", "feed").contains(name)) {
            throw new UnreadableException(noFeed(root));
        }
        Element channel = name.equals("feed")
                ? root
                : root.children().stream()
                        .filter(child -> FeedNames.local(child).equals("channel"))
                        .findFirst()
                        .orElse(root);
        label = channelLabel(root, channel, told);
        String itemName = name.equals("feed") ? "entry" : "item";
        for (Element element : root.getAllElements()) {
            if (FeedNames.local(element).equals(itemName)) {
                int start = element.sourceRange().startPos();
                int end =
                        Math.min(element.endSourceRange().endPos(), text.text().length());
                if (start < end) {
                    items.add(text.alignment().toInput(new Span(start, end)));
                }
            }
        }
        if (root.endSourceRange().isImplicit()) {
            ready.add(new Captured.Failed(
                    origin.name(), "it breaks off (the file is truncated); the items before that are read"));
        }
        if (items.isEmpty()) {
            throw new UnreadableException("it is a feed without items");
        }
    }

    private static Document parse(String xml) {
        return Jsoup.parse(xml, "", Parser.xmlParser().setTrackPosition(true).setMaxDepth(DEEPEST));
    }

    private static String noFeed(@Nullable Element root) {
        if (root == null) {
            return "it is no XML: it has no elements";
        }
        String what = switch (FeedNames.local(root)) {
            case "urlset", "sitemapindex" -> "a sitemap";
            case "opml" -> "a list of feeds (OPML)";
            case "nitf" -> "a report in NITF";
            case "newsItem", "newsMessage", "NewsML", "packageItem" -> "news in NewsML";
            case "svg" -> "a drawing (SVG)";
            case "kml" -> "a map (KML)";
            case "TEI" -> "a text in TEI";
            default -> "XML whose root is <" + root.tagName() + ">";
        };
        return "it is " + what + ", not a feed: RSS and Atom are read, and pages in XHTML";
    }

    private Label channelLabel(Element root, Element channel, FeedNames told) {
        String title = told.words(channel, "title", "dc:publisher");
        String author = told.isAtom()
                ? told.child(channel, "author")
                        .map(element -> told.words(element, "name"))
                        .orElse(null)
                : null;
        String language = told.words(channel, "language", "dc:language");
        String link = told.children(channel, "link", "atom:link")
                .filter(element -> !element.attr("rel").equals("hub"))
                .map(element -> element.hasAttr("href") ? element.attr("href") : element.text())
                .filter(Address::isWeb)
                .findFirst()
                .orElse(null);
        String base = FeedItem.base(channel, FeedItem.base(root, origin.address() != null ? origin.address() : link));
        List<String> byline = author == null || author.equals(title) ? List.of() : List.of(FeedItem.person(author));
        return new Label(
                null,
                title == null ? null : FeedItem.untagged(title),
                byline,
                null,
                base,
                language == null && root.hasAttr("xml:lang") ? root.attr("xml:lang") : language,
                Label.Weight.STATED);
    }

    private void cut(Span place) throws UnreadableException {
        byte[] own = Arrays.copyOfRange(bytes, place.start(), place.end());
        AlignedText text = Decoding.part(own, charset);
        Element element = parse(text.text()).firstElementChild();
        Origin here = origin.item(number);
        FeedNames told = names;
        if (element == null || told == null) {
            ready.add(new Captured.Failed(here.name(), "it holds nothing"));
            return;
        }
        FeedItem item = new FeedItem(text, element, told);
        Label said = item.label(label, Label.Weight.STATED);
        FeedItem.Body body = item.body(means.teasers()).orElse(null);
        Capture stands = null;
        if (body != null) {
            Content content = Content.of(body.page() ? inPage(body.text()) : body.text(), body.page(), said);
            Origin called = said.url() == null ? here : here.called(Address.name(said.url()));
            stands = new Capture(called, own, Capture.Form.ITEM, content);
            if (body.whole() || said.url() == null) {
                ready.add(new Captured.Held(stands));
                return;
            }
        }
        follow(item.label(label, Label.Weight.HEARD), here, stands);
    }

    /** A piece of HTML as the article of a page, so that nothing in it is taken for what stands around one. */
    private static AlignedText inPage(AlignedText piece) {
        int end = piece.text().length();
        return new AlignedText.Builder()
                .replace("<article>", 0, 0)
                .copy(piece.text(), 0, end)
                .replace("</article>", end, end)
                .build()
                .after(piece);
    }

    /** Takes the page behind an item's link, else its summary. */
    private void follow(Label heard, Origin here, @Nullable Capture summary) {
        String url = heard.url();
        if (url == null) {
            ready.add(new Captured.Failed(here.name(), "it holds no text, and no link to one"));
            return;
        }
        try {
            Fetcher.Answer answer = means.fetcher().fetch(url);
            boolean page = Format.ofMediaType(answer.mediaType()).orElse(Format.WARC) == Format.PAGE
                    || Format.sniffed(answer.body()) == Format.PAGE;
            if (!page) {
                throw new UnreadableException("what stands there is no page but "
                        + (answer.mediaType().isEmpty() ? "something else" : answer.mediaType()));
            }
            Capture whole = Whole.capture(answer.body(), true, here.at(answer.address(), answer.charset()));
            Capture labelled = whole.with(heard.withAddress(answer.address()));
            ready.add(new Captured.Held(summary == null ? labelled : labelled.or(summary)));
        } catch (UnreadableException e) {
            String failure = "the page of item " + number + " could not be fetched: " + e.reason();
            ready.add(new Captured.Failed(
                    origin.name(), failure + (summary == null ? "; the item holds no text" : "; its summary is read")));
            if (summary != null) {
                ready.add(new Captured.Held(summary));
            }
        }
    }
}
