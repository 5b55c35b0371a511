package rapporteur.actor;

import java.util.Collections;
import java.util.List;

/**
 * A full name as it is written, with the offices beside it: how near it is to another. Names that only transliterations
 * part ({@code Sergei}, {@code Sergey}) are one name here.
 *
 * @param written as it stands
 * @param first key of the first given name; empty where only one name is written
 * @param last key of the last name
 * @param isCommon whether the given name is in the list of given names
 * @param offices keys of the offices that the person is given
 */
public record NameOfPerson(String written, String first, String last, boolean isCommon, List<String> offices) {

    /** First letters that like given names share, and how much longer one may be. */
    private static final int BEGINNING = 4;

    /** Copies the offices. */
    public NameOfPerson {
        offices = List.copyOf(offices);
    }

    /** Whether given and last name are both written. */
    public boolean isFull() {
        return first.length() > 1;
    }

    /**
     * Whether this is the other one with a slip of the pen: one of the two names is the same, the other one or two letters
     * off. Two common given names are no slip, nor is a name with an ending.
     */
    public boolean isSlipOf(NameOfPerson other) {
        boolean firstOff = last.equals(other.last) && isOff(first, other.first) && !(isCommon && other.isCommon);
        boolean lastOff = first.equals(other.first) && isOff(last, other.last);
        return firstOff || lastOff;
    }

    /** Whether both have one last name and given names that are not the same, but begin alike or are a slip apart. */
    public boolean isLike(NameOfPerson other) {
        boolean begins = Math.min(first.length(), other.first.length()) >= BEGINNING
                && first.regionMatches(0, other.first, 0, BEGINNING)
                && Math.abs(first.length() - other.first.length()) <= 1;
        return last.equals(other.last)
                && !PersonName.sounds(first, other.first)
                && (begins || Spelling.isNear(first, other.first));
    }

    /** Whether both have an office in common, or one has an office and of the other none is known. */
    public boolean mayShareOfficeWith(NameOfPerson other) {
        return offices.isEmpty() != other.offices.isEmpty() || !Collections.disjoint(offices, other.offices);
    }

    private static boolean isOff(String one, String other) {
        boolean ending = one.startsWith(other) || other.startsWith(one);
        return !ending && !PersonName.sounds(one, other) && Spelling.isNear(one, other);
    }
}
