package rapporteur.dispute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rapporteur.actor.Kind;
import rapporteur.actor.Party;
import rapporteur.factuality.FactualityReader;
import rapporteur.language.Derivations;
import rapporteur.origin.Corroboration;
import rapporteur.origin.Gist;
import rapporteur.origin.Likeness;
import rapporteur.origin.Origins;
import rapporteur.origin.Question;
import rapporteur.origin.Voices;
import rapporteur.reading.Reading;

/** Finds where the accounts differ. It shows too little rather than a difference that is none. */
public final class Disputes {

    private Disputes() {}

    /**
     * What is found.
     *
     * @param disputes the differences
     * @param carried the answers that are no figures and that several reports carry
     */
    public record Found(List<Dispute> disputes, List<Corroboration> carried) {

        /** Copies the lists. */
        public Found {
            disputes = List.copyOf(disputes);
            carried = List.copyOf(carried);
        }
    }

    /**
     * The disputes of a situation: those over figures, question by question, then those over what is told without figures.
     *
     * @param readings for the words of the reports
     * @param questions the figures, by the question they answer
     * @param origins on whose word it stands
     * @param voices whose word it is
     * @param likeness which words are of like meaning
     */
    public static Found among(
            List<Reading> readings, List<Question> questions, Origins origins, Voices voices, Likeness likeness) {
        Map<String, String> texts = new HashMap<>();
        readings.forEach(
                reading -> texts.put(reading.report().id(), reading.report().text()));
        Courses courses = new Courses();
        Wordings wordings = new Wordings(texts, courses);
        Numbers numbers = new Numbers(origins, wordings, courses);
        Scopes scopes = new Scopes(origins, wordings);
        Map<String, List<Question>> families = new LinkedHashMap<>();
        questions.forEach(question -> families.computeIfAbsent(question.family(), key -> new ArrayList<>())
                .add(question));
        List<Finding> findings = new ArrayList<>();
        for (List<Question> family : families.values()) {
            family.forEach(question -> findings.addAll(numbers.in(question)));
            scopes.in(family).ifPresent(findings::add);
        }
        findings.addAll(told(readings, origins, voices, likeness));
        List<Dispute> disputes = new ArrayList<>();
        for (Finding finding : findings) {
            disputes.add(finding.as("D" + (disputes.size() + 1)));
        }
        return new Found(
                disputes,
                findings.stream()
                        .flatMap(finding -> finding.accounts().stream())
                        .flatMap(account -> account.carried(origins).stream())
                        .toList());
    }

    /** The people and bodies that each report names. */
    private static Map<String, Set<String>> casts(List<Reading> readings, Voices voices) {
        Map<String, Set<String>> casts = new HashMap<>();
        for (Reading reading : readings) {
            String report = reading.report().id();
            casts.put(
                    report,
                    reading.cast().actors().stream()
                            .flatMap(actor -> voices.party(report, actor.id()).stream())
                            .filter(party -> party.profile().kind() == Kind.PERSON
                                    || party.profile().kind() == Kind.ORGANISATION)
                            .map(Party::id)
                            .collect(Collectors.toSet()));
        }
        return casts;
    }

    /** The lemmas under which a word is found: its own, and that of the verb of which a noun is made ({@code invitation}). */
    private static Stream<String> forms(Gist.Sense word, Derivations derivations) {
        return Stream.concat(Stream.of(word.lemma()), derivations.verb(word.lemma()).stream());
    }

    /** The differences in what is told without figures. */
    private static List<Finding> told(List<Reading> readings, Origins origins, Voices voices, Likeness likeness) {
        if (readings.stream().allMatch(reading -> reading.analysis().clauses().isEmpty())) {
            return List.of();
        }
        Assertions.Ground ground = new Assertions.Ground(
                likeness, voices, origins, new DenialWords(), new Doings(), FactualityReader.english());
        Derivations derivations = Derivations.english();
        Rebuttals rebuttals = new Rebuttals(ground.words());
        Contrasts contrasts = new Contrasts(ground.words());
        List<Assertions> reports = new ArrayList<>();
        List<Assertion> assertions = new ArrayList<>();
        List<Opposition> oppositions = new ArrayList<>();
        for (Reading reading : readings) {
            Assertions told = new Assertions(reading, ground);
            reports.add(told);
            assertions.addAll(told.all());
            oppositions.addAll(rebuttals.in(told));
            oppositions.addAll(contrasts.in(told));
        }
        oppositions.addAll(Oppositions.among(assertions));
        oppositions.addAll(new NounDenials(ground.words(), ground.likeness()).among(reports));
        oppositions.addAll(
                new FlatDenials(ground.words(), assertions, casts(readings, voices), word -> forms(word, derivations))
                        .among(assertions));
        oppositions.addAll(new Opposites().among(assertions));
        SlotWords slots = new SlotWords();
        Fillings reader = new Fillings(slots, ground.likeness());
        Clocks clocks = new Clocks(slots);
        List<Filling> fillings = reports.stream()
                .flatMap(told -> Stream.concat(reader.of(told).stream(), clocks.of(told).stream()))
                .toList();
        List<Finding> findings = new ArrayList<>(new Differences(origins).among(fillings));
        AttitudeWords attitudes = new AttitudeWords();
        findings.addAll(new Attitudes(ground, attitudes).among(reports));
        // who is and is not furious is a matter of attitude, and told there
        oppositions.removeIf(
                opposition -> attitudes.ofWho(opposition.made().predicate()).isPresent());
        findings.addAll(new Denials(origins).of(oppositions));
        return findings;
    }
}
