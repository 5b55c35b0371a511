package rapporteur.actor;

/** What is known of a person's gender: it decides between {@code he} and {@code she}. */
enum Gender {
    FEMALE,
    MALE,
    UNKNOWN;

    /** Of a word list: {@code f}, {@code m}, anything else. */
    static Gender of(String letter) {
        return switch (letter) {
            case "f" -> FEMALE;
            case "m" -> MALE;
            default -> UNKNOWN;
        };
    }

    /** Whether one person can be both. */
    boolean agrees(Gender other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }
}
