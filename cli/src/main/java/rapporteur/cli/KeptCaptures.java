package rapporteur.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import rapporteur.capture.Capture;
import rapporteur.intake.CaptureKeeper;
import rapporteur.intake.Provenance;

/**
 * The captures that reports were read from, kept below the folder of a situation: {@code captures/<sha256>.<ending>}. The
 * name is the bytes' own, so what is there need not be written again.
 */
final class KeptCaptures implements CaptureKeeper {

    private static final String FOLDER = "captures";

    private final Path folder;

    /** Keeps below {@code out}; the folder is made when the first is kept. */
    KeptCaptures(Path out) {
        folder = out.resolve(FOLDER);
    }

    /**
     * @throws MachineException if it cannot be written
     */
    @Override
    public void keep(Provenance report, Capture.Form form, byte[] bytes) {
        String name = report.sha256() + form.ending();
        Path file = folder.resolve(name);
        try {
            if (Files.exists(file) && Files.size(file) == bytes.length) {
                return;
            }
        } catch (IOException e) {
            throw new MachineException(file + " cannot be looked at: " + e.getMessage(), e);
        }
        Outputs.in(folder).write(name, out -> out.write(bytes));
    }

    /** The files that hold the bytes of this hash: none, or one for each form they were read in. */
    List<Path> of(String sha256) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith(sha256 + "."))
                    .sorted()
                    .toList();
        }
    }
}
