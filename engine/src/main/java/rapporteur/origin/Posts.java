package rapporteur.origin;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import rapporteur.actor.Kind;
import rapporteur.actor.Mention;
import rapporteur.actor.Party;
import rapporteur.language.Analysis;
import rapporteur.language.Phrase;
import rapporteur.language.Phrase.Relation;
import rapporteur.reading.Reading;
import rapporteur.rule.Resources;

/**
 * For which body a person acts, as reports say beside the name: {@code its spokesman, Ida Roth}, {@code Ida Roth, head of the
 * mission}. The first that is said counts.
 */
final class Posts {

    private static final List<String> JOINING = List.of("of", "for", "at", "in", "with");

    /** A person's post. */
    private record Post(String body, boolean speaks) {}

    private final Map<String, Boolean> speaks = new HashMap<>();
    private final Map<String, Post> posts = new HashMap<>();

    /** Reads the posts. Cost: linear in the phrases. */
    Posts(List<Reading> readings, Voices voices) {
        Resources.table("en/origin/posts.tsv")
                .forEach(row -> speaks.put(row.get(0), row.get(1).equals("voice")));
        readings.forEach(reading -> read(reading, voices));
    }

    /** The id of the body that a person acts for. */
    Optional<String> body(String person) {
        return Optional.ofNullable(posts.get(person)).map(Post::body);
    }

    /** The id of the body whose own word a person's is. */
    Optional<String> spokenFor(String person) {
        return Optional.ofNullable(posts.get(person)).filter(Post::speaks).map(Post::body);
    }

    private void read(Reading reading, Voices voices) {
        Analysis analysis = reading.analysis();
        Map<Integer, Mention> mentions = mentions(reading);
        Map<Integer, Integer> beside = new HashMap<>();
        for (Phrase phrase : analysis.phrases()) {
            phrase.links(Relation.APPOSITION).forEach(link -> beside.put(link.token(), phrase.head()));
        }
        Function<Integer, Stream<Party>> named = token -> Optional.ofNullable(mentions.get(token))
                .flatMap(mention -> voices.party(reading.report().id(), mention.actor()))
                .stream();
        for (Phrase phrase : analysis.phrases()) {
            post(phrase, analysis, named)
                    .ifPresent(post -> holders(phrase, beside)
                            .flatMap(named)
                            .filter(party -> party.profile().kind() == Kind.PERSON)
                            .findFirst()
                            .ifPresent(person -> posts.putIfAbsent(person.id(), post)));
        }
    }

    /** For each token the shortest mention around it. */
    private static Map<Integer, Mention> mentions(Reading reading) {
        Map<Integer, Mention> at = new HashMap<>();
        reading.cast().mentions().stream()
                .sorted(Comparator.comparingInt(
                        (Mention mention) -> -mention.span().length()))
                .forEach(mention -> {
                    int first = reading.analysis().tokenAt(mention.span().start());
                    int end =
                            first + reading.analysis().tokensIn(mention.span()).size();
                    for (int token = first; token < end; token++) {
                        at.put(token, mention);
                    }
                });
        return at;
    }

    /** The post that a phrase names, with whose it is. */
    private Optional<Post> post(Phrase phrase, Analysis analysis, Function<Integer, Stream<Party>> named) {
        Optional<Boolean> own = Stream.concat(
                        Stream.of(phrase.head()), phrase.links(Relation.TITLE).map(Phrase.Link::token))
                .map(token -> analysis.token(token).lemma().toLowerCase(Locale.ROOT))
                .filter(speaks::containsKey)
                .map(speaks::get)
                .findFirst();
        return own.flatMap(voice -> phrase.links().stream()
                .filter(Posts::joins)
                .flatMap(link -> named.apply(link.token()))
                .filter(party -> party.profile().kind() != Kind.PERSON)
                .findFirst()
                .map(body -> new Post(body.id(), voice)));
    }

    private static boolean joins(Phrase.Link link) {
        return switch (link.relation()) {
            case POSSESSOR, COMPOUND -> true;
            case PREPOSITIONAL -> JOINING.contains(String.valueOf(link.preposition()));
            default -> false;
        };
    }

    /** Who may hold the post of a phrase: the name it ends with, or what stands beside it. */
    private static Stream<Integer> holders(Phrase phrase, Map<Integer, Integer> beside) {
        Stream<Integer> after = phrase.links(Relation.APPOSITION).map(Phrase.Link::token);
        Stream<Integer> before = Stream.ofNullable(beside.get(phrase.head()));
        return Stream.of(Stream.of(phrase.head()), after, before).flatMap(heads -> heads);
    }
}
