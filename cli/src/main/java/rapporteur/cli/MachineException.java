package rapporteur.cli;

/** The machine is at fault: a folder cannot be written to, the disk is full. The message is for the user. */
final class MachineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MachineException(String message, Throwable cause) {
        super(message, cause);
    }
}
