package rapporteur.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import rapporteur.intake.Report;
import rapporteur.reading.Reading;
import rapporteur.record.MalformedRecordException;
import rapporteur.record.SituationRecord;
import rapporteur.text.Span;

/** Shows the bytes that a report was read from. */
@Command(
        name = "capture",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the capture that a report was read from, byte for byte, after checking that it is still the one: a page,",
            "a text, a line of JSON, an item of a feed, a letter. The situation must have been read with captures kept."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur capture out 06-coastline-today",
            "  rapporteur capture out 06-coastline-today --block 3    what the third block of its text was read from"
        })
final class CaptureCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private RapporteurCommand parent;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "Folder of a situation, as read --out made it.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Parameters(index = "1", paramLabel = "ID", description = "The report's id, as in situation.json and on the page.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String id;

    @Option(names = "--block", paramLabel = "N", description = "Only the bytes of the N-th block of its text, from 1.")
    private @Nullable Integer block;

    @Override
    public Integer call() {
        Report report = report();
        Span part = part(report);
        byte[] bytes;
        try {
            bytes = kept(report);
        } catch (IOException e) {
            return complain("the capture of " + id + " cannot be read: " + e.getMessage());
        }
        if (bytes.length == 0) {
            return ExitCode.SOME_UNREAD;
        }
        byte[] shown = part == null ? bytes : Arrays.copyOfRange(bytes, part.start(), part.end());
        try (OutputStream out = parent.console.out()) {
            out.write(shown);
        } catch (IOException e) {
            return Outputs.pipeFailed(e);
        }
        return ExitCode.DONE;
    }

    private Report report() {
        Path record = folder.resolve("situation.json");
        try (InputStream in = Files.newInputStream(record)) {
            return SituationRecord.read(in, record.toString()).coverage().readings().stream()
                    .map(Reading::report)
                    .filter(report -> report.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> usage("no report of " + record + " is called " + id));
        } catch (NoSuchFileException e) {
            throw usage("there is no " + record + ": give the folder that read --out wrote to");
        } catch (MalformedRecordException e) {
            throw usage(record + " cannot be read: " + e.getMessage());
        } catch (IOException e) {
            throw new MachineException(record + " cannot be read: " + e.getMessage(), e);
        }
    }

    private @Nullable Span part(Report report) {
        Integer number = block;
        if (number == null) {
            return null;
        }
        int blocks = report.blocks().size();
        if (number < 1 || number > blocks) {
            throw usage(id + " has blocks 1 to " + blocks + ", not " + number);
        }
        return report.blocks().get(number - 1).capture();
    }

    /** The report's capture; empty, with a complaint made, where it is not kept or has changed. */
    private byte[] kept(Report report) throws IOException {
        String sha256 = report.provenance().sha256();
        List<Path> files = new KeptCaptures(folder).of(sha256);
        if (files.isEmpty()) {
            complain("the capture of " + id + " was not kept: read the reports again without --no-captures");
            return new byte[0];
        }
        byte[] bytes = Files.readAllBytes(files.getFirst());
        if (!sha256(bytes).equals(sha256)) {
            complain(files.getFirst() + " has been changed since " + id
                    + " was read from it: its SHA-256 is no longer that of the situation");
            return new byte[0];
        }
        return bytes;
    }

    private int complain(String words) {
        parent.console.err().println("rapporteur: " + words);
        return ExitCode.SOME_UNREAD;
    }

    private CommandLine.ParameterException usage(String words) {
        return new CommandLine.ParameterException(spec.commandLine(), words);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
