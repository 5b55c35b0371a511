package rapporteur.situation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapporteur.actor.Actor;
import rapporteur.actor.Cast;
import rapporteur.actor.Kind;
import rapporteur.actor.Mention;
import rapporteur.actor.Party;
import rapporteur.anomaly.Anomaly;
import rapporteur.attribution.Attribution;
import rapporteur.factuality.Factuality;
import rapporteur.intake.Block;
import rapporteur.intake.Imprint;
import rapporteur.intake.Provenance;
import rapporteur.intake.Publication;
import rapporteur.intake.Report;
import rapporteur.language.Analysis;
import rapporteur.language.Sentence;
import rapporteur.language.Token;
import rapporteur.origin.Evidence;
import rapporteur.origin.Figure;
import rapporteur.origin.Statement;
import rapporteur.origin.Voice;
import rapporteur.quantity.Quantity;
import rapporteur.reading.Reading;
import rapporteur.text.Span;
import rapporteur.time.TimeExpression;

/** Puts a situation together by hand: every finding is named by its words, and the desk finds where they stand. */
public final class Desk {

    private final Map<String, List<Anomaly>> anomalies = new HashMap<>();
    private final Map<String, Report> reports = new LinkedHashMap<>();
    private final Map<String, Party> parties = new LinkedHashMap<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();

    /** A report in English; the first paragraph is its title unless {@code title} is null. */
    public Report report(
            String id,
            @Nullable String outlet,
            @Nullable String published,
            @Nullable String title,
            String... paragraphs) {
        return foreign(id, outlet, published, title, "en", "https://example.org/" + id, paragraphs);
    }

