package rapporteur.dispute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rapporteur.origin.Origins;
import rapporteur.origin.Question;
import rapporteur.origin.Statement;
import rapporteur.reading.Reading;

/** Finds where the accounts differ. It shows too little rather than a difference that is none. */
public final class Disputes {

    private Disputes() {}

    /**
     * The disputes of a situation: those over figures, question by question, then the denials.
     *
     * @param readings for the words of the reports
     * @param questions the figures, by the question they answer
     * @param statements who said what
     * @param origins on whose word it stands
     */
    public static List<Dispute> among(
            List<Reading> readings, List<Question> questions, List<Statement> statements, Origins origins) {
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
        findings.addAll(new Denials(readings, origins).among(statements));
        List<Dispute> disputes = new ArrayList<>();
        for (Finding finding : findings) {
            disputes.add(finding.as("D" + (disputes.size() + 1)));
        }
        return List.copyOf(disputes);
    }
}
