package rapporteur.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapporteur.intake.Publication;
import rapporteur.intake.Report;
import rapporteur.language.Analysis;
import rapporteur.rule.Found;
import rapporteur.rule.Grammar;
import rapporteur.rule.Words;

/**
 * Finds the time expressions of a report and resolves them, as TIMEX3 has them (Pustejovsky and others, TimeML 1.2.1,
 * 2005): against the day of publication, the date told last, and the tense of the clause. Cost: linear in the text.
 */
public final class Times {

    private final Grammar grammar = Grammar.read("en/time/words.tsv", "en/time/rules.yml");
    private final Resolver resolver = new Resolver();

    /** Reads the rules. */
    public Times() {}

    /**
     * The time expressions of a report, in the order of its text.
     *
     * @param report a report; without a publication date what hangs on it stays {@code XXXX}
     * @param analysis its grammar; where it is empty, what the tense would decide is taken as past
     */
    public List<TimeExpression> find(Report report, Analysis analysis) {
        Publication publication = report.imprint().published();
        LocalDate published = publication == null ? null : publication.day();
        Words words = new Words(report.text());
        Surroundings around = new Surroundings(words, analysis, grammar.lexicon());
        List<Found> found = grammar.scan(words);
        List<@Nullable Value> values = dates(found, published, around);
        List<TimeExpression> times = new ArrayList<>(found.size());
        Setting setting = Setting.start(published);
        for (int i = 0; i < found.size(); i++) {
            Found one = found.get(i);
            Value value = values.get(i);
            if (value == null) {
                LocalDate beside = nearestDay(found, values, i, around);
                value = resolver.resolve(one, setting.with(beside, around.bias(one)));
            } else {
                setting = setting.after(value);
            }
            String mod = one.slot("mod").orElse(null);
            times.add(new TimeExpression(
                    one.span(), type(one), value.text(), mod, one.rule().id()));
        }
        return List.copyOf(times);
    }

    /** The values of all but the times of day, which may hang on a date further on in their sentence. */
    private List<@Nullable Value> dates(List<Found> found, @Nullable LocalDate published, Surroundings around) {
        List<@Nullable Value> values = new ArrayList<>(found.size());
        Setting setting = Setting.start(published);
        for (Found one : found) {
            if (type(one) == TimeExpression.Type.TIME) {
                values.add(null);
                continue;
            }
            Value value = resolver.resolve(one, setting.with(null, around.bias(one)));
            values.add(value);
            setting = setting.after(value);
        }
        return values;
    }

    private static @Nullable LocalDate nearestDay(
            List<Found> found, List<@Nullable Value> values, int time, Surroundings around) {
        LocalDate nearest = null;
        int distance = Integer.MAX_VALUE;
        for (int step = -1; step <= 1; step += 2) {
            for (int i = time + step;
                    i >= 0 && i < found.size() && around.together(found.get(i), found.get(time));
                    i += step) {
                Value value = values.get(i);
                int apart = Math.abs(found.get(i).first() - found.get(time).first());
                if (value != null && value.when() != null && value.when().grain() == Grain.DAY && apart < distance) {
                    nearest = value.when().day();
                    distance = apart;
                }
            }
        }
        return nearest;
    }

    private static TimeExpression.Type type(Found found) {
        return TimeExpression.Type.valueOf(found.slot("type").orElse("DATE"));
    }
}
