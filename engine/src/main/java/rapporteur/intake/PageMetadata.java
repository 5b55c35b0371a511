package rapporteur.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page states of itself: JSON-LD first, then its meta tags and microdata ({@code en/intake/metadata.tsv}), then
 * what its elements are called.
 */
final class PageMetadata {

    private static final Pattern TITLE_PARTS = Pattern.compile("\\s+(?:[-–—|•·»«:]|::)\\s+|(?<=\\w):\\s+|\\s*\\|\\s*");
    /** Which of its editions an outlet's name may be followed by. */
    private static final Pattern EDITION = Pattern.compile("(?i)(?:,\\s|\\s\\()(?:\\p{L}+\\s){1,2}edition\\)?$");

    private static final Pattern BYLINE_NAME =
            Pattern.compile("(?:^|[\\s_-])(?:byline|byline-row|by-?line|by|author|authors|author-name)(?:$|[\\s_-])");
    private static final Pattern UNIVERSAL = Pattern.compile("\\d(?:Z|\\s?[+-]00:?00|\\s(?:GMT|UTC))$");
    private static final Pattern DAY_FIRST = Pattern.compile("^(?:19|20)\\d\\d-\\d\\d-\\d\\d");
    private static final List<String> HEADINGS = List.of("h1", "h2", "h3");
    private static final int SHORT = 200;
    private static final int LONGEST = 500;

    /**
     * How the page's readers write days.
     *
     * @param order whether the day or the month comes first
     * @param language a language code; null where the page declares none
     */
    record Habits(DateReader.Order order, @Nullable String language) {}

    private final Document page;
    private final JsonLd linked;
    private final Rules rules;
    private final Map<String, List<MetadataTable.Value>> fields;
    private final @Nullable String title;

    PageMetadata(Document page, Rules rules) {
        this.page = page;
        this.rules = rules;
        linked = new JsonLd(page);
        fields = rules.metadata().of(page, this::isOthers);
        title = findTitle();
    }

    /** Everything stated. */
    Stated stated() {
        String language = first("language").orElse(null);
        return new Stated(title, outlet(), byline(), null, url(), language);
    }

    private Habits habits() {
        return new Habits(
                order(), first("language").map(LanguageIdentifier::code).orElse(null));
    }

    /** Whether the page's readers write the day or the month first. */
    DateReader.Order order() {
        String tag = first("language").orElse("").toLowerCase(Locale.ROOT).replace('_', '-');
        String locale = first("locale").orElse("").toLowerCase(Locale.ROOT);
        if (tag.equals("en-us") || ((tag.equals("en") || tag.isEmpty()) && locale.endsWith("_us"))) {
            return DateReader.Order.MONTH_FIRST;
        }
        return tag.isEmpty() || tag.equals("en") ? DateReader.Order.UNKNOWN : DateReader.Order.DAY_FIRST;
    }

    /** The body of the article as JSON-LD gives it. */
    Optional<String> body() {
        return linked.body();
    }

    private @Nullable String url() {
        return first("url").filter(url -> url.startsWith("http")).orElse(null);
    }

    /** The headline: the main heading, where it agrees with what the metadata state. */
    private @Nullable String findTitle() {
        List<String> stated = new ArrayList<>();
        linked.title().ifPresent(stated::add);
        all("title").forEach(stated::add);
        List<String> parts = List.of(TITLE_PARTS.split(page.title()));
        List<Element> headings = page.select("h1");
        for (Element heading : headings) {
            String words = heading.text();
            boolean agrees = stated.stream().anyMatch(title -> agree(title, words)) || agree(page.title(), words);
            if (agrees && !words.isBlank() && !isSite(words, parts)) {
                return words;
            }
        }
        if (!stated.isEmpty()) {
            return stated.getFirst();
        }
        if (headings.size() == 1 && Prose.words(headings.getFirst().text()) >= 3) {
            return headings.getFirst().text();
        }
        return parts.stream()
                .max((a, b) -> Integer.compare(Prose.words(a), Prose.words(b)))
                .filter(part -> !part.isBlank())
                .orElse(null);
    }

    /** Whether a heading is the site's name, and not the title of a page that is called like the site. */
    private boolean isSite(String heading, List<String> parts) {
        String words = Prose.level(heading);
        boolean last = parts.size() > 1 && Prose.level(parts.getLast()).equals(words);
        boolean named = first("outlet").map(Prose::level).filter(words::equals).isPresent();
        return last || (named && parts.size() > 1);
    }

    /** Whether one title holds the other, or shares most of its words. */
    private static boolean agree(String first, String second) {
        List<String> one = List.of(Prose.level(first).split(" "));
        List<String> other = List.of(Prose.level(second).split(" "));
        int shorter = Math.min(one.size(), other.size());
        long shared = one.stream().filter(other::contains).count();
        return one.equals(other) || (shorter >= 2 && shared * 2 > shorter);
    }

    private @Nullable String outlet() {
        List<String> stated = new ArrayList<>(all("outlet"));
        linked.site().ifPresent(stated::add);
        return OutletName.of(stated, suffix(), linked.publisher());
    }

