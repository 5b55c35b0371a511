package rapporteur.origin;

import java.util.ArrayList;
import java.util.List;
import rapporteur.language.Analysis;
import rapporteur.quantity.Quantity;
import rapporteur.reading.Reading;

/** Brings the reports' figures together. */
public final class Figures {

    private Figures() {}

    /** The figures of all readings with who vouches for them, in the order of the readings and of their texts. */
    public static List<Figure> of(List<Reading> readings, Voices voices) {
        List<Figure> figures = new ArrayList<>();
        Vocabulary vocabulary = new Vocabulary();
        for (Reading reading : readings) {
            Vouchers vouchers = new Vouchers(reading, voices, vocabulary);
            for (Quantity quantity : reading.quantities()) {
                String id = "Q" + (figures.size() + 1);
                figures.add(new Figure(id, reading.report().id(), vouchers.of(quantity), quantity));
            }
        }
        return List.copyOf(figures);
    }

    /** Whether a figure is but a number: neither what it counts nor its unit stands beside it. */
    static boolean isBare(Analysis analysis, Quantity quantity) {
        return quantity.counted().text().isEmpty()
                && analysis.tokensIn(quantity.span()).stream()
                        .noneMatch(token ->
                                token.upos().equals("NOUN") || token.upos().equals("SYM"));
    }
}
