package rapporteur.attribution;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapporteur.actor.Cast;
import rapporteur.actor.Kind;
import rapporteur.actor.Mention;
import rapporteur.attribution.Attribution.SourceKind;
import rapporteur.attribution.Attribution.Speaker;
import rapporteur.intake.Report;
import rapporteur.language.Phrase;
import rapporteur.language.Phrase.Relation;
import rapporteur.language.Token;
import rapporteur.text.Span;

/** Tells whose statement it is: an actor of the cast, named or not, a document, an outlet, or nobody. */
final class SourceKinds {

    private static final Set<String> GOVERNORS = Set.of("ADP", "PART", "CCONJ", "VERB");

    private final Report report;
    private final Passage passage;
    private final Cast cast;
    private final Set<String> named = new HashSet<>();

    SourceKinds(Report report, Passage passage, Cast cast) {
        this.report = report;
        this.passage = passage;
        this.cast = cast;
        cast.mentions().stream()
                .filter(mention -> mention.form() == Mention.Form.NAME)
                .forEach(mention -> named.add(mention.actor()));
    }

    /** The speaker of an attribution. */
    Speaker speaker(Draft draft) {
        int head = draft.sourceHead();
        if (head < 0) {
            return new Speaker(null, SourceKind.NONE);
        }
        Token token = passage.analysis().token(head);
        @Nullable
        String actor = named(draft.anatomy().source())
                .or(() -> cast.at(token.span()))
                .map(Mention::actor)
                .orElse(null);
        return new Speaker(actor, kind(head, token, actor));
    }

    /** The person whose name ends the source's first phrase: {@code the dean of the school Zhu Feng, who …}. */
    private Optional<Mention> named(List<Span> source) {
        if (source.isEmpty()) {
            return Optional.empty();
        }
        Span words = source.get(0);
        int comma = passage.text().indexOf(',', words.start());
        int end = comma > words.start() && comma < words.end() ? comma : words.end();
        return cast.within(new Span(words.start(), end))
                .filter(mention -> mention.form() == Mention.Form.NAME
                        && mention.span().end() == end
                        && isPerson(mention)
                        && !isGoverned(mention))
                .findFirst();
    }

    private boolean isPerson(Mention mention) {
        return cast.actor(mention.actor())
                .filter(known -> known.kind() == Kind.PERSON)
                .isPresent();
    }

    /** Whether a preposition stands before a name, or what it stands with: {@code a spokesman for Mira Dahl}. */
    private boolean isGoverned(Mention mention) {
        int first = passage.analysis().tokenAt(mention.span().start());
        return first > 0
                && GOVERNORS.contains(passage.analysis().token(first - 1).upos());
    }

    private SourceKind kind(int head, Token token, @Nullable String actor) {
        String lemma = passage.lemma(head);
        boolean proper = token.upos().equals("PROPN");
        Optional<Phrase> phrase = passage.analysis().phrase(head);
        if (isOutlet(token, phrase, actor)) {
            return SourceKind.OUTLET;
        }
        if (!proper && passage.lexicon().isSource("document", lemma)) {
            return SourceKind.DOCUMENT;
        }
        if (proper || (actor != null && named.contains(actor))) {
            return SourceKind.NAMED;
        }
        boolean withName = phrase.stream()
                .flatMap(found -> found.links(Relation.APPOSITION))
                .anyMatch(link -> passage.analysis().token(link.token()).upos().equals("PROPN"));
        return withName ? SourceKind.NAMED : SourceKind.UNNAMED;
    }

    private boolean isOutlet(Token token, Optional<Phrase> phrase, @Nullable String actor) {
        boolean proper = token.upos().equals("PROPN");
        if (!proper
                && passage.lexicon()
                        .isSource(
                                "outlet",
                                passage.lemma(
                                        passage.analysis().tokenAt(token.span().start())))) {
            return true;
        }
        String outlet = report.imprint().outlet();
        String name = actor == null
                ? phrase.map(found -> found.core().of(passage.text())).orElse(token.text())
                : cast.actor(actor).map(found -> found.name()).orElse(token.text());
        if (outlet != null && outlet.equalsIgnoreCase(name)) {
            return true;
        }
        String bare = name.startsWith("The ") || name.startsWith("the ") ? name.substring(4) : name;
        if (passage.lexicon().isSource("agency", bare)) {
            return true;
        }
        int last = bare.lastIndexOf(' ');
        return proper && last > 0 && passage.lexicon().isSource("masthead", bare.substring(last + 1));
    }
}
