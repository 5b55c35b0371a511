package rapporteur.briefing;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Writes HTML. What is given as text or as the value of an attribute is escaped; names of elements and attributes come
 * from the code alone.
 */
final class Html {

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Opens an element.
     *
     * @param attributes name, value, name, value …; an attribute whose value is null is left out
     */
    Html open(String element, @Nullable String... attributes) {
        tag(element, attributes);
        open.push(element);
        return this;
    }

    /** Closes the element opened last. */
    Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Closes the element opened last, and its line. */
    Html closeLine() {
        close();
        out.append('\n');
        return this;
    }

    /** An element that holds text alone. */
    Html leaf(String element, String text, @Nullable String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** An element without content, such as {@code meta} or {@code circle}. */
    Html lone(String element, @Nullable String... attributes) {
        return tag(element, attributes);
    }

    /** Text, escaped. */
    Html text(String text) {
        escape(text);
        return this;
    }

    /** Text of ours that must stand as it is: the page's own style and script. */
    Html verbatim(String text) {
        out.append(text);
        return this;
    }

    /** The whole document. */
    String document() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return out.toString();
    }

    private Html tag(String element, @Nullable String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(value);
                out.append('"');
            }
        }
        out.append('>');
        return this;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\r' -> out.append("&#13;");
                default -> out.append(isBroken(text, i) ? '\uFFFD' : c);
            }
        }
    }

    /** Control characters and halves of surrogate pairs, which HTML and UTF-8 do not have. */
    private static boolean isBroken(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c != '\n' && c != '\t' && Character.isISOControl(c);
    }
}
