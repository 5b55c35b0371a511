package rapporteur.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the names of persons apart. */
public final class NamesOfPersons {

    private final Vocabulary vocabulary = new Vocabulary();

    /**
     * Reads the word lists.
     *
     * @throws rapporteur.rule.InstallationException if one is missing or damaged
     */
    public NamesOfPersons() {}

    /** A name with the role that stands beside it. */
    public NameOfPerson of(String name, @Nullable String role) {
        PersonName parts = PersonName.of(name, vocabulary);
        return new NameOfPerson(
                name,
                parts.isFull() ? parts.first() : "",
                parts.last(),
                vocabulary.givenName(parts.first()).isPresent(),
                role == null ? List.of() : Office.keys(role, vocabulary));
    }
}
