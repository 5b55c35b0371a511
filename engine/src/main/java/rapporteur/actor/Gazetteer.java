package rapporteur.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rapporteur.rule.InstallationException;
import rapporteur.rule.Resources;

/** Countries, their parts, cities and well-known organisations, by the ways in which English reports write them. */
final class Gazetteer {

    /** How an entry is named. */
    enum Sense {
        /** {@code Russia}, {@code the Russian Federation}. */
        NAME,
        /** {@code Russian}, {@code Russians}. */
        PEOPLE,
        /** {@code Moscow}. */
        CAPITAL,
        /** {@code the Kremlin}: always said for the government. */
        SEAT,
        /** {@code Rostov}, {@code Ontario}: a city, or a part of a country. */
        CITY,
        /** {@code NATO}. */
        ORGANISATION
    }

    /**
     * What a name stands for.
     *
     * @param code of the country (ISO 3166-1 alpha-3), or of the organisation
     * @param name the usual name of the country or organisation, of the city as written
     * @param sense how it is named
     * @param sovereign whether it is, or belongs to, an independent state
     */
    record Entry(String code, String name, Sense sense, boolean sovereign) {}

    private static final int LONGEST = 9;

    private final Map<String, Entry> byName = new HashMap<>();
    private final Map<String, Entry> byCapitals = new HashMap<>();
    private final Map<String, Entry> countries = new HashMap<>();
    private final Set<String> firstWords = new HashSet<>();

    /**
     * Reads the lists that ship with the program.
     *
     * @throws InstallationException if one is missing or damaged
     */
    Gazetteer() {
        readCountries();
        readFurtherNames();
        for (List<String> row : Resources.table("en/actor/organisations.tsv")) {
            Entry entry = new Entry(row.get(2), row.get(0), Sense.ORGANISATION, true);
            put(row.get(0), entry);
            bars(row.get(1)).forEach(name -> put(name, entry));
        }
        for (String list : List.of("en/actor/cities.tsv", "en/actor/regions.tsv")) {
            Resources.table(list).forEach(row -> put(row.get(0), new Entry(row.get(1), row.get(0), Sense.CITY, true)));
        }
    }

    /** What these words stand for, if they are the whole of a name; names in capitals are found too. */
    Optional<Entry> find(String words) {
        String plain = Spelling.plain(words);
        Entry entry = byName.get(plain);
        if (entry == null && plain.length() > 3 && plain.equals(plain.toUpperCase(Locale.ROOT))) {
            entry = byCapitals.get(plain);
        }
        return Optional.ofNullable(entry);
    }

    /** The country that an adjective or a name of its people belongs to: {@code Russian}, {@code Russians}. */
    Optional<Entry> people(String word) {
        return find(word).filter(entry -> entry.sense() == Sense.PEOPLE);
    }

    /** The country with this code. */
    Optional<Entry> country(String code) {
        return Optional.ofNullable(countries.get(code));
    }

    /** Whether any name begins with this word: to pass over most words quickly. */
    boolean begins(String word) {
        return firstWords.contains(Spelling.plain(word).toLowerCase(Locale.ROOT));
    }

    /** The most words a name has. */
    int longest() {
        return LONGEST;
    }

    private void readCountries() {
        for (List<String> row : Resources.table("en/actor/countries.tsv")) {
            if (row.size() < 3) {
                throw new InstallationException("the program's file countries.tsv is damaged at " + row
                        + ": build it again from a clean clone, or install it again");
            }
            List<String> names = bars(row.get(2));
            boolean sovereign = row.get(1).equals("state");
            String code = row.get(0);
            Entry country = new Entry(code, names.get(0), Sense.NAME, sovereign);
            countries.put(code, country);
            names.forEach(name -> put(name, country));
            bars(column(row, 3)).forEach(people -> putPeople(people, country));
            bars(column(row, 4)).forEach(city -> put(city, new Entry(code, country.name(), Sense.CAPITAL, sovereign)));
        }
    }

    private void readFurtherNames() {
        for (List<String> row : Resources.table("en/actor/countries-also.tsv")) {
            Entry country = countries.get(row.get(2));
            if (country == null) {
                throw new InstallationException("the program's file countries-also.tsv names no country at " + row
                        + ": build it again from a clean clone, or install it again");
            }
            switch (row.get(1)) {
                case "name" -> put(row.get(0), country);
                case "people" -> putPeople(row.get(0), country);
                case "capital" -> put(row.get(0), sensed(country, Sense.CAPITAL));
                default -> put(row.get(0), sensed(country, Sense.SEAT));
            }
        }
    }

    private static Entry sensed(Entry country, Sense sense) {
        return new Entry(country.code(), country.name(), sense, country.sovereign());
    }

    private void putPeople(String word, Entry country) {
        Entry people = sensed(country, Sense.PEOPLE);
        put(word, people);
        if (!word.endsWith("s") && !word.endsWith("sh") && !word.endsWith("ese") && !word.endsWith("man")) {
            put(word + "s", people);
        }
    }

    private void put(String name, Entry entry) {
        String plain = Spelling.plain(name);
        byName.putIfAbsent(plain, entry);
        byCapitals.putIfAbsent(plain.toUpperCase(Locale.ROOT), entry);
        firstWords.add(plain.split("[ \\-]")[0].toLowerCase(Locale.ROOT));
    }

    private static String column(List<String> row, int index) {
        return index < row.size() ? row.get(index) : "";
    }

    private static List<String> bars(String cell) {
        return cell.isEmpty() || cell.equals("-") ? List.of() : List.of(cell.split("\\|"));
    }
}
