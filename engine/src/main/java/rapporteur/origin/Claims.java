package rapporteur.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapporteur.attribution.Attribution;
import rapporteur.intake.Block;
import rapporteur.intake.Publication;
import rapporteur.language.Analysis;
import rapporteur.quantity.Quantity;
import rapporteur.reading.Reading;

/** Finds what each figure is of. */
public final class Claims {

    private Claims() {}

    /** The figures of a situation as claims, in their order. Cost: linear in the figures and clauses. */
    public static List<Claim> of(List<Reading> readings, List<Figure> figures, Voices voices, Origins origins) {
        Vocabulary vocabulary = new Vocabulary();
        Map<String, List<Figure>> byReport = new HashMap<>();
        figures.forEach(figure -> byReport.computeIfAbsent(figure.report(), key -> new ArrayList<>())
                .add(figure));
        List<Claim> claims = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        Map<Quantity.Amount, Claim> told = new HashMap<>();
        for (Reading reading : readings) {
            TopicReader topics = new TopicReader(reading, voices, origins.names(), vocabulary);
            for (Figure figure : byReport.getOrDefault(reading.report().id(), List.of())) {
                Quantity quantity = figure.quantity();
                TopicReader.Told read = topics.next(quantity);
                Claim claim = new Claim(
                        figure,
                        read.topic(),
                        held(reading, quantity, voices),
                        topics.around(quantity),
                        read.where(),
                        read.status(),
                        Figures.isBare(reading.analysis(), quantity),
                        inHeading(reading, quantity));
                claims.add(claim);
                if (read.taken()) {
                    taken.add(figure.id());
                } else {
                    told.putIfAbsent(quantity.amount(), claim);
                }
            }
        }
        return claims.stream()
                .map(claim -> taken.contains(claim.figure().id())
                        ? asElsewhere(claim, told.get(claim.figure().quantity().amount()))
                        : claim)
                .toList();
    }

    /** A figure that names nothing it counts is of what the same figure counts in another report. */
    private static Claim asElsewhere(Claim claim, @Nullable Claim same) {
        boolean known = !claim.topic().of().isEmpty() || claim.topic().place() != null;
        if (same == null
                || known
                || !claim.isTelling()
                || same.topic().standing() != claim.topic().standing()
                || same.figure().report().equals(claim.figure().report())) {
            return claim;
        }
        return new Claim(
                claim.figure(),
                same.topic(),
                claim.held(),
                claim.around(),
                claim.where(),
                claim.status(),
                claim.bare(),
                claim.inHeading());
    }

    private static @Nullable Held held(Reading reading, Quantity quantity, Voices voices) {
        Optional<Attribution> by = voices.attribution(reading, quantity.attribution());
        Optional<Held> held = Held.of(quantity.asOf());
        if (held.isEmpty()) {
            held = Held.of(by.map(Attribution::said).orElse(null));
        }
        if (held.isEmpty() && by.filter(said -> isEarlier(reading, said)).isPresent()) {
            return null;
        }
        Publication published = reading.report().imprint().published();
        if (held.isEmpty() && published != null) {
            held = Optional.of(new Held(published.day(), published.day()));
        }
        return held.orElse(null);
    }

    /** Whether something was said some time before what the report tells: {@code which had sworn that …}. */
    private static boolean isEarlier(Reading reading, Attribution said) {
        Analysis analysis = reading.analysis();
        return said.anatomy().cue().stream()
                .flatMap(cue -> analysis.clauseAround(analysis.tokenAt(cue.start())).stream())
                .anyMatch(clause -> clause.group().verbs().stream()
                        .anyMatch(verb -> analysis.token(verb).text().equals("had") && verb != clause.predicate()));
    }

    private static boolean inHeading(Reading reading, Quantity quantity) {
        return reading.report().blocks().stream()
                .filter(block -> block.span().contains(quantity.span().start()))
                .anyMatch(block -> block.kind() == Block.Kind.TITLE || block.kind() == Block.Kind.HEADING);
    }
}
