package rapporteur.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rapporteur.capture.Fetcher;
import rapporteur.intake.CaptureKeeper;
import rapporteur.intake.Input;
import rapporteur.intake.Intake;
import rapporteur.reading.Outcome;
import rapporteur.reading.ParallelReader;
import rapporteur.reading.Reader;
import rapporteur.web.Web;

/** What every command that reads reports is given, and how it reads them. */
final class Inputs {

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = {
                "A text (.txt .md), page (.html .htm), reports as JSON (.json, .jsonl), feed (.xml .rss .atom), web archive"
                        + " (.warc) or letter (.eml), each also .gz; a folder of these; an address (http:// or https://); or"
                        + " - for standard input, whose form is told from its first bytes."
            })
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<String> paths;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Reports read at once; the answer does not depend on it. Default: one for each core.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--offline",
            description = "Fetch no address. Where a feed only sums a report up, the summary is read.")
    private boolean offline;

    @Option(
            names = "--allow-private",
            description = "Fetch from hosts inside this machine or network too. Without it they are refused, since an"
                    + " address may come from a feed.")
    private boolean allowPrivate;

    @Option(
            names = "--fetched",
            paramLabel = "DIR",
            description = "Keep there what is fetched, and ask again only for what has changed.")
    private @Nullable Path fetched;

    /**
     * Reads them side by side and hands over each outcome in the order of the input, on this thread.
     *
     * @param options how they are read
     * @param keptIn where what is fetched is kept unless the user names a folder; null for nowhere
     * @param keeper is handed the bytes of each report
     */
    void read(
            Intake.Options options,
            Console console,
            @Nullable Path keptIn,
            CaptureKeeper keeper,
            Consumer<Outcome> taker) {
        Web.Options web =
                Web.Options.polite().withPrivateAddresses(allowPrivate).withKept(fetched == null ? keptIn : fetched);
        try (Reader reader = Reader.load();
                ParallelReader readers = new ParallelReader(reader, Math.max(1, threads));
                Web fetching = new Web(web);
                Stream<Input> stream = new Intake(options, offline ? Fetcher.offline() : Fetcher.over(fetching))
                        .read(paths, console.in(), keeper)) {
            readers.read(stream.iterator(), taker);
        }
    }
}
