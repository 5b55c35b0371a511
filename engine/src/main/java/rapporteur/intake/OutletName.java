package rapporteur.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among the names that a page gives its outlet the one that people say: not a host's name or a handle where the page
 * also writes the name out, and that on which two places agree where the first stands alone.
 */
final class OutletName {

    private static final Pattern ADDRESS = Pattern.compile("^https?://(?:www\\.)?|^www\\.|/$");
    private static final Pattern HOST = Pattern.compile("(?i)\\S+\\.(?:com|net|org|info|co\\.\\p{L}{2}|\\p{Ll}{2})");
    private static final Pattern ENDING = Pattern.compile("(?i)\\.(?:com|net|org|info|co\\.\\p{L}{2}|\\p{Ll}{2})$");
    private static final Pattern SMALL = Pattern.compile("[\\p{Ll}\\p{N}-]*\\p{Ll}[\\p{Ll}\\p{N}-]*");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Two names of fewer letters agree by chance. */
    private static final int LETTERS = 4;

    private OutletName() {}

    /**
     * The outlet's name.
     *
     * @param stated what the page states, most reliable first
     * @param suffix what follows the title in the window's, if anything
     * @param publisher what the page states as the publisher of its article
     */
    static @Nullable String of(List<String> stated, Optional<String> suffix, Optional<String> publisher) {
        String first =
                stated.stream().findFirst().or(() -> suffix).or(() -> publisher).orElse(null);
        if (first == null) {
            return null;
        }
        Optional<String> agreed = suffix.filter(name -> !isMachines(name))
                .filter(name -> letters(name).equals(letters(publisher.orElse(""))))
                .filter(name -> !letters(name).equals(letters(first)));
        if (agreed.isPresent()) {
            return agreed.get();
        }
        List<String> others = Stream.of(stated.stream(), suffix.stream(), publisher.stream())
                .flatMap(names -> names)
                .toList();
        for (String other : others) {
            boolean written = isMachines(first) && !isMachines(other) && agree(first, other);
            boolean capital = other.equalsIgnoreCase(first)
                    && Character.isLowerCase(first.codePointAt(0))
                    && Character.isUpperCase(other.codePointAt(0));
            if (written || capital) {
                return other;
            }
        }
        String name = ADDRESS.matcher(first).replaceAll("");
        return name.startsWith("@") ? name.substring(1) : name;
    }

    /** Whether a name is written as machines want it: a host's, a handle, or one word without capitals. */
    private static boolean isMachines(String name) {
        return name.startsWith("@")
                || HOST.matcher(name).matches()
                || SMALL.matcher(name).matches();
    }

    private static boolean agree(String machines, String other) {
        String host =
                letters(ENDING.matcher(ADDRESS.matcher(machines).replaceAll("")).replaceFirst(""));
        String written = letters(other);
        return host.length() >= LETTERS
                && (written.contains(host) || (written.length() >= LETTERS && host.contains(written)));
    }

    private static String letters(String name) {
        return NOT_LETTERS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
