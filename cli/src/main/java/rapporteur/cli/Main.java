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
        int status;
        try {
            status = RapporteurCommand.run(console, args);
        } catch (OutOfMemoryError e) {
            err.println("rapporteur: the memory is used up; give fewer reports at once, or more memory"
                    + " (RAPPORTEUR_JAVA_OPTIONS=-Xmx4g)");
            status = ExitCode.MACHINE;
        }
        System.exit(status);
    }
}
