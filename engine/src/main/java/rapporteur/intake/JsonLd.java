package rapporteur.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page states in JSON-LD after schema.org. A block that is not JSON states nothing. */
final class JsonLd {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private static final int DEEPEST = 8;

    private final List<JsonNode> nodes = new ArrayList<>();

    JsonLd(Document page) {
        for (Element script : page.getElementsByTag("script")) {
            if (!script.attr("type").contains("ld+json")) {
                continue;
            }
            try {
                collect(JSON.readTree(script.data()), 0);
            } catch (JacksonException e) {
                // pages carry broken blocks; the other sources of metadata are read all the same
            }
        }
    }

    private void collect(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isArray()) {
            node.forEach(element -> collect(element, depth + 1));
        } else if (node.isObject()) {
            nodes.add(node);
            for (String key : List.of("@graph", "mainEntity", "mainEntityOfPage")) {
                if (node.has(key)) {
                    collect(node.get(key), depth + 1);
                }
            }
        }
    }

    /** The node of the page's article, if it has one. */
    private Optional<JsonNode> article() {
        return nodes.stream()
                .filter(node -> types(node).stream()
                        .anyMatch(
                                type -> type.endsWith("Article") || type.endsWith("Posting") || type.equals("Report")))
                .findFirst()
                .or(() ->
                        nodes.stream().filter(node -> node.has("datePublished")).findFirst());
    }

    private static List<String> types(JsonNode node) {
        return strings(node.get("@type"));
    }

    Optional<String> published() {
        return article()
                .flatMap(node -> first(node, "datePublished")
                        .or(() -> first(node, "dateCreated"))
                        .or(() -> first(node, "uploadDate")));
    }

    Optional<String> modified() {
        return article().flatMap(node -> first(node, "dateModified"));
    }

    Optional<String> title() {
        return article().flatMap(node -> first(node, "headline").or(() -> first(node, "name")));
    }

    /** The body of the article, where the page states it in full. */
    Optional<String> body() {
        return article().flatMap(node -> first(node, "articleBody"));
    }

    List<String> byline() {
        return article().map(node -> strings(node.get("author"))).orElse(List.of());
    }

    Optional<String> publisher() {
        return article().flatMap(node -> first(node, "publisher"));
    }

    /** The name of the site, as its own node gives it. */
    Optional<String> site() {
        return nodes.stream()
                .filter(node -> types(node).contains("WebSite"))
                .flatMap(node -> first(node, "name").stream())
                .findFirst();
    }

    private static Optional<String> first(JsonNode node, String key) {
        return strings(node.get(key)).stream().findFirst();
    }

    /** The strings of a value: itself, its elements, or the names of the things it holds. */
    private static List<String> strings(@org.jspecify.annotations.Nullable JsonNode value) {
        if (value == null) {
            return List.of();
        }
        List<String> strings = new ArrayList<>();
        if (value.isString()) {
            String words = org.jsoup.parser.Parser.unescapeEntities(value.stringValue(), false)
                    .strip();
            if (!words.isEmpty()) {
                strings.add(words);
            }
        } else if (value.isArray()) {
            value.forEach(element -> strings.addAll(element.isArray() ? List.of() : strings(element)));
        } else if (value.isObject() && value.has("name") && !value.get("name").isObject()) {
            strings.addAll(strings(value.get("name")));
        }
        return strings;
    }
}
