package rapporteur.actor;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A full name as it is written, with the offices beside it: how near it is to another. Names that only transliterations
 * part ({@code Sergei}, {@code Sergey}) are one name here.
 *
 * @param written as it stands
 * @param first key of the first given name; empty where only one name is written
 * @param last key of the last name
 * @param isCommon whether the given name is in the list of given names
 * @param offices keys of the offices that the person is given
 * @param titles words of rank or office among those beside the name: {@code captain}
 */
public record NameOfPerson(
        String written, String first, String last, boolean isCommon, List<String> offices, Set<String> titles) {

    /** First letters that like given names share, and how much longer one may be. */
    private static final int BEGINNING = 4;

    /** Copies the offices and titles. */
    public NameOfPerson {
        offices = List.copyOf(offices);
        titles = Set.copyOf(titles);
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

    /**
     * Whether the two are called differently, but hardly two persons: the last name a letter off; one last name and one rank; or one
     * last name, given names two letters apart, and a rank told of one of them at most.
     */
    public boolean isMiscalled(NameOfPerson other) {
        if (PersonName.sounds(first, other.first)) {
            return first.equals(other.first) && isOff(last, other.last);
        }
        boolean ranked = !Collections.disjoint(titles, other.titles);
        boolean unranked = titles.isEmpty() || other.titles.isEmpty();
        return last.equals(other.last) && (ranked || (unranked && isTwoLettersOff(first, other.first)));
    }

    /** As long, with the same first and last letter, and two letters at most that are not the same. */
    private static boolean isTwoLettersOff(String one, String other) {
        if (one.length() != other.length() || one.length() < BEGINNING) {
            return false;
        }
        long off = IntStream.range(0, one.length())
                .filter(at -> one.charAt(at) != other.charAt(at))
                .count();
        int end = one.length() - 1;
        return off <= 2 && one.charAt(0) == other.charAt(0) && one.charAt(end) == other.charAt(end);
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
