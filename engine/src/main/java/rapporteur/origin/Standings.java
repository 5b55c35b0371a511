package rapporteur.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rapporteur.text.Span;

/** Reads from the words beside a figure whether it counts all, a part, or further ones. */
final class Standings {

    /** Words on either side that are looked at. */
    private static final int BESIDE = 4;

    private static final int CHARACTERS = 60;

    private Standings() {}

    /** The standing that the words beside the figure in this span give it; empty where they give none. */
    static Optional<Topic.Standing> beside(String text, Span figure, Vocabulary vocabulary) {
        String own = text.substring(figure.start(), figure.end());
        String lead = sentencePart(text.substring(Math.max(0, figure.start() - CHARACTERS), figure.start()), true);
        String rest =
                sentencePart(text.substring(figure.end(), Math.min(text.length(), figure.end() + CHARACTERS)), false);
        List<String> words = Wording.of(own).forms();
        List<String> before = Wording.of(lead).forms();
        List<String> after = Wording.of(rest).forms();
        for (int length = 1; length <= BESIDE; length++) {
            int size = length;
            Optional<Topic.Standing> found = firstWords(words, size, vocabulary)
                    .or(() -> lastWords(before, size, vocabulary))
                    .or(() -> inside(words, after, size, vocabulary));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static String sentencePart(String text, boolean last) {
        String[] parts = text.split("[.;:!?\\n]\\s");
        return parts.length == 0 ? "" : parts[last ? parts.length - 1 : 0];
    }

    private static Optional<Topic.Standing> firstWords(List<String> words, int length, Vocabulary vocabulary) {
        return words.size() <= length
                ? Optional.empty()
                : Optional.ofNullable(vocabulary.before(String.join(" ", words.subList(0, length))));
    }

    private static Optional<Topic.Standing> lastWords(List<String> words, int length, Vocabulary vocabulary) {
        return words.size() < length
                ? Optional.empty()
                : Optional.ofNullable(
                        vocabulary.before(String.join(" ", words.subList(words.size() - length, words.size()))));
    }

    /** From the figure's second word on, and right after it; {@code more than} is no {@code more}. */
    private static Optional<Topic.Standing> inside(
            List<String> words, List<String> after, int length, Vocabulary vocabulary) {
        List<String> all = new ArrayList<>(words);
        all.addAll(after.subList(0, Math.min(after.size(), length)));
        for (int first = 1; first + length <= all.size(); first++) {
            Topic.Standing standing = vocabulary.after(String.join(" ", all.subList(first, first + length)));
            boolean compares =
                    first + length < words.size() && all.get(first + length).equals("than");
            if (standing != null && !compares) {
                return Optional.of(standing);
            }
        }
        return Optional.empty();
    }
}
