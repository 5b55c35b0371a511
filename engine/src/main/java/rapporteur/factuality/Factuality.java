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
}
