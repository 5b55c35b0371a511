package rapporteur.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import rapporteur.rule.InstallationException;

/** The program's name, its help, and how every command ends. */
@Command(
        name = "rapporteur",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = RapporteurCommand.Version.class,
        description = {
            "Reads many reports of one unfolding event and keeps the record straight:",
            "who said what on whose word, which figures differ and how, who copied whom."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur read reports/ --out out/      one situation: out/situation.json, out/briefing.html",
            "  rapporteur annotate report.html          what one report says, as a line of JSON",
            "  rapporteur capture out/ ID               the bytes that report ID was read from",
            "  rapporteur help read                     everything about a command",
            "",
            "Exit status: 0 done; 1 some inputs could not be read (they are listed); 2 wrong usage;",
            "3 the installation, the machine or the program is at fault; 130 interrupted."
        },
        subcommands = {ReadCommand.class, AnnotateCommand.class, CaptureCommand.class, CommandLine.HelpCommand.class})
final class RapporteurCommand implements Runnable {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandLine.Model.CommandSpec spec;

    final Console console;

    private RapporteurCommand(Console console) {
        this.console = console;
    }

    /**
     * Runs the command that {@code args} name.
     *
     * @return an {@link ExitCode}
     */
    static int run(Console console, String... args) {
        CommandLine line = new CommandLine(new RapporteurCommand(console));
        line.setOut(new PrintWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8), true));
        line.setErr(console.err());
        line.setExecutionExceptionHandler((e, command, parsed) -> complain(console, e));
        return line.execute(args);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is needed");
    }

    private static int complain(Console console, Exception e) {
        if (e instanceof InstallationException || e instanceof MachineException) {
            console.err().println("rapporteur: " + e.getMessage());
        } else {
            console.err().println("rapporteur: a fault of the program; please report it with what follows");
            e.printStackTrace(console.err());
        }
        return ExitCode.MACHINE;
    }

    /** The version that the jar's manifest states. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Version.class.getPackage().getImplementationVersion();
            return new String[] {"rapporteur " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
