package rapporteur.intake;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rapporteur.rule.InstallationException;
import rapporteur.rule.Resources;
import rapporteur.rule.Rule;

/** The rules for lines that captures carry and that are not the report's own words ({@code en/intake/furniture.yml}). */
final class Furniture {

    private static final String FILE = "en/intake/furniture.yml";

    /** Where in a capture a rule holds. */
    enum Zone {
        HEAD,
        FOOT,
        EDGE,
        ANY;

        /** Whether a rule for this zone holds at a place before, within or after the prose. */
        boolean holds(boolean head, boolean foot) {
            return switch (this) {
                case HEAD -> head;
                case FOOT -> foot;
                case EDGE -> head || foot;
                case ANY -> true;
            };
        }
    }

    /** What a rule takes away. */
    enum Takes {
        LINE,
        LIST,
        REST,
        MATCH
    }

    /**
     * One rule.
     *
     * @param caption whether what is left after the match is a caption
     * @param ofCaptions whether it holds in captions only
     */
    record Kind(Rule rule, Pattern pattern, Zone zone, Takes takes, boolean caption, boolean ofCaptions) {}

    private final List<Kind> kinds;

    private Furniture(List<Kind> kinds) {
        this.kinds = kinds;
    }

    /** Reads the rules that ship with the program. */
    static Furniture load() {
        return new Furniture(Resources.rules(FILE).stream().map(Furniture::kind).toList());
    }

    private static Kind kind(Rule rule) {
        try {
            return new Kind(
                    rule,
                    Pattern.compile(rule.pattern()),
                    Zone.valueOf(field(rule, "zone")),
                    Takes.valueOf(field(rule, "takes")),
                    Boolean.parseBoolean(rule.fields().getOrDefault("caption", "false")),
                    field(rule, "of").equals("CAPTION"));
        } catch (IllegalArgumentException e) {
            throw new InstallationException("rule " + rule.id() + " of " + FILE + " is damaged: " + e.getMessage(), e);
        }
    }

    private static String field(Rule rule, String name) {
        return rule.fields().getOrDefault(name, "").toUpperCase(Locale.ROOT);
    }

    /** All rules, in their file's order. */
    List<Kind> kinds() {
        return kinds;
    }

    /** The rules that find something in a line, wherever it stands. */
    List<Kind> of(String line) {
        return line.length() > LONGEST
                ? List.of()
                : kinds.stream()
                        .filter(kind -> kind.takes() != Takes.MATCH
                                && kind.pattern().matcher(line).find())
                        .toList();
    }

    /** Whether some rule takes the whole line, wherever it stands. */
    boolean takesLine(String line) {
        return !of(line).isEmpty();
    }

    /** Whether a line of these words heads a box of other stories, or of advertisements. */
    boolean heads(String line) {
        return line.length() <= LONGEST
                && kinds.stream()
                        .anyMatch(kind -> (kind.takes() == Takes.LIST
                                        || kind.rule().fields().containsKey("heads"))
                                && kind.pattern().matcher(line).find());
    }

    /** The line without the words that a rule cuts from its start or end. */
    Passage trimmed(Passage passage, boolean head, boolean foot) {
        Passage left = passage;
        for (Kind kind : kinds) {
            String text = left.text();
            boolean holds = kind.zone().holds(head, foot) && (!kind.ofCaptions() || left.kind() == Block.Kind.CAPTION);
            if (kind.takes() != Takes.MATCH || !holds || text.length() > LONGEST) {
                continue;
            }
            Matcher match = kind.pattern().matcher(text);
            if (match.find() && match.end() > match.start()) {
                Passage cut = match.start() == 0 ? left.part(match.end(), text.length()) : left.part(0, match.start());
                left = kind.caption() ? cut.as(Block.Kind.CAPTION) : cut;
            }
        }
        return left;
    }

    /** Furniture comes in short lines; what is longer is never looked at, whatever it holds. */
    private static final int LONGEST = 600;
}
