package rapporteur.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How names that a capture prints in capitals are written. */
final class Capitals {

    private static final Set<String> SMALL = Set.of("OF", "THE", "AND", "FOR", "IN", "ON");
    /** Short words that are no initials. */
    private static final Set<String> PLAIN =
            Set.of("ALL", "BAY", "DAY", "NEW", "OLD", "ONE", "OUR", "SEA", "SUN", "TWO");
    /** Shorter names, and other shorter words of a name, are initials. */
    private static final int LEAST = 4;

    private final List<Passage> passages;

    Capitals(List<Passage> passages) {
        this.passages = passages;
    }

    /** A name in capitals as it is written elsewhere in the capture, else with capitals at the words' starts. */
    String cased(String name) {
        if (!name.equals(name.toUpperCase(Locale.ROOT)) || name.length() < LEAST) {
            return name;
        }
        Pattern anyCase = Pattern.compile("(?iu)(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})");
        for (Passage passage : passages) {
            Matcher other = anyCase.matcher(passage.text());
            while (other.find()) {
                if (!other.group().equals(name)
                        && Character.isUpperCase(other.group().codePointAt(0))) {
                    return other.group();
                }
            }
        }
        StringBuilder cased = new StringBuilder();
        for (String word : name.split(" ")) {
            boolean small = SMALL.contains(word) && !cased.isEmpty();
            boolean known = SMALL.contains(word) || PLAIN.contains(word);
            boolean initials = (word.length() < LEAST && !known) || !Character.isLetter(word.codePointAt(0));
            cased.append(cased.isEmpty() ? "" : " ").append(initials ? word : small ? lower(word) : capitalised(word));
        }
        return cased.toString();
    }

    private static String capitalised(String word) {
        return word.charAt(0) + lower(word.substring(1));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
