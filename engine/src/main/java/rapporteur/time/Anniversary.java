package rapporteur.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapporteur.rule.Found;

/** The day on which a dated thing comes round: {@code the 75th anniversary} of what the report dates 4 May 1950. */
final class Anniversary {

    /** An anniversary is spoken of within so many days of it. */
    private static final int NEAR = 366;

    private Anniversary() {}

    /** Whether a finding tells of one. */
    static boolean is(Found found) {
        return found.slot("as").filter("anniversary"::equals).isPresent();
    }

    /**
     * Its day, month or year: that of the date told nearest before it which comes round about the time of publication;
     * none where no date does.
     *
     * @param told the dates that may be its thing's, in the order of the text
     */
    static Value value(Found found, List<@Nullable Value> told, @Nullable LocalDate published) {
        int years = found.slot("nth").map(Integer::parseInt).orElse(0);
        for (int i = told.size() - 1; i >= 0 && published != null; i--) {
            Value value = told.get(i);
            When when = value == null ? null : value.when();
            if (when != null && isDated(when.grain())) {
                LocalDate day = when.day().plusYears(years);
                if (Math.abs(ChronoUnit.DAYS.between(published, day)) <= NEAR) {
                    return Value.of(new When(day, when.grain()));
                }
            }
        }
        return Value.none();
    }

    private static boolean isDated(Grain grain) {
        return grain == Grain.DAY || grain == Grain.MONTH || grain == Grain.YEAR;
    }
}
