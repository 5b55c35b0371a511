package rapporteur.origin;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is of, in a form that can be compared: which question it answers.
 *
 * @param unit the figure's unit
 * @param kind which of the things of that unit: {@code military} among persons, or the lemma of those counted; of a measure what it
 *     is the value of ({@code turnout}), else the unit
 * @param of whose: countries and parties that narrow what is counted, in alphabetical order
 * @param state what has happened to them: {@code killed}, {@code present}, of things the verb; null where it cannot be told
 * @param place where, without the words that tell no places apart; null where it cannot be told
 * @param standing whether it counts all of them
 * @param words content words around the figure, by which figures are told apart of which no state is known
 */
public record Topic(
        String unit,
        String kind,
        Set<String> of,
        @Nullable String state,
        @Nullable String place,
        Standing standing,
        Set<String> words) {

    /** Any people: fits each narrower kind. */
    public static final String PEOPLE = "people";

    /** The place of what is counted in the whole of an area that is not named: {@code in the valley}. */
    public static final String WIDE = "*";

    /** With what a place begins that has no name, as {@code the shelters}: it lies somewhere in the area that is told of. */
    static final String COMMON = "~";

    /** A place that is told without a name, so that no other can be known to be the same: {@code at a base}. */
    static final String UNNAMED = "?";

    /** The state of those who are somewhere, and of whom nothing else is told. */
    static final String PRESENT = "present";

    private static final String MILITARY = "military";

    private static final String CIVILIAN = "civilian";

    private static final String PERSON = "person";

    /** What a figure counts of its things. */
    public enum Standing {
        /** All of them. */
        COUNT,
        /** Some of a whole that is counted beside it. */
        PART,
        /** Those on top of others. */
        FURTHER,
        /** Those that are to be. */
        PLANNED
    }

    /** Copies the sets, in alphabetical order. */
    public Topic {
        of = java.util.Collections.unmodifiableSet(new TreeSet<>(of));
        words = java.util.Collections.unmodifiableSet(new TreeSet<>(words));
    }

    /** Whether people are counted. */
    public boolean isPersons() {
        return unit.equals(PERSON);
    }

    /** Whether soldiers are counted. */
    public boolean isMilitary() {
        return kind.equals(MILITARY);
    }

    /** Whether people are counted that are somewhere. */
    public boolean isPresent() {
        return isPersons() && PRESENT.equals(state);
    }

    /** Whether one kind of people holds the other, or they are one: a union's members are civilians. */
    public boolean kindFits(Topic other) {
        return kind.equals(other.kind)
                || kind.equals(PEOPLE)
                || other.kind.equals(PEOPLE)
                || (kind.equals(CIVILIAN) && !other.isMilitary())
                || (other.kind.equals(CIVILIAN) && !isMilitary());
    }
}
