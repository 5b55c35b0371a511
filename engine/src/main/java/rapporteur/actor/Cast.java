package rapporteur.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rapporteur.text.Span;

/** Who appears in one report: its actors, in the order of their first mention, and all mentions in the order of the text. */
public final class Cast {

    private final List<Actor> actors;
    private final List<Mention> mentions;
    private final Map<String, Actor> byId = new HashMap<>();

    /**
     * Takes the parts as they are.
     *
     * @throws IllegalArgumentException if a mention names no actor of the list
     */
    public Cast(List<Actor> actors, List<Mention> mentions) {
        this.actors = List.copyOf(actors);
        this.mentions = mentions.stream()
                .sorted(java.util.Comparator.comparing(Mention::span))
                .toList();
        actors.forEach(actor -> byId.put(actor.id(), actor));
        for (Mention mention : mentions) {
            if (!byId.containsKey(mention.actor())) {
                throw new IllegalArgumentException(
                        "no actor " + mention.actor() + " for the mention " + mention.span());
            }
        }
    }

    /** Nobody. */
    public static Cast empty() {
        return new Cast(List.of(), List.of());
    }

    /** All actors. */
    public List<Actor> actors() {
        return actors;
    }

    /** All mentions. */
    public List<Mention> mentions() {
        return mentions;
    }

    /** The actor with this id. */
    public Optional<Actor> actor(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The mentions that lie in a span, in the order of the text. */
    public Stream<Mention> within(Span span) {
        return mentions.stream().filter(mention -> span.contains(mention.span()));
    }

    /** The mention that covers the head of a phrase: the shortest one that holds this span. */
    public Optional<Mention> at(Span head) {
        return mentions.stream()
                .filter(mention -> mention.span().contains(head))
                .min(java.util.Comparator.comparingInt(mention -> mention.span().length()));
    }
}
