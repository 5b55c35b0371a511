package rapporteur.dispute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import rapporteur.dispute.Dispute.Comparison;
import rapporteur.origin.Carrier;
import rapporteur.origin.ContentWords;
import rapporteur.origin.Evidence;
import rapporteur.origin.Origins;
import rapporteur.origin.Statement;
import rapporteur.origin.Voices;
import rapporteur.reading.Reading;
import rapporteur.text.Span;

/** Finds statements that one denies and another makes: nearly the same content, denied by the cue of one of them. */
final class Denials {

    /** Content words that the denied statement and the one made share at least, and as a part of the shorter's. */
    private static final int WORDS = 3;

    private static final double SHARED = 0.6;

    /** Statements the index lists for a word. */
    private static final int LISTED = 64;

    private final Origins origins;
    private final Map<String, Reading> readings = new HashMap<>();

    Denials(List<Reading> readings, Origins origins) {
        this.origins = origins;
        readings.forEach(reading -> this.readings.put(reading.report().id(), reading));
    }

    /** The denials, by the first statement that denies. Denials of one statement are one. */
    List<Finding> among(List<Statement> statements) {
        List<Set<String>> words = new ArrayList<>();
        Map<String, List<Integer>> index = new HashMap<>();
        for (int i = 0; i < statements.size(); i++) {
            words.add(words(statements.get(i)));
            if (!negated(statements.get(i))) {
                for (String word : words.get(i)) {
                    List<Integer> listed = index.computeIfAbsent(word, key -> new ArrayList<>());
                    if (listed.size() < LISTED) {
                        listed.add(i);
                    }
                }
            }
        }
        Map<Set<Integer>, Set<Integer>> denials = new java.util.LinkedHashMap<>();
        for (int i = 0; i < statements.size(); i++) {
            if (negated(statements.get(i))) {
                Set<Integer> made = made(i, statements, words, index);
                if (!made.isEmpty()) {
                    denials.computeIfAbsent(made, key -> new LinkedHashSet<>()).add(i);
                }
            }
        }
        List<Finding> findings = new ArrayList<>();
        denials.forEach((made, denied) -> findings.add(finding(made, denied, statements)));
        return findings;
    }

    private Set<Integer> made(
            int denied, List<Statement> statements, List<Set<String>> words, Map<String, List<Integer>> index) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (String word : words.get(denied)) {
            index.getOrDefault(word, List.of()).forEach(other -> counts.merge(other, 1, Integer::sum));
        }
        Set<Integer> made = new LinkedHashSet<>();
        counts.forEach((other, common) -> {
            boolean alike = common >= WORDS && ContentWords.containment(words.get(denied), words.get(other)) >= SHARED;
            boolean apart = !nest(statements.get(denied), statements.get(other))
                    && !sameOrigin(statements.get(denied), statements.get(other));
            if (alike && apart && sameDoing(statements.get(denied), statements.get(other))) {
                made.add(other);
            }
        });
        return made;
    }

    /** Whether one is told within the other: who relays a denial does not deny. */
    private static boolean nest(Statement one, Statement other) {
        return one.report().equals(other.report())
                && (one.voice().chain().contains(Voices.name(other.voice()))
                        || other.voice().chain().contains(Voices.name(one.voice())))
                && whole(one).overlaps(whole(other));
    }

    /** Whether both speak of one doing, and not only of the same countries: they share a verb and more, or much more. */
    private boolean sameDoing(Statement one, Statement other) {
        Reading reading = readings.get(one.report());
        Reading readingOfOther = readings.get(other.report());
        if (reading == null || readingOfOther == null) {
            return false;
        }
        List<Span> content = one.attribution().anatomy().content();
        List<Span> contentOfOther = other.attribution().anatomy().content();
        int verbs = ContentWords.common(
                ContentWords.verbs(reading, content), ContentWords.verbs(readingOfOther, contentOfOther));
        int words = ContentWords.common(
                ContentWords.withoutNames(reading, content), ContentWords.withoutNames(readingOfOther, contentOfOther));
        return words >= (verbs > 0 ? WORDS - 1 : WORDS);
    }

    private boolean sameOrigin(Statement one, Statement other) {
        return origins.side(carrier(one)).equals(origins.side(carrier(other)));
    }

    private Finding finding(Set<Integer> made, Set<Integer> denied, List<Statement> statements) {
        List<Statement> yes = made.stream().map(statements::get).toList();
        List<Statement> no = denied.stream().map(statements::get).toList();
        String content = content(no.getFirst());
        List<Answer> answers = List.of(answer("yes", yes), answer("no", no));
        int support =
                Integer.compare(answers.get(0).independent(), answers.get(1).independent());
        Integer best = support == 0 ? null : support > 0 ? 0 : 1;
        return new Finding(
                Dispute.Kind.DENIAL,
                "Is it so: " + content + "?",
                answers,
                "One side says so, and another denies it.",
                new Comparison(List.of(), null, best));
    }

    private Answer answer(String position, List<Statement> group) {
        Set<String> by = new LinkedHashSet<>();
        group.stream()
                .map(one -> Voices.name(one.voice()))
                .filter(name -> !name.isEmpty())
                .forEach(by::add);
        List<Evidence> evidence = group.stream()
                .map(one -> new Evidence(one.report(), whole(one)))
                .distinct()
                .toList();
        int independent =
                origins.of(group.stream().map(Denials::carrier).toList()).size();
        return new Answer(position, List.copyOf(by), independent, evidence, List.of());
    }

    private String content(Statement statement) {
        Reading reading = readings.get(statement.report());
        String words =
                reading == null ? "" : whole(statement).of(reading.report().text());
        return Wordings.folded(words).replaceAll("[.?!,;]+$", "");
    }

    private Set<String> words(Statement statement) {
        Reading reading = readings.get(statement.report());
        return reading == null
                ? Set.of()
                : ContentWords.of(reading, statement.attribution().anatomy().content());
    }

    private static boolean negated(Statement statement) {
        return statement.attribution().stance().negated();
    }

    private static Carrier carrier(Statement statement) {
        return new Carrier(statement.report(), statement.voice());
    }

    private static Span whole(Statement statement) {
        return statement.attribution().anatomy().content().stream()
                .reduce(Span::cover)
                .orElseThrow();
    }
}
