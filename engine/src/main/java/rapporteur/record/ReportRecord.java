package rapporteur.record;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import rapporteur.actor.Actor;
import rapporteur.actor.Mention;
import rapporteur.attribution.Attribution;
import rapporteur.language.Sentence;
import rapporteur.language.Token;
import rapporteur.quantity.Quantity;
import rapporteur.reading.Reading;
import rapporteur.time.TimeExpression;

/**
 * The report record: what one report holds, as one line of JSON.
 *
 * <p>All offsets are UTF-16 code units into the record's {@code text}, from 0, half-open.
 */
public final class ReportRecord {

    /** Name and version of the record, its field {@code format}. */
    public static final String FORMAT = "rapporteur/report/1";

    private final boolean tokens;

    private ReportRecord(boolean tokens) {
        this.tokens = tokens;
    }

    /** The record without grammar. */
    public static ReportRecord plain() {
        return new ReportRecord(false);
    }

    /** The record with each token and its tree in the field {@code tokens}. */
    public static ReportRecord withTokens() {
        return new ReportRecord(true);
    }

    /**
     * Writes one record and the end of its line; flushes {@code out} and leaves it open.
     *
     * @throws IOException if {@code out} cannot be written
     */
    public void write(Reading reading, OutputStream out) throws IOException {
        Json.writeLine(out, fields -> write(fields, reading));
    }

    private void write(Fields fields, Reading reading) {
        fields.text("format", FORMAT);
        ReportFields.write(fields, reading.report());
        fields.spans(
                "sentences",
                reading.analysis().sentences().stream().map(Sentence::span).toList());
        if (tokens) {
            fields.objects("tokens", reading.analysis().tokens(), ReportRecord::token);
        }
        fields.objects("times", reading.times(), ReportRecord::time)
                .objects("actors", reading.cast().actors(), ReportRecord::actor)
                .objects("mentions", reading.cast().mentions(), ReportRecord::mention)
                .objects("attributions", reading.attributions(), ReportRecord::attribution)
                .objects("quantities", reading.quantities(), ReportRecord::quantity);
        List.of("events", "attitudes", "causal").forEach(fields::none);
        fields.objects("anomalies", reading.anomalies(), ReportFields::anomaly);
    }

    private static void token(Fields fields, Token token) {
        fields.place(token.span())
                .text("lemma", token.lemma())
                .text("upos", token.upos())
                .text("xpos", token.xpos())
                .count("head", token.head())
                .text("deprel", token.deprel());
    }

    private static void time(Fields fields, TimeExpression time) {
        fields.place(time.span())
                .text("type", time.type().name())
                .text("value", time.value())
                .text("mod", time.mod());
    }

    private static void actor(Fields fields, Actor actor) {
        fields.text("id", actor.id())
                .text("name", actor.name())
                .word("kind", actor.kind())
                .text("role", actor.role())
                .text("code", actor.code())
                .texts("aliases", actor.aliases());
    }

    private static void mention(Fields fields, Mention mention) {
        fields.place(mention.span()).text("actor", mention.actor()).word("form", mention.form());
    }

    private static void attribution(Fields fields, Attribution attribution) {
        fields.text("id", attribution.id())
                .spans("source", attribution.anatomy().source())
                .spans("cue", attribution.anatomy().cue())
                .spans("content", attribution.anatomy().content())
                .text("speaker", attribution.speaker().actor())
                .word("sourceKind", attribution.speaker().kind())
                .object(
                        "relay",
                        attribution.speaker().relay(),
                        (f, relay) -> f.place(relay.words()).text("outlet", relay.outlet()))
                .word("mode", attribution.mode())
                .text("within", attribution.within())
                .flag("negated", attribution.stance().negated())
                .text("factuality", attribution.stance().factuality().label())
                .text("said", attribution.said());
    }

    private static void quantity(Fields fields, Quantity quantity) {
        fields.text("id", quantity.id()).place(quantity.span());
        ReportFields.amount(fields, quantity.amount());
        fields.object("of", quantity.counted(), ReportFields::of)
                .text("what", quantity.counted().what())
                .text("where", quantity.where())
                .text("asOf", quantity.asOf())
                .text("attribution", quantity.attribution());
    }
}
