package rapporteur.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a command's files whole or not at all. */
final class Outputs {

    /** What the system says when the reader of a pipe has gone; there is nobody left to complain to. */
    private static final String BROKEN_PIPE = "Broken pipe";

    private final Path folder;

    private Outputs(Path folder) {
        this.folder = folder;
    }

    /** Something that writes a file's content. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * The folder, made if it is not there.
     *
     * @throws MachineException if it cannot be made or written to
     */
    static Outputs in(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new MachineException("the folder " + folder + " cannot be made: " + reason(e), e);
        }
        if (!Files.isWritable(folder)) {
            throw new MachineException(
                    "the folder " + folder + " cannot be written to", new IOException("not writable"));
        }
        return new Outputs(folder);
    }

    /**
     * Writes one file: beside its place first, then moved there, so that an interrupted run leaves no half of one.
     *
     * @throws MachineException if it cannot be written
     */
    void write(String name, Content content) {
        Path target = folder.resolve(name);
        Path part = folder.resolve("." + name + ".part");
        Thread wipe = new Thread(() -> wipe(part));
        Runtime.getRuntime().addShutdownHook(wipe);
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                content.writeTo(out);
            }
            move(part, target);
        } catch (IOException e) {
            wipe(part);
            throw new MachineException(target + " cannot be written: " + reason(e), e);
        } finally {
            Runtime.getRuntime().removeShutdownHook(wipe);
        }
    }

    private static void wipe(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // the run has failed or is ending on a signal, and says so: what is left is a hidden file that the next
            // replaces
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * What to end with when standard output fails: quietly if its reader has gone.
     *
     * @throws MachineException for any other reason
     */
    static int pipeFailed(IOException e) {
        if (BROKEN_PIPE.equals(e.getMessage())) {
            return ExitCode.DONE;
        }
        throw new MachineException("standard output cannot be written: " + reason(e), e);
    }

    private static String reason(IOException e) {
        String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }
}
