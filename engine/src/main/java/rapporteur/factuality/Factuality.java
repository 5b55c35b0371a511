package rapporteur.factuality;

/** Saurí and Pustejovsky's values (FactBank, 2009): how sure, and whether it is so or not so. */
public enum Factuality {
    CERTAIN("CT+"),
    PROBABLE("PR+"),
    POSSIBLE("PS+"),
    CERTAINLY_NOT("CT-"),
    PROBABLY_NOT("PR-"),
    POSSIBLY_NOT("PS-"),
    UNKNOWN("Uu");

    private final String label;

    Factuality(String label) {
        this.label = label;
    }

    /** FactBank's own label: {@code CT+}. */
    public String label() {
        return label;
    }

    /** The value of the same claim denied; what is unknown stays so. */
    public Factuality denied() {
        return switch (this) {
            case CERTAIN -> CERTAINLY_NOT;
            case PROBABLE -> PROBABLY_NOT;
            case POSSIBLE -> POSSIBLY_NOT;
            case CERTAINLY_NOT -> CERTAIN;
            case PROBABLY_NOT -> PROBABLE;
            case POSSIBLY_NOT -> POSSIBLE;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** The less certain of two values; of two as certain, the one that denies. */
    public Factuality weakest(Factuality other) {
        if (doubt() == other.doubt()) {
            return isNegative() ? this : other;
        }
        Factuality weaker = doubt() > other.doubt() ? this : other;
        Factuality stronger = weaker == this ? other : this;
        return weaker != UNKNOWN && stronger.isNegative() && !weaker.isNegative() ? weaker.denied() : weaker;
    }

    /** The value of a claim that stands in a context: the context's doubt is added, and its denial turns the claim. */
    public Factuality within(Factuality context) {
        return switch (context) {
            case CERTAIN -> this;
            case PROBABLE -> atMostProbable();
            case POSSIBLE -> atMostPossible();
            case CERTAINLY_NOT -> denied();
            case PROBABLY_NOT -> denied().atMostProbable();
            case POSSIBLY_NOT -> denied().atMostPossible();
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** The same claim, no more than probable. */
    public Factuality atMostProbable() {
        return weakest(PROBABLE);
    }

    /** The same claim, no more than possible. */
    public Factuality atMostPossible() {
        return weakest(POSSIBLE);
    }

    private boolean isNegative() {
        return label.endsWith("-");
    }

    private int doubt() {
        return switch (this) {
            case CERTAIN, CERTAINLY_NOT -> 0;
            case PROBABLE, PROBABLY_NOT -> 1;
            case POSSIBLE, POSSIBLY_NOT -> 2;
            case UNKNOWN -> 3;
        };
    }
}
