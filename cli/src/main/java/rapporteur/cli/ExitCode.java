package rapporteur.cli;

/** What the program's exit status says. 130, interrupted, is the JVM's own answer to the signal. */
final class ExitCode {

    /** All done. */
    static final int DONE = 0;

    /** Some inputs could not be read; they are listed, the rest is done. */
    static final int SOME_UNREAD = 1;

    /** Wrong usage. */
    static final int USAGE = 2;

    /** The installation, the machine or the program is at fault: a model is missing or damaged, the disk is full. */
    static final int MACHINE = 3;

    private ExitCode() {}
}
