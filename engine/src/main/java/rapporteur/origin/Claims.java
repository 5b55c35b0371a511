package rapporteur.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapporteur.actor.Party;
import rapporteur.attribution.Attribution;
import rapporteur.intake.Block;
import rapporteur.intake.Publication;
import rapporteur.quantity.Quantity;
import rapporteur.reading.Reading;

/** Finds what each figure is of. */
public final class Claims {

    private Claims() {}

    /** The figures of a situation as claims, in their order. Cost: linear in the figures and clauses. */
    public static List<Claim> of(List<Reading> readings, List<Figure> figures, Voices voices, List<Party> parties) {
        Vocabulary vocabulary = new Vocabulary();
        Names names = new Names(parties, vocabulary);
        Map<String, List<Figure>> byReport = new HashMap<>();
        figures.forEach(figure -> byReport.computeIfAbsent(figure.report(), key -> new ArrayList<>())
                .add(figure));
        List<Claim> claims = new ArrayList<>();
        for (Reading reading : readings) {
            TopicReader topics = new TopicReader(reading, voices, names, vocabulary);
            for (Figure figure : byReport.getOrDefault(reading.report().id(), List.of())) {
                Quantity quantity = figure.quantity();
                TopicReader.Told told = topics.next(quantity);
                claims.add(new Claim(
                        figure,
                        told.topic(),
                        held(reading, quantity, voices),
                        topics.around(quantity),
                        told.where(),
                        inHeading(reading, quantity)));
            }
        }
        return List.copyOf(claims);
    }

    private static @Nullable Held held(Reading reading, Quantity quantity, Voices voices) {
        Optional<Held> held = Held.of(quantity.asOf());
        if (held.isEmpty()) {
            held = Held.of(voices.attribution(reading, quantity.attribution())
                    .map(Attribution::said)
                    .orElse(null));
        }
        Publication published = reading.report().imprint().published();
        if (held.isEmpty() && published != null) {
            held = Optional.of(new Held(published.day(), published.day()));
        }
        return held.orElse(null);
    }

    private static boolean inHeading(Reading reading, Quantity quantity) {
        return reading.report().blocks().stream()
                .filter(block -> block.span().contains(quantity.span().start()))
                .anyMatch(block -> block.kind() == Block.Kind.TITLE || block.kind() == Block.Kind.HEADING);
    }
}
