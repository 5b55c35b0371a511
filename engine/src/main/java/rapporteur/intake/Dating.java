package rapporteur.intake;

import java.time.LocalDate;

/**
 * A day that something in a capture gives, before it is chosen which of them is that of publication.
 *
 * @param value ISO 8601, to the day or the minute
 * @param grounds what gives it, and so how far it is believed
 * @param from where it stands
 * @param universal whether it is a moment given in universal time, so that the day where the page is read may be another
 */
record Dating(String value, Grounds grounds, Publication.From from, boolean universal) {

    /** A day in the page's own time. */
    Dating(String value, Grounds grounds, Publication.From from) {
        this(value, grounds, from, false);
    }

    /** What gives a day, in the order of preference: a day is believed where no better grounds give another. */
    enum Grounds {
        /** Metadata that say it is the day of publication: JSON-LD, meta tags, microdata. */
        STATED,
        /** A line of the page whose words say so, outside running text: {@code Posted on May 3, 2013}. */
        SAID,
        /** A part of the page, below its title, whose name says so: {@code <time class="published">}. */
        NAMED,
        /** Whoever points at the report: a feed that lists it. */
        HEARD,
        /** The page's address. */
        ADDRESS,
        /** A part soon below the title whose name says that it holds a day, not which. */
        DATED,
        /** A short line beside the title. */
        BESIDE_TITLE,
        /** The dateline: the day the report was filed, which a paper may print a day later. */
        DATELINE,
        /** A part elsewhere that is called a date. */
        DATED_AWAY,
        /** Words in running text: {@code This page was published on …}. */
        TOLD,
        /** Metadata that say when the page was last changed: it was there by then. */
        CHANGED_STATED,
        /** Words that say so. */
        CHANGED_SAID,
        /** A line elsewhere that is a day and nothing else. */
        LINE,
        /** A field of the objects in the page's scripts. */
        SCRIPTED,
        /** The page's description. */
        DESCRIBED,
        /** The address of the page's own image: the day it was put on the server. */
        IMAGE,
        /** A whole date beside the sign of copyright. */
        COPYRIGHT
    }

    LocalDate day() {
        return LocalDate.parse(value.substring(0, 10));
    }
}
