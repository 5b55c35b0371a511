package rapporteur.record;

import rapporteur.anomaly.Anomaly;
import rapporteur.intake.Block;
import rapporteur.intake.Dateline;
import rapporteur.intake.Publication;
import rapporteur.intake.Report;
import rapporteur.quantity.Quantity;

/** The fields that both records share. */
final class ReportFields {

    private ReportFields() {}

    /** The report itself, from {@code id} to {@code blocks}. */
    static void write(Fields fields, Report report) {
        fields.text("id", report.id())
                .text("source", report.provenance().source())
                .text("sha256", report.provenance().sha256())
                .text("title", report.imprint().title())
                .text("outlet", report.imprint().outlet())
                .texts("byline", report.imprint().byline())
                .text("language", report.imprint().language())
                .flag("read", report.isRead())
                .text("url", report.provenance().url())
                .object("published", report.imprint().published(), ReportFields::published)
                .object("dateline", report.imprint().dateline(), ReportFields::dateline)
                .text("text", report.text())
                .objects("blocks", report.blocks(), ReportFields::block);
    }

    /** How a figure bounds the number, from {@code relation} to {@code unit}. */
    static void amount(Fields fields, Quantity.Amount amount) {
        fields.word("relation", amount.relation())
                .number("low", amount.low())
                .number("high", amount.high())
                .text("unit", amount.unit());
    }

    /** What a figure counts. */
    static void of(Fields fields, Quantity.Counted counted) {
        fields.place(counted.span()).text("text", counted.text());
    }

    private static void published(Fields fields, Publication published) {
        fields.text("value", published.value()).word("from", published.from());
    }

    private static void dateline(Fields fields, Dateline dateline) {
        fields.text("place", dateline.place()).place(dateline.span());
    }

    private static void block(Fields fields, Block block) {
        fields.place(block.span()).word("kind", block.kind()).span("capture", block.capture());
    }

    static void anomaly(Fields fields, Anomaly anomaly) {
        fields.word("kind", anomaly.kind()).place(anomaly.span()).text("note", anomaly.note());
    }
}
