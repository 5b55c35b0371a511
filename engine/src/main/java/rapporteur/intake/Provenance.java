package rapporteur.intake;

import org.jspecify.annotations.Nullable;

/**
 * Where a report came from.
 *
 * @param source path or address as the user gave it
 * @param sha256 of the bytes of its capture, lower-case hexadecimal
 * @param url the address it stood at, else the one it states; null where it has none
 */
public record Provenance(
        String source, String sha256, @Nullable String url) {}
