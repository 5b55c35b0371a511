package rapporteur.cli;

import java.util.ArrayList;
import java.util.List;
import rapporteur.intake.Report;
import rapporteur.situation.Situation;

/** The inputs that gave no findings, named to the user as they come up. */
final class Unread {

    private final Console console;
    private final List<Situation.Unread> failed = new ArrayList<>();

    Unread(Console console) {
        this.console = console;
    }

    /** An input that could not be read; the run then ends with {@link ExitCode#SOME_UNREAD}. */
    void add(String source, String reason) {
        failed.add(new Situation.Unread(source, reason));
        console.err().println("rapporteur: " + source + ": " + reason);
    }

    /** Says of a report in another language that it is kept but not read; that is no failure. */
    void noteLanguage(Report report) {
        if (!report.isRead()) {
            console.err()
                    .println("rapporteur: " + report.provenance().source() + ": kept but not read: its language is "
                            + report.imprint().language() + ", and only English is read");
        }
    }

    /** All that could not be read, in the order of the input. */
    List<Situation.Unread> failed() {
        return List.copyOf(failed);
    }

    /** How a run with these ends. */
    int exitCode() {
        return failed.isEmpty() ? ExitCode.DONE : ExitCode.SOME_UNREAD;
    }
}
