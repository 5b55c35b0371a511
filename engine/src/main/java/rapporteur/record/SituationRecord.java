package rapporteur.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import rapporteur.actor.Party;
import rapporteur.anomaly.Anomaly;
import rapporteur.attribution.Attribution;
import rapporteur.dispute.Answer;
import rapporteur.dispute.Dispute;
import rapporteur.origin.Copy;
import rapporteur.origin.Corroboration;
import rapporteur.origin.Evidence;
import rapporteur.origin.Figure;
import rapporteur.origin.Reliance;
import rapporteur.origin.Statement;
import rapporteur.quantity.Quantity;
import rapporteur.reading.Reading;
import rapporteur.situation.Situation;

/**
 * The situation record: what many reports of one event hold, as one JSON document with a line for each entry.
 *
 * <p>All offsets are UTF-16 code units into the {@code text} of the report that is named beside them, from 0, half-open.
 */
public final class SituationRecord {

    /** Name and version of the record, its field {@code format}. */
    public static final String FORMAT = "rapporteur/situation/1";

    private SituationRecord() {}

    /**
     * Writes the record; flushes {@code out} and leaves it open.
     *
     * @throws IOException if {@code out} cannot be written
     */
    public static void write(Situation situation, OutputStream out) throws IOException {
        Json.writeDocument(out, fields -> write(fields, situation));
    }

    /**
     * Reads a record back. What it does not hold (grammar, time expressions, each report's own cast) comes back empty;
     * writing the outcome gives the same bytes.
     *
     * @param in the record; read to its end, and left open
     * @param name of the input, for messages
     * @throws IOException if {@code in} cannot be read
     * @throws MalformedRecordException if it is no situation record of this version
     */
    public static Situation read(InputStream in, String name) throws IOException {
        return SituationReader.read(in, name);
    }

    private static void write(Fields fields, Situation situation) {
        Situation.Coverage coverage = situation.coverage();
        fields.text("format", FORMAT)
                .objects(
                        "reports",
                        coverage.readings().stream().map(Reading::report).toList(),
                        ReportFields::write)
                .objects(
                        "unread",
                        coverage.unread(),
                        (f, unread) -> f.text("source", unread.source()).text("reason", unread.reason()))
                .objects("stories", coverage.stories(), SituationRecord::story)
                .objects("actors", situation.actors(), SituationRecord::party)
                .objects("statements", situation.statements(), SituationRecord::statement)
                .objects("quantities", situation.figures(), SituationRecord::figure)
                .objects("disputes", situation.disputes(), SituationRecord::dispute)
                .objects("corroborations", situation.corroborations(), SituationRecord::corroboration)
                .objects("reliances", situation.reliances(), SituationRecord::reliance)
                .objects("copies", coverage.copies(), SituationRecord::copy)
                .object("causal", situation, (f, ignored) -> f.none("concepts").none("links"))
                .none("timeline")
                .objects("anomalies", odd(coverage.readings()), SituationRecord::odd);
    }

    /** An anomaly, and the id of the report that it stands in. */
    private record Odd(String report, Anomaly anomaly) {}

    private static List<Odd> odd(List<Reading> readings) {
        return readings.stream()
                .flatMap(reading -> reading.anomalies().stream()
                        .map(anomaly -> new Odd(reading.report().id(), anomaly)))
                .toList();
    }

    private static void odd(Fields fields, Odd odd) {
        ReportFields.anomaly(fields.text("report", odd.report()), odd.anomaly());
    }

    private static void story(Fields fields, Situation.Story story) {
        fields.text("id", story.id()).text("title", story.title()).texts("reports", story.reports());
    }

    private static void party(Fields fields, Party party) {
        fields.text("id", party.id())
                .text("name", party.profile().name())
                .word("kind", party.profile().kind())
                .text("role", party.profile().role())
                .text("code", party.profile().code())
                .texts("aliases", party.profile().aliases())
                .objects("mentions", party.appearances(), SituationRecord::appearance)
                .texts("maybeSame", party.maybeSame());
    }

    private static void appearance(Fields fields, Party.Appearance appearance) {
        fields.text("report", appearance.report()).place(appearance.span()).text("actor", appearance.actor());
    }

    private static void statement(Fields fields, Statement statement) {
        Attribution attribution = statement.attribution();
        fields.text("id", statement.id())
                .text("report", statement.report())
                .text("speaker", statement.voice().party())
                .text("speakerText", statement.voice().text())
                .texts("chain", statement.voice().chain())
                .word("mode", attribution.mode())
                .spans("cue", attribution.anatomy().cue())
                .spans("content", attribution.anatomy().content())
                .text("said", attribution.said())
                .flag("negated", attribution.stance().negated())
                .texts("sameAs", statement.sameAs())
                .text("attribution", attribution.id())
                .text("within", attribution.within())
                .spans("source", attribution.anatomy().source())
                .word("sourceKind", attribution.speaker().kind())
                .text("factuality", attribution.stance().factuality().label());
    }

    private static void figure(Fields fields, Figure figure) {
        Quantity quantity = figure.quantity();
        fields.text("id", figure.id()).text("report", figure.report()).place(quantity.span());
        ReportFields.amount(fields, quantity.amount());
        fields.text("what", quantity.counted().what())
                .text("where", quantity.where())
                .text("asOf", quantity.asOf())
                .text("by", figure.voice().party())
                .text("byText", figure.voice().text())
                .texts("chain", figure.voice().chain())
                .object("of", quantity.counted(), ReportFields::of)
                .text("quantity", quantity.id())
                .text("attribution", quantity.attribution());
    }

    private static void dispute(Fields fields, Dispute dispute) {
        fields.text("id", dispute.id())
                .word("kind", dispute.kind())
                .text("question", dispute.question())
                .objects("answers", dispute.answers(), SituationRecord::answer)
                .text("why", dispute.why())
                .pairs(
                        "compatible",
                        dispute.comparison().compatible(),
                        (f, pair) -> f.pair(pair.first(), pair.second()))
                .index("latest", dispute.comparison().latest())
                .index("bestSupported", dispute.comparison().bestSupported());
    }

    private static void answer(Fields fields, Answer answer) {
        List<String> figures = answer.figures().stream().map(Figure::id).toList();
        fields.text("position", answer.position())
                .texts("by", answer.by())
                .count("independent", answer.independent())
                .objects("evidence", answer.evidence(), SituationRecord::evidence)
                .texts("quantities", figures);
    }

    private static void corroboration(Fields fields, Corroboration corroboration) {
        fields.text("claim", corroboration.claim())
                .count("independent", corroboration.independent())
                .texts("origins", corroboration.origins())
                .groups("oneInterest", corroboration.oneInterest())
                .objects("evidence", corroboration.evidence(), SituationRecord::evidence);
    }

    private static void reliance(Fields fields, Reliance reliance) {
        fields.text("report", reliance.report())
                .word("basis", reliance.basis())
                .text("origin", reliance.origin())
                .word("way", reliance.way())
                .spans("evidence", reliance.evidence());
    }

    private static void copy(Fields fields, Copy copy) {
        fields.text("from", copy.from())
                .text("to", copy.to())
                .word("kind", copy.kind())
                .number("share", copy.share());
    }

    private static void evidence(Fields fields, Evidence evidence) {
        fields.text("report", evidence.report()).place(evidence.span());
    }
}
