package rapporteur.web;

import com.ibm.icu.text.IDNA;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The address of a page, without its fragment.
 *
 * <p>It is read strictly where a host could be mistaken (RFC 3986, section 3.2), so that what is checked is what is
 * asked; in path and query, characters that people and servers leave unescaped are escaped as browsers do.
 *
 * @param scheme {@code http} or {@code https}
 * @param host name in lower case and ASCII, or a literal address, of IPv6 without brackets
 * @param port as stated, or the scheme's own
 * @param target path and query, in ASCII; at least {@code /}
 */
record Address(String scheme, String host, int port, String target) {

    private static final Pattern HTTP = Pattern.compile("(?is)(https?):(.*)");
    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1,63}(\\.[a-z0-9_-]{1,63})*");
    private static final Pattern DOTTED = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");
    /** A last label by which browsers, and some look-ups, take a name for a number (WHATWG URL, ends-in-a-number). */
    private static final Pattern NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");

    private static final Pattern IPV6 = Pattern.compile("[0-9a-f:.]{2,45}");
    private static final int LONGEST_NAME = 253;

    /**
     * Reads an address as a person or a feed gives it.
     *
     * @throws WebException if it is none, with what is wrong with it
     */
    static Address parse(String given) throws WebException {
        String text = checked(given.strip());
        var http = HTTP.matcher(text);
        if (!http.matches()) {
            throw new WebException("only http and https addresses are fetched");
        }
        String rest = http.group(2);
        if (!rest.startsWith("//")) {
            throw new WebException("it is not an address: // is missing after " + http.group(1) + ":");
        }
        int end = 2;
        while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String scheme = http.group(1).toLowerCase(Locale.ROOT);
        String authority = rest.substring(2, end);
        String host = host(authority);
        return new Address(scheme, host, port(authority, scheme), target(rest.substring(end)));
    }

    /**
     * The address that a reference found at this one stands for (RFC 3986, section 5).
     *
     * @throws WebException if it is none, or not of http or https
     */
    Address resolve(String reference) throws WebException {
        String text = checked(reference.strip());
        if (text.matches("(?is)[a-z][a-z0-9+.-]*:.*")) {
            return parse(text);
        }
        if (text.startsWith("//")) {
            return parse(scheme + ":" + text);
        }
        String path = path(target);
        String whole = switch (text.isEmpty() ? '#' : text.charAt(0)) {
            case '/' -> text;
            case '#' -> target;
            case '?' -> path + text;
            default -> path.substring(0, path.lastIndexOf('/') + 1) + text;
        };
        return at(target(whole));
    }

    /** Host, with the port where it is not the scheme's own, as it stands in an address and in a Host field. */
    String authority() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return port == defaultPort(scheme) ? name : name + ":" + port;
    }

    /** The address of a file at the root of the same scheme, host and port. */
    Address at(String path) {
        return new Address(scheme, host, port, path);
    }

    @Override
    public String toString() {
        return scheme + "://" + authority() + target;
    }

    private static String host(String authority) throws WebException {
        if (authority.contains("@")) {
            throw new WebException("it holds a user name or password before @; leave it out, none is ever sent");
        }
        boolean literal = authority.startsWith("[");
        int end = literal ? authority.indexOf(']') + 1 : authority.indexOf(':');
        String stated = authority.substring(0, end > 0 ? end : end < 0 ? authority.length() : 0);
        if (stated.isEmpty()) {
            throw new WebException("it is not an address: its host is missing");
        }
        if (literal) {
            String inner = stated.substring(1, stated.length() - 1).toLowerCase(Locale.ROOT);
            if (!IPV6.matcher(inner).matches() || !inner.contains(":")) {
                throw new WebException("it is not an address: " + stated + " is no IPv6 address");
            }
            return inner;
        }
        String name = ascii(stated).toLowerCase(Locale.ROOT);
        name = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        if (NUMBER.matcher(name).matches() && !isDotted(name)) {
            throw new WebException("its host " + stated
                    + " is a number; an IPv4 address is written as four decimal numbers, without leading zeros");
        }
        if (!NAME.matcher(name).matches() || name.length() > LONGEST_NAME) {
            throw new WebException("it is not an address: " + stated + " is no host name");
        }
        return name;
    }

    private static boolean isDotted(String name) {
        if (!DOTTED.matcher(name).matches()) {
            return false;
        }
        for (String part : name.split("\\.")) {
            if (Integer.parseInt(part) > 255) {
                return false;
            }
        }
        return true;
    }

    /** A host name as the look-up knows it (Unicode Technical Standard 46, non-transitional). */
    private static String ascii(String host) throws WebException {
        if (host.chars().allMatch(c -> c < 0x80)) {
            return host;
        }
        IDNA.Info info = new IDNA.Info();
        StringBuilder name = new StringBuilder();
        IDNA.getUTS46Instance(
                        IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.USE_STD3_RULES)
                .nameToASCII(host, name, info);
        if (info.hasErrors()) {
            throw new WebException("it is not an address: " + host + " is no host name");
        }
        return name.toString();
    }

    private static int port(String authority, String scheme) throws WebException {
        int colon = authority.startsWith("[") ? authority.indexOf(']') + 1 : authority.indexOf(':');
        if (colon < 0 || colon >= authority.length() - 1) {
            return defaultPort(scheme);
        }
        String digits = authority.substring(colon + 1);
        int port = authority.charAt(colon) == ':' && digits.matches("\\d{1,5}") ? Integer.parseInt(digits) : 0;
        if (port < 1 || port > 0xFFFF) {
            throw new WebException("it is not an address: " + authority.substring(colon) + " is no port");
        }
        return port;
    }

    private static int defaultPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private static String checked(String text) throws WebException {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i)) || text.charAt(i) == '\\') {
                throw new WebException("it is not an address: it holds "
                        + (text.charAt(i) == '\\' ? "a backslash" : "a control character"));
            }
        }
        return text;
    }

    private static String target(String rest) {
        int fragment = rest.indexOf('#');
        String target = escaped(fragment < 0 ? rest : rest.substring(0, fragment));
        String path = path(target);
        return withoutDots(path) + target.substring(path.length());
    }

    private static String path(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** A path with its steps {@code .} and {@code ..} taken (RFC 3986, section 5.2.4; a dot may be escaped). */
    private static String withoutDots(String path) {
        List<String> steps = new ArrayList<>();
        String[] given = (path.startsWith("/") ? path.substring(1) : path).split("/", -1);
        for (int i = 0; i < given.length; i++) {
            String step = given[i].replaceAll("(?i)%2e", ".");
            boolean dots = step.equals(".") || step.equals("..");
            if (step.equals("..") && !steps.isEmpty()) {
                steps.removeLast();
            }
            if (!dots) {
                steps.add(given[i]);
            } else if (i == given.length - 1) {
                steps.add("");
            }
        }
        return "/" + String.join("/", steps);
    }

    /** Escapes what may not stand in an address: a stray percent sign, and anything that is not one of its characters. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            boolean stray = b == '%' && !text(bytes, i + 1, 2).matches("[0-9A-Fa-f]{2}");
            if (b <= ' ' || b >= 0x7F || "\"<>^`{|}[]\\".indexOf(b) >= 0 || stray) {
                out.append(String.format(Locale.ROOT, "%%%02X", b));
            } else {
                out.append((char) b);
            }
        }
        return out.toString();
    }

    private static String text(byte[] bytes, int from, int length) {
        return from + length > bytes.length ? "" : new String(bytes, from, length, StandardCharsets.US_ASCII);
    }
}
