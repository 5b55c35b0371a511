package rapporteur.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

    /** How many dates back an anniversary's may stand. */
    private static final int REMEMBERED = 100;

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
        return find(report, analysis, List.of());
    }

    /**
     * As above, where it is known when some of the words were said: within them that day stands for that of publication.
     *
     * @param utterances in the order of the text
     */
    public List<TimeExpression> find(Report report, Analysis analysis, List<Utterance> utterances) {
        Words words = new Words(report.text());
        Surroundings around = new Surroundings(words, analysis, grammar.lexicon());
        List<Found> found = grammar.scan(words).stream()
                .flatMap(one -> Pairs.parted(one, words).stream())
                .toList();
        List<@Nullable LocalDate> today = today(found, report.imprint().published(), utterances);
        List<@Nullable Value> values = dates(found, today, around);
        List<TimeExpression> times = new ArrayList<>(found.size());
        Setting setting = Setting.start(null);
        for (int i = 0; i < found.size(); i++) {
            Found one = found.get(i);
            Value value = values.get(i);
            if (value != null) {
                setting = setting.after(value);
            } else if (Anniversary.is(one)) {
                value = Anniversary.value(one, told(found, values, i, around), today.get(i));
            } else {
                Setting here =
                        setting.on(today.get(i)).with(nearestDay(found, values, i, around), null, around.bias(one));
                value = resolver.resolve(one, beside(partOf(found, i, around), here));
            }
            if (value.isSome()) {
                String mod = one.slot("mod").orElse(null);
                times.add(new TimeExpression(
                        one.span(), type(one), value.text(), mod, one.rule().id()));
            }
        }
        return List.copyOf(times);
    }

    /** For each finding the day from which it is told: that of publication, or that on which its words were said. */
    private static List<@Nullable LocalDate> today(
            List<Found> found, @Nullable Publication publication, List<Utterance> utterances) {
        LocalDate published = publication == null ? null : publication.day();
        List<@Nullable LocalDate> today = new ArrayList<>(found.size());
        int next = 0;
        for (Found one : found) {
            while (next < utterances.size()
                    && utterances.get(next).words().end() <= one.span().start()) {
                next++;
            }
            boolean said =
                    next < utterances.size() && utterances.get(next).words().contains(one.span());
            today.add(said ? utterances.get(next).said() : published);
        }
        return today;
    }

    /**
     * The values of all but the times of day, which may hang on a date further on in their sentence, and anniversaries,
     * which hang on any.
     */
    private List<@Nullable Value> dates(List<Found> found, List<@Nullable LocalDate> today, Surroundings around) {
        List<@Nullable Value> values = new ArrayList<>(found.size());
        Setting setting = Setting.start(null);
        for (int i = 0; i < found.size(); i++) {
            Found one = found.get(i);
            if (type(one) == TimeExpression.Type.TIME || Anniversary.is(one)) {
                values.add(null);
                continue;
            }
            Value value = resolver.resolve(one, setting.on(today.get(i)).with(null, null, around.bias(one)));
            values.add(value);
            setting = setting.after(value);
        }
        return values;
    }

    /** What is dated before an anniversary, and after it in its sentence. */
    private static List<@Nullable Value> told(
            List<Found> found, List<@Nullable Value> values, int anniversary, Surroundings around) {
        int end = anniversary + 1;
        while (end < found.size() && around.together(found.get(anniversary), found.get(end))) {
            end++;
        }
        return values.subList(Math.max(0, anniversary - REMEMBERED), end);
    }

    /** The part of a day that stands by a time by the clock and is that time's. */
    private static Optional<Found> partOf(List<Found> found, int time, Surroundings around) {
        Found clock = found.get(time);
        if (clock.slot("as").filter("clock"::equals).isEmpty()
                || clock.part("part").isPresent()) {
            return Optional.empty();
        }
        return IntStream.of(time - 1, time + 1)
                .filter(i -> i >= 0 && i < found.size())
                .mapToObj(found::get)
                .filter(part -> type(part) == TimeExpression.Type.TIME
                        && Clock.part(part).isPresent())
                .filter(part -> around.isPartOf(part, clock))
                .findFirst();
    }

    /** The same with the part of a day that stands by a time, and its day where it names one. */
    private Setting beside(Optional<Found> part, Setting setting) {
        if (part.isEmpty()) {
            return setting;
        }
        LocalDate day = Resolver.namesDay(part.get()) ? resolver.dayOfTime(part.get(), setting) : setting.beside();
        return setting.with(day, Clock.part(part.get()).orElse(null), setting.bias());
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
