package rapporteur.capture;

import java.util.Locale;
import java.util.regex.Pattern;

/** What an address on the web is called. */
final class Address {

    private static final Pattern NOT_A_NAME = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SCHEME = Pattern.compile("^[a-z]+://(?:www\\.)?");
    private static final int LONGEST = 80;

    private Address() {}

    /** A name made of an address: letters, digits and hyphens. */
    static String name(String url) {
        String words = SCHEME.matcher(url.toLowerCase(Locale.ROOT)).replaceFirst("");
        String name = NOT_A_NAME.matcher(words).replaceAll("-").replaceAll("^-|-$", "");
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST).replaceAll("-$", "");
    }
}
