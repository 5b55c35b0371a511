package rapporteur.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a capture's head says of the report: its title, outlet, byline and stamp. What the capture's own fields state goes
 * first; lines are read where those are silent.
 */
final class Masthead {

    private static final Pattern SUFFIX = Pattern.compile("\\s*(?:[-–—|•·:»]|::)\\s+(?<name>.{2,50})$");
    private static final Pattern COPYRIGHT = Pattern.compile(
            "(?:©|\\([cC]\\)|[Cc]opyright|COPYRIGHT)\\s*(?:(?:19|20)\\d{2}(?:\\s?[-–]\\s?\\d{2,4})?,?\\s*)?(?:by\\s)?(?<name>\\p{Lu}[\\p{L}\\p{N}&'’-]*(?:\\s(?:of|the|and|&)?\\s?\\p{Lu}[\\p{L}\\p{N}&'’-]*){0,4})");
    private static final Pattern LEGAL_FORM =
            Pattern.compile("\\s(?:Ltd|Limited|Inc|LLC|Co|Corp|plc|PLC|GmbH|S\\.?A|AG|Media Ltd|Publishing.*)\\.?$");
    private static final Pattern NAME_LIKE = Pattern.compile(
            "^(?:The\\s)?\\p{Lu}[\\p{L}\\p{N}&.'’-]*(?:\\s(?:of\\s(?:the\\s)?|and\\s|the\\s|&\\s)?\\p{Lu}[\\p{L}\\p{N}&.'’-]*){0,4}$");
    private static final int WIDEST_HEAD = 250;
    /** How many lines above the title may hold the report's day. */
    private static final int ABOVE_TITLE = 5;
    /** In UTF-16 code units. */
    private static final int LONGEST_STAMP = 200;

    private static final Set<String> LOWER = Set.of("OF", "THE", "AND", "FOR", "IN", "ON");

    private final List<Passage> passages;
    private final Layout layout;
    private final Stated stated;
    private final Rules rules;
    private final int title;
    private final @Nullable String titleWords;

    Masthead(List<Passage> passages, Layout layout, Stated stated, Rules rules) {
        this.passages = passages;
        this.layout = layout;
        this.stated = stated;
        this.rules = rules;
        title = titleIndex();
        titleWords = title < 0 ? null : layout.trimmed(title).text();
    }

    private int titleIndex() {
        return stated.title() != null ? sameAs(stated.title()) : likeliest();
    }

    /** The index of the passage that is the title; -1 where none stands in the capture. */
    int titleAt() {
        return title;
    }

    /** The title: as it stands in the capture, else as stated. */
    @Nullable
    String title() {
        return titleWords != null ? titleWords : stated.title();
    }

    private int sameAs(String words) {
        String level = Prose.level(words);
        for (int i = 0; i < passages.size() && i <= layout.head(); i++) {
            // Trimming only takes away, so most lines need not be trimmed to be told from the title.
            if (!level.isEmpty()
                    && Prose.level(passages.get(i).text()).contains(level)
                    && level.equals(Prose.level(layout.trimmed(i).text()))) {
                return i;
            }
        }
        return -1;
    }

