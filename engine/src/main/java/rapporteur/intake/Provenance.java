package rapporteur.intake;

import org.jspecify.annotations.Nullable;

/**
 * Where a report came from.
 *
 * @param source path or address as the user gave it
 * @param sha256 of the raw bytes (of the line, where a file holds a report a line), lower-case hexadecimal
 * @param url the page's own address where it states one
 */
public record Provenance(
        String source, String sha256, @Nullable String url) {}
