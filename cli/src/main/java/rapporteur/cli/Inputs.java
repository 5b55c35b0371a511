package rapporteur.cli;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rapporteur.intake.Input;
import rapporteur.intake.Intake;
import rapporteur.reading.Outcome;
import rapporteur.reading.ParallelReader;
import rapporteur.reading.Reader;

/** What every command that reads reports is given, and how it reads them. */
final class Inputs {

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = {
                "A file (.txt .md .html .htm .json .jsonl, each also .gz), a folder of such files,",
                "or - for standard input."
            })
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<String> paths;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Reports read at once; the answer does not depend on it. Default: one for each core.")
    private int threads = Runtime.getRuntime().availableProcessors();

    /**
     * Reads them side by side and hands over each outcome in the order of the input, on this thread.
     *
     * @param asIs whether each text is kept exactly as it stands
     */
    void read(boolean asIs, Console console, Consumer<Outcome> taker) {
        try (Reader reader = Reader.load();
                ParallelReader readers = new ParallelReader(reader, Math.max(1, threads));
                Stream<Input> stream =
                        new Intake(asIs ? Intake.Options.kept() : Intake.Options.clean()).read(paths, console.in())) {
            readers.read(stream.iterator(), taker);
        }
    }
}
