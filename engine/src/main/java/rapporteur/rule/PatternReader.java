package rapporteur.rule;

import java.util.ArrayList;
import java.util.List;

/** Compiles the notation that {@link Grammar} describes. */
final class PatternReader {

    private final Lexicon lexicon;
    private final String source;
    private int at;

    PatternReader(Lexicon lexicon, String source) {
        this.lexicon = lexicon;
        this.source = source;
    }

    /** The whole pattern. */
    Pattern read() {
        Pattern pattern = choice();
        if (at < source.length()) {
            throw fault("'" + source.charAt(at) + "' is not expected");
        }
        return pattern;
    }

    private Pattern choice() {
        List<Pattern> options = new ArrayList<>();
        options.add(sequence());
        while (at < source.length() && source.charAt(at) == '|') {
            at++;
            options.add(sequence());
        }
        return options.size() == 1 ? options.getFirst() : new Pattern.Choice(options);
    }

    private Pattern sequence() {
        List<Pattern> parts = new ArrayList<>();
        for (skip(); at < source.length() && source.charAt(at) != '|' && source.charAt(at) != ')'; skip()) {
            Pattern part = part();
            if (at < source.length() && source.charAt(at) == '?') {
                at++;
                part = new Pattern.Choice(List.of(part, new Pattern.Sequence(List.of())));
            }
            parts.add(part);
        }
        return parts.size() == 1 ? parts.getFirst() : new Pattern.Sequence(parts);
    }

    private Pattern part() {
        return switch (source.charAt(at)) {
            case '(' -> {
                at++;
                Pattern inner = choice();
                expect(')');
                yield inner;
            }
            case '!' -> {
                at++;
                yield new Pattern.Absent(part());
            }
            case '[' -> edge("[");
            case ']' -> edge("]");
            case '^' -> {
                at++;
                yield before(upTo('}'));
            }
            case '+' -> {
                at++;
                yield new Pattern.Glue();
            }
            case '$' -> {
                at++;
                yield new Pattern.LineEnd();
            }
            case '{' -> slot(upTo('}'));
            case '<' -> call(upTo('>'));
            default -> literal();
        };
    }

    private Pattern edge(String name) {
        at++;
        return new Pattern.Edge(name);
    }

    private Pattern slot(String body) {
        int range = body.indexOf('=');
        if (range > 0) {
            String name = body.substring(0, range);
            String bounds = body.substring(range + 1);
            int dash = bounds.indexOf('-');
            return dash < 0
                    ? new Pattern.AnyNumber(name)
                    : range(name, bounds.substring(0, dash), bounds.substring(dash + 1));
        }
        int colon = body.indexOf(':');
        return new Pattern.Listed(colon < 0 ? body : body.substring(0, colon), lexicon.list(body.substring(colon + 1)));
    }

    private static Pattern range(String name, String low, String high) {
        int point = low.indexOf('.');
        int highPoint = high.indexOf('.');
        return point < 0 || highPoint < 0
                ? new Pattern.Range(name, low, high)
                : new Pattern.Pointed(
                        new Pattern.Range(name, low.substring(0, point), high.substring(0, highPoint)),
                        new Pattern.Range(name, low.substring(point + 1), high.substring(highPoint + 1)));
    }

    private Pattern before(String list) {
        return new Pattern.NotAfter(lexicon.list(list));
    }

    private static Pattern call(String body) {
        int colon = body.indexOf(':');
        return new Pattern.Call(colon < 0 ? body : body.substring(0, colon), body.substring(colon + 1));
    }

    private Pattern literal() {
        StringBuilder literal = new StringBuilder();
        while (at < source.length() && " ()|?!{}<>[]+^$".indexOf(source.charAt(at)) < 0) {
            if (source.charAt(at) == '\\' && at + 1 < source.length()) {
                at++;
            }
            literal.append(source.charAt(at++));
        }
        if (literal.isEmpty()) {
            throw fault("a word is missing");
        }
        List<Pattern> words = new ArrayList<>();
        Lexicon.keys(literal.toString()).forEach(key -> words.add(new Pattern.Literal(key)));
        return words.size() == 1 ? words.getFirst() : new Pattern.Sequence(words);
    }

    private String upTo(char close) {
        int end = source.indexOf(close, at);
        if (end < 0) {
            throw fault(close + " is missing");
        }
        String body = source.substring(at + 1, end);
        at = end + 1;
        return body;
    }

    private void expect(char c) {
        if (at >= source.length() || source.charAt(at) != c) {
            throw fault(c + " is missing");
        }
        at++;
    }

    private void skip() {
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
    }

    private InstallationException fault(String what) {
        return new InstallationException(what + " at " + at + " of the pattern " + source);
    }
}
