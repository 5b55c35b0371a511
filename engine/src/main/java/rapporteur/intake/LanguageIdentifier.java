package rapporteur.intake;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapporteur.rule.Resources;

/**
 * Tells a text's language: by its script where that decides, else by its small words (Grefenstette 1995, "Comparing two
 * language identification schemes": the language whose commonest words make up the greatest part of the text).
 */
final class LanguageIdentifier {

    /** Where it cannot be told. */
    static final String UNDETERMINED = "und";

    private static final Map<UnicodeScript, String> BY_SCRIPT = scripts();
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    /** How much of a report is looked at, in UTF-16 code units. */
    private static final int REACH = 6000;
    /** Below this share of words no language is held for found: lists, tables, names. */
    private static final double LEAST = 0.08;
    /** So many more small words of another language than of English must a text have. */
    private static final int LEAD = 2;
    /** A text of fewer words may hold no small word at all. */
    private static final int SHORT = 20;

    private final Map<String, List<String>> languagesOf;

    private LanguageIdentifier(Map<String, List<String>> languagesOf) {
        this.languagesOf = languagesOf;
    }

    /** Reads the word lists that ship with the program. */
    static LanguageIdentifier load() {
        Map<String, List<String>> languagesOf = new HashMap<>();
        for (List<String> row : Resources.table("en/intake/function-words.tsv")) {
            for (String word : row.get(1).split(" ")) {
                languagesOf.merge(word, List.of(row.get(0)), LanguageIdentifier::joined);
            }
        }
        return new LanguageIdentifier(languagesOf);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return java.util.stream.Stream.concat(first.stream(), second.stream())
                .distinct()
                .toList();
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
        if (script != UnicodeScript.LATIN && script != UnicodeScript.CYRILLIC) {
            return BY_SCRIPT.getOrDefault(script, fallback(declared));
        }
        Map<String, Integer> hits = new LinkedHashMap<>();
        int words = 0;
        Matcher word = WORD.matcher(start);
        while (word.find()) {
            words++;
            languagesOf
                    .getOrDefault(word.group().toLowerCase(Locale.ROOT), List.of())
                    .forEach(language -> hits.merge(language, 1, Integer::sum));
        }
        int most = hits.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int english = hits.getOrDefault("en", 0);
        String code = declared == null ? null : code(declared);
        boolean agrees = code != null && hits.getOrDefault(code, 0) > english;
        if (english > 0 && most < english + LEAD && !agrees) {
            return "en";
        }
        List<String> best = hits.entrySet().stream()
                .filter(e -> e.getValue() == most)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (most >= LEAD && most >= words * LEAST) {
            return code != null && best.contains(code) ? code : best.getFirst();
        }
        boolean plain = start.chars().allMatch(unit -> unit < 0x250 || !Character.isLetter(unit));
        return declared == null && words < SHORT && plain && script == UnicodeScript.LATIN ? "en" : fallback(declared);
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
        text.codePoints().filter(Character::isLetter).forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
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