    /** The part of the window's title that is not the headline, where the page says it elsewhere too. */
    private Optional<String> suffix() {
        String[] parts = TITLE_PARTS.split(page.title());
        if (parts.length < 2) {
            return Optional.empty();
        }
        String last = EDITION.matcher(parts[parts.length - 1].strip()).replaceFirst("");
        String first = EDITION.matcher(parts[0].strip()).replaceFirst("");
        String publisher = Prose.level(linked.publisher().orElse(""));
        String title = Prose.level(Optional.ofNullable(this.title).orElse(""));
        List<String> names = List.of(last, first).stream()
                .filter(part -> Prose.words(part) <= 5 && !part.isEmpty())
                .filter(part -> !title.contains(Prose.level(part)))
                .toList();
        return names.stream()
                .filter(part -> Prose.level(part).equals(publisher))
                .findFirst()
                .or(() -> names.stream().findFirst());
    }

    private List<String> byline() {
        List<String> names = new ArrayList<>();
        for (String name : linked.byline()) {
            names.addAll(Bylines.names(name));
        }
        String place = null;
        for (MetadataTable.Value value : names.isEmpty() ? values("byline") : List.<MetadataTable.Value>of()) {
            if (names.isEmpty() || value.name().equals(place)) {
                place = value.name();
                boolean catalogued = place.equals("citation_author");
                names.addAll(catalogued ? List.of(Bylines.spoken(value.words())) : Bylines.names(value.words()));
            }
        }
        return names.isEmpty() ? called() : names.stream().distinct().limit(12).toList();
    }

    /** Names in an element that its author calls a byline. */
    private List<String> called() {
        for (Element element : page.body().select("[class], [id], [rel]")) {
            if (BYLINE_NAME.matcher(PageFurniture.name(element)).find()) {
                String text = element.text();
                boolean listed = text.length() < SHORT && !rules.furniture().takesLine(text);
                List<String> names = listed ? rules.bylines().listed(text) : List.of();
                if (!names.isEmpty()) {
                    return names;
                }
            }
        }
        return List.of();
    }

    /** The days that the page gives, in its own order: what it states, what it shows, what its scripts hold. */
    List<Dating> dates() {
        DateReader.Order order = order();
        List<Dating> dates = new ArrayList<>();
        linked.published()
                .flatMap(words -> stated(words, Dating.Grounds.STATED, order))
                .ifPresent(dates::add);
        add(dates, "published", Dating.Grounds.STATED, order);
        unlisted(dates, order);
        dates.addAll(PageDates.of(page, heading(), rules, habits()));
        linked.modified()
                .flatMap(words -> stated(words, Dating.Grounds.CHANGED_STATED, order))
                .ifPresent(dates::add);
        add(dates, "updated", Dating.Grounds.CHANGED_STATED, order);
        if (dates.stream().anyMatch(day -> day.grounds().compareTo(Dating.Grounds.SCRIPTED) < 0)) {
            return dates;
        }
        scripted(order).ifPresent(dates::add);
        add(dates, "description", Dating.Grounds.DESCRIBED, order);
        for (MetadataTable.Value image : values("image")) {
            Urls.day(image.words(), rules.dates())
                    .ifPresent(day -> dates.add(new Dating(day, Dating.Grounds.IMAGE, Publication.From.URL)));
        }
        return dates;
    }

    private void add(List<Dating> dates, String field, Dating.Grounds grounds, DateReader.Order order) {
        for (MetadataTable.Value value : values(field)) {
            stated(value.words(), grounds, order).ifPresent(dates::add);
        }
    }

    private Optional<Dating> stated(String words, Dating.Grounds grounds, DateReader.Order order) {
        boolean universal = UNIVERSAL.matcher(words.strip()).find();
        return rules.dates()
                .metadata(words, order)
                .map(value -> new Dating(value, grounds, Publication.From.METADATA, universal));
    }

    /** Days in meta tags that the table does not list, but whose names say what they hold. */
    private void unlisted(List<Dating> dates, DateReader.Order order) {
        for (Element meta : page.getElementsByTag("meta")) {
            String words = meta.attr("content");
            if (DAY_FIRST.matcher(words).find()
                    && rules.dateNames().of(DateNames.name(meta)) == DateNames.Says.PUBLISHED) {
                stated(words, Dating.Grounds.STATED, order).ifPresent(dates::add);
            }
        }
    }

    /** The first day among the members of the scripts' objects that are called so. */
    private Optional<Dating> scripted(DateReader.Order order) {
        for (Element script : page.getElementsByTag("script")) {
            Optional<String> words = rules.metadata().member(script.data());
            if (words.isPresent()) {
                return stated(words.get(), Dating.Grounds.SCRIPTED, order);
            }
        }
        return Optional.empty();
    }

    /** The heading that shows the title. */
    private @Nullable Element heading() {
        String title = Prose.level(Optional.ofNullable(this.title).orElse(""));
        for (String level : HEADINGS) {
            for (Element heading : page.getElementsByTag(level)) {
                if (!title.isEmpty() && Prose.level(heading.text()).equals(title)) {
                    return heading;
                }
            }
        }
        return page.selectFirst("h1");
    }

    /** Whether an element belongs to comments or other stories. */
    private boolean isOthers(Element element) {
        return element.parents().stream()
                .filter(part ->
                        !part.normalName().equals("body") && !part.normalName().equals("html"))
                .anyMatch(part -> rules.dateNames().of(DateNames.name(part)) == DateNames.Says.NEVER);
    }

    private Optional<String> first(String field) {
        return values(field).stream().map(MetadataTable.Value::words).findFirst();
    }

    private List<String> all(String field) {
        return values(field).stream()
                .map(MetadataTable.Value::words)
                .filter(words -> words.length() < LONGEST)
                .toList();
    }

    private List<MetadataTable.Value> values(String field) {
        return fields.getOrDefault(field, List.of());
    }
}
