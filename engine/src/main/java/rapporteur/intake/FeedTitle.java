package rapporteur.intake;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The outlet's name in the title of its feed, which often says more: the part of the paper, a motto, that it is a feed. Of
 * the pieces between bars, dashes and colons it is the first that is none of these; the whole title where all are.
 */
final class FeedTitle {

    private static final Pattern JOINT = Pattern.compile("\\s+(?:[-–—|>»›·•/]|::)+\\s+|:\\s+");
    private static final Pattern TAIL =
            Pattern.compile("(?i)[\\s(\\[]+(?:(?:rss|atom|news|web)\\s)?(?:feeds?|rss|atom|headlines)[)\\]]?$");
    private static final Pattern GENERIC = Pattern.compile(
            "(?i)^(?:(?:all|latest|recent|top|breaking|daily|main)\\b.*|home(?:page)?|news|rss|feed|articles|posts|(?:.{1,20}\\s)?news feed)$");
    private static final int LONGEST = 5;

    private FeedTitle() {}

    /**
     * The name.
     *
     * @param sections names of a paper's parts, levelled by {@link Prose#level}
     */
    static String outlet(String title, Set<String> sections) {
        for (String piece : JOINT.split(title.strip())) {
            String name = TAIL.matcher(piece.strip()).replaceFirst("").strip();
            String level = Prose.level(name);
            boolean part = sections.contains(level) || sections.contains(level.replaceAll(" news$", ""));
            if (!name.isEmpty() && !part && !GENERIC.matcher(name).matches() && Prose.words(name) <= LONGEST) {
                return name;
            }
        }
        return title.strip();
    }
}
