package rapporteur.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapporteur.encoder.BeginInside.Labelled;

/**
 * An attribution as the reader marks and links it, in words of the report.
 *
 * @param source who, if told
 * @param cue what marks it
 * @param contents the parts of what is said, in the order of the text; never none
 */
record Linked(@Nullable Labelled source, Labelled cue, List<Labelled> contents) {

    /** Copies the parts. */
    Linked {
        contents = List.copyOf(contents);
    }
}
