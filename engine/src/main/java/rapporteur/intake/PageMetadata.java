package rapporteur.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import rapporteur.rule.Resources;

/**
 * What a page states of itself: JSON-LD first, then its meta tags and microdata ({@code en/intake/metadata.tsv}), then
 * what its elements are called.
 */
final class PageMetadata {

    private static final Pattern TITLE_PARTS = Pattern.compile("\\s+(?:[-–—|•·»«:]|::)\\s+|(?<=\\w):\\s+|\\s*\\|\\s*");
    private static final Pattern DATE_NAME = Pattern.compile(
            "(?:^|[\\s_-])(?:date|dates|datum|time|timestamp|posted|posted-on|published|publish|pubdate|pub-date|stamp|entry-date|byline|meta|entry-meta|post-meta|info|submitted)(?:$|[\\s_-])");
    private static final Pattern ADDRESS = Pattern.compile("^https?://(?:www\\.)?|/$");
    private static final Pattern PUBLISHED_NAME = Pattern.compile(
            "(?:^|[\\s_-])(?:published|publish|publication|pubdate|posted|entry-date|post-date|date-?published)(?:$|[\\s_-])");
    private static final Pattern BYLINE_NAME =
            Pattern.compile("(?:^|[\\s_-])(?:byline|byline-row|by-?line|by|author|authors|author-name)(?:$|[\\s_-])");
    private static final int SHORT = 200;

    private final Document page;
    private final JsonLd linked;
    private final Rules rules;
    private final List<List<String>> table;

    PageMetadata(Document page, Rules rules) {
        this.page = page;
        this.rules = rules;
        linked = new JsonLd(page);
        table = Resources.table("en/intake/metadata.tsv");
    }

    /** Everything stated. */
    Stated stated() {
        String language = first("language").orElse(null);
        return new Stated(title(), outlet(), byline(), published(order()).orElse(null), url(), language);
    }

    /** Whether the page's readers write the day or the month first. */
    DateReader.Order order() {
        String tag = first("language").orElse("").toLowerCase(Locale.ROOT).replace('_', '-');
        String locale = page.select("meta[property=og:locale]").attr("content").toLowerCase(Locale.ROOT);
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
    private @Nullable String title() {
        List<String> stated = new ArrayList<>();
        linked.title().ifPresent(stated::add);
        all("title").forEach(stated::add);
        List<String> parts = List.of(TITLE_PARTS.split(page.title()));
        List<Element> headings = page.select("h1");
        for (Element heading : headings) {
            String words = heading.text();
            boolean agrees = stated.stream().anyMatch(title -> agree(title, words)) || agree(page.title(), words);
            if (agrees && !words.isBlank()) {
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

    /** Whether one title holds the other, or shares most of its words. */
    private static boolean agree(String first, String second) {
        List<String> one = List.of(Prose.level(first).split(" "));
        List<String> other = List.of(Prose.level(second).split(" "));
        int shorter = Math.min(one.size(), other.size());
        long shared = one.stream().filter(other::contains).count();
        return one.equals(other) || (shorter >= 2 && shared * 2 > shorter);
    }

    private @Nullable String outlet() {
        return first("outlet")
                .or(linked::site)
                .or(this::suffix)
                .or(linked::publisher)
                .map(name -> ADDRESS.matcher(name).replaceFirst(""))
                .orElse(null);
    }

    /** The part of the window's title that is not the headline, where the page says it elsewhere too. */
    private Optional<String> suffix() {
        String[] parts = TITLE_PARTS.split(page.title());
        if (parts.length < 2) {
            return Optional.empty();
        }
        String last = parts[parts.length - 1].strip();
        String first = parts[0].strip();
        String publisher = Prose.level(linked.publisher().orElse(""));
        String title = Prose.level(Optional.ofNullable(title()).orElse(""));
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
        if (names.isEmpty()) {
            for (List<String> row : table) {
                if (row.get(0).equals("byline") && names.isEmpty()) {
                    boolean catalogued = row.get(1).contains("citation_author");
                    for (String value : values(row)) {
                        names.addAll(catalogued ? List.of(Bylines.spoken(value)) : Bylines.names(value));
                    }
                }
            }
        }
        return names.isEmpty() ? called() : names.stream().distinct().limit(12).toList();
    }

    /** Names in an element that its author calls a byline. */
    private List<String> called() {
        for (Element element : page.body().select("[class], [id], [rel]")) {
            String text = element.text();
            if (!text.isBlank()
                    && text.length() < SHORT
                    && BYLINE_NAME.matcher(PageFurniture.name(element)).find()) {
                List<String> names = rules.bylines().in(text);
                if (!names.isEmpty()) {
                    return names;
                }
            }
        }
        return List.of();
    }

    private Optional<Publication> published(DateReader.Order order) {
        List<String> values = new ArrayList<>();
        linked.published().ifPresent(values::add);
        values.addAll(all("published"));
        Optional<String> stated = values.stream()
                .flatMap(value -> rules.dates().metadata(value, order).stream())
                .findFirst();
        return stated.or(() -> timed(order)).map(value -> new Publication(value, Publication.From.METADATA));
    }

    /** The first time element that is called a date of the report; else the first of the main part of the page. */
    private Optional<String> timed(DateReader.Order order) {
        List<Element> times = page.select("time[datetime]").stream()
                .filter(time -> time.parents().stream().noneMatch(rules.page()::isAside))
                .toList();
        List<Element> called = times.stream()
                .filter(time -> PUBLISHED_NAME.matcher(PageFurniture.name(time)).find()
                        || (time.parent() != null
                                && PUBLISHED_NAME
                                        .matcher(PageFurniture.name(time.parent()))
                                        .find()))
                .toList();
        return Stream.of(belowTitle(called), belowTitle(times), called, times)
                .flatMap(List::stream)
                .flatMap(time -> rules.dates().metadata(time.attr("datetime"), order).stream())
                .findFirst();
    }

    /** The elements that stand below the main heading. */
    private List<Element> belowTitle(List<Element> elements) {
        String title = Optional.ofNullable(title()).orElse("");
        int heading = page.select("h1, h2").stream()
                .filter(element -> element.text().equals(title))
                .mapToInt(element -> element.sourceRange().startPos())
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        return elements.stream()
                .filter(element -> element.sourceRange().startPos() > heading)
                .toList();
    }

    /** What the page shows as its date: in the first short element that is called a date and is not aside. */
    Optional<String> shown() {
        DateReader.Order order = order();
        List<Element> called = page.body().select("[class], [id]").stream()
                .filter(element ->
                        DATE_NAME.matcher(PageFurniture.name(element)).find())
                .filter(element -> element.parents().stream().noneMatch(rules.page()::isAside))
                .toList();
        return Stream.of(belowTitle(called), called)
                .flatMap(List::stream)
                .map(Element::text)
                .filter(text -> text.length() <= SHORT)
                .flatMap(text -> rules.dates().find(text, order).stream())
                .map(DateReader.Found::value)
                .findFirst();
    }

    private Optional<String> first(String field) {
        return all(field).stream().findFirst();
    }

    private List<String> all(String field) {
        List<String> all = new ArrayList<>();
        for (List<String> row : table) {
            if (row.get(0).equals(field)) {
                all.addAll(values(row));
            }
        }
        return all;
    }

    private List<String> values(List<String> row) {
        return page.select(row.get(1)).stream()
                .map(element -> row.get(2).equals("text") ? element.text() : element.attr(row.get(2)))
                .map(String::strip)
                .filter(value -> !value.isEmpty() && value.length() < 500)
                .toList();
    }
}
