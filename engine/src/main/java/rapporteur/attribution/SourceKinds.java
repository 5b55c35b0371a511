package rapporteur.attribution;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapporteur.actor.Cast;
import rapporteur.actor.Kind;
import rapporteur.actor.Mention;
import rapporteur.attribution.Attribution.SourceKind;
import rapporteur.attribution.Attribution.Speaker;
import rapporteur.language.Phrase;
import rapporteur.language.Phrase.Relation;
import rapporteur.language.Token;
import rapporteur.text.Span;

/** Tells whose statement it is: an actor of the cast, named or not, a document, an outlet, or nobody. */
final class SourceKinds {

    private static final Set<String> GOVERNORS = Set.of("ADP", "PART", "CCONJ", "VERB");

    private static final Set<String> PUBLISHING = Set.of("in", "by", "from", "of", "on");

    private final Passage passage;
    private final Cast cast;
    private final Press press;
    private final Set<String> named = new HashSet<>();

    SourceKinds(Passage passage, Cast cast, Press press) {
        this.passage = passage;
        this.cast = cast;
        this.press = press;
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
        Optional<String> publisher = publisher(head);
        if (publisher.isPresent()) {
            return new Speaker(publisher.get(), SourceKind.OUTLET);
        }
        Token token = passage.analysis().token(head);
        @Nullable
        String actor = named(draft.anatomy().source())
                .or(() -> beside(head))
                .or(() -> cast.at(token.span()))
                .map(Mention::actor)
                .orElse(null);
        return new Speaker(actor, kind(head, token, actor));
    }

    /** Whether an outlet says it; one that a report goes by, {@code per Harbourwatch}, is one for it. */
    boolean isOutlets(Draft draft) {
        boolean per = draft.cueToken() >= 0 && passage.lemma(draft.cueToken()).equals("per");
        return per || speaker(draft).kind() == SourceKind.OUTLET;
    }

    /** The person whose name ends the source's first phrase: {@code the head of the clinic Ida Roth, who …}. */
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
                        && (isPerson(mention) || followsName(mention))
                        && !isGoverned(mention))
                .findFirst();
    }

    /** Whether another name stands right before: {@code the head of the clinic at Lakeside University Ida Roth}. */
    private boolean followsName(Mention mention) {
        int first = passage.analysis().tokenAt(mention.span().start());
        return mention.span().of(passage.text()).indexOf(' ') > 0
                && first > 0
                && cast.at(passage.analysis().token(first - 1).span())
                        .filter(before -> before.form() == Mention.Form.NAME
                                && !before.actor().equals(mention.actor()))
                        .isPresent();
    }

    /** The name set beside the source's head: {@code its director, Lena Voss}. */
    private Optional<Mention> beside(int head) {
        return passage.analysis().phrase(head).stream()
                .flatMap(phrase -> phrase.links(Relation.APPOSITION))
                .flatMap(link -> cast.at(passage.analysis().token(link.token()).span()).stream())
                .filter(mention -> mention.form() == Mention.Form.NAME && isPerson(mention))
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
        if (!proper && isDocument(token, lemma)) {
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

    private boolean isDocument(Token token, String lemma) {
        return passage.lexicon().isSource("document", lemma)
                || passage.lexicon().isSource("document", token.text().toLowerCase(Locale.ROOT));
    }

    private boolean isOutlet(Token token, Optional<Phrase> phrase, @Nullable String actor) {
        if (actor != null && press.isOutlet(actor)) {
            return true;
        }
        boolean proper = token.upos().equals("PROPN");
        return proper
                ? press.isOutletsName(
                        phrase.map(found -> found.core().of(passage.text())).orElse(token.text()))
                : !isDocument(token, token.lemma())
                        && passage.lexicon().isSource("outlet", token.lemma().toLowerCase(Locale.ROOT));
    }

    /** The outlet whose article a source is: {@code a report in the Herald}, {@code the Herald's story}. */
    private Optional<String> publisher(int head) {
        if (!passage.lexicon().isSource("article", passage.lemma(head))) {
            return Optional.empty();
        }
        return passage.analysis().phrase(head).stream()
                .flatMap(phrase -> phrase.links().stream())
                .filter(link -> link.relation() == Relation.COMPOUND
                        || link.relation() == Relation.POSSESSOR
                        || PUBLISHING.contains(link.preposition() == null ? "" : link.preposition()))
                .flatMap(link -> cast.at(passage.analysis().token(link.token()).span()).stream())
                .map(Mention::actor)
                .filter(press::isOutlet)
                .findFirst();
    }
}
