package rapporteur.time;

import java.time.LocalDate;

/** A period of the calendar: the one of this grain that holds the day. */
record When(LocalDate day, Grain grain) {

    /** TIMEX3's value. */
    String value() {
        return grain.value(day);
    }
}
