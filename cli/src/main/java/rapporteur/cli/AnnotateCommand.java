package rapporteur.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import rapporteur.intake.CaptureKeeper;
import rapporteur.intake.Intake;
import rapporteur.reading.Outcome;
import rapporteur.reading.Reading;
import rapporteur.record.ReportRecord;

/** Prints what each report says, a line of JSON a report, in the order of the input. */
@Command(
        name = "annotate",
        mixinStandardHelpOptions = true,
        description = {
            "Prints what each report says by itself: a line of JSON a report, in the order of the input.",
            "A report in another language than English is printed with \"read\": false and no findings."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur annotate report.html",
            "  rapporteur annotate reports/ > records.jsonl",
            "  rapporteur annotate --as-is --tokens reports.jsonl.gz    the text untouched; words and trees too",
            "  rapporteur annotate https://lume.example/news.rss crawl.warc.gz letter.eml",
            "  cat page.html | rapporteur annotate -"
        })
final class AnnotateCommand implements Callable<Integer> {

    private static final int BUFFER = 1 << 16;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private RapporteurCommand parent;

    @Mixin
    private final Inputs inputs = new Inputs();

    @Option(
            names = "--as-is",
            description = "Keep each text exactly as it stands: no furniture removed, no white space folded.")
    private boolean asIs;

    @Option(names = "--tokens", description = "Add each word with its tags and tree.")
    private boolean tokens;

    @Override
    public Integer call() {
        Console console = parent.console;
        ReportRecord record = tokens ? ReportRecord.withTokens() : ReportRecord.plain();
        Intake.Options options = asIs ? Intake.Options.kept() : Intake.Options.clean();
        Unread unread = new Unread(console);
        long[] read = {0};
        try (Progress progress = new Progress(console);
                OutputStream out = new BufferedOutputStream(console.out(), BUFFER)) {
            inputs.read(options, console, null, CaptureKeeper.NONE, outcome -> {
                switch (outcome) {
                    case Outcome.Read(Reading reading) -> {
                        print(record, reading, out);
                        unread.noteLanguage(reading.report());
                        progress.at(++read[0]);
                    }
                    case Outcome.Unread(String source, String reason) -> unread.add(source, reason);
                }
            });
        } catch (IOException e) {
            return Outputs.pipeFailed(e);
        } catch (NotPrinted e) {
            return Outputs.pipeFailed(e.why);
        }
        return unread.exitCode();
    }

    private static void print(ReportRecord record, Reading reading, OutputStream out) {
        try {
            record.write(reading, out);
        } catch (IOException e) {
            throw new NotPrinted(e);
        }
    }

    /** Carries a failure of standard output through the reading. */
    private static final class NotPrinted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final IOException why;

        NotPrinted(IOException why) {
            super(why);
            this.why = why;
        }
    }
}
