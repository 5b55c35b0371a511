package rapporteur.intake;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapporteur.rule.Resources;

/**
 * Tells a text's language: by its script where that decides, else by its small words (Grefenstette 1995, "Comparing two
 * language identification schemes": the language whose commonest words make up the greatest part of the text) and by the
 * letters that only some languages have. What stands in quotation marks does not count where enough stands outside: a
 * report may quote in any language.
 */
final class LanguageIdentifier {

    /** Where it cannot be told. */
    static final String UNDETERMINED = "und";

    private static final Map<UnicodeScript, String> BY_SCRIPT = scripts();
    private static final Set<UnicodeScript> SHARED =
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.ARABIC);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern QUOTED =
            Pattern.compile("“[^“”]{1,1000}”|„[^„“”]{1,1000}[“”]|«[^«»]{1,1000}»|\"[^\"]{1,1000}\"");
    /** How much of a report is looked at, in UTF-16 code units. */
    private static final int REACH = 4000;
    /** So many words outside quotation marks tell a language. */
    private static final int UNQUOTED = 3;
    /** Below this share of words no language is held for found: lists, tables, names. */
    private static final double LEAST = 0.08;
    /** So many more small words of another language than of English must a text have. */
    private static final int LEAD = 2;
    /** A text of fewer words may hold no small word at all. */
    private static final int SHORT = 20;

    private final Map<String, List<String>> languagesOf;
    private final Map<Character, List<String>> languagesWith;
    private final Set<String> headlines;

    /** What a text's words say: how many they are, how many speak for each language, and how many different ones. */
    private record Count(
            int words, Map<String, Integer> hits, Map<String, Integer> kinds, boolean foreign, boolean headline) {}

    private LanguageIdentifier(
            Map<String, List<String>> languagesOf, Map<Character, List<String>> languagesWith, Set<String> headlines) {
        this.languagesOf = languagesOf;
        this.languagesWith = languagesWith;
        this.headlines = headlines;
    }

    /** Reads the word lists that ship with the program. */
    static LanguageIdentifier load() {
        Map<String, List<String>> languagesOf = new HashMap<>();
        for (List<String> row : Resources.table("en/intake/function-words.tsv")) {
            for (String word : row.get(1).split(" ")) {
                languagesOf.merge(word, List.of(row.get(0)), LanguageIdentifier::joined);
            }
        }
        Map<Character, List<String>> languagesWith = new HashMap<>();
        for (List<String> row : Resources.table("en/intake/letters.tsv")) {
            for (char letter : row.get(1).toCharArray()) {
                languagesWith.merge(letter, List.of(row.get(0)), LanguageIdentifier::joined);
            }
        }
        Set<String> headlines = new HashSet<>();
        Resources.table("en/intake/headline-words.tsv")
                .forEach(row -> headlines.addAll(List.of(row.getFirst().split(" "))));
        return new LanguageIdentifier(languagesOf, languagesWith, headlines);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }

    /**
     * The language of {@code text}.
     *
     * <p>A short text in plain Latin letters that gives no sign of another language is taken for English, the language
     * the program reads: a headline may hold no small word.
     *
     * @param declared what the page declares, which decides where the words do not
     * @return an ISO 639-1 code, or {@code und}
     */
    String identify(String text, @Nullable String declared) {
        String start = text.substring(0, Math.min(text.length(), REACH));
        UnicodeScript script = script(start);
        if (script == UnicodeScript.HAN) {
            return "zh";
        }
        if (!SHARED.contains(script)) {
            return BY_SCRIPT.getOrDefault(script, fallback(declared));
        }
        Count own = count(QUOTED.matcher(start).replaceAll(" "));
        Count count = own.words() >= UNQUOTED ? own : count(start);
        String byWords = byWords(count, declared == null ? null : code(declared));
        if (byWords != null) {
            return byWords;
        }
        if (script == UnicodeScript.LATIN && declared == null && count.words() < SHORT) {
            boolean silent = !count.foreign() && count.hits().isEmpty();
            return count.words() > 0 && (silent || (count.headline() && !count.foreign())) ? "en" : UNDETERMINED;
        }
        return BY_SCRIPT.getOrDefault(script, fallback(declared));
    }

    private @Nullable String byWords(Count count, @Nullable String declared) {
        int most =
                count.hits().values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int english = count.hits().getOrDefault("en", 0);
        boolean agrees = declared != null && count.hits().getOrDefault(declared, 0) > english;
        if (english > 0 && most < english + LEAD && !agrees) {
            return "en";
        }
        List<String> best = count.hits().entrySet().stream()
                .filter(e -> e.getValue() == most && count.kinds().getOrDefault(e.getKey(), 0) >= LEAD)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (best.isEmpty() || most < count.words() * LEAST) {
            return null;
        }
        return declared != null && best.contains(declared) ? declared : best.getFirst();
    }

    private Count count(String text) {
        Map<String, Integer> hits = new LinkedHashMap<>();
        Map<String, Integer> kinds = new HashMap<>();
        Set<String> seen = new HashSet<>();
        int words = 0;
        boolean foreign = false;
        boolean headline = false;
        Matcher found = WORD.matcher(text);
        while (found.find()) {
            words++;
            String written = found.group();
            String word = written.toLowerCase(Locale.ROOT);
            headline |= headlines.contains(word);
            List<String> withLetter = letters(word);
            // Names keep their letters in every language.
            boolean name = Character.isUpperCase(written.charAt(0));
            foreign |= !withLetter.isEmpty() && !name;
            List<String> speaks = languagesOf.getOrDefault(word, name ? List.of() : withLetter);
            boolean fresh = seen.add(word);
            for (String language : speaks) {
                hits.merge(language, 1, Integer::sum);
                kinds.merge(language, fresh ? 1 : 0, Integer::sum);
            }
        }
        return new Count(words, hits, kinds, foreign, headline);
    }

    /** The languages that have all the special letters of a word. */
    private List<String> letters(String word) {
        List<String> languages = List.of();
        boolean first = true;
        for (int i = 0; i < word.length(); i++) {
            List<String> with = languagesWith.get(word.charAt(i));
            if (with != null) {
                languages =
                        first ? with : languages.stream().filter(with::contains).toList();
                first = false;
            }
        }
        return languages;
    }

    private static String fallback(@Nullable String declared) {
        String code = declared == null ? null : code(declared);
        return code == null ? UNDETERMINED : code;
    }

    /** The language of a tag such as {@code en-GB} or {@code en_US}; null where it is none. */
    static @Nullable String code(String tag) {
        String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
        return language.length() == 2 ? language : null;
    }

    /** The script of most letters; kana makes a text Japanese however many Han signs it has. */
    private static UnicodeScript script(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            int letter = text.codePointAt(i);
            i += Character.charCount(letter) - 1;
            if (letter < 0x80) {
                plain += Character.isLetter(letter) ? 1 : 0;
            } else if (Character.isLetter(letter)) {
                counts.merge(UnicodeScript.of(letter), 1, Integer::sum);
            }
        }
        if (plain > 0) {
            counts.merge(UnicodeScript.LATIN, plain, Integer::sum);
        }
        int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0) + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
        UnicodeScript most = Arrays.stream(UnicodeScript.values())
                .max((a, b) -> Integer.compare(counts.getOrDefault(a, 0), counts.getOrDefault(b, 0)))
                .orElse(UnicodeScript.LATIN);
        if (counts.isEmpty()) {
            return UnicodeScript.COMMON;
        }
        return most == UnicodeScript.HAN && kana * 10 > counts.getOrDefault(most, 0) ? UnicodeScript.HIRAGANA : most;
    }

    private static Map<UnicodeScript, String> scripts() {
        Map<UnicodeScript, String> scripts = new EnumMap<>(UnicodeScript.class);
        scripts.put(UnicodeScript.HIRAGANA, "ja");
        scripts.put(UnicodeScript.KATAKANA, "ja");
        scripts.put(UnicodeScript.HANGUL, "ko");
        scripts.put(UnicodeScript.GREEK, "el");
        scripts.put(UnicodeScript.HEBREW, "he");
        scripts.put(UnicodeScript.ARABIC, "ar");
        scripts.put(UnicodeScript.DEVANAGARI, "hi");
        scripts.put(UnicodeScript.BENGALI, "bn");
        scripts.put(UnicodeScript.TAMIL, "ta");
        scripts.put(UnicodeScript.TELUGU, "te");
        scripts.put(UnicodeScript.THAI, "th");
        scripts.put(UnicodeScript.GEORGIAN, "ka");
        scripts.put(UnicodeScript.ARMENIAN, "hy");
        scripts.put(UnicodeScript.ETHIOPIC, "am");
        scripts.put(UnicodeScript.KHMER, "km");
        scripts.put(UnicodeScript.MYANMAR, "my");
        return scripts;
    }
}
