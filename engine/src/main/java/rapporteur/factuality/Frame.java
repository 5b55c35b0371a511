package rapporteur.factuality;

import rapporteur.language.Clause;

/** What a word takes. */
public enum Frame {
    /** A clause of its own subject, or a quotation. */
    THAT,
    /** An infinitive. */
    TO,
    /** A gerund. */
    ING,
    /** A noun without a clause. */
    THING;

    /** What a clause is to the word that takes it. */
    public static Frame of(Clause clause) {
        return switch (clause.grammar().form()) {
            case FINITE, VERBLESS -> THAT;
            case INFINITIVE -> TO;
            case PARTICIPLE -> ING;
        };
    }
}