    /** A report of this language and address. */
    public Report foreign(
            String id,
            @Nullable String outlet,
            @Nullable String published,
            @Nullable String title,
            String language,
            String url,
            String... paragraphs) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        if (title != null) {
            blocks.add(block(text, title, Block.Kind.TITLE));
        }
        for (String paragraph : paragraphs) {
            blocks.add(block(text, paragraph, Block.Kind.PARAGRAPH));
        }
        Report report = new Report(
                id,
                new Provenance(id + ".txt", "00".repeat(32), url),
                new Imprint(
                        title,
                        outlet,
                        List.of("Jo Falk"),
                        language,
                        published == null ? null : new Publication(published, Publication.From.METADATA),
                        null),
                text.toString(),
                blocks);
        reports.put(id, report);
        return report;
    }

    /** Somebody; the id is the number in the order of the calls. */
    public String party(String name, Kind kind, @Nullable String role, String... aliases) {
        String id = "A" + (parties.size() + 1);
        parties.put(
                id, new Party(id, new Party.Profile(name, kind, role, null, List.of(aliases)), List.of(), List.of()));
        return id;
    }

    /** Where words stand in a report. */
    public Evidence words(Report report, String words) {
        int start = report.text().indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException(report.id() + " does not hold: " + words);
        }
        return new Evidence(report.id(), new Span(start, start + words.length()));
    }

    /** On the word of a party. */
    public static Voice by(String party, String... chain) {
        return new Voice(party, null, List.of(chain));
    }

    /** On the word of somebody unnamed. */
    public static Voice unnamed(String words, String... chain) {
        return new Voice(null, words, List.of(chain));
    }

    /** On the report's own word. */
    public static Voice ownWord() {
        return new Voice(null, null, List.of());
    }

    /** A statement; {@code words} are source, cue and content, in this order. */
    public Statement says(Report report, Voice voice, Attribution.Mode mode, boolean negated, String... words) {
        String id = "S" + (statements.size() + 1);
        List<Span> content = new ArrayList<>();
        for (int i = 2; i < words.length; i++) {
            content.add(words(report, words[i]).span());
        }
        Attribution attribution = new Attribution(
                "t" + (statements.size() + 1),
                new Attribution.Anatomy(
                        List.of(words(report, words[0]).span()),
                        List.of(words(report, words[1]).span()),
                        content),
                new Attribution.Speaker(
                        null, voice.party() == null ? Attribution.SourceKind.UNNAMED : Attribution.SourceKind.NAMED),
                mode,
                null,
                new Attribution.Stance(negated, negated ? Factuality.CERTAINLY_NOT : Factuality.CERTAIN),
                null);
        Statement statement = new Statement(id, report.id(), voice, attribution, List.of());
        statements.add(statement);
        return statement;
    }

    /** Marks two statements as one. */
    public void same(Statement first, Statement second) {
        statements.replaceAll(statement -> {
            if (statement.id().equals(first.id())) {
                return sameAs(statement, second.id());
            }
            return statement.id().equals(second.id()) ? sameAs(statement, first.id()) : statement;
        });
    }

    /** A figure. */
    public Figure figure(
            Report report,
            Voice voice,
            String words,
            Quantity.Amount amount,
            String noun,
            String what,
            @Nullable String asOf) {
        Span span = words(report, words).span();
        int at = words.lastIndexOf(noun);
        Span counted = at < 0
                ? new Span(span.end(), span.end())
                : new Span(span.start() + at, span.start() + at + noun.length());
        String id = "Q" + (figures.size() + 1);
        Quantity quantity = new Quantity(
                "q" + (figures.size() + 1),
                span,
                amount,
                new Quantity.Counted(counted, counted.of(report.text()), what),
                null,
                asOf,
                null);
        Figure figure = new Figure(id, report.id(), voice, quantity);
        figures.add(figure);
        return figure;
    }

    /** A date that cannot be right. */
    public void slip(Report report, String words, String note) {
        Anomaly slip = new Anomaly(Anomaly.Kind.DATE_SLIP, words(report, words).span(), note);
        anomalies.computeIfAbsent(report.id(), id -> new ArrayList<>()).add(slip);
    }

    /** How many. */
    public static Quantity.Amount amount(
            Quantity.Relation relation, @Nullable Double low, @Nullable Double high, String unit) {
        return new Quantity.Amount(relation, low, high, unit);
    }

    /** The readings, in the order of the reports; sentences are cut at full stops, so that there is grammar to write. */
    public List<Reading> readings() {
        List<Party> all = parties();
        return reports.values().stream().map(report -> reading(report, all)).toList();
    }

    /** The parties, mentioned wherever their name stands. */
    public List<Party> parties() {
        return parties.values().stream().map(this::withAppearances).toList();
    }

    /** The statements so far. */
    public List<Statement> statements() {
        return List.copyOf(statements);
    }

    /** The figures so far. */
    public List<Figure> figures() {
        return List.copyOf(figures);
    }

    private Party withAppearances(Party party) {
        List<Party.Appearance> appearances = new ArrayList<>();
        String name = party.profile().name();
        for (Report report : reports.values()) {
            int at = report.text().indexOf(name);
            if (at >= 0) {
                appearances.add(new Party.Appearance(
                        report.id(), "a" + party.id().substring(1), new Span(at, at + name.length())));
            }
        }
        return new Party(party.id(), party.profile(), appearances, party.maybeSame());
    }

    private Reading reading(Report report, List<Party> all) {
        List<Actor> actors = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        for (Party party : all) {
            party.appearances().stream()
                    .filter(appearance -> appearance.report().equals(report.id()))
                    .forEach(appearance -> {
                        Party.Profile profile = party.profile();
                        actors.add(new Actor(
                                appearance.actor(),
                                profile.name(),
                                profile.kind(),
                                profile.role(),
                                profile.code(),
                                profile.aliases()));
                        mentions.add(new Mention(appearance.span(), appearance.actor(), Mention.Form.NAME));
                    });
        }
        return new Reading(
                report,
                report.isRead() ? analysis(report) : Analysis.empty(),
                List.of(new TimeExpression(new Span(0, 1), TimeExpression.Type.DATE, "2031-03-02", null, "hand")),
                new Cast(actors, mentions),
                statements.stream()
                        .filter(statement -> statement.report().equals(report.id()))
                        .map(Statement::attribution)
                        .toList(),
                figures.stream()
                        .filter(figure -> figure.report().equals(report.id()))
                        .map(Figure::quantity)
                        .toList(),
                anomalies.getOrDefault(report.id(), List.of()));
    }

    private static Analysis analysis(Report report) {
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        for (Block block : report.blocks()) {
            int start = block.span().start();
            while (start < block.span().end()) {
                int stop = report.text().indexOf(". ", start);
                int end =
                        stop < 0 || stop + 1 > block.span().end() ? block.span().end() : stop + 1;
                Span span = new Span(start, end);
                tokens.add(new Token(span, span.of(report.text()), "?", "X", "FW", -1, "root"));
                sentences.add(new Sentence(span, tokens.size() - 1, tokens.size()));
                start = end + 1;
            }
        }
        return new Analysis(tokens, sentences, List.of(), List.of());
    }

    private static Statement sameAs(Statement statement, String other) {
        List<String> sameAs = new ArrayList<>(statement.sameAs());
        sameAs.add(other);
        return new Statement(statement.id(), statement.report(), statement.voice(), statement.attribution(), sameAs);
    }

    private static Block block(StringBuilder text, String words, Block.Kind kind) {
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
        int start = text.length();
        text.append(words);
        Span span = new Span(start, text.length());
        return new Block(span, kind, span);
    }
}
