package rapporteur.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The way in from the command line. */
public final class Main {

    private Main() {}

    /** Runs a command and exits with its {@link ExitCode}. */
    public static void main(String[] args) {
        PrintWriter err = new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8), true);
        // not System.out: a print stream hides that the disk is full
        Console console = new Console(
                System.in, new FileOutputStream(FileDescriptor.out), err, Boolean.getBoolean("rapporteur.terminal"));
        System.exit(RapporteurCommand.run(console, args));
    }
}
