package rapporteur.capture;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses on the web: what a report is called after one, and where a relative one leads. */
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

    /** Whether an address is one of the web. */
    static boolean isWeb(@Nullable String url) {
        return url != null && (url.startsWith("http://") || url.startsWith("https://"));
    }

    /** The web address that {@code link} stands for, seen from {@code base}; null where there is none. */
    static @Nullable String resolved(@Nullable String base, @Nullable String link) {
        if (link == null || link.isBlank()) {
            return null;
        }
        String stripped = link.strip();
        if (isWeb(stripped) || !isWeb(base)) {
            return isWeb(stripped) ? stripped : null;
        }
        try {
            String resolved =
                    URI.create(base).resolve(stripped.replace(" ", "%20")).toString();
            return isWeb(resolved) ? resolved : null;
        } catch (IllegalArgumentException e) {
            // what is no address leads nowhere
            return null;
        }
    }
}
