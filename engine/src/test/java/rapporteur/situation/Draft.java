package rapporteur.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rapporteur.actor.Actor;
import rapporteur.actor.Cast;
import rapporteur.actor.Kind;
import rapporteur.actor.Mention;
import rapporteur.actor.Party;
import rapporteur.attribution.Attribution;
import rapporteur.factuality.Factuality;
import rapporteur.intake.Block;
import rapporteur.intake.Imprint;
import rapporteur.intake.Provenance;
import rapporteur.intake.Publication;
import rapporteur.intake.Report;
import rapporteur.language.Analysis;
import rapporteur.quantity.Quantity;
import rapporteur.quantity.Quantity.Amount;
import rapporteur.quantity.Quantity.Counted;
import rapporteur.quantity.Quantity.Relation;
import rapporteur.reading.Reading;
import rapporteur.text.Span;

/** A reading made by hand: a text, and what is found in it, told by the words it stands on. It has no grammar. */
public final class Draft {

    private final String id;
    private final String text;
    private @Nullable String title;
    private @Nullable String outlet;
    private @Nullable String published;
    private List<String> byline = List.of();
    private final Map<String, Actor> actors = new TreeMap<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Attribution> attributions = new ArrayList<>();
    private final List<Quantity> quantities = new ArrayList<>();

    private Draft(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public static Draft of(String id, String text) {
        return new Draft(id, text);
    }

    public Draft outlet(String name) {
        outlet = name;
        return this;
    }

    public Draft title(String words) {
        title = words;
        return this;
    }

    public Draft published(String value) {
        published = value;
        return this;
    }

    public Draft byline(String... names) {
        byline = List.of(names);
        return this;
    }

    /** An actor, mentioned wherever its name stands. */
    public Draft actor(String name, Kind kind, @Nullable String code) {
        return actor(name, kind, code, null, name);
    }

    public Draft actor(String name, Kind kind, @Nullable String code, @Nullable String role, String... forms) {
        actors.put(name, new Actor(name, name, kind, role, code, List.of()));
        for (String form : forms) {
            for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
                mentions.add(new Mention(new Span(at, at + form.length()), name, Mention.Form.NAME));
            }
        }
        return this;
    }

    /** A statement {@code t1}, {@code t2} …: an actor's where one has this name, else an unnamed source's. */
    public Draft says(String source, String content) {
        return says(source, content, null, false);
    }

    public Draft says(String source, String content, @Nullable String within, boolean negated) {
        Actor actor = actors.get(source);
        int at = text.indexOf(source);
        List<Span> words = at < 0 ? List.of() : List.of(new Span(at, at + source.length()));
        attributions.add(new Attribution(
                "t" + (attributions.size() + 1),
                new Attribution.Anatomy(words, List.of(), List.of(span(content))),
                new Attribution.Speaker(
                        actor == null ? null : actor.id(),
                        actor == null ? Attribution.SourceKind.UNNAMED : Attribution.SourceKind.NAMED),
                Attribution.Mode.INDIRECT,
                within,
                new Attribution.Stance(negated, Factuality.CERTAIN),
                null));
        return this;
    }

    /** People counted, in the words of the text; the last word is the noun. */
    public Draft people(String words, Relation relation, double number, String what, @Nullable String where) {
        return people(words, relation, number, what, where, null, null);
    }

    public Draft people(
            String words,
            Relation relation,
            double number,
            String what,
            @Nullable String where,
            @Nullable String asOf,
            @Nullable String attribution) {
        Span span = span(words);
        int noun = span.start() + words.lastIndexOf(' ') + 1;
        boolean upper = relation == Relation.AT_MOST || relation == Relation.LESS_THAN;
        boolean lower = relation == Relation.AT_LEAST || relation == Relation.MORE_THAN;
        quantities.add(new Quantity(
                "q" + (quantities.size() + 1),
                span,
                new Amount(relation, upper ? null : number, lower ? null : number, "person"),
                new Counted(new Span(noun, span.end()), text.substring(noun, span.end()), what),
                where,
                asOf,
                attribution));
        return this;
    }

    private Span span(String words) {
        int at = text.indexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException("not in the text: " + words);
        }
        return new Span(at, at + words.length());
    }

    public Reading reading() {
        Publication publication = published == null ? null : new Publication(published, Publication.From.METADATA);
        Imprint imprint = new Imprint(title, outlet, byline, "en", publication, null);
        Block block = new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH, new Span(0, text.length()));
        Report report = new Report(id, new Provenance(id + ".txt", "", null), imprint, text, List.of(block));
        Cast cast = new Cast(List.copyOf(actors.values()), mentions);
        return new Reading(report, Analysis.empty(), List.of(), cast, attributions, quantities, List.of());
    }

    /** Actors of one name are one party. */
    public static List<Party> parties(List<Reading> readings) {
        Map<String, Actor> actors = new TreeMap<>();
        for (Reading reading : Situations.ordered(readings)) {
            reading.cast().actors().forEach(actor -> actors.putIfAbsent(actor.name(), actor));
        }
        List<Party> parties = new ArrayList<>();
        for (Actor actor : actors.values()) {
            List<Party.Appearance> appearances = new ArrayList<>();
            for (Reading reading : Situations.ordered(readings)) {
                reading.cast().mentions().stream()
                        .filter(mention -> mention.actor().equals(actor.id()))
                        .map(mention -> new Party.Appearance(reading.report().id(), mention.actor(), mention.span()))
                        .forEach(appearances::add);
            }
            Party.Profile profile =
                    new Party.Profile(actor.name(), actor.kind(), actor.role(), actor.code(), List.of());
            parties.add(new Party("A" + (parties.size() + 1), profile, appearances, List.of()));
        }
        return parties;
    }

    public static Situation situation(Draft... drafts) {
        List<Reading> readings =
                java.util.Arrays.stream(drafts).map(Draft::reading).toList();
        return Situations.of(readings, parties(readings), List.of());
    }
}
