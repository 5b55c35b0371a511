package rapporteur.actor;

import org.jspecify.annotations.Nullable;

/** Actor codes as CAMEO (Schrodt 2012) and PLOVER write them: a country's three letters, then a sector's. */
final class Codes {

    private static final int COUNTRY = 3;

    private Codes() {}

    /** Country and sector as one code; null where neither is known. */
    static @Nullable String join(@Nullable String country, @Nullable String sector) {
        if (country == null) {
            return sector;
        }
        return sector == null || country.length() > COUNTRY ? country : country + sector;
    }
}
