package rapporteur.cli;

import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command that reads reports is given. */
final class Inputs {

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = {
                "A file (.txt .md .html .htm .json .jsonl, each also .gz), a folder of such files,",
                "or - for standard input (text, HTML, JSON or JSON Lines: told by its beginning)."
            })
    @SuppressWarnings("NullAway.Init") // set by picocli
    List<String> paths;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Reports read at once; the answer does not depend on it. Default: as many as the machine has cores.")
    int threads = Runtime.getRuntime().availableProcessors();
}
