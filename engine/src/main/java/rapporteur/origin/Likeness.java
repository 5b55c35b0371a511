package rapporteur.origin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import rapporteur.encoder.WordVectors;
import rapporteur.language.Token;
import rapporteur.origin.Gist.Sense;
import rapporteur.quantity.Quantity;
import rapporteur.reading.Reading;
import rapporteur.text.Span;
import rapporteur.time.TimeExpression;

/**
 * Tells how alike two passages are in what they say. Each word of one is set beside the word of the other that is nearest to it
 * in meaning, rare words counting more than common ones and words of grammar hardly at all (the matching of BERTScore, Zhang
 * and others 2020, section 3, over vectors of words); passages that give numbers or times of which none agree are not alike,
 * whatever their words. Not thread-safe: it remembers the words it has met.
 */
public final class Likeness {

    private static final Set<String> CARRYING = Set.of("NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM");

    private static final double OF_GRAMMAR = 0.05;

    private final WordVectors vectors;
    private final Map<String, Sense> carrying = new HashMap<>();
    private final Map<String, Sense> ofGrammar = new HashMap<>();

    /** With the words' meanings. */
    public Likeness(WordVectors vectors) {
        this.vectors = vectors;
    }

    /** What some spans of a report say. */
    public Gist gist(Reading reading, List<Span> spans) {
        List<Sense> words = new ArrayList<>();
        Set<String> values = new TreeSet<>();
        for (Span span : spans) {
            for (Token token : reading.analysis().tokensIn(span)) {
                if (Character.isLetterOrDigit(token.text().codePointAt(0))) {
                    words.add(sense(token));
                }
            }
            reading.times().stream()
                    .filter(time -> span.contains(time.span()))
                    .forEach(time -> values.add(value(time)));
            reading.quantities().stream()
                    .filter(quantity -> span.contains(quantity.span()))
                    .forEach(quantity -> values.add(value(quantity)));
        }
        return new Gist(words, values);
    }

    /** What some words say, each of which carries meaning. */
    public Gist gist(Collection<String> lemmas) {
        return new Gist(lemmas.stream().map(this::sense).toList(), Set.of());
    }

    private Sense sense(String lemma) {
        return carrying.computeIfAbsent(lemma, word -> new Sense(word, vectors.of(word), vectors.weight(word)));
    }

    /** A word in comparable form. */
    public Sense sense(Token token) {
        boolean carries = CARRYING.contains(token.upos());
        return (carries ? carrying : ofGrammar)
                .computeIfAbsent(
                        token.lemma().toLowerCase(Locale.ROOT),
                        lemma -> new Sense(lemma, vectors.of(lemma), carries ? vectors.weight(lemma) : OF_GRAMMAR));
    }

    private static String value(TimeExpression time) {
        return time.value();
    }

    private static String value(Quantity quantity) {
        Double number = quantity.amount().low() == null
                ? quantity.amount().high()
                : quantity.amount().low();
        return number == null ? "" : Double.toString(number);
    }

    /** How alike two passages are, -1 to 1. Cost: the product of their numbers of words. */
    public static double of(Gist one, Gist two) {
        if (one.isEmpty() || two.isEmpty()) {
            return 0;
        }
        if (!one.values().isEmpty() && !two.values().isEmpty() && !agree(one.values(), two.values())) {
            return -1;
        }
        return Math.min(covered(one, two), covered(two, one));
    }

    /** How much of what one passage says is in the other, -1 to 1, whatever their numbers. */
    public static double covered(Gist one, Gist by) {
        double sum = 0;
        double weights = 0;
        for (Sense word : one.words()) {
            double nearest = -1;
            for (Sense other : by.words()) {
                nearest = Math.max(nearest, near(word, other));
            }
            sum += word.weight() * nearest;
            weights += word.weight();
        }
        return weights == 0 ? 0 : sum / weights;
    }

    /** How near two words are in meaning, -1 to 1. */
    public static double near(Sense one, Sense two) {
        if (one.lemma().equals(two.lemma())) {
            return 1;
        }
        double product = 0;
        for (int i = 0; i < one.vector().length; i++) {
            product += (double) one.vector()[i] * two.vector()[i];
        }
        return product;
    }

    /** Whether some value of one is a value of the other, or the month or year of it. */
    private static boolean agree(Set<String> one, Set<String> two) {
        return one.stream().anyMatch(a -> two.stream().anyMatch(b -> a.startsWith(b) || b.startsWith(a)));
    }
}
