package rapporteur.web;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a header says that a body is (RFC 9110, section 8.3).
 *
 * @param mediaType in lower case, without parameters; empty if none is stated
 * @param charset null if none is stated or this machine does not know it
 */
record ContentType(String mediaType, @Nullable Charset charset) {

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([^\"';\\s]+)");

    static ContentType of(String header) {
        int end = header.indexOf(';');
        String type = (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return new ContentType(type, charset(header));
    }

    private static @Nullable Charset charset(String header) {
        Matcher stated = CHARSET.matcher(header);
        if (!stated.find()) {
            return null;
        }
        try {
            return Charset.forName(stated.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
