package rapporteur.capture;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import rapporteur.text.AlignedText;

/**
 * One item of a feed, read from its own characters.
 *
 * <p>Its text is {@code content:encoded} or Atom's {@code content}; else {@code description} or {@code summary}. Character
 * references are undone once; what they hide is HTML where the format says so or tags show it. An item gives its
 * whole report if it has a content that does not break off, or a description of at least {@value #WHOLE} words that does not
 * break off; anything else is a summary of what its link leads to.
 */
final class FeedItem {

    /** Words of a description that is taken for the whole report. */
    static final int WHOLE = 150;

    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^>]{0,2000}>|&(?:#\\d{1,6}|[a-zA-Z]{2,8});");
    private static final Pattern NAME_AFTER_MAIL = Pattern.compile("^\\S+@\\S+\\s*\\((?<name>[^)]+)\\)$");
    private static final Pattern MAIL_AFTER_NAME = Pattern.compile("\\s*[<(]?\\S+@\\S+\\.\\S+$");
    private static final int END = 200;
    private static final String CDATA = "<![CDATA[";

    private final AlignedText source;
    private final Element item;
    private final FeedNames names;

    FeedItem(AlignedText source, Element item, FeedNames names) {
        this.source = source;
        this.item = item;
        this.names = names;
    }

    /**
     * What an item holds.
     *
     * @param text aligned to the item's bytes
     * @param whole whether it is the whole report
     */
    record Body(AlignedText text, boolean page, boolean whole) {}

    /** The item's text; empty where it has none. */
    Optional<Body> body(List<Pattern> teasers) {
        Optional<Body> content = names.children(
                        item, "content:encoded", "content", "atom:content", "xhtml:body", "body")
                .filter(element -> !element.hasAttr("src"))
                .flatMap(element -> body(element).stream())
                .filter(body -> !plain(body).isEmpty())
                .findFirst();
        Optional<Body> summary = names.children(
                        item, "description", "summary", "atom:summary", "dcterms:abstract", "dc:description")
                .flatMap(element -> body(element).stream())
                .filter(body -> !plain(body).isEmpty())
                .findFirst();
        Body best = content.or(() -> summary).orElse(null);
        if (best == null) {
            return Optional.empty();
        }
        String words = plain(best);
        String end = words.substring(Math.max(0, words.length() - END));
        boolean breaksOff =
                teasers.stream().anyMatch(teaser -> teaser.matcher(end).find());
        boolean isWhole = !breaksOff && (content.isPresent() || words.split(" ").length >= WHOLE);
        return Optional.of(new Body(best.text(), best.page(), isWhole));
    }

    private Optional<Body> body(Element element) {
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        boolean said = names.isAtom() && !type.isEmpty();
        if (element.childrenSize() > 0) {
            return Optional.of(new Body(inside(element), true, false));
        }
        if (said && type.contains("/") && !type.startsWith("text/") && !type.endsWith("xml")) {
            return Optional.empty();
        }
        AlignedText words = words(element);
        boolean page = said
                ? type.contains("html") || type.endsWith("xml")
                : MARKUP.matcher(words.text()).find();
        return Optional.of(new Body(words, page, false));
    }

    /** The source between an element's tags. */
    private AlignedText inside(Element element) {
        int start = element.sourceRange().endPos();
        int end = element.endSourceRange().isTracked()
                ? element.endSourceRange().startPos()
                : source.text().length();
        return source.part(start, Math.max(start, Math.min(end, source.text().length())));
    }

    /** The text of an element, its references and CDATA sections undone, aligned to the bytes. */
    private AlignedText words(Element element) {
        AlignedText.Builder words = new AlignedText.Builder();
        for (TextNode node : element.textNodes()) {
            if (!node.sourceRange().isTracked()) {
                continue;
            }
            int start = node.sourceRange().startPos();
            int end = Math.min(node.sourceRange().endPos(), source.text().length());
            if (node instanceof CDataNode && source.text().startsWith(CDATA, start)) {
                int close = source.text().startsWith("]]>", end - 3) ? end - 3 : end;
                words.copy(source.text(), start + CDATA.length(), Math.max(start + CDATA.length(), close));
            } else {
                NodeText.append(words, node.getWholeText(), source.text(), start, end);
            }
        }
        return words.build().after(source);
    }

    private static String plain(Body body) {
        String words =
                body.page() ? Markup.words(body.text().text()) : body.text().text();
        return unescaped(words).replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    private static String unescaped(String words) {
        return words.indexOf('&') < 0 ? words : Parser.unescapeEntities(words, false);
    }

    /** What the item says of its report; the feed's own label speaks where it is silent. */
    Label label(Label feed, Label.Weight weight) {
        String title = names.words(item, "title", "atom:title", "dc:title");
        String source = names.child(item, "source")
                .map(element -> names.isAtom() ? names.words(element, "title") : element.text())
                .orElse(null);
        String outlet = source != null && !source.isBlank() ? source : names.words(item, "dc:publisher");
        List<String> byline = byline();
        String language = names.words(item, "dc:language", "language");
        return new Label(
                title == null ? null : untagged(title),
                outlet == null ? feed.outlet() : untagged(outlet),
                byline.isEmpty() ? feed.byline() : byline,
                names.words(
                        item,
                        "pubDate",
                        "published",
                        "issued",
                        "atom:published",
                        "dc:date",
                        "dcterms:issued",
                        "dcterms:created",
                        "created",
                        "updated",
                        "modified",
                        "atom:updated",
                        "dcterms:modified"),
                link(feed.url()),
                language != null ? language : item.hasAttr("xml:lang") ? item.attr("xml:lang") : feed.language(),
                weight);
    }

    private List<String> byline() {
        List<String> creators = names.children(item, "dc:creator")
                .map(element -> person(element.text()))
                .filter(name -> !name.isEmpty())
                .toList();
        if (!creators.isEmpty()) {
            return creators;
        }
        return names.children(item, "author", "atom:author")
                .map(element -> {
                    String name = names.words(element, "name", "atom:name");
                    return person(name != null ? name : element.childrenSize() == 0 ? element.text() : "");
                })
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** A name without the mail address that RSS asks for: {@code ann@lume.example (Ann Lee)}. */
    static String person(String author) {
        String words = untagged(author).strip();
        Matcher named = NAME_AFTER_MAIL.matcher(words);
        return named.matches()
                ? named.group("name").strip()
                : MAIL_AFTER_NAME.matcher(words).replaceFirst("").strip();
    }

    /** The address of the report: the link to it, before any that stands for it. */
    private @Nullable String link(@Nullable String feedBase) {
        String base = base(item, feedBase);
        Optional<Element> alternate = names.children(item, "link", "atom:link")
                .filter(link -> link.hasAttr("href")
                        && (link.attr("rel").isEmpty() || link.attr("rel").equals("alternate")))
                .min(Comparator.comparingInt(link -> link.attr("type").contains("html") ? 0 : 1));
        String written = names.words(item, "feedburner:origLink");
        if (written == null) {
            written = names.children(item, "link")
                    .filter(link -> !link.hasAttr("href"))
                    .map(link -> link.text().strip())
                    .filter(words -> !words.isEmpty())
                    .findFirst()
                    .orElse(null);
        }
        if (written == null && alternate.isPresent()) {
            return Address.resolved(base(alternate.get(), base), alternate.get().attr("href"));
        }
        if (written == null) {
            written = names.children(item, "guid", "id")
                    .filter(guid -> !guid.attr("isPermaLink").equals("false"))
                    .map(guid -> guid.text().strip())
                    .filter(Address::isWeb)
                    .findFirst()
                    .orElse(null);
        }
        if (written == null && item.hasAttr("rdf:about")) {
            written = item.attr("rdf:about");
        }
        return Address.resolved(base, written);
    }

    static @Nullable String base(Element element, @Nullable String outer) {
        return element.hasAttr("xml:base") ? Address.resolved(outer, element.attr("xml:base")) : outer;
    }

    /** Words without tags and references, which titles carry though they should not. */
    static String untagged(String words) {
        return words.indexOf('<') < 0 && words.indexOf('&') < 0
                ? words
                : Jsoup.parseBodyFragment(words).text();
    }
}
