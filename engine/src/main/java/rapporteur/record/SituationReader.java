package rapporteur.record;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rapporteur.actor.Cast;
import rapporteur.actor.Kind;
import rapporteur.actor.Party;
import rapporteur.anomaly.Anomaly;
import rapporteur.attribution.Attribution;
import rapporteur.dispute.Answer;
import rapporteur.dispute.Dispute;
import rapporteur.factuality.Factuality;
import rapporteur.intake.Block;
import rapporteur.intake.Dateline;
import rapporteur.intake.Imprint;
import rapporteur.intake.Provenance;
import rapporteur.intake.Publication;
import rapporteur.intake.Report;
import rapporteur.language.Analysis;
import rapporteur.origin.Copy;
import rapporteur.origin.Corroboration;
import rapporteur.origin.Evidence;
import rapporteur.origin.Figure;
import rapporteur.origin.Reliance;
import rapporteur.origin.Statement;
import rapporteur.origin.Voice;
import rapporteur.quantity.Quantity;
import rapporteur.reading.Reading;
import rapporteur.situation.Situation;
import rapporteur.text.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;

/** Reads a situation record back into a situation. */
final class SituationReader {

    private final Map<String, Figure> figures = new HashMap<>();

    private SituationReader() {}

    static Situation read(InputStream in, String name) throws IOException {
        JsonNode root;
        try {
            root = Json.MAPPER.readTree(in.readAllBytes());
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            throw new MalformedRecordException(name + " is not JSON: " + e.getOriginalMessage(), e);
        }
        Entry record = new Entry(root, name);
        String format = record.text("format");
        if (!format.equals(SituationRecord.FORMAT)) {
            throw new MalformedRecordException(
                    name + " is " + format + ", where " + SituationRecord.FORMAT + " was expected");
        }
        return new SituationReader().situation(record);
    }

    private Situation situation(Entry record) {
        List<Statement> statements = record.objects("statements", SituationReader::statement);
        List<Figure> given = record.objects("quantities", SituationReader::figure);
        given.forEach(figure -> figures.put(figure.id(), figure));
        Map<String, List<Statement>> statementsOf =
                statements.stream().collect(Collectors.groupingBy(Statement::report));
        Map<String, List<Figure>> figuresOf = given.stream().collect(Collectors.groupingBy(Figure::report));
        Map<String, List<Anomaly>> anomaliesOf = record.objects("anomalies", Odd::new).stream()
                .collect(Collectors.groupingBy(Odd::report, Collectors.mapping(Odd::anomaly, Collectors.toList())));
        List<Reading> readings = new ArrayList<>();
        for (Report report : record.objects("reports", SituationReader::report)) {
            readings.add(reading(
                    report,
                    statementsOf.getOrDefault(report.id(), List.of()),
                    figuresOf.getOrDefault(report.id(), List.of()),
                    anomaliesOf.getOrDefault(report.id(), List.of())));
        }
        return new Situation(
                new Situation.Coverage(
                        readings,
                        record.objects("unread", e -> new Situation.Unread(e.text("source"), e.text("reason"))),
                        record.objects(
                                "stories", e -> new Situation.Story(e.text("id"), e.text("title"), e.texts("reports"))),
                        record.objects("copies", SituationReader::copy)),
                record.objects("actors", SituationReader::party),
                statements,
                given,
                record.objects("disputes", this::dispute),
                record.objects("corroborations", SituationReader::corroboration),
                record.objects("reliances", SituationReader::reliance));
    }

    private record Odd(String report, Anomaly anomaly) {
        Odd(Entry e) {
            this(e.text("report"), new Anomaly(e.word("kind", Anomaly.Kind.class), e.span(), e.text("note")));
        }
    }

    private static Reading reading(
            Report report, List<Statement> statements, List<Figure> figures, List<Anomaly> anomalies) {
        return new Reading(
                report,
                Analysis.empty(),
                List.of(),
                Cast.empty(),
                statements.stream().map(Statement::attribution).toList(),
                figures.stream().map(Figure::quantity).toList(),
                anomalies);
    }

    private static Report report(Entry e) {
        Imprint imprint = new Imprint(
                e.textOrNull("title"),
                e.textOrNull("outlet"),
                e.texts("byline"),
                e.text("language"),
                e.objectOrNull("published", SituationReader::published),
                e.objectOrNull("dateline", d -> new Dateline(d.text("place"), d.span())));
        Provenance provenance = new Provenance(e.text("source"), e.text("sha256"), e.textOrNull("url"));
        List<Block> blocks =
                e.objects("blocks", b -> new Block(b.span(), b.word("kind", Block.Kind.class), b.span("capture")));
        try {
            return new Report(e.text("id"), provenance, imprint, e.text("text"), blocks);
        } catch (IllegalArgumentException fault) {
            throw new MalformedRecordException(
                    "the report " + e.text("id") + " is damaged: " + fault.getMessage(), fault);
        }
    }

