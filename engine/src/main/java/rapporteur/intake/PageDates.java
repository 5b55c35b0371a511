package rapporteur.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import rapporteur.text.Span;

/**
 * The days that a page's body gives, in one walk over it: in {@code time} elements and other attributes, in parts that are
 * called dates, and in lines whose words say what the day is. Comments, related stories and quotations are passed over.
 *
 * <p>A line is what stands between two breaks of the layout. What a style sheet hides counts like the rest: many pages
 * hide the day they state for machines. Cost: linear in the page.
 */
final class PageDates implements NodeVisitor {

    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "select",
            "option",
            "textarea",
            "button",
            "iframe",
            "object",
            "blockquote",
            "del",
            "head");
    private static final Pattern DATE_ATTRIBUTE =
            Pattern.compile("datetime|data-.*(?:date|time(?!r)|publish|posted|stamp|created).*");
    private static final Pattern OTHER_ATTRIBUTE =
            Pattern.compile("format|timeout|zone|end|start|expire|until|target|countdown|update-|modif");
    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(?:\\d{3})?");

    /** What parts the pieces of a line. */
    private static final Pattern PARTED = Pattern.compile("\\s?(?:\\||·|•|::)\\s");

    /** A line beside whose day stands more is running text, in UTF-16 code units. */
    private static final int SHORT = 200;
    /** In longer lines no day is looked for. */
    private static final int LONGEST = 1500;
    /** How far into running text the day of a notice may stand. */
    private static final int NOTICE = 90;
    /** A line so short may be the label of the next. */
    private static final int LABEL = 30;
    /** A day that its line's label speaks of stands at the line's start. */
    private static final int LINE_START = 12;
    /** How many lines below the title stand beside it; and above it. */
    private static final int BESIDE_TITLE = 6;

    private static final int ABOVE_TITLE = 2;
    /** How many lines below the title a part that is called a date is likely the report's. */
    private static final int NEAR_TITLE = 15;

    private record Above(int line, Dating dating) {}

    private final DateReader reader;
    private final DateCues cues;
    private final DateReader.Order order;
    private final @Nullable Element title;
    private final DateParts parts;
    private final List<Dating> found = new ArrayList<>();

    private final StringBuilder line = new StringBuilder();
    private final List<Element> holders = new ArrayList<>();
    private final List<Above> above = new ArrayList<>();
    private String before = "";
    private int skippedAt = -1;
    private int lines;
    private int titleLine = -1;

    private PageDates(PageMetadata.Habits habits, Rules rules, @Nullable Element title) {
        reader = rules.dates().in(habits.language());
        cues = rules.dateCues();
        order = habits.order();
        this.title = title;
        parts = new DateParts(rules.dateNames(), title);
    }

    /**
     * The days that the body of {@code page} gives, in its order.
     *
     * @param title the element of the page's title, if it shows one
     */
    static List<Dating> of(Document page, @Nullable Element title, Rules rules, PageMetadata.Habits habits) {
        PageDates dates = new PageDates(habits, rules, title);
        page.body().traverse(dates);
        dates.endLine();
        return dates.found;
    }

    @Override
    public void head(Node node, int depth) {
        if (skippedAt >= 0) {
            return;
        }
        if (node instanceof TextNode text) {
            String words = text.getWholeText();
            if (line.length() <= LONGEST) {
                line.append(words);
                if (holdsDigit(words) && node.parent() instanceof Element holder) {
                    holders.add(holder);
                }
            }
        } else if (node instanceof Element element) {
            open(element, depth);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (skippedAt == depth) {
            skippedAt = -1;
        } else if (skippedAt < 0 && node instanceof Element element && element.isBlock()) {
            endLine();
        }
    }

    private void open(Element element, int depth) {
        if (SKIPPED.contains(element.normalName())) {
            skippedAt = depth;
            return;
        }
        if (element.isBlock() || element.normalName().equals("br")) {
            endLine();
        }
        if (element.equals(title)) {
            titleLine = lines;
            above.stream().filter(day -> lines - day.line() <= ABOVE_TITLE).forEach(day -> found.add(day.dating()));
        }
        for (Attribute attribute : element.attributes()) {
            String value = attribute.getValue();
            if (value.length() < SHORT && holdsDigit(value) && holdsDay(attribute.getKey(), element)) {
                read(value).ifPresent(day -> add(day, saidOf(element), parts.of(element), true));
            }
        }
    }

    private boolean holdsDay(String key, Element element) {
        if (key.equals("title")) {
            return !element.normalName().equals("a") && parts.of(element) != null;
        }
        return DATE_ATTRIBUTE.matcher(key).matches()
                && !OTHER_ATTRIBUTE.matcher(key).find();
    }

    private Optional<String> read(String value) {
        if (EPOCH.matcher(value).matches()) {
            long seconds = Long.parseLong(value.substring(0, 10));
            return Optional.of(
                    LocalDate.ofEpochDay(Math.floorDiv(seconds, 86_400)).toString());
        }
        return reader.metadata(value, order);
    }

    /** What the words in an element, before it in its line, or of the line's label say it is. */
    private DateCues.@Nullable Says saidOf(Element element) {
        DateCues.Says own = element.childNodeSize() < 4 ? said(element.text()) : null;
        return own != null ? own : line.toString().isBlank() ? said(before) : said(line.toString());
    }

    private DateCues.@Nullable Says said(String words) {
        int end = words.length() + 1;
        return words.isEmpty() || words.length() > SHORT ? null : cues.of(words + " ", new Span(end, end), 0, end);
    }

    private void endLine() {
        String text = holders.isEmpty() && line.length() > LABEL ? line.toString() : folded(line);
        if (!text.isBlank()) {
            lines++;
            if (!holders.isEmpty() && text.length() <= LONGEST) {
                days(text);
            }
            before = text.length() <= LABEL ? text : "";
        }
        line.setLength(0);
        holders.clear();
    }

    private void days(String whole) {
        boolean longer = whole.length() > SHORT;
        String text = longer ? whole.substring(0, SHORT) : whole;
        List<DateReader.Found> days = reader.all(text, order);
        if (days.isEmpty()) {
            return;
        }
        DateNames.Says named = parts.of(holders);
        boolean running = longer || (named == null && Prose.isProse(text));
        int from = 0;
        for (int i = 0; i < days.size(); i++) {
            DateReader.Found day = days.get(i);
            int to = i + 1 < days.size() ? days.get(i + 1).span().start() : text.length();
            DateCues.Says said = cues.of(text, day.span(), from, to);
            if (said == null && i == 0 && day.span().start() < LINE_START) {
                said = said(before);
            }
            if (!running) {
                add(day.value(), said, named, false);
                stamp(text, day, said, named);
            } else if (day.span().start() <= NOTICE && named != DateNames.Says.NEVER) {
                told(day.value(), said, named != null && named != DateNames.Says.CUED);
            }
            from = day.span().end();
        }
    }

    /** A line that is a day and nothing else may be a signature's; one that opens with a day, a paper's masthead. */
    private void stamp(
            String text, DateReader.Found day, DateCues.@Nullable Says said, DateNames.@Nullable Says named) {
        Matcher parted = PARTED.matcher(text).region(day.span().end(), text.length());
        int end = parted.lookingAt() ? day.span().end() : text.length();
        if (said == null && named == null && end - day.span().length() <= LINE_START) {
            found.add(new Dating(day.value(), Dating.Grounds.LINE, Publication.From.TEXT));
        }
    }

    /** A day in running text counts where a notice at its start says what it is. */
    private void told(String value, DateCues.@Nullable Says said, boolean named) {
        if (said == DateCues.Says.PUBLISHED) {
            Dating.Grounds grounds = named ? Dating.Grounds.SAID : Dating.Grounds.TOLD;
            found.add(new Dating(value, grounds, Publication.From.TEXT));
        } else if (said == DateCues.Says.UPDATED) {
            found.add(new Dating(value, Dating.Grounds.CHANGED_SAID, Publication.From.TEXT));
        }
    }

    private void add(String value, DateCues.@Nullable Says said, DateNames.@Nullable Says named, boolean attribute) {
        if (named == DateNames.Says.NEVER || said == DateCues.Says.OTHER) {
            return;
        }
        Publication.From from = attribute ? Publication.From.METADATA : Publication.From.TEXT;
        if (said != null) {
            found.add(new Dating(value, saidGrounds(said, named), from));
        } else if (named == DateNames.Says.UPDATED) {
            found.add(new Dating(value, Dating.Grounds.CHANGED_STATED, from));
        } else if (named != DateNames.Says.CUED) {
            Dating.Grounds grounds = named == DateNames.Says.PUBLISHED
                    ? Dating.Grounds.NAMED
                    : named == DateNames.Says.UNCLEAR || attribute ? Dating.Grounds.DATED : Dating.Grounds.BESIDE_TITLE;
            place(new Dating(value, grounds, from));
        }
    }

    private static Dating.Grounds saidGrounds(DateCues.Says said, DateNames.@Nullable Says named) {
        return said == DateCues.Says.COPYRIGHT
                ? Dating.Grounds.COPYRIGHT
                : said == DateCues.Says.UPDATED || named == DateNames.Says.UPDATED
                        ? Dating.Grounds.CHANGED_SAID
                        : Dating.Grounds.SAID;
    }

    /** Adds a day of which no word says what it is: how far it is believed depends on how near the title it stands. */
    private void place(Dating day) {
        int below = lines - titleLine;
        boolean untitled = title == null;
        if (titleLine < 0 && !untitled) {
            above.add(new Above(lines, day));
        }
        boolean near = titleLine >= 0
                && switch (day.grounds()) {
                    case NAMED -> true;
                    case DATED -> below <= NEAR_TITLE;
                    default -> below <= BESIDE_TITLE;
                };
        if (near || (untitled && day.grounds() == Dating.Grounds.NAMED)) {
            found.add(day);
        } else if (day.grounds() != Dating.Grounds.BESIDE_TITLE) {
            found.add(new Dating(day.value(), Dating.Grounds.DATED_AWAY, day.from()));
        }
    }

    /** The words with each run of white space made one space, none at the ends. */
    private static String folded(CharSequence words) {
        StringBuilder folded = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char unit = words.charAt(i);
            boolean space = Character.isWhitespace(unit) || unit == '\u00a0';
            if (!space) {
                folded.append(unit);
            } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        return folded.toString().strip();
    }

    private static boolean holdsDigit(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (Character.isDigit(words.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
