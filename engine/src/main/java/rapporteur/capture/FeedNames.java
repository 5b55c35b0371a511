package rapporteur.capture;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the elements of a feed are called, whatever prefixes it uses: its own without a prefix ({@code title}), others with
 * the usual one ({@code dc:creator}). Prefixes that are nowhere bound are taken for the usual ones.
 */
final class FeedNames {

    private static final String OWN = "";
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("http://purl.org/rss/1.0/", OWN),
            Map.entry("http://my.netscape.com/rdf/simple/0.9/", OWN),
            Map.entry("http://channel.netscape.com/rdf/simple/0.9/", OWN),
            Map.entry("http://www.w3.org/2005/atom", "atom"),
            Map.entry("http://purl.org/atom/ns#", "atom"),
            Map.entry("http://purl.org/dc/elements/1.1/", "dc"),
            Map.entry("http://purl.org/dc/terms/", "dcterms"),
            Map.entry("http://purl.org/rss/1.0/modules/content/", "content"),
            Map.entry("http://search.yahoo.com/mrss/", "media"),
            Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"));

    private final Map<String, String> prefixes = new LinkedHashMap<>();
    private final boolean atom;

    FeedNames(Element root) {
        for (Attribute attribute : root.attributes()) {
            String key = attribute.getKey();
            String usual = USUAL.get(attribute.getValue().toLowerCase(Locale.ROOT));
            if (usual != null && (key.equals("xmlns") || key.startsWith("xmlns:"))) {
                prefixes.put(key.length() > 5 ? key.substring(6) : OWN, usual);
            }
        }
        atom = local(root).equals("feed");
    }

    boolean isAtom() {
        return atom;
    }

    /** The name of an element without its prefix. */
    static String local(Element element) {
        String tag = element.tagName();
        return tag.substring(tag.indexOf(':') + 1);
    }

    /** The usual name of an element. */
    String of(Element element) {
        String tag = element.tagName();
        int colon = tag.indexOf(':');
        String prefix = colon < 0 ? OWN : tag.substring(0, colon);
        String usual = prefixes.getOrDefault(prefix, prefix);
        boolean own = usual.isEmpty() || (atom && usual.equals("atom"));
        return own ? tag.substring(colon + 1) : usual + ":" + tag.substring(colon + 1);
    }

    /** The children of {@code parent} of these names, those of the first name first. */
    Stream<Element> children(Element parent, String... names) {
        return Stream.of(names)
                .flatMap(name ->
                        parent.children().stream().filter(child -> of(child).equals(name)));
    }

    /** The first child of these names that holds words. */
    Optional<Element> child(Element parent, String... names) {
        return children(parent, names)
                .filter(child -> !child.wholeText().isBlank())
                .findFirst();
    }

    /** The words of the first child of these names that holds some, folded; null where none does. */
    @Nullable
    String words(Element parent, String... names) {
        return child(parent, names).map(child -> child.text().strip()).orElse(null);
    }
}
