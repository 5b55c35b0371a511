package rapporteur.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapporteur.intake.Furniture.Takes;

/**
 * Which passages of a capture are the report's own.
 *
 * <p>A capture has a head (masthead, title, byline, stamp), prose, and a foot (other stories, credits, notices). The head
 * ends where the first passage of prose begins; the foot begins after the last one that no rule takes. Within these zones
 * the rules of {@link Furniture} decide, line by line.
 */
final class Layout {

    private static final int LONGEST_LIST = 40;
    /** A summary may stand above the stamp and be prose. */
    private static final int NEAR_HEAD = 5;

    private static final Pattern SPEAKER = Pattern.compile("^\\p{Lu}[\\p{Lu} .,'’-]{1,60}(?:\\([^)]{1,40}\\))?:\\s");
    private static final int LEAST_TURNS = 3;

    private static final int LONGEST_STAMP = 140;
    private static final int STAMP_WORDS = 2;
    private static final Pattern STAMP_WORDING = Pattern.compile(
            "(?i)\\b(?:first|last|published|updated|posted|modified|created|filed|on|at|by|date|mon|tues?|wed|thurs?|fri|sat|sun|"
                    + "(?:mon|tues|wednes|thurs|fri|satur|sun)day|gmt|utc|[ap]\\.?m|[a-z]{2,3}t|min|minutes?|read|views?|hours?|"
                    + "ago|local|time|edition|\\d[\\d.,:]*|\\p{L})\\b");

    private final List<Passage> passages;
    private final Rules rules;
    private final boolean[] furniture;
    private final boolean transcript;
    /** What the rules find in each line, looked up when first asked for. */
    private final List<@Nullable List<Furniture.Kind>> kinds;

    private final int headEnd;
    private final int footStart;

    private Layout(List<Passage> passages, Rules rules) {
        this.passages = passages;
        this.rules = rules;
        furniture = new boolean[passages.size()];
        kinds = new ArrayList<>(Collections.nCopies(passages.size(), null));
        transcript = passages.stream()
                        .filter(passage -> SPEAKER.matcher(passage.text()).find())
                        .limit(LEAST_TURNS)
                        .count()
                == LEAST_TURNS;
        headEnd = headEnd();
        footStart = footStart();
        markLines();
        markLists();
        markRest();
    }

    /** The layout of a capture. Linear in its length. */
    static Layout of(List<Passage> passages, Rules rules) {
        return new Layout(passages, rules);
    }

    /** The index of the first passage of prose. */
    int head() {
        return headEnd;
    }

    /** The index after the last passage of prose. */
    int foot() {
        return footStart;
    }

    /** The index after the last passage that may credit the authors: a summary may stand above their names. */
    int credits() {
        return Math.min(passages.size(), headEnd + NEAR_HEAD + 1);
    }

    /** Whether a rule took the passage; asked of a passage outside a page's main text, whether a rule would take its line. */
    boolean isFurniture(int index) {
        return furniture[index] || (!passages.get(index).body() && isTaken(index));
    }

    /** The passage without credits at its end or an agency's prefix at its start. */
    Passage trimmed(int index) {
        return rules.furniture().trimmed(passages.get(index), index < headEnd, index >= footStart);
    }

