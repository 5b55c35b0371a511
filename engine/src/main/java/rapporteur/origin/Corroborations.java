package rapporteur.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import rapporteur.quantity.Quantity.Amount;
import rapporteur.quantity.Quantity.Relation;
import rapporteur.reading.Reading;
import rapporteur.text.Span;

/** Finds claims that several reports carry, and counts the independent origins they stand on. */
public final class Corroborations {

    private Corroborations() {}

    /** The figures that several reports give for one question, then the statements that several reports carry. */
    public static List<Corroboration> among(
            List<Reading> readings, List<Question> questions, List<Statement> statements, Origins origins) {
        Map<String, String> texts = new HashMap<>();
        readings.forEach(
                reading -> texts.put(reading.report().id(), reading.report().text()));
        List<Corroboration> found = new ArrayList<>();
        Map<String, List<Question>> families = new LinkedHashMap<>();
        questions.forEach(question -> families.computeIfAbsent(question.family(), key -> new ArrayList<>())
                .add(question));
        for (List<Question> family : families.values()) {
            Map<String, List<Claim>> byValue = new LinkedHashMap<>();
            for (Question question : family) {
                for (Claim claim : question.claims()) {
                    // a telling number is one claim, however much each report tells of its place
                    String place = claim.isTelling() ? "" : String.valueOf(question.place());
                    String value = value(claim.figure().quantity().amount()) + " " + place;
                    byValue.computeIfAbsent(value, key -> new ArrayList<>()).add(claim);
                }
            }
            for (List<Claim> claims : byValue.values()) {
                List<Line> lines = claims.stream()
                        .map(claim -> new Line(
                                Carrier.of(claim.figure()), claim.figure().evidence(), claim.inHeading()))
                        .toList();
                corroboration(lines, texts, origins, found);
            }
        }
        for (List<Statement> group : groups(statements)) {
            List<Line> lines = group.stream()
                    .map(statement -> new Line(
                            new Carrier(statement.report(), statement.voice()),
                            new Evidence(statement.report(), whole(statement)),
                            false))
                    .toList();
            corroboration(lines, texts, origins, found);
        }
        return List.copyOf(found);
    }

    /** The ones, with the others that tell of more reports, or of other passages. */
    public static List<Corroboration> with(List<Corroboration> ones, List<Corroboration> others) {
        List<Corroboration> all = new ArrayList<>(ones);
        for (Corroboration other : others) {
            boolean known = ones.stream().anyMatch(one -> holds(one, other));
            if (!known) {
                all.add(other);
            }
        }
        return List.copyOf(all);
    }

    /** Whether all passages of one are in the other. */
    private static boolean holds(Corroboration whole, Corroboration part) {
        return part.evidence().stream()
                .allMatch(evidence -> whole.evidence().stream()
                        .anyMatch(other -> other.report().equals(evidence.report())
                                && other.span().overlaps(evidence.span())));
    }

    /** A heading says again what its report says, so it shows the claim but names no origin of it. */
    private record Line(Carrier carrier, Evidence evidence, boolean inHeading) {}

    private static void corroboration(
            List<Line> lines, Map<String, String> texts, Origins origins, List<Corroboration> found) {
        if (lines.stream().map(Line::carrier).map(Carrier::report).distinct().count() < 2) {
            return;
        }
        Evidence first = lines.getFirst().evidence();
        String claim = first.span().of(texts.getOrDefault(first.report(), ""));
        List<Line> told = lines.stream().filter(line -> !line.inHeading()).toList();
        List<String> goesBackTo = origins.of(
                (told.isEmpty() ? lines : told).stream().map(Line::carrier).toList());
        found.add(new Corroboration(
                claim.replaceAll("\\s+", " "),
                goesBackTo,
                origins.oneInterest(goesBackTo),
                lines.stream().map(Line::evidence).distinct().toList()));
    }

    private static Span whole(Statement statement) {
        return statement.attribution().anatomy().content().stream()
                .reduce(Span::cover)
                .orElseThrow();
    }

    /** {@code about 3,000}, {@code 3,000} and {@code more than 3,000} are one figure. */
    private static String value(Amount amount) {
        Double number = amount.low() == null ? amount.high() : amount.low();
        return amount.relation() == Relation.RANGE ? amount.low() + " - " + amount.high() : "" + number;
    }

    private static List<List<Statement>> groups(List<Statement> statements) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < statements.size(); i++) {
            places.put(statements.get(i).id(), i);
        }
        Set<Integer> seen = new HashSet<>();
        List<List<Statement>> groups = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            if (statements.get(i).sameAs().isEmpty() || seen.contains(i)) {
                continue;
            }
            Set<Integer> group = new TreeSet<>();
            List<Integer> open = new ArrayList<>(List.of(i));
            while (!open.isEmpty()) {
                int at = open.removeLast();
                if (group.add(at)) {
                    statements.get(at).sameAs().forEach(id -> open.add(places.get(id)));
                }
            }
            seen.addAll(group);
            groups.add(group.stream().map(statements::get).toList());
        }
        return groups;
    }
}
