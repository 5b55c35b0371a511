package rapporteur.origin;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import rapporteur.language.Token;
import rapporteur.reading.Reading;
import rapporteur.text.Span;

/** The words of a passage that carry its meaning: lemmas of nouns, names, verbs, adjectives, adverbs and numbers. */
public final class ContentWords {

    private static final Set<String> CARRYING = Set.of("NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM");

    private static final Set<String> COMMON = Set.of("NOUN", "VERB", "ADJ", "ADV", "NUM");

    private ContentWords() {}

    /** The content words of some spans of a report, in alphabetical order; all its words where it has no grammar. */
    public static Set<String> of(Reading reading, List<Span> spans) {
        return reading.analysis().tokens().isEmpty() ? allWords(reading, spans) : lemmas(reading, spans, CARRYING);
    }

    /** The content words that are no names: what is said, without of whom; all its words where it has no grammar. */
    public static Set<String> withoutNames(Reading reading, List<Span> spans) {
        return reading.analysis().tokens().isEmpty() ? allWords(reading, spans) : lemmas(reading, spans, COMMON);
    }

    /** The lemmas of the verbs of some spans of a report; none where it has no grammar. */
    public static Set<String> verbs(Reading reading, List<Span> spans) {
        return lemmas(reading, spans, Set.of("VERB"));
    }

    private static Set<String> lemmas(Reading reading, List<Span> spans, Set<String> partsOfSpeech) {
        Set<String> words = new TreeSet<>();
        for (Span span : spans) {
            for (Token token : reading.analysis().tokensIn(span)) {
                if (partsOfSpeech.contains(token.upos())) {
                    words.add(plain(token.lemma()));
                }
            }
        }
        return words;
    }

    private static Set<String> allWords(Reading reading, List<Span> spans) {
        Set<String> words = new TreeSet<>();
        spans.forEach(span ->
                words.addAll(Wording.of(span.of(reading.report().text())).forms()));
        return words;
    }

    /** How much of the smaller set the other holds, 0 to 1. */
    public static double containment(Set<String> one, Set<String> other) {
        int smaller = Math.min(one.size(), other.size());
        return smaller == 0 ? 0 : (double) common(one, other) / smaller;
    }

    /** How alike two sets are: Jaccard's index, 0 to 1. */
    public static double likeness(Set<String> one, Set<String> other) {
        int common = common(one, other);
        int all = one.size() + other.size() - common;
        return all == 0 ? 0 : (double) common / all;
    }

    /** The number of words in both. */
    public static int common(Set<String> one, Set<String> other) {
        if (one.size() > other.size()) {
            return common(other, one);
        }
        return (int) one.stream().filter(other::contains).count();
    }

    private static String plain(String lemma) {
        String word = lemma.toLowerCase(Locale.ROOT);
        return word.replace(",", "");
    }
}
