package rapporteur.actor;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A third-person pronoun.
 *
 * @param base tells number and gender
 * @param possessive {@code his}
 * @param reflexive {@code himself}
 */
record Pronoun(Base base, boolean possessive, boolean reflexive) {

    /** Base forms. */
    enum Base {
        HE,
        SHE,
        IT,
        THEY
    }

    private static final Map<String, Pronoun> ALL = Map.ofEntries(
            Map.entry("he", new Pronoun(Base.HE, false, false)),
            Map.entry("him", new Pronoun(Base.HE, false, false)),
            Map.entry("his", new Pronoun(Base.HE, true, false)),
            Map.entry("himself", new Pronoun(Base.HE, false, true)),
            Map.entry("she", new Pronoun(Base.SHE, false, false)),
            Map.entry("her", new Pronoun(Base.SHE, true, false)),
            Map.entry("hers", new Pronoun(Base.SHE, true, false)),
            Map.entry("herself", new Pronoun(Base.SHE, false, true)),
            Map.entry("it", new Pronoun(Base.IT, false, false)),
            Map.entry("its", new Pronoun(Base.IT, true, false)),
            Map.entry("itself", new Pronoun(Base.IT, false, true)),
            Map.entry("they", new Pronoun(Base.THEY, false, false)),
            Map.entry("them", new Pronoun(Base.THEY, false, false)),
            Map.entry("their", new Pronoun(Base.THEY, true, false)),
            Map.entry("theirs", new Pronoun(Base.THEY, true, false)),
            Map.entry("themselves", new Pronoun(Base.THEY, false, true)));

    /** The pronoun that a word is. */
    static Optional<Pronoun> of(String word) {
        return Optional.ofNullable(ALL.get(word.toLowerCase(Locale.ROOT)));
    }

    /** Whether it can mean this actor. */
    boolean agrees(Dossier dossier) {
        return switch (base) {
            case HE -> isOnePerson(dossier) && dossier.gender() != Gender.FEMALE;
            case SHE -> isOnePerson(dossier) && dossier.gender() != Gender.MALE;
            case IT -> dossier.kind() != Kind.PERSON && dossier.kind() != Kind.GROUP && !dossier.isPlural();
            case THEY -> dossier.isPlural() || (dossier.kind() != Kind.PERSON && dossier.kind() != Kind.PLACE);
        };
    }

    /** How well it means an actor that agrees, from 0 to 1. */
    double fit(Dossier dossier) {
        return switch (base) {
            case HE, SHE -> dossier.gender() == Gender.UNKNOWN ? 0.85 : 1;
            case IT -> dossier.kind() == Kind.PLACE ? 0.85 : 1;
            case THEY -> dossier.isPlural() ? 1 : 0.45;
        };
    }

    /** What an actor is that is known by this pronoun alone. */
    Candidate.Traits traits() {
        return switch (base) {
            case HE -> new Candidate.Traits(Kind.PERSON, null, Gender.MALE, false);
            case SHE -> new Candidate.Traits(Kind.PERSON, null, Gender.FEMALE, false);
            case IT -> new Candidate.Traits(Kind.OTHER, null, Gender.UNKNOWN, false);
            case THEY -> new Candidate.Traits(Kind.GROUP, null, Gender.UNKNOWN, true);
        };
    }

    private static boolean isOnePerson(Dossier dossier) {
        return dossier.kind() == Kind.PERSON && !dossier.isPlural();
    }
}
