package rapporteur.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapporteur.intake.Block;
import rapporteur.intake.Imprint;
import rapporteur.intake.Provenance;
import rapporteur.intake.Publication;
import rapporteur.intake.Report;
import rapporteur.text.Span;

/** What a test's report tells, in one paragraph; of no outlet and no day unless they are given. */
public record Told(
        String id,
        String text,
        @Nullable String outlet,
        @Nullable String day) {

    /** A report that is known by this id. */
    public static Told as(String id, String text) {
        return new Told(id, text, null, null);
    }

    /** The same, of this outlet. */
    public Told in(String paper) {
        return new Told(id, text, paper, day);
    }

    /** The same, published on this day. */
    public Told on(@Nullable String published) {
        return new Told(id, text, outlet, published);
    }

    /** The report, read. */
    public Reading read(Reader reader) {
        Span whole = new Span(0, text.length());
        Publication published = day == null ? null : new Publication(day, Publication.From.GIVEN);
        return reader.read(new Report(
                id,
                new Provenance(id, "", null),
                new Imprint(null, outlet, List.of(), "en", published, null),
                text,
                List.of(new Block(whole, Block.Kind.PARAGRAPH, whole))));
    }
}
