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

    /** Reads one report from the bytes of a text, a page or a JSON object. */
    Report report(Source source, Source.Form form, Slices.Slice slice, byte[] bytes, Ids ids)
            throws UnreadableException {
        AlignedText decoded = Decoding.decode(bytes);
        String sha256 = sha256(bytes);
        String own = slice.line() == 0 ? source.id() : source.id() + "-" + slice.line();
        String name = slice.line() == 0 ? source.name() : source.name() + ":" + slice.line();
        return switch (form) {
            case TEXT, SNIFFED -> text(ids.unique(own), new Capture(name, sha256, null), decoded, Stated.NOTHING);
            case HTML -> page(ids, own, name, sha256, decoded, Stated.NOTHING);
            case JSON, JSON_LINES -> object(ids, own, name, sha256, new JsonForm(decoded));
        };
    }

    private Report object(Ids ids, String own, String name, String sha256, JsonForm json) throws UnreadableException {
        Stated stated = json.stated(rules.dates());
        String id = json.id() != null ? json.id() : stated.url() != null ? Urls.name(stated.url()) : own;
        AlignedText text = json.text();
        AlignedText html = json.html();
        if (text != null) {
            return text(ids.unique(id), new Capture(name, sha256, stated.url()), text, stated);
        }
        if (html != null) {
            return page(ids, id, name, sha256, html, stated);
        }
        throw new UnreadableException("it has neither \"text\" nor \"html\"");
    }

    private Report text(String id, Capture capture, AlignedText text, Stated stated) throws UnreadableException {
        Composition composition = new Composition(rules, DateReader.Order.UNKNOWN, Optional.empty());
        return options.asIs()
                ? composition.asItStands(id, capture, text, spoken(stated))
                : composition.cleaned(id, capture, TextForm.passages(text), spoken(stated));
    }

    private Report page(Ids ids, String id, String name, String sha256, AlignedText html, Stated given)
            throws UnreadableException {
        HtmlForm page = new HtmlForm(html, rules);
        Stated stated = spoken(given.or(page.metadata().stated()));
        Capture capture = new Capture(name, sha256, stated.url());
        Composition composition =
                new Composition(rules, page.metadata().order(), page.metadata().shown());
        String unique = ids.unique(id);
        return options.asIs()
                ? composition.asItStands(unique, capture, page.shown(), stated)
                : composition.cleaned(unique, capture, page.passages(), stated);
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
