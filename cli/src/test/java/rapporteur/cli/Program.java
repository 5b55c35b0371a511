package rapporteur.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The packaged program as a person starts it: a process of its own. */
final class Program {

    /** The root of the clone. */
    static final Path ROOT = Path.of(System.getProperty("rapporteur.root"));

    /** The reports that the README's first command reads. */
    static final Path EXAMPLES = ROOT.resolve("examples/kursk-2024");

    private static final int LONGEST_SECONDS = 120;

    private final Path folder;

    /** Keeps what the program prints in this folder. */
    Program(Path folder) {
        this.folder = folder;
    }

    /** What a run came to. */
    record Run(int status, String out, String err) {}

    Run run(String... arguments) {
        return run(null, new ProcessBuilder.Redirect[0], arguments);
    }

    /** Feeds {@code in} to standard input. */
    Run runOn(Path in, String... arguments) {
        return run(in, new ProcessBuilder.Redirect[0], arguments);
    }

    /** Sends standard output to this file. */
    Run runInto(File out, String... arguments) {
        return run(null, new ProcessBuilder.Redirect[] {ProcessBuilder.Redirect.to(out)}, arguments);
    }

    /** Starts it and returns at once. */
    Process start(String... arguments) {
        try {
            return builder(arguments)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Run run(@Nullable Path in, ProcessBuilder.Redirect[] redirect, String... arguments) {
        Path out = folder.resolve("program.out");
        Path err = folder.resolve("program.err");
        ProcessBuilder builder = builder(arguments)
                .redirectOutput(redirect.length > 0 ? redirect[0] : ProcessBuilder.Redirect.to(out.toFile()))
                .redirectError(err.toFile());
        if (in != null) {
            builder.redirectInput(in.toFile());
        }
        try {
            Process process = builder.start();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("still running after " + LONGEST_SECONDS + " s: " + List.of(arguments));
            }
            return new Run(
                    process.exitValue(),
                    Files.exists(out) ? Files.readString(out, StandardCharsets.UTF_8) : "",
                    Files.readString(err, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                System.getProperty("rapporteur.jar")));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
