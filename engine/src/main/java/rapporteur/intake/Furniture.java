package rapporteur.intake;

import java.util.Arrays;
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
    /** Furniture comes in short lines; what is longer is never looked at, whatever it holds. */
    private static final int LONGEST = 600;

    private static final int LONGEST_CREDIT = 160;
    private static final Pattern START = Pattern.compile("^(?:\\(\\?i\\))?\\^");

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
     * @param anchored whether the pattern can only match at a line's start, so that it need not be tried elsewhere
     * @param needs words in lower case of which a line must hold one; empty where it need not
     * @param caption whether what is left after the match is a caption
     * @param ofCaptions whether it holds in captions only
     * @param most how many words it takes at most
     */
    record Kind(
            Rule rule,
            Pattern pattern,
            boolean anchored,
            List<String> needs,
            Zone zone,
            Takes takes,
            boolean caption,
            boolean ofCaptions,
            int most) {

        /** Whether the rule finds something in the line. */
        boolean finds(String line) {
            return finds(line, line.toLowerCase(Locale.ROOT));
        }

        /** Whether a line, in lower case, holds what the rule needs. */
        boolean mayFind(String lower) {
            for (String word : needs) {
                if (lower.contains(word)) {
                    return true;
                }
            }
            return needs.isEmpty();
        }

        /**
         * Whether the rule finds something in the line.
         *
         * @param lower the line in lower case
         */
        boolean finds(String line, String lower) {
            if (!mayFind(lower)) {
                return false;
            }
            Matcher matcher = pattern.matcher(line);
            return anchored ? matcher.lookingAt() : matcher.find();
        }
    }

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
                    isAnchored(rule.pattern()),
                    Arrays.stream(rule.fields().getOrDefault("needs", "").split("\\|"))
                            .filter(word -> !word.isEmpty())
                            .toList(),
                    Zone.valueOf(field(rule, "zone")),
                    Takes.valueOf(field(rule, "takes")),
                    Boolean.parseBoolean(rule.fields().getOrDefault("caption", "false")),
                    field(rule, "of").equals("CAPTION"),
                    Integer.parseInt(rule.fields().getOrDefault("most", String.valueOf(Integer.MAX_VALUE))));
        } catch (IllegalArgumentException e) {
            throw new InstallationException("rule " + rule.id() + " of " + FILE + " is damaged: " + e.getMessage(), e);
        }
    }

    /** Whether every alternative of a regular expression begins with the start of the line. */
    static boolean isAnchored(String pattern) {
        int depth = 0;
        boolean inClass = false;
        int start = 0;
        for (int i = 0; i < pattern.length(); i++) {
            switch (pattern.charAt(i)) {
                case '\\' -> i++;
                case '[' -> inClass = true;
                case ']' -> inClass = false;
                case '(' -> depth += inClass ? 0 : 1;
                case ')' -> depth -= inClass ? 0 : 1;
                case '|' -> {
                    if (depth == 0 && !inClass) {
                        if (!START.matcher(pattern.substring(start, i)).find()) {
                            return false;
                        }
                        start = i + 1;
                    }
                }
                default -> {
                    // other signs part nothing
                }
            }
        }
        return START.matcher(pattern.substring(start)).find();
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
        if (line.length() > LONGEST) {
            return List.of();
        }
        String lower = line.toLowerCase(Locale.ROOT);
        return kinds.stream()
                .filter(kind -> kind.takes() != Takes.MATCH && kind.finds(line, lower))
                .toList();
    }

    /** Whether some rule takes the whole line, wherever it stands. */
    boolean takesLine(String line) {
        return !of(line).isEmpty();
    }

    /** Whether a line of these words heads a box of other stories, or of advertisements. */
    boolean heads(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        String lower = line.toLowerCase(Locale.ROOT);
        return kinds.stream()
                .anyMatch(kind ->
                        (kind.takes() == Takes.LIST || kind.rule().fields().containsKey("heads"))
                                && kind.finds(line, lower));
    }

    /** The line without the words that a rule cuts from its start or end. */
    Passage trimmed(Passage passage, boolean head, boolean foot) {
        Passage left = passage;
        if (passage.text().length() > LONGEST) {
            return left;
        }
        String lower = passage.text().toLowerCase(Locale.ROOT);
        for (Kind kind : kinds) {
            String text = left.text();
            boolean holds = kind.takes() == Takes.MATCH
                    && kind.zone().holds(head, foot)
                    && (!kind.ofCaptions() || left.kind() == Block.Kind.CAPTION);
            if (!holds || !kind.mayFind(lower)) {
                continue;
            }
            Matcher match = kind.pattern().matcher(text).useTransparentBounds(true);
            // What is not at a line's start is a credit at its end.
            match.region(kind.anchored() ? 0 : Math.max(0, text.length() - LONGEST_CREDIT), text.length());
            if ((kind.anchored() ? match.lookingAt() : match.find()) && match.end() > match.start()) {
                Passage cut = match.start() == 0 ? left.part(match.end(), text.length()) : left.part(0, match.start());
                left = kind.caption() ? cut.as(Block.Kind.CAPTION) : cut;
            }
        }
        return left;
    }
}
