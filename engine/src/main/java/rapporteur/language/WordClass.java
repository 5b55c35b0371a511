package rapporteur.language;

import java.util.Optional;

/** The classes of words whose lemmas a dictionary can tell, as the dictionary and the table of inflections mark them. */
enum WordClass {
    NOUN("n"),
    VERB("v"),
    ADJECTIVE("a");

    private final String mark;

    WordClass(String mark) {
        this.mark = mark;
    }

    String mark() {
        return mark;
    }

    /** The class that a Penn tag names; none for names and for words of other classes. */
    static Optional<WordClass> of(String tag) {
        return switch (tag) {
            case "NN", "NNS" -> Optional.of(NOUN);
            case "VB", "VBD", "VBG", "VBN", "VBP", "VBZ" -> Optional.of(VERB);
            case "JJ", "JJR", "JJS" -> Optional.of(ADJECTIVE);
            default -> Optional.empty();
        };
    }

    /** Whether a tag says that a word stands as the dictionary gives it. */
    static boolean isUninflected(String tag) {
        return switch (tag) {
            case "NN", "VB", "VBP", "JJ" -> true;
            default -> false;
        };
    }
}
