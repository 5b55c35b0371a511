package rapporteur.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an expression is resolved against.
 *
 * @param published day of publication, null where it is unknown
 * @param last the date that the text told last, null before the first
 * @param lastDay the day that the text told last, null before the first
 * @param beside the day told nearest in the same sentence, for times of day
 * @param part TIMEX3's code of the part of a day that is told beside a time by the clock
 * @param bias on which side of the publication the expression's clause looks
 */
record Setting(
        @Nullable LocalDate published,
        @Nullable When last,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate beside,
        @Nullable String part,
        Bias bias) {

    /** Where a clause looks from the day of publication. */
    enum Bias {
        BACK,
        AHEAD,
        UNKNOWN
    }

    /** Before anything is told. */
    static Setting start(@Nullable LocalDate published) {
        return new Setting(published, null, null, null, null, Bias.UNKNOWN);
    }

    /** The same once a value has been told. */
    Setting after(Value value) {
        When when = value.when();
        if (when == null) {
            return this;
        }
        return new Setting(published, when, when.grain() == Grain.DAY ? when.day() : lastDay, beside, part, bias);
    }

    /** The same on another day than that of publication: within words that were said then. */
    Setting on(@Nullable LocalDate day) {
        return new Setting(day, last, lastDay, beside, part, bias);
    }

    /** The same for one expression. */
    Setting with(@Nullable LocalDate beside, @Nullable String part, Bias bias) {
        return new Setting(published, last, lastDay, beside, part, bias);
    }

    /** The date told last, or else the day of publication. */
    @Nullable
    When lastOrPublished() {
        if (last != null) {
            return last;
        }
        return published == null ? null : new When(published, Grain.DAY);
    }

    /** The day of a time that names none. */
    @Nullable
    LocalDate dayOfTime() {
        if (beside != null) {
            return beside;
        }
        return lastDay != null ? lastDay : published;
    }
}
