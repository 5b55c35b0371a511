package rapporteur.capture;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom a letter's From names: a person is the byline, a paper or office the outlet. It is no person who writes through a
 * mailing list's software or from an address such as {@code news@…} ({@code en/capture/senders.tsv}); and who writes
 * <em>from</em>, <em>at</em> or <em>via</em> somewhere names both.
 */
record Sender(@Nullable String outlet, List<String> byline) {

    private static final Pattern MAILBOX = Pattern.compile("^(?<name>.*?)\\s*<(?<address>[^<>]*)>.*$", Pattern.DOTALL);
    private static final Pattern BOTH =
            Pattern.compile("^(?<person>.{3,60}?)\\s+(?:from|at|via|of)\\s+(?:the\\s+)?(?<outlet>\\p{Lu}.{1,60})$");
    private static final Pattern NAME_END = Pattern.compile("[+._\\d-].*$");

    /**
     * @param from as the header gives it, in words
     * @param list whether the letter came by a list or newsletter
     */
    static Sender of(String from, boolean list, Set<String> senders) {
        Matcher mailbox = MAILBOX.matcher(from.strip());
        boolean named = mailbox.matches();
        String name = (named ? mailbox.group("name") : from.contains("@") ? "" : from)
                .strip()
                .replaceAll("^[\"']|[\"']$", "")
                .replace("\\\"", "\"")
                .strip();
        String address = named ? mailbox.group("address") : from;
        if (name.isEmpty() || name.contains("@")) {
            return new Sender(null, List.of());
        }
        Matcher both = BOTH.matcher(name);
        if (both.matches()) {
            return new Sender(
                    both.group("outlet").strip(), List.of(both.group("person").strip()));
        }
        int at = address.indexOf('@');
        String local = at < 0 ? "" : address.substring(0, at).toLowerCase(Locale.ROOT);
        boolean office = list
                || senders.contains(local)
                || senders.contains(NAME_END.matcher(local).replaceFirst(""));
        return office ? new Sender(name, List.of()) : new Sender(null, List.of(name));
    }
}
