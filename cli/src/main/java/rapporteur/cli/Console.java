package rapporteur.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;

/**
 * What a command reads from and speaks to.
 *
 * @param in standard input
 * @param out where the answer goes, unbuffered
 * @param err where progress and complaints go
 * @param terminal whether a person watches {@code err}
 */
record Console(InputStream in, OutputStream out, PrintWriter err, boolean terminal) {}