    private int likeliest() {
        int best = -1;
        int most = 0;
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < reach(); i++) {
            String text = layout.trimmed(i).text();
            if (layout.isFurniture(i) || !isTitleLike(text) || layout.isSpoken(text)) {
                continue;
            }
            int worth = worth(i, text);
            if (worth > most && seen.add(Prose.level(text))) {
                most = worth;
                best = i;
            }
        }
        return best;
    }

    private static boolean isTitleLike(String text) {
        return !text.isEmpty() && !Prose.isBulleted(text) && text.length() <= 250 && Prose.words(text) >= 2;
    }

    /** How much speaks for a line of the head being the title. */
    private int worth(int index, String text) {
        int words = Prose.words(text);
        int worth = 1;
        worth += words >= 4 && words <= 25 ? 2 : 0;
        worth += Character.isLowerCase(text.codePointAt(0)) ? -2 : 1;
        worth += passages.get(index).opens() ? 1 : 0;
        for (int i = 0; i < reach(); i++) {
            worth += i != index && repeats(passages.get(i).text(), text) ? 4 : 0;
        }
        // A line that is another one with the outlet's name after it is the window's title.
        boolean window =
                SUFFIX.matcher(text).find() && inHead(SUFFIX.matcher(text).replaceFirst(""));
        return window ? 0 : worth;
    }

    private boolean inHead(String words) {
        String level = Prose.level(words);
        for (int i = 0; i < reach(); i++) {
            if (Prose.level(passages.get(i).text()).equals(level)) {
                return true;
            }
        }
        return false;
    }

    /** How much of the head may hold the title: each of these lines is compared with every other. */
    private int reach() {
        return Math.min(layout.head(), WIDEST_HEAD);
    }

    /** Whether a line says the title again, alone, with the outlet's name, or with a credit glued to it. */
    boolean repeats(String line, String words) {
        if (!line.regionMatches(true, 0, words, 0, words.length())) {
            return Prose.level(line).equals(Prose.level(words));
        }
        String rest = line.substring(words.length());
        return rest.isBlank()
                || SUFFIX.matcher(rest).matches()
                || rules.furniture().takesLine(rest);
    }

    /** The authors and agencies credited. */
    List<String> byline() {
        if (!stated.byline().isEmpty()) {
            return stated.byline();
        }
        List<String> names = List.of();
        for (int i = 0; i < layout.head(); i++) {
            names = Bylines.united(
                    names,
                    i == title ? List.of() : rules.bylines().in(passages.get(i).text()));
        }
        return names;
    }

    /** The days that the lines of the head give, and that of the first line that is a stamp and nothing else. */
    List<Dating> dates(DateReader.Order order) {
        List<Dating> dates = new ArrayList<>();
        for (int i = Math.max(0, title - ABOVE_TITLE); i < layout.head(); i++) {
            String text = passages.get(i).text();
            if (i != title && text.length() < LONGEST_STAMP) {
                dates.addAll(rules.dateCues().dates(text, rules.dates().all(text, order)));
            }
        }
        stamp(order, Math.max(0, title)).or(() -> stamp(order, 0)).ifPresent(dates::add);
        return dates;
    }

    private Optional<Dating> stamp(DateReader.Order order, int from) {
        for (int i = from; i < passages.size(); i++) {
            if (layout.isStamp(passages.get(i).text())) {
                return rules.dates()
                        .find(passages.get(i).text(), order)
                        .map(day -> new Dating(day.value(), Dating.Grounds.LINE, Publication.From.TEXT));
            }
        }
        return Optional.empty();
    }

    /** The outlet's name. */
    @Nullable
    String outlet() {
        if (stated.outlet() != null) {
            return stated.outlet();
        }
        List<String> candidates = new ArrayList<>();
        suffixes(candidates);
        notices(candidates);
        names(candidates);
        groups(candidates);
        return candidates.isEmpty() ? null : cased(candidates.getFirst());
    }

    /** Names after a title: {@code Dam bursts | Valley Post}. */
    private void suffixes(List<String> candidates) {
        String words = title();
        for (int i = 0; words != null && i < layout.head(); i++) {
            String text = passages.get(i).text();
            if (i != title && text.regionMatches(true, 0, words, 0, words.length())) {
                Matcher suffix = SUFFIX.matcher(text.substring(words.length()));
                if (suffix.matches() && NAME_LIKE.matcher(suffix.group("name")).matches()) {
                    candidates.add(suffix.group("name"));
                }
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

    /** Lines of the head that are a name and nothing else. */
    private void names(List<String> candidates) {
        for (int i = 0; i < layout.head(); i++) {
            String text = passages.get(i).text();
            boolean name =
                    NAME_LIKE.matcher(text).matches() && !rules.sections().contains(Prose.level(text));
            if (i != title && name && !layout.isFurniture(i) && title >= 0) {
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

    /** A name in capitals as it is written elsewhere in the capture, else with capitals at the words' starts. */
    private String cased(String name) {
        if (!name.equals(name.toUpperCase(Locale.ROOT)) || name.length() < 4) {
            return name;
        }
        Pattern anyCase = Pattern.compile("(?iu)(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})");
        for (Passage passage : passages) {
            Matcher other = anyCase.matcher(passage.text());
            while (other.find()) {
                if (!other.group().equals(name)
                        && Character.isUpperCase(other.group().codePointAt(0))) {
                    return other.group();
                }
            }
        }
        StringBuilder cased = new StringBuilder();
        for (String word : name.split(" ")) {
            boolean acronym = word.length() <= 3 && !LOWER.contains(word);
            boolean small = LOWER.contains(word) && !cased.isEmpty();
            cased.append(cased.isEmpty() ? "" : " ")
                    .append(
                            acronym
                                    ? word
                                    : small
                                            ? word.toLowerCase(Locale.ROOT)
                                            : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
        }
        return cased.toString();
    }
}
