package rapporteur.capture;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rapporteur.rule.InstallationException;
import rapporteur.rule.Resources;
import rapporteur.rule.Rule;

/**
 * What cutting needs beside the bytes.
 *
 * @param fetcher fetches the pages that a feed's summaries stand for
 * @param teasers how a text ends that is only the start of a report
 * @param furniture what letters carry around a report
 * @param senders what stands before the @ of addresses that are no person's
 */
record Means(Fetcher fetcher, List<Pattern> teasers, List<LetterRule> furniture, Set<String> senders) {

    private static final String LETTERS = "en/capture/letters.yml";

    /**
     * A rule for a line of a letter.
     *
     * @param rest whether all below the line goes with it
     */
    record LetterRule(Pattern pattern, boolean rest) {}

    /** Reads the files that ship with the program. */
    static Means load(Fetcher fetcher) {
        return new Means(
                fetcher,
                Resources.rules("en/capture/teasers.yml").stream()
                        .map(rule -> Pattern.compile(rule.pattern()))
                        .toList(),
                Resources.rules(LETTERS).stream().map(Means::letterRule).toList(),
                Resources.table("en/capture/senders.tsv").stream()
                        .map(List::getFirst)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static LetterRule letterRule(Rule rule) {
        return switch (String.valueOf(rule.fields().get("takes"))) {
            case "rest" -> new LetterRule(Pattern.compile(rule.pattern()), true);
            case "line" -> new LetterRule(Pattern.compile(rule.pattern()), false);
            default -> throw new InstallationException("rule " + rule.id() + " of " + LETTERS + " is damaged: takes");
        };
    }

    /** The same, with another way to fetch. */
    Means fetching(Fetcher other) {
        return new Means(other, teasers, furniture, senders);
    }
}
