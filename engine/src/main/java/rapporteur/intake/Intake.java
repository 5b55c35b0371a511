package rapporteur.intake;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import rapporteur.text.AlignedText;

/**
 * The way in: from paths to reports.
 *
 * <pre>{@code
 * Intake intake = new Intake(Intake.Options.clean());
 * try (Stream<Input> inputs = intake.read(List.of("reports/", "-"), System.in)) {
 *     inputs.forEach(input -> …);
 * }
 * }</pre>
 *
 * <p>The stream is lazy: one report is in memory at a time, besides the ids given so far. It comes in the order of the
 * paths, of the files in a folder and of the lines in a file. An instance may be used for several runs; ids are unique
 * in each.
 */
public final class Intake {

    private final Options options;
    private final Rules rules = Rules.load();

    /**
     * How inputs are read.
     *
     * @param asIs keep each report's text exactly as it stands: no furniture removed, no white space folded
     * @param language take every report for one in this language (ISO 639-1); null to tell it from the report
     */
    public record Options(boolean asIs, @Nullable String language) {

        /** Cleaned reports, language told from the text. */
        public static Options clean() {
            return new Options(false, null);
        }

        /** Reports exactly as they stand, language told from the text. */
        public static Options kept() {
            return new Options(true, null);
        }
    }

    /**
     * @throws rapporteur.rule.InstallationException if a rule file of the program is missing or damaged
     */
    public Intake(Options options) {
        this.options = options;
    }

    /**
     * Reads what the paths hold.
     *
     * @param paths files, folders, or {@code -} for standard input
     * @param standardInput what {@code -} stands for; it is not closed
     * @return the inputs in order; to be closed
     */
    public Stream<Input> read(List<String> paths, InputStream standardInput) {
        Inputs inputs = new Inputs(this, paths, standardInput);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(inputs, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(inputs::close);
    }

    /**
     * Reads one report.
     *
     * @param name of the source, with the line where it holds several
     * @param id what the report is called unless it says so itself; not yet unique
     */
    Report report(Source.Form form, String name, String id, byte[] bytes) throws UnreadableException {
        AlignedText decoded = Decoding.decode(bytes);
        Capture capture = new Capture(name, sha256(bytes), null);
        return switch (form) {
            case TEXT, SNIFFED -> text(id, capture, decoded, Stated.NOTHING);
            case HTML -> page(id, capture, decoded, Stated.NOTHING);
            case JSON, JSON_LINES -> object(id, capture, new JsonForm(decoded));
        };
    }

    private Report object(String own, Capture capture, JsonForm json) throws UnreadableException {
        Stated stated = json.stated(rules.dates());
        String url = stated.url();
        String given = json.id();
        String id = given != null ? given : url != null ? Urls.name(url) : own;
        AlignedText text = json.text();
        AlignedText html = json.html();
        if (text != null) {
            return text(id, capture, text, stated);
        }
        if (html != null) {
            return page(id, capture, html, stated);
        }
        throw new UnreadableException("it has neither \"text\" nor \"html\"");
    }

    private Report text(String id, Capture capture, AlignedText text, Stated given) throws UnreadableException {
        Stated stated = spoken(given);
        Capture placed = new Capture(capture.source(), capture.sha256(), stated.url());
        Composition composition = new Composition(rules, DateReader.Order.UNKNOWN, Optional.empty());
        return options.asIs()
                ? composition.asItStands(id, placed, text, stated)
                : composition.cleaned(id, placed, TextForm.passages(text), stated);
    }

    private Report page(String id, Capture capture, AlignedText html, Stated given) throws UnreadableException {
        HtmlForm page = new HtmlForm(html, rules);
        PageMetadata metadata = page.metadata();
        Stated stated = spoken(given.or(metadata.stated()));
        Capture placed = new Capture(capture.source(), capture.sha256(), stated.url());
        Composition composition = new Composition(rules, metadata.order(), metadata.shown());
        return options.asIs()
                ? composition.asItStands(id, placed, page.shown(), stated)
                : composition.cleaned(id, placed, page.passages(), stated);
    }

    private Stated spoken(Stated stated) {
        return options.language() == null
                ? stated
                : new Stated(
                        stated.title(),
                        stated.outlet(),
                        stated.byline(),
                        stated.published(),
                        stated.url(),
                        options.language());
    }

    /** The form that the first bytes of a source show: JSON, a page, or text. */
    static Source.Form sniffed(byte[] start) {
        String text =
                new String(start, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
        if (text.startsWith("{") && text.contains("\"")) {
            return Source.Form.JSON_LINES;
        }
        boolean page = text.regionMatches(true, 0, "<!doctype html", 0, 14)
                || text.regionMatches(true, 0, "<html", 0, 5)
                || (text.startsWith("<")
                        && text.toLowerCase(java.util.Locale.ROOT).contains("<body"));
        return page ? Source.Form.HTML : Source.Form.TEXT;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
