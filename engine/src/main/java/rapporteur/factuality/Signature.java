package rapporteur.factuality;

/**
 * What a word says of the clause it takes (Nairn, Condoravdi and Karttunen, 2006; Saurí, 2008).
 *
 * @param holds how sure the clause is where the word holds
 * @param denied how sure it is where the word is denied
 * @param use whose claim the clause is
 */
record Signature(Factuality holds, Factuality denied, Use use) {

    /** Whose claim the clause is that a word takes. */
    enum Use {
        /** That of the word's own doer: {@code he hopes to leave}. */
        HOLDER,
        /** The speaker's: the word only weakens its clause, {@code it seems to hold}. */
        HEDGE,
        /** The speaker's where he speaks of himself: {@code I think it holds}. */
        OWN,
        /** The speaker's where the word is passive: {@code is expected to leave}. */
        PASSIVE,
        /** The doer's; who tries to say something says it. */
        TRY
    }

    /** How sure the clause is, by how sure the word is. */
    Factuality given(Factuality word) {
        return switch (word) {
            case CERTAIN -> holds;
            case PROBABLE -> holds.atMostProbable();
            case POSSIBLE -> holds.atMostPossible();
            case CERTAINLY_NOT -> denied;
            case PROBABLY_NOT -> denied.atMostProbable();
            case POSSIBLY_NOT -> denied.atMostPossible();
            case UNKNOWN -> holds == denied ? holds : Factuality.UNKNOWN;
        };
    }
}