    private static Publication published(Entry e) {
        try {
            return new Publication(e.text("value"), e.word("from", Publication.From.class));
        } catch (DateTimeException fault) {
            throw e.wrong("value", "a day", fault);
        }
    }

    private static Party party(Entry e) {
        return new Party(
                e.text("id"),
                new Party.Profile(
                        e.text("name"),
                        e.word("kind", Kind.class),
                        e.textOrNull("role"),
                        e.textOrNull("code"),
                        e.texts("aliases")),
                e.objects("mentions", m -> new Party.Appearance(m.text("report"), m.text("actor"), m.span())),
                e.texts("maybeSame"));
    }

    private static Statement statement(Entry e) {
        Attribution attribution = new Attribution(
                e.text("attribution"),
                new Attribution.Anatomy(e.spans("source"), e.spans("cue"), content(e)),
                new Attribution.Speaker(null, e.word("sourceKind", Attribution.SourceKind.class)),
                e.word("mode", Attribution.Mode.class),
                e.textOrNull("within"),
                new Attribution.Stance(e.flag("negated"), factuality(e)),
                e.textOrNull("said"));
        Voice voice = new Voice(e.textOrNull("speaker"), e.textOrNull("speakerText"), e.texts("chain"));
        return new Statement(e.text("id"), e.text("report"), voice, attribution, e.texts("sameAs"));
    }

    private static List<Span> content(Entry e) {
        List<Span> content = e.spans("content");
        if (content.isEmpty()) {
            throw e.wrong("content", "a list of at least one span");
        }
        return content;
    }

    private static Factuality factuality(Entry e) {
        String label = e.text("factuality");
        return Arrays.stream(Factuality.values())
                .filter(value -> value.label().equals(label))
                .findFirst()
                .orElseThrow(() -> e.wrong("factuality", "one of FactBank's labels"));
    }

    private static Figure figure(Entry e) {
        Quantity quantity = new Quantity(
                e.text("quantity"),
                e.span(),
                new Quantity.Amount(
                        e.word("relation", Quantity.Relation.class),
                        e.numberOrNull("low"),
                        e.numberOrNull("high"),
                        e.text("unit")),
                e.object("of", of -> new Quantity.Counted(of.span(), of.text("text"), e.text("what"))),
                e.textOrNull("where"),
                e.textOrNull("asOf"),
                e.textOrNull("attribution"));
        Voice voice = new Voice(e.textOrNull("by"), e.textOrNull("byText"), e.texts("chain"));
        return new Figure(e.text("id"), e.text("report"), voice, quantity);
    }

    private Dispute dispute(Entry e) {
        List<Answer> answers = e.objects("answers", this::answer);
        if (answers.size() < 2) {
            throw e.wrong("answers", "a list of at least two");
        }
        return new Dispute(
                e.text("id"),
                e.word("kind", Dispute.Kind.class),
                e.text("question"),
                answers,
                e.text("why"),
                new Dispute.Comparison(
                        e.pairs("compatible", Dispute.Pair::new),
                        e.indexOrNull("latest"),
                        e.indexOrNull("bestSupported")));
    }

    private Answer answer(Entry e) {
        List<Figure> given = new ArrayList<>();
        for (String id : e.texts("quantities")) {
            Figure figure = figures.get(id);
            if (figure == null) {
                throw e.wrong("quantities", "a list of ids of quantities of this record");
            }
            given.add(figure);
        }
        return new Answer(
                e.text("position"),
                e.texts("by"),
                e.count("independent"),
                e.objects("evidence", SituationReader::evidence),
                given);
    }

    private static Corroboration corroboration(Entry e) {
        return new Corroboration(
                e.text("claim"),
                e.texts("origins"),
                e.groups("oneInterest"),
                e.objects("evidence", SituationReader::evidence));
    }

    private static Reliance reliance(Entry e) {
        Reliance.Basis basis = e.word("basis", Reliance.Basis.class);
        String origin = e.textOrNull("origin");
        if ((basis == Reliance.Basis.NAMED) == (origin == null)) {
            throw e.wrong("origin", "given where it is named, and only there");
        }
        return new Reliance(e.text("report"), basis, origin, e.word("way", Reliance.Way.class), e.spans("evidence"));
    }

    private static Copy copy(Entry e) {
        return new Copy(e.text("from"), e.text("to"), e.word("kind", Copy.Kind.class), e.number("share"));
    }

    private static Evidence evidence(Entry e) {
        return new Evidence(e.text("report"), e.span());
    }
}
