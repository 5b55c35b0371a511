package rapporteur.situation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapporteur.actor.Parties;
import rapporteur.actor.Party;
import rapporteur.anomaly.Anomaly;
import rapporteur.anomaly.NameSlips;
import rapporteur.dispute.Disputes;
import rapporteur.encoder.WordVectors;
import rapporteur.intake.Publication;
import rapporteur.intake.Report;
import rapporteur.origin.Claim;
import rapporteur.origin.Claims;
import rapporteur.origin.Copies;
import rapporteur.origin.Copy;
import rapporteur.origin.Corroborations;
import rapporteur.origin.Figure;
import rapporteur.origin.Figures;
import rapporteur.origin.FirstTold;
import rapporteur.origin.Likeness;
import rapporteur.origin.Origins;
import rapporteur.origin.Question;
import rapporteur.origin.Questions;
import rapporteur.origin.Reliances;
import rapporteur.origin.Statement;
import rapporteur.origin.Statements;
import rapporteur.origin.Voices;
import rapporteur.reading.Reading;
import rapporteur.situation.Situation.Coverage;
import rapporteur.situation.Situation.Story;
import rapporteur.situation.Situation.Unread;

/** Makes one situation of many readings. */
public final class Situations {

    /** By publication, the undated last, then by id. */
    private static final Comparator<Reading> ORDER = Comparator.comparing(
                    Situations::published, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(reading -> reading.report().id());

    private Situations() {}

    /**
     * The situation that these readings tell of; the order in which they are given has no influence on it. All are taken
     * to tell of one happening.
     *
     * @param readings of all reports that could be opened; those in another language than English are kept, and listed as
     *     unread
     * @param unread inputs that could not be opened
     */
    public static Situation of(List<Reading> readings, List<Unread> unread) {
        List<Parties.Appearing> casts = readings.stream()
                .map(reading -> new Parties.Appearing(reading.report().id(), reading.cast()))
                .toList();
        return of(readings, new Parties().link(casts), unread);
    }

    /** As above, over parties that are known. */
    static Situation of(List<Reading> readings, List<Party> parties, List<Unread> unread) {
        List<Reading> sorted = noted(ordered(readings), parties);
        List<Report> reports = sorted.stream().map(Reading::report).toList();
        List<Copy> copies = Copies.among(reports);
        Voices voices = new Voices(parties, sorted);
        Origins origins = new Origins(parties, sorted, copies);
        Likeness likeness = new Likeness(WordVectors.load());
        List<Statement> statements = Statements.of(sorted, voices, likeness);
        List<Figure> figures = FirstTold.dated(Figures.of(sorted, voices), sorted, origins, copies);
        List<Claim> claims = Claims.of(sorted, figures, voices, origins);
        List<Question> questions = new Questions(likeness, origins).of(claims);
        Disputes.Found found = Disputes.among(sorted, questions, origins, voices, likeness);
        return new Situation(
                new Coverage(sorted, unread(sorted, unread), stories(sorted), copies),
                parties,
                statements,
                figures,
                found.disputes(),
                Corroborations.with(Corroborations.among(sorted, questions, statements, origins), found.carried()),
                Reliances.among(sorted, parties, copies, origins, statements, figures));
    }

    /** The readings with what cannot be right in them beside the others. */
    private static List<Reading> noted(List<Reading> readings, List<Party> parties) {
        Map<String, List<Anomaly>> slips = new NameSlips().across(parties);
        return readings.stream()
                .map(reading ->
                        reading.noting(slips.getOrDefault(reading.report().id(), List.of())))
                .toList();
    }

    /** Readings in the order of a situation: by publication, the undated last, then by id. */
    public static List<Reading> ordered(List<Reading> readings) {
        return readings.stream().sorted(ORDER).toList();
    }

    private static List<Unread> unread(List<Reading> readings, List<Unread> failed) {
        Stream<Unread> otherLanguages = readings.stream()
                .map(Reading::report)
                .filter(report -> !report.isRead())
                .map(report -> new Unread(
                        report.provenance().source(),
                        "not in English (" + report.imprint().language() + "): kept, but not read"));
        return Stream.concat(failed.stream(), otherLanguages)
                .distinct()
                .sorted(Comparator.comparing(Unread::source).thenComparing(Unread::reason))
                .toList();
    }

    private static @Nullable String published(Reading reading) {
        Publication published = reading.report().imprint().published();
        return published == null ? null : published.value();
    }

    private static List<Story> stories(List<Reading> readings) {
        if (readings.isEmpty()) {
            return List.of();
        }
        String title = readings.stream()
                .map(reading -> reading.report().imprint().title())
                .filter(known -> known != null && !known.isBlank())
                .findFirst()
                .orElse(readings.getFirst().report().id());
        return List.of(new Story(
                "s1",
                title,
                readings.stream().map(reading -> reading.report().id()).toList()));
    }
}