    private int headEnd() {
        int longest = 0;
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            boolean longer =
                    passage.text().length() > passages.get(longest).text().length();
            boolean prose = passage.body() && Prose.isProse(passage.text());
            boolean own = passage.body() && (prose || longer) && !takes(i, true, false);
            if (own && prose && !isCredit(passage.text())) {
                return i;
            }
            if (own && longer) {
                longest = i;
            }
        }
        return longest;
    }

    private int footStart() {
        for (int i = passages.size() - 1; i > headEnd; i--) {
            Passage passage = passages.get(i);
            if (passage.body() && Prose.isProse(passage.text()) && !takes(i, false, true)) {
                return i + 1;
            }
        }
        return Math.min(passages.size(), headEnd + 1);
    }

    private void markLines() {
        for (int i = 0; i < passages.size(); i++) {
            furniture[i] = passages.get(i).body() && isTaken(i);
        }
    }

    /** Whether a line is furniture by itself. */
    private boolean isTaken(int index) {
        boolean head = index < headEnd;
        boolean foot = index >= footStart;
        String text = passages.get(index).text();
        return index != headEnd
                && ((takes(index, head, foot) && !begins(Takes.REST, index))
                        || ((head || foot) && isCredit(text))
                        || (index < credits()
                                && (isStamp(text) || rules.bylines().takesLine(text))));
    }

    private void markLists() {
        for (int i = 0; i < passages.size(); i++) {
            if (i == headEnd || !passages.get(i).body() || !begins(Takes.LIST, i)) {
                continue;
            }
            furniture[i] = true;
            int entry = i + 1;
            while (entry < passages.size() && entry - i <= LONGEST_LIST && isEntry(entry, i)) {
                furniture[entry] = true;
                entry++;
            }
        }
    }

    /** Whether the passage goes on with the list that a heading began. */
    private boolean isEntry(int index, int heading) {
        boolean apart = passages.get(index).body() != passages.get(heading).body();
        if (index == headEnd
                || apart
                || Prose.isProseAmongEntries(passages.get(index).text())) {
            return false;
        }
        // After the entries, a short line above prose is the report's next heading.
        boolean closed = index > heading + 1
                && passages.get(index).opens()
                && !passages.get(index - 1).opens();
        boolean atHtmlHeading = index > heading + 1 && passages.get(index).kind() == Block.Kind.HEADING;
        boolean aboveProse = index + 1 < passages.size()
                && Prose.isProse(passages.get(index + 1).text());
        return !((closed || atHtmlHeading) && aboveProse && !furniture[index]);
    }

    private void markRest() {
        List<Integer> marks = new ArrayList<>();
        for (int i = headEnd + 1; i < passages.size(); i++) {
            if (passages.get(i).body() && begins(Takes.REST, i)) {
                marks.add(i);
            }
        }
        if (marks.isEmpty()) {
            return;
        }
        int[] prose = new int[passages.size() + 1];
        int[] words = new int[passages.size() + 1];
        for (int i = 0; i < passages.size(); i++) {
            String text = passages.get(i).text();
            prose[i + 1] = prose[i] + (Prose.isProseAmongEntries(text) ? 1 : 0);
            words[i + 1] = words[i] + Prose.words(text);
        }
        for (int i : marks) {
            boolean little = words[passages.size()] - words[i + 1] <= most(i);
            if (little && prose[passages.size()] - prose[i + 1] <= prose[i]) {
                Arrays.fill(furniture, i, passages.size(), true);
                return;
            }
        }
    }

    /** How many words the rule takes that begins at a line and goes on to the end. */
    private int most(int index) {
        return kinds(index).stream()
                .filter(kind -> kind.takes() == Takes.REST)
                .mapToInt(Furniture.Kind::most)
                .max()
                .orElse(0);
    }

    /** Whether a line is what somebody says in a transcript, marked with the name in capitals. */
    boolean isSpoken(String text) {
        return transcript && SPEAKER.matcher(text).find();
    }

    /** Whether a line says who wrote the report or when it came out, and nothing else. */
    private boolean isCredit(String text) {
        return isStamp(text)
                || rules.bylines().takesLine(text)
                || rules.sections().contains(Prose.level(text));
    }

    /** Whether a line is a date and the words around it. */
    boolean isStamp(String text) {
        if (text.length() > LONGEST_STAMP) {
            return false;
        }
        StringBuilder rest = new StringBuilder(text);
        boolean dated = false;
        var found = rules.dates().find(text, DateReader.Order.DAY_FIRST);
        while (found.isPresent()) {
            dated = true;
            rest.replace(found.get().span().start(), found.get().span().end(), " ");
            found = rules.dates().find(rest.toString(), DateReader.Order.DAY_FIRST);
        }
        return dated && Prose.words(STAMP_WORDING.matcher(rest).replaceAll(" ")) <= STAMP_WORDS;
    }

    /** Whether a rule takes the whole line as it stands at this place. */
    private boolean takes(int index, boolean head, boolean foot) {
        return kinds(index).stream().anyMatch(kind -> kind.zone().holds(head, foot));
    }

    /** Whether a rule of the given reach begins at this line. */
    private boolean begins(Takes reach, int index) {
        return kinds(index).stream().anyMatch(kind -> kind.takes() == reach);
    }

    /** The rules that find something in the line. */
    List<Furniture.Kind> kinds(int index) {
        List<Furniture.Kind> found = kinds.get(index);
        if (found == null) {
            found = rules.furniture().of(passages.get(index).line());
            kinds.set(index, found);
        }
        return found;
    }

    /** The indexes of passages that are kept, from {@code from} on, within {@code to}. */
    List<Integer> kept(int from, int to) {
        List<Integer> kept = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (!furniture[i] && passages.get(i).body()) {
                kept.add(i);
            }
        }
        return kept;
    }
}
