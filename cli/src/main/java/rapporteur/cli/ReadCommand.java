package rapporteur.cli;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import rapporteur.briefing.Briefing;
import rapporteur.intake.CaptureKeeper;
import rapporteur.intake.Intake;
import rapporteur.reading.Outcome;
import rapporteur.reading.Reading;
import rapporteur.record.SituationRecord;
import rapporteur.situation.Situation;
import rapporteur.situation.Situations;

/** Reads many reports of one event and writes the situation they make. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = {
            "Reads many reports of one event and writes what they make together: DIR/situation.json and",
            "DIR/briefing.html, a page that needs no network. The order of the reports does not matter.",
            "The bytes each report was read from are kept in DIR/captures; the capture command shows them again.",
            "What is fetched is kept in DIR/fetched unless --fetched names another folder."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur read examples/kursk-2024 --out out",
            "  rapporteur read --one agency.txt page.html reports.jsonl --out out/flood",
            "  rapporteur read https://lume.example/news.rss crawl.warc.gz letters/ --out out/lume"
        })
final class ReadCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private RapporteurCommand parent;

    @Mixin
    private final Inputs inputs = new Inputs();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for situation.json and briefing.html; made if it is not there.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    @Option(names = "--no-captures", description = "Do not keep the bytes that the reports were read from.")
    private boolean noCaptures;

    @Option(
            names = "--one",
            description = "Everything given is one situation. This is the default until stories are told apart.")
    @SuppressWarnings("UnusedVariable") // names the only way there is yet, so that scripts can already ask for it
    private boolean one;

    @Override
    public Integer call() {
        Console console = parent.console;
        Outputs outputs = Outputs.in(out);
        CaptureKeeper keeper = noCaptures ? CaptureKeeper.NONE : new KeptCaptures(out);
        Unread unread = new Unread(console);
        List<Reading> readings = new ArrayList<>();
        try (Progress progress = new Progress(console)) {
            inputs.read(Intake.Options.together(), console, out.resolve("fetched"), keeper, outcome -> {
                switch (outcome) {
                    case Outcome.Read(Reading reading) -> {
                        readings.add(reading);
                        unread.noteLanguage(reading.report());
                        progress.at(readings.size());
                    }
                    case Outcome.Unread(String source, String reason) -> unread.add(source, reason);
                }
            });
            progress.next("comparing " + readings.size() + " reports");
            Situation situation = Situations.of(readings, unread.failed());
            outputs.write("situation.json", stream -> SituationRecord.write(situation, stream));
            outputs.write("briefing.html", stream -> {
                Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
                Briefing.write(situation, writer);
                writer.flush();
            });
        }
        console.err().println(out.resolve("situation.json") + "\n" + out.resolve("briefing.html"));
        return unread.exitCode();
    }
}
