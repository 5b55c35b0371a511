package rapporteur.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapporteur.factuality.Factuality;
import rapporteur.text.Span;

/**
 * A statement that a report ascribes to somebody, as PARC 3.0 (Pareti, 2016) and PolNeAR (Newell and others, 2018) mark
 * it: source, cue, content.
 *
 * @param id unique in the report: {@code t1}
 * @param anatomy the words
 * @param speaker whose statement it is
 * @param mode whether in the speaker's words
 * @param within id of the attribution in whose content it lies, null at the top
 * @param stance how the speaker presents it
 * @param said the day on which it was said, ISO 8601, where the report tells
 */
public record Attribution(
        String id,
        Anatomy anatomy,
        Speaker speaker,
        Mode mode,
        @Nullable String within,
        Stance stance,
        @Nullable String said) {

    /**
     * The words of an attribution; each part may be broken.
     *
     * @param source who; empty where nobody is named
     * @param cue what marks it: {@code said}, {@code according to}, a colon
     * @param content what is said; never empty
     */
    public record Anatomy(List<Span> source, List<Span> cue, List<Span> content) {

        /** Checks that something is said. */
        public Anatomy {
            source = List.copyOf(source);
            cue = List.copyOf(cue);
            content = List.copyOf(content);
            if (content.isEmpty()) {
                throw new IllegalArgumentException("an attribution without content");
            }
        }
    }

    /**
     * Whose statement it is.
     *
     * @param actor id of the actor in the report's cast; null where none can be told
     * @param kind what is known of the source
     * @param relay the outlet that the report has it from, where it lies in no attribution of that outlet's
     */
    public record Speaker(
            @Nullable String actor,
            SourceKind kind,
            @Nullable Relay relay) {

        /** Somebody whom the report itself heard, or who stands within another's attribution. */
        public Speaker(@Nullable String actor, SourceKind kind) {
            this(actor, kind, null);
        }
    }

    /**
     * Another outlet that had a statement first: <i>the Herald</i> in <i>she told the Herald that …</i>.
     *
     * @param outlet id of the actor in the report's cast
     * @param words where the report says so
     */
    public record Relay(String outlet, Span words) {}

    /**
     * How the speaker presents the content.
     *
     * @param negated whether the speaker denies it, or did not say it
     * @param factuality of the content's main clause
     */
    public record Stance(boolean negated, Factuality factuality) {}

    /** What is known of a source. */
    public enum SourceKind {
        NAMED,
        UNNAMED,
        DOCUMENT,
        OUTLET,
        NONE
    }

    /** Whether the words are the speaker's own. */
    public enum Mode {
        DIRECT,
        INDIRECT,
        MIXED
    }
}
