package rapporteur.origin;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapporteur.actor.Kind;
import rapporteur.actor.Mention;
import rapporteur.actor.Party;
import rapporteur.language.Phrase;
import rapporteur.origin.Surroundings.Predication;
import rapporteur.quantity.Quantity;
import rapporteur.quantity.States;
import rapporteur.reading.Reading;
import rapporteur.text.Span;

/** Reads whose people or things a figure counts: {@code North Korean soldiers}, {@code three of our servicemen}. */
final class Owners {

    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}-]*+(?:[ \\u00a0]\\p{Lu}[\\p{L}-]*+)*+");

    private static final Set<String> JOINING = Set.of("of", "from", "on", "among");

    private static final Set<String> OWN = Set.of("it", "its", "we", "our", "us");

    /** Words of which the actor is known to be the one who speaks. */
    private static final Set<String> SPEAKING = Set.of("we", "our", "us");

    private final Reading reading;
    private final Voices voices;
    private final Names names;
    private final Vocabulary vocabulary;
    private final Surroundings surroundings;
    private final MentionIndex mentions;

    Owners(
            Reading reading,
            Voices voices,
            Names names,
            Vocabulary vocabulary,
            Surroundings surroundings,
            MentionIndex mentions) {
        this.reading = reading;
        this.voices = voices;
        this.names = names;
        this.vocabulary = vocabulary;
        this.surroundings = surroundings;
        this.mentions = mentions;
    }

    /** Countries and parties that narrow what is counted, in comparable form. */
    Set<String> of(Quantity quantity) {
        int head = surroundings.head(quantity);
        Set<String> owners = new TreeSet<>();
        Optional<Phrase> phrase = surroundings.phrase(head);
        Span counted = quantity.span();
        if (phrase.isPresent() && !quantity.counted().span().isEmpty()) {
            Span noun = surroundings.span(head);
            counted = new Span(Math.min(phrase.get().span().start(), noun.start()), noun.end());
        }
        collect(counted, quantity.where(), owners);
        phrase.stream()
                .flatMap(known -> known.links(Phrase.Relation.PREPOSITIONAL))
                .filter(link -> JOINING.contains(String.valueOf(link.preposition())))
                .flatMap(link -> surroundings.phrase(link.token()).stream())
                .forEach(part -> collect(part.core(), quantity.where(), owners));
        for (Predication said : surroundings.predications(quantity)) {
            String verb = surroundings.lemma(said.clause().predicate());
            boolean lost = said.part() == States.Part.WHOM && (vocabulary.loses(verb) || isOwn(verb, said));
            if (owners.isEmpty() && lost) {
                said.clause().arguments().who().stream()
                        .boxed()
                        .flatMap(who -> surroundings.phrase(who).stream())
                        .forEach(phraseOfWho -> collect(phraseOfWho.core(), quantity.where(), owners));
                said.clause().arguments().who().stream()
                        .filter(who -> owners.isEmpty() && !surroundings.isPronoun(who))
                        .mapToObj(surroundings::lemma)
                        .forEach(owners::add);
            }
        }
        if (owners.isEmpty()) {
            surroundings.predications(quantity).stream()
                    .map(said -> said.clause().arguments().obliques())
                    .flatMap(List::stream)
                    .filter(oblique -> JOINING.contains(oblique.preposition()))
                    .flatMap(oblique -> surroundings.phrase(oblique.phrase()).stream())
                    .filter(part -> vocabulary.isOfBody(surroundings.lemma(part.head())))
                    .forEach(part -> collect(part.core(), quantity.where(), owners));
        }
        if (owners.isEmpty() && phrase.isEmpty()) {
            // "no dead on our side": a word that heads no phrase has nothing joined to it
            surroundings.joinedTo(counted, JOINING).ifPresent(joined -> collect(joined, quantity.where(), owners));
        }
        if (owners.isEmpty()) {
            surroundings
                    .putAtNumber(quantity)
                    .flatMap(surroundings::phrase)
                    .ifPresent(losses -> collect(losses.span(), quantity.where(), owners));
        }
        return owners;
    }

    /** {@code it had no dead}: its own, where the subject is the one who speaks. */
    private boolean isOwn(String verb, Predication said) {
        return verb.equals("have")
                && said.clause().arguments().who().stream()
                        .mapToObj(surroundings::span)
                        .anyMatch(who ->
                                OWN.contains(who.of(reading.report().text()).toLowerCase(Locale.ROOT)));
    }

    /** {@code Ostrelian} for {@code Two Ostrelian}: a number that opens a sentence has a capital too. */
    private Span withoutNumber(Span name) {
        return reading.analysis().tokensIn(name).stream()
                .filter(token -> !token.upos().equals("NUM") && !token.upos().equals("ADV"))
                .findFirst()
                .map(token -> new Span(Math.max(name.start(), token.span().start()), name.end()))
                .orElse(name);
    }

    private void collect(Span span, @Nullable String where, Set<String> owners) {
        String text = reading.report().text();
        List<Mention> inside = mentions.within(span);
        Matcher matcher = NAME.matcher(span.of(text));
        while (matcher.find()) {
            Span whole = new Span(span.start() + matcher.start(), span.start() + matcher.end());
            Span place = withoutNumber(whole);
            String name = place.of(text);
            if (where != null && where.contains(name)) {
                continue;
            }
            Optional<String> known = names.named(name);
            boolean isName = inside.stream()
                    .anyMatch(mention -> mention.form() == Mention.Form.NAME
                            && mention.span().overlaps(place));
            if (known.isPresent()) {
                owners.add(known.get());
            } else if (isName && !names.isDirection(name)) {
                owners.add(Names.stem(name));
            }
        }
        inside.stream()
                .filter(mention -> mention.form() == Mention.Form.PRONOUN)
                .flatMap(mention -> meant(mention).stream())
                .forEach(party -> owner(party).ifPresent(owners::add));
        reading.analysis().tokensIn(span).stream()
                .filter(token -> SPEAKING.contains(token.text().toLowerCase(Locale.ROOT)))
                .flatMap(token -> speaker(token.span()).stream())
                .forEach(party -> owner(party).ifPresent(owners::add));
    }

    /** The side a party is of; somebody who speaks of {@code us}, and of whom no side is known, has none. */
    private Optional<String> owner(Party party) {
        Optional<String> country = names.country(party);
        boolean named = Character.isUpperCase(party.profile().name().codePointAt(0));
        return country.isPresent() || party.profile().kind() == Kind.PERSON || !named
                ? country
                : Optional.of(names.narrowing(party));
    }

    /** Whom a pronoun means: what somebody says {@code it} lost is his own side's. */
    private Optional<Party> meant(Mention mention) {
        String word = mention.span().of(reading.report().text()).toLowerCase(Locale.ROOT);
        Optional<Party> speaker = OWN.contains(word) ? speaker(mention.span()) : Optional.empty();
        return speaker.or(() -> voices.party(reading.report().id(), mention.actor()));
    }

    /** Whose words hold a span most closely. */
    private Optional<Party> speaker(Span span) {
        return reading.attributions().stream()
                .filter(attribution ->
                        attribution.anatomy().content().stream().anyMatch(content -> content.contains(span)))
                .min(Comparator.comparingInt(attribution -> attribution.anatomy().content().stream()
                        .mapToInt(Span::length)
                        .sum()))
                .flatMap(
                        attribution -> Optional.ofNullable(attribution.speaker().actor()))
                .flatMap(actor -> voices.party(reading.report().id(), actor));
    }
}
