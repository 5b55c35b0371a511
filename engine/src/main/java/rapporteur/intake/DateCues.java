package rapporteur.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapporteur.rule.Resources;
import rapporteur.rule.Rule;
import rapporteur.text.Span;

/** Tells from the words beside a day what it is the day of ({@code en/intake/date-cues.yml}). */
final class DateCues {

    /** What a day is. */
    enum Says {
        PUBLISHED,
        UPDATED,
        COPYRIGHT,
        OTHER
    }

    /** How far a word may stand from the day that it speaks of, in UTF-16 code units. */
    private static final int REACH = 60;
    /** Words of other days ({@code until}) stand right beside them. */
    private static final int BESIDE = 12;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private record Cue(
            String id, Says says, Pattern before, @Nullable Pattern after) {}

    private final List<Cue> cues;

    private DateCues(List<Cue> cues) {
        this.cues = cues;
    }

    /** Reads the rules that ship with the program. */
    static DateCues load() {
        return new DateCues(Resources.rules("en/intake/date-cues.yml").stream()
                .map(DateCues::cue)
                .toList());
    }

    private static Cue cue(Rule rule) {
        String after = rule.fields().get("after");
        return new Cue(
                rule.id(),
                Says.valueOf(rule.fields().getOrDefault("says", "").toUpperCase(Locale.ROOT)),
                whole(rule.pattern()),
                after == null ? null : whole(after));
    }

    private static Pattern whole(String words) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])", FLAGS);
    }

    /**
     * What the words beside a day say it is; null where they say nothing.
     *
     * @param line that holds the day
     * @param day its place there
     * @param from where the words begin that may speak of it: the line's start, or the end of the day before
     * @param to where they end
     */
    @Nullable
    Says of(String line, Span day, int from, int to) {
        Cue cue = cue(line, day, from, to);
        return cue == null ? null : cue.says();
    }

    /** The days of a line of a text's head, with what its words say they are. */
    List<Dating> dates(String line, List<DateReader.Found> days) {
        List<Dating> dates = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < days.size(); i++) {
            Span day = days.get(i).span();
            int to = i + 1 < days.size() ? days.get(i + 1).span().start() : line.length();
            Says says = of(line, day, from, to);
            if (says != Says.OTHER) {
                Dating.Grounds grounds = says == null
                        ? Dating.Grounds.BESIDE_TITLE
                        : says == Says.PUBLISHED ? Dating.Grounds.SAID : Dating.Grounds.CHANGED_SAID;
                dates.add(new Dating(days.get(i).value(), grounds, Publication.From.TEXT));
            }
            from = day.end();
        }
        return dates;
    }

    private @Nullable Cue cue(String line, Span day, int from, int to) {
        String before = line.substring(Math.max(from, day.start() - REACH), day.start());
        Cue nearest = null;
        int end = -1;
        for (Cue cue : cues) {
            Matcher words = cue.before().matcher(before);
            while (words.find()) {
                boolean beside = cue.says() == Says.OTHER || cue.says() == Says.COPYRIGHT;
                boolean near = !beside || before.length() - words.end() <= BESIDE;
                if (near && words.end() > end) {
                    end = words.end();
                    nearest = cue;
                }
            }
        }
        return nearest != null ? nearest : after(line.substring(day.end(), Math.min(to, day.end() + REACH)));
    }

    private @Nullable Cue after(String words) {
        Cue nearest = null;
        int start = Integer.MAX_VALUE;
        for (Cue cue : cues) {
            Matcher after = cue.after() == null ? null : cue.after().matcher(words);
            if (after != null && after.find() && after.start() < start) {
                start = after.start();
                nearest = cue;
            }
        }
        return nearest;
    }

    /** Whether rule {@code id} tells what the first day of a line is. */
    boolean finds(String id, String line, DateReader dates) {
        return dates.find(line, DateReader.Order.DAY_FIRST)
                .map(found -> cue(line, found.span(), 0, line.length()))
                .filter(cue -> cue.id().equals(id))
                .isPresent();
    }
}
