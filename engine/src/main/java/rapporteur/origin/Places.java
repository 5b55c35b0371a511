package rapporteur.origin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapporteur.actor.Kind;
import rapporteur.actor.Mention;
import rapporteur.intake.Dateline;
import rapporteur.language.Clause;
import rapporteur.language.Phrase;
import rapporteur.origin.Surroundings.Predication;
import rapporteur.quantity.Quantity;
import rapporteur.quantity.States;
import rapporteur.reading.Reading;
import rapporteur.text.Span;

/** Reads where those are that a figure counts: from the figure itself, its phrase, and the clauses that speak of it. */
final class Places {

    private static final Set<String> NUMBERS = Set.of(
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "some", "many");

    private final Reading reading;
    private final Names names;
    private final Vocabulary vocabulary;
    private final Surroundings surroundings;
    private final MentionIndex mentions;

    Places(Reading reading, Names names, Vocabulary vocabulary, Surroundings surroundings, MentionIndex mentions) {
        this.reading = reading;
        this.names = names;
        this.vocabulary = vocabulary;
        this.surroundings = surroundings;
        this.mentions = mentions;
    }

    /**
     * A place as far as it is told.
     *
     * @param name in comparable form; null where none is known
     * @param words in the report's words; null where none is known
     * @param told whether the report tells one, be it only as {@code there} or {@code the country}
     */
    record Place(@Nullable String name, @Nullable String words, boolean told) {}

    /** Where the figure's people or things are; those of a part are where they went, not where the whole is. */
    Place of(Quantity quantity, Topic.Standing standing) {
        int head = surroundings.head(quantity);
        List<Phrase> own = surroundings.phrase(head).stream()
                .flatMap(phrase -> phrase.links(Phrase.Relation.PREPOSITIONAL))
                .filter(link -> vocabulary.places(String.valueOf(link.preposition())))
                .flatMap(link -> surroundings.phrase(link.token()).stream())
                .toList();
        List<Phrase> said = surroundings.predications(quantity).stream()
                .flatMap(this::around)
                .flatMap(token -> surroundings.phrase(token).stream())
                .toList();
        Stream<Phrase> inOrder = standing == Topic.Standing.PART
                ? Stream.concat(said.stream(), own.stream())
                : Stream.concat(own.stream(), said.stream());
        Optional<String> words =
                inOrder.flatMap(phrase -> words(phrase).stream()).findFirst();
        String given = quantity.where();
        if (given != null && (words.isEmpty() || standing != Topic.Standing.PART)) {
            words = Optional.of(given);
        }
        if (words.isEmpty() && standing == Topic.Standing.COUNT) {
            words = opening(quantity.span());
        }
        if (words.filter(Places::isUnnamed).isPresent()) {
            return new Place(Topic.UNNAMED, words.get(), true);
        }
        boolean told = words.isPresent()
                || surroundings.isFollowedByPlace(quantity.span())
                || Stream.concat(own.stream(), said.stream())
                        .anyMatch(phrase -> vocabulary.placeWord(surroundings.lemma(phrase.head())));
        return new Place(words.flatMap(names::place).orElse(null), words.orElse(null), told);
    }

    /** {@code a training base}, {@code three villages}: somewhere, which may be anywhere else too. */
    private static boolean isUnnamed(String where) {
        String first = where.strip().split("\\s+")[0];
        return first.equalsIgnoreCase("a")
                || first.equalsIgnoreCase("an")
                || Character.isDigit(first.charAt(0))
                || NUMBERS.contains(first.toLowerCase(Locale.ROOT));
    }

    /** The place with which a sentence opens: {@code In all of Russia there are 11,000}. */
    private Optional<String> opening(Span figure) {
        return surroundings
                .opening(figure)
                .flatMap(opening -> mentions.within(opening).stream()
                        .filter(mention -> mention.form() == Mention.Form.NAME)
                        .filter(mention -> reading.cast().actor(mention.actor()).stream()
                                .anyMatch(actor -> actor.kind() == Kind.PLACE || actor.kind() == Kind.STATE))
                        .map(mention -> mention.span().of(reading.report().text()))
                        .findFirst());
    }

    /** {@code are in Russia}, {@code were sent to Russia}, {@code reached Russia}. */
    private Stream<Integer> around(Predication said) {
        Clause clause = said.clause();
        Stream<Integer> itself = Stream.of(clause.predicate());
        Stream<Integer> obliques = clause.arguments().obliques().stream()
                .filter(oblique -> vocabulary.places(oblique.preposition()))
                .map(Clause.Oblique::phrase);
        Stream<Integer> reached = said.part() == States.Part.WHO
                ? clause.arguments().whom().stream().boxed()
                : Stream.empty();
        return Stream.concat(Stream.concat(itself, obliques), reached);
    }

    /** {@code the valley}, also in {@code the length of the valley}; not one that a name tells apart. */
    private Optional<Phrase> area(Phrase phrase) {
        Optional<Phrase> area = Stream.concat(
                        Stream.of(phrase),
                        phrase.links(Phrase.Relation.PREPOSITIONAL)
                                .filter(link -> "of".equals(link.preposition()))
                                .flatMap(link -> surroundings.phrase(link.token()).stream()))
                .filter(known -> vocabulary.wide(surroundings.lemma(known.head())))
                .findFirst();
        return area.filter(known ->
                mentions.within(known.span()).stream().noneMatch(mention -> mention.form() == Mention.Form.NAME));
    }

    /** The words of a phrase that is one of a place: its last name is a place's, and stands at its head. */
    private Optional<String> words(Phrase phrase) {
        Span head = surroundings.span(phrase.head());
        Optional<Phrase> area = area(phrase);
        if (area.isPresent()) {
            return area.map(known -> known.core().of(reading.report().text()));
        }
        Span upToHead = new Span(Math.min(phrase.core().start(), head.start()), head.end());
        Dateline dateline = reading.report().imprint().dateline();
        if (dateline != null && dateline.span().overlaps(upToHead)) {
            return Optional.empty();
        }
        boolean isPlace = mentions.within(upToHead).stream()
                .filter(mention -> mention.form() == Mention.Form.NAME)
                .filter(mention ->
                        mention.span().end() == head.end() || vocabulary.placeWord(surroundings.lemma(phrase.head())))
                .flatMap(mention -> reading.cast().actor(mention.actor()).stream())
                .anyMatch(actor -> actor.kind() == Kind.PLACE || actor.kind() == Kind.STATE);
        return isPlace ? Optional.of(upToHead.of(reading.report().text())) : Optional.empty();
    }
}
