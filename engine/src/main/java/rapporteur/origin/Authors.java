package rapporteur.origin;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import rapporteur.language.Analysis;
import rapporteur.language.Token;
import rapporteur.reading.Reading;
import rapporteur.text.Span;

/** Tells who vouches for a report that one author signs and tells as {@code I}: a column, a letter, a witness's account. */
final class Authors {

    /** So often the author speaks of himself at least: once may be a slip of quotation marks. */
    private static final int OFTEN = 2;

    private static final int NAME = 4;

    private Authors() {}

    /** The author's name as signed; empty where nobody or several sign, or the author stays out of it. */
    static Optional<String> of(Reading reading) {
        List<String> byline = reading.report().imprint().byline();
        if (byline.size() != 1) {
            return Optional.empty();
        }
        String name = byline.getFirst();
        int words = name.split("\\s+").length;
        return words > 1 && words <= NAME && speaksAsI(reading) ? Optional.of(name) : Optional.empty();
    }

    private static boolean speaksAsI(Reading reading) {
        Analysis analysis = reading.analysis();
        BitSet others = new BitSet();
        reading.attributions().stream()
                .filter(attribution -> !attribution.anatomy().source().isEmpty()
                        && attribution.anatomy().source().stream()
                                .noneMatch(
                                        source -> isI(source.of(reading.report().text()))))
                .flatMap(attribution -> attribution.anatomy().content().stream())
                .forEach(content -> others.set(content.start(), content.end()));
        long own = analysis.tokens().stream()
                .filter(token -> isI(token.text()))
                .map(Token::span)
                .map(Span::start)
                .filter(start -> !others.get(start))
                .count();
        return own >= OFTEN;
    }

    private static boolean isI(String word) {
        return word.equals("I") || word.equals("me") || word.equals("my") || word.equals("My");
    }
}
