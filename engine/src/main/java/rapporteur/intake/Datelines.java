package rapporteur.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapporteur.rule.Resources;
import rapporteur.text.Span;

/**
 * Reads where and when a report was filed, as its first words say ({@code en/intake/datelines.yml}): {@code SEOUL, Oct 23
 * (Harbour Wire) — …}.
 */
final class Datelines {

    private static final String CAPS =
            "(?!(?:BREAKING|EXCLUSIVE|UPDATED?|WATCH|OPINION|ANALYSIS|REVIEW|VIDEO|LIVE|NEWS|CORRECTION|NOTE)\\b)"
                    + "\\p{Lu}(?=[\\p{Lu}.'’-]*\\p{Lu})[\\p{Lu}\\p{M}.'’-]*(?:[\\s/]\\p{Lu}[\\p{Lu}\\p{M}.'’-]*){0,5}";
    private static final String PLACE = "\\p{Lu}[\\p{L}\\p{M}'’-]+(?:[\\s/]\\p{Lu}[\\p{L}\\p{M}'’-]+){0,2}";
    private static final String WEEKDAY =
            "(?i:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun)(?!\\p{L})";
    private static final String REGION = "(?:,\\s(?!" + WEEKDAY + ")\\p{Lu}[\\p{L}.]+(?:\\s\\p{Lu}[\\p{L}.]+){0,2})?";
    private static final String MONTH =
            "(?i:January|February|March|April|May|June|July|August|September|October|November|December"
                    + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?!\\p{L})\\.?";
    private static final String DATE = "\\d{1,2}(?:st|nd|rd|th)?(?!\\d)";
    private static final String DAY = "(?<day>(?:" + WEEKDAY + "[.,]?\\s)?(?:" + MONTH + "\\s" + DATE + "|" + DATE
            + "\\s(?:of\\s)?" + MONTH + ")(?:,?\\s(?:19|20)\\d\\d(?!\\d))?)";
    private static final String AGENCY = "[(/](?<agency>\\p{L}[^()/\\d]{1,39})[)/]";
    private static final String DASH = "(?:\\s-{1,2}\\s|--\\s?|\\s?[–—―\\x{96}\\x{97}]\\s?)";
    /** How much of a report is looked at. */
    private static final int REACH = 160;
    /** So many paragraphs may be the first: a summary, or a line about the report, may stand above. */
    private static final int PARAGRAPHS = 4;

    /**
     * A dateline found.
     *
     * @param place its span in the text looked at; null where only a day is named
     * @param agency who is credited in it
     * @param day when the report was filed
     */
    record Found(
            @Nullable Span place,
            @Nullable String agency,
            @Nullable CalendarDay day) {

        private Found moved(int by) {
            return new Found(place == null ? null : new Span(place.start() + by, place.end() + by), agency, day);
        }
    }

    private final Map<String, Pattern> patterns;

    private Datelines(Map<String, Pattern> patterns) {
        this.patterns = patterns;
    }

    /** Reads the rules that ship with the program. */
    static Datelines load() {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        Resources.rules("en/intake/datelines.yml")
                .forEach(rule -> patterns.put(
                        rule.id(),
                        Pattern.compile(rule.pattern()
                                .replace("{caps}", CAPS)
                                .replace("{place}", PLACE)
                                .replace("{region}", REGION)
                                .replace("{day}", DAY)
                                .replace("{agency}", AGENCY)
                                .replace("{dash}", DASH))));
        return new Datelines(patterns);
    }

    /** The dateline at the start of the first paragraphs; its place is a span of {@code text}. */
    Optional<Found> in(String text, List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block.kind() == Block.Kind.PARAGRAPH)
                .limit(PARAGRAPHS)
                .flatMap(block -> at(block.span().of(text))
                        .map(found -> found.moved(block.span().start()))
                        .stream())
                .findFirst();
    }

    /** The dateline at the start of {@code text}. */
    Optional<Found> at(String text) {
        String start = text.substring(0, Math.min(text.length(), REACH));
        for (Pattern pattern : patterns.values()) {
            Matcher dateline = pattern.matcher(start);
            if (dateline.find()) {
                Optional<String> day = group(dateline, "day");
                return Optional.of(new Found(
                        group(dateline, "place").isEmpty()
                                ? null
                                : new Span(dateline.start("place"), dateline.end("place")),
                        group(dateline, "agency").orElse(null),
                        day.flatMap(CalendarDay::read).orElse(null)));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> group(Matcher matcher, String name) {
        return matcher.namedGroups().containsKey(name) ? Optional.ofNullable(matcher.group(name)) : Optional.empty();
    }

    /** Whether rule {@code id} finds a dateline. */
    boolean finds(String id, String text) {
        Pattern pattern = patterns.get(id);
        return pattern != null && pattern.matcher(text).find();
    }
}
