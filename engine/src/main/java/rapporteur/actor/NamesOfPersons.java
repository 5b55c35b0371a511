package rapporteur.actor;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes the names of persons apart. */
public final class NamesOfPersons {

    /** Sectors of which many people are, civilians and those of whom it is not told; offices of government are known by more words. */
    private static final Set<String> COMMON = Set.of("CVL", "GOV", "null");

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
                role == null ? List.of() : Office.keys(role, vocabulary),
                role == null ? Set.of() : titles(role));
    }

    /** Anyone may be a farmer; there is one captain of a name. */
    private Set<String> titles(String role) {
        return Stream.of(role.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> vocabulary
                        .role(word)
                        .filter(known ->
                                known.kind() == Kind.PERSON && !COMMON.contains(String.valueOf(known.sector())))
                        .isPresent())
                .collect(Collectors.toSet());
    }
}
