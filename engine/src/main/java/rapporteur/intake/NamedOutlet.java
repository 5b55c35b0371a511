package rapporteur.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The outlet's name as a capture's own lines give it: after the title, in a notice of copyright, in a line above the report,
 * in a notice to the reader; the first of these that gives one.
 */
final class NamedOutlet {

    /** What follows a title on a line: a mark, and the outlet's name. */
    static final Pattern SUFFIX = Pattern.compile("\\s*(?:[-–—|•·:»]|::)\\s+(?<name>.{2,50})$");

    private static final Pattern COPYRIGHT = Pattern.compile(
            "(?:©|\\([cC]\\)|[Cc]opyright|COPYRIGHT)\\s*(?:(?:19|20)\\d{2}(?:\\s?[-–]\\s?\\d{2,4})?,?\\s*)?(?:by\\s)?(?<name>\\p{Lu}[\\p{L}\\p{N}&'’-]*(?:\\s(?:of|the|and|&)?\\s?\\p{Lu}[\\p{L}\\p{N}&'’-]*){0,4})");
    private static final Pattern LEGAL_FORM =
            Pattern.compile("\\s(?:Ltd|Limited|Inc|LLC|Co|Corp|plc|PLC|GmbH|S\\.?A|AG|Media Ltd|Publishing.*)\\.?$");
    private static final Pattern NAME_LIKE = Pattern.compile(
            "^(?:The\\s)?\\p{Lu}[\\p{L}\\p{N}&.'’-]*(?:\\s(?:of\\s(?:the\\s)?|and\\s|the\\s|&\\s)?\\p{Lu}[\\p{L}\\p{N}&.'’-]*){0,4}$");

    private final List<Passage> passages;
    private final Layout layout;
    private final Rules rules;
    private final int titleAt;

    /**
     * @param titleAt the index of the passage that is the title; -1 where none stands in the capture
     */
    NamedOutlet(List<Passage> passages, Layout layout, Rules rules, int titleAt) {
        this.passages = passages;
        this.layout = layout;
        this.rules = rules;
        this.titleAt = titleAt;
    }

    /**
     * The name; null where no line gives one.
     *
     * @param title the report's title, if it has one
     */
    @Nullable
    String name(@Nullable String title) {
        List<String> candidates = new ArrayList<>();
        suffixes(title, candidates);
        notices(candidates);
        nameplates(candidates);
        names(candidates);
        groups(candidates);
        return candidates.isEmpty() ? null : new Capitals(passages).cased(candidates.getFirst());
    }

    /** Names after a title: {@code Dam bursts | Valley Post}. */
    private void suffixes(@Nullable String title, List<String> candidates) {
        for (int i = 0; title != null && i < layout.head(); i++) {
            String text = passages.get(i).text();
            if (i != titleAt && text.regionMatches(true, 0, title, 0, title.length())) {
                Matcher suffix = SUFFIX.matcher(text.substring(title.length()));
                if (suffix.matches() && NAME_LIKE.matcher(suffix.group("name")).matches()) {
                    candidates.add(suffix.group("name"));
                }
            }
        }
    }

    /** Lines of the head that are made to name the outlet. */
    private void nameplates(List<String> candidates) {
        for (int i = 0; i < layout.head(); i++) {
            if (i != titleAt || !layout.trimmed(i).text().equals(passages.get(i).text())) {
                rules.nameplates()
                        .at(passages.get(i).line())
                        .map(Nameplates.Found::outlet)
                        .ifPresent(candidates::add);
            }
        }
    }

    private void notices(List<String> candidates) {
        for (int i = layout.foot(); i < passages.size(); i++) {
            Matcher notice = COPYRIGHT.matcher(passages.get(i).text());
            if (notice.find()) {
                candidates.add(LEGAL_FORM.matcher(notice.group("name")).replaceFirst(""));
            }
        }
    }

    /** Lines of the head that are a name and nothing else; below the title not those that may be a person's. */
    private void names(List<String> candidates) {
        for (int i = 0; i < layout.head(); i++) {
            String text = passages.get(i).text();
            boolean name =
                    NAME_LIKE.matcher(text).matches() && !rules.sections().contains(Prose.level(text));
            boolean names = i > titleAt && !rules.bylines().bare(text).isEmpty();
            if (i != titleAt && name && !names && !layout.isFurniture(i) && titleAt >= 0) {
                candidates.add(text);
            }
        }
    }

    /** Names that a notice holds: {@code Follow Valley Post on Telegram}. */
    private void groups(List<String> candidates) {
        for (int i = 0; i < passages.size(); i++) {
            if (!passages.get(i).body() || !layout.isFurniture(i)) {
                continue;
            }
            for (Furniture.Kind kind : layout.kinds(i)) {
                if (kind.pattern().namedGroups().containsKey("outlet")) {
                    Matcher line = kind.pattern().matcher(passages.get(i).line());
                    if (line.find() && line.group("outlet") != null) {
                        candidates.add(line.group("outlet").strip());
                    }
                }
            }
        }
    }
}
