package rapporteur.intake;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import rapporteur.capture.Capture;
import rapporteur.capture.CaptureReader;
import rapporteur.capture.Content;
import rapporteur.capture.Fetcher;
import rapporteur.capture.Label;
import rapporteur.capture.UnreadableException;

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
    private final CaptureReader captures;
    private final Rules rules = Rules.load();

    /**
     * How inputs are read.
     *
     * @param asIs keep each report's text exactly as it stands: no furniture removed, no white space folded
     * @param joined learn from all reports of an outlet what it prints on each, and take it away, and of which year a
     *     dateline's day is; every input is then read before the first is handed over, while otherwise no report depends
     *     on another
     * @param language take every report for one in this language (ISO 639-1); null to tell it from the report
     */
    public record Options(
            boolean asIs, boolean joined, @Nullable String language) {

        /** Cleaned reports, each by itself, language told from the text. */
        public static Options clean() {
            return new Options(false, false, null);
        }

        /** Cleaned reports, each outlet's looked at together, language told from the text. */
        public static Options together() {
            return new Options(false, true, null);
        }

        /** Reports exactly as they stand, language told from the text. */
        public static Options kept() {
            return new Options(true, false, null);
        }
    }

    /**
     * Fetches nothing.
     *
     * @throws rapporteur.rule.InstallationException if a rule file of the program is missing or damaged
     */
    public Intake(Options options) {
        this(options, Fetcher.offline());
    }

    /**
     * @param fetcher fetches addresses: those that are given, and those of pages that a feed only sums up
     * @throws rapporteur.rule.InstallationException if a rule file of the program is missing or damaged
     */
    public Intake(Options options, Fetcher fetcher) {
        this.options = options;
        captures = new CaptureReader(fetcher);
    }

    /**
     * Reads what the paths hold.
     *
     * @param paths files, folders, addresses, or {@code -} for standard input
     * @param standardInput what {@code -} stands for; it is not closed
     * @return the inputs in order; to be closed
     */
    public Stream<Input> read(List<String> paths, InputStream standardInput) {
        return read(paths, standardInput, CaptureKeeper.NONE);
    }

    /**
     * Reads what the paths hold, and has the bytes of each report kept.
     *
     * @param paths files, folders, addresses, or {@code -} for standard input
     * @param standardInput what {@code -} stands for; it is not closed
     * @return the inputs in order; to be closed
     */
    public Stream<Input> read(List<String> paths, InputStream standardInput, CaptureKeeper keeper) {
        Inputs inputs = new Inputs(this, captures.read(paths, standardInput), keeper);
        if (options.joined()) {
            try (inputs) {
                List<Input> all = new ArrayList<>();
                inputs.forEachRemaining(all::add);
                return new Years(rules.datelines()).dated(rules.shared().removed(all)).stream();
            }
        }
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(inputs, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(inputs::close);
    }

    /** Reads one report; its id is not yet unique. */
    Report report(Capture capture) throws UnreadableException {
        Content content = capture.content();
        Label label = content.label();
        Stated given = given(capture);
        List<Dating> dates = new ArrayList<>();
        labelled(label).ifPresent(dates::add);
        if (!content.page()) {
            return compose(capture, spoken(given), new Datings(DateReader.Order.UNKNOWN, dates, true), null);
        }
        HtmlForm page = new HtmlForm(content.text(), rules);
        PageMetadata metadata = page.metadata();
        Stated stated = label.weight() == Label.Weight.HEARD
                ? addressed(label.url(), metadata.stated().or(given))
                : given.or(metadata.stated());
        dates.addAll(metadata.dates());
        return compose(capture, spoken(stated), new Datings(metadata.order(), dates, false), page);
    }

    private Report compose(Capture capture, Stated stated, Datings dates, @Nullable HtmlForm page)
            throws UnreadableException {
        Provenance provenance = new Provenance(capture.source(), capture.sha256(), stated.url());
        Composition composition = new Composition(rules, dates);
        return options.asIs()
                ? composition.asItStands(
                        capture.id(),
                        provenance,
                        page == null ? capture.content().text() : page.shown(),
                        stated)
                : composition.cleaned(
                        capture.id(),
                        provenance,
                        page == null ? TextForm.passages(capture.content().own()) : page.passages(),
                        stated);
    }

    private static Stated addressed(@Nullable String url, Stated stated) {
        return new Stated(
                stated.title(),
                stated.outlet(),
                stated.byline(),
                stated.published(),
                url == null ? stated.url() : url,
                stated.language());
    }

    private Stated given(Capture capture) {
        Label label = capture.content().label();
        Publication published = label.weight() == Label.Weight.GIVEN
                ? written(label)
                        .map(value -> new Publication(value, Publication.From.GIVEN))
                        .orElse(null)
                : null;
        List<String> byline =
                label.byline().size() == 1 ? Bylines.names(label.byline().getFirst()) : label.byline();
        String outlet = label.outlet();
        boolean ofFeed = capture.form() == Capture.Form.ITEM || label.weight() == Label.Weight.HEARD;
        String named = outlet == null || !ofFeed ? outlet : FeedTitle.outlet(outlet, rules.sections());
        return new Stated(label.title(), named, byline, published, label.url(), label.language());
    }

    private Optional<String> written(Label label) {
        return Optional.ofNullable(label.published())
                .flatMap(written -> rules.dates().metadata(written, DateReader.Order.UNKNOWN));
    }

    /** The day that a label states that is no user's. */
    private Optional<Dating> labelled(Label label) {
        Dating.Grounds grounds = label.weight() == Label.Weight.HEARD ? Dating.Grounds.HEARD : Dating.Grounds.STATED;
        return label.weight() == Label.Weight.GIVEN
                ? Optional.empty()
                : written(label).map(value -> new Dating(value, grounds, Publication.From.METADATA));
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
}
