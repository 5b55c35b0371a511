package rapporteur.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a capture's head says of the report: its title, outlet, byline and stamp. What the capture's own fields state goes
 * first; lines are read where those are silent.
 */
final class Masthead {

    /** What it speaks for a line that the authors' names stand below it. */
    private static final int ABOVE_BYLINE = 2;

    private static final int WIDEST_HEAD = 250;
    /** How many lines above the title may hold the report's day. */
    private static final int ABOVE_TITLE = 5;
    /** In UTF-16 code units. */
    private static final int LONGEST_STAMP = 200;

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
        int headline = likeliest(false);
        return headline >= 0 || layout.head() > 1 ? headline : likeliest(true);
    }

    /**
     * The likeliest headline.
     *
     * @param named whether a line that looks like the outlet's name may be one
     */
    private int likeliest(boolean named) {
        int best = -1;
        int most = 0;
        Set<String> seen = new LinkedHashSet<>();
        int byline = firstByline();
        for (int i = 0; i < reach(); i++) {
            String text = layout.trimmed(i).text();
            boolean other = layout.isFurniture(i)
                    || layout.isSpoken(text)
                    || !rules.bylines().in(text).isEmpty()
                    || (!named
                            && rules.nameplates().at(layout.trimmed(i).line()).isPresent());
            if (other || !isTitleLike(text)) {
                continue;
            }
            int worth = worth(i, text) + (i < byline ? ABOVE_BYLINE : 0);
            if (worth > most && seen.add(Prose.level(text))) {
                most = worth;
                best = i;
            }
        }
        return best;
    }

    /** The index of the first line of the head that credits the authors; 0 where none does. */
    private int firstByline() {
        for (int i = 0; i < reach(); i++) {
            if (rules.bylines().takesLine(passages.get(i).text())) {
                return i;
            }
        }
        return 0;
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
        boolean window = NamedOutlet.SUFFIX.matcher(text).find()
                && inHead(NamedOutlet.SUFFIX.matcher(text).replaceFirst(""));
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
                || NamedOutlet.SUFFIX.matcher(rest).matches()
                || rules.furniture().takesLine(rest);
    }

    /** The authors and agencies credited: below the title, by the name of a turn of speech, in a note at the end. */
    List<String> byline() {
        List<String> given = stated.byline();
        if (!given.isEmpty() && !given.stream().allMatch(Bylines::isNobody)) {
            return given;
        }
        List<String> read = credited();
        return read.isEmpty() ? given : read;
    }

    private List<String> credited() {
        Bylines bylines = rules.bylines();
        List<String> names = List.of();
        for (int i = 0; i < layout.credits(); i++) {
            List<String> credited =
                    i == title ? List.of() : bylines.in(passages.get(i).text());
            names = credited.stream().anyMatch(this::isPlace) ? names : Bylines.united(names, credited);
        }
        for (int i = Math.max(0, title + 1); names.isEmpty() && i < layout.head(); i++) {
            names = bare(i);
        }
        for (int i = layout.head(); names.isEmpty() && i < layout.credits(); i++) {
            names = bylines.speaker(passages.get(i).text()).map(new Capitals(passages)::cased).stream()
                    .toList();
        }
        for (int i = layout.foot(); names.isEmpty() && i < passages.size(); i++) {
            names = bylines.reporters(passages.get(i).text());
        }
        return names;
    }

    /** The names that a line below the title is made of, if they are its authors'. */
    private List<String> bare(int index) {
        List<String> names = rules.bylines().bare(passages.get(index).text());
        if (names.isEmpty() || names.stream().anyMatch(this::isPlace)) {
            return List.of();
        }
        boolean beside = isStamp(index - 1) || isStamp(index + 1) || isPost(index + 1);
        return names.size() > 1 || beside || names.stream().anyMatch(this::isIntroduced) ? names : List.of();
    }

    private boolean isStamp(int index) {
        return index >= 0
                && index < passages.size()
                && layout.isStamp(passages.get(index).text());
    }

    private boolean isPost(int index) {
        return index < layout.head() && Bylines.isPost(passages.get(index).text());
    }

    /** Whether something is said in the report to be in what a name stands for. */
    private boolean isPlace(String name) {
        return passages.stream()
                .map(Passage::text)
                .anyMatch(text -> text.contains(" in " + name) || text.contains("In " + name));
    }

    /** Whether a line below the prose tells who the bearer of a name is: {@code Ida Berg is a fellow of …}. */
    private boolean isIntroduced(String name) {
        return passages.subList(layout.head(), passages.size()).stream()
                .map(Passage::text)
                .anyMatch(text -> text.startsWith(name + " is ")
                        || text.startsWith(name + " writes ")
                        || text.startsWith(name + " reports "));
    }

    /** Whether a passage is nothing but the authors' names, or their post below these. */
    boolean isNames(int index) {
        if (index <= title || index >= layout.head()) {
            return false;
        }
        List<String> names = bare(index);
        return (!names.isEmpty() && byline().containsAll(names)) || (isPost(index) && isNames(index - 1));
    }

    /** Whether a passage of the head tells the issue or series, and nothing of the report. */
    boolean isIssue(int index) {
        return index != title
                && index < layout.head()
                && rules.nameplates()
                        .at(passages.get(index).line())
                        .filter(nameplate -> nameplate.outlet() == null)
                        .isPresent();
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
        return new NamedOutlet(passages, layout, rules, title).name(title());
    }
}
