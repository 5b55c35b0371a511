package rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rapporteur.rule.Resources;
import rapporteur.text.Span;

class TokenizerTest {

    private static final Tokenizer TOKENIZER = Tokenizer.english();

    /** Each line is a text with its seams marked: a blank where one stands, {@code |} where none does. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The envoy did|n't say so|, and Ghana|'s talks ca|n't go on|.",
                "They|’re sure it|’s over|; we wo|n’t wait|.",
                "US|-|led forces met ex-president Lund|, a co-founder of the non-profit|.",
                "UN|-|backed talks on anti-tank mines|.",
                "Mr. Osei of Orvane Inc. flew to St. Petersburg on Jan. 5|.",
                "She works for Orvane Inc|.",
                "The U.S. envoy and J. P. Lund met at 5 p.m. on Monday|.",
                "He left the U.S|. He was late|.",
                "It cost $|3|m|, or US$|2.5|bn|, up 5|% from £|1,200|.",
                "At 7:30|pm they were 35|km away|, on 10|-|12 roads|.",
                "In the 1970s the 20th brigade flew F|-|16s|.",
                "The 5|-|year plan of 2023|/|24 and the 9/11 report|.",
                "Call 555-0134 or write to desk@example.com|.",
                "See https://example.com/a/b?c=d|, www.example.org/ or report.pdf|.",
                "“|We can not wait|,|” he said|; “|not now|.|”",
                "(|see below|)| [|…|] wait|... what|?! no|!!!",
                "one|—|two – three|--|four",
                "AT&T|'s R&D and B&B|.",
                "Tell 'em the '90s were great|, she said|, and|/|or not|.",
                "O'Brien and Sha'ban met at 10 o'clock|.",
                "The ministers|' plan|.",
                "'|Not now|,|' he said|.",
                "thanks :)",
                "No. 5 was best|, and no|.",
                "He can|not go|; they|'re gon|na stay|, I du|n|no why|.",
                "the war ended|.|Then peace came"
            })
    void cutsWordsByTheTreebanksConventions(String marked) {
        String text = marked.replace("|", "");
        assertThat(words(text)).containsExactly(marked.split("[ |]+"));
    }

    @Test
    void listsOfPrefixesHold() {
        for (List<String> row : Resources.table("en/language/prefixes.tsv")) {
            assertThat(words("the " + row.get(1) + ", it"))
                    .as(row.get(0))
                    .containsExactly("the", row.get(1), ",", "it");
        }
    }

    @Test
    void abbreviationsKeepTheirStop() {
        for (List<String> row : Resources.table("en/language/abbreviations.tsv")) {
            assertThat(words(row.get(2))).as(row.get(0)).contains(row.get(0));
        }
    }

    @Test
    void anAbbreviationGivesItsStopToTheSentenceItEnds() {
        assertThat(words("He joined Orvane Corp. The firm grew.")).containsSubsequence("Corp", ".", "The");
        assertThat(words("No tanks, etc.")).endsWith("etc", ".");
    }

    @Test
    void contractionsAreTakenApart() {
        for (List<String> row : Resources.table("en/language/contractions.tsv")) {
            assertThat(words(row.get(0))).containsExactly(row.get(1).split("\\|"));
        }
    }

    @Test
    void unitsStandApart() {
        for (List<String> row : Resources.table("en/language/units.tsv")) {
            assertThat(words(row.get(2) + " ahead")).as(row.get(2)).endsWith(row.get(0), "ahead");
        }
        assertThat(words("the 4G, 20th, 1980s, 3B")).containsExactly("the", "4G", ",", "20th", ",", "1980s", ",", "3B");
    }

    @Test
    void elidedWordsKeepTheirApostrophe() {
        for (List<String> row : Resources.table("en/language/elisions.tsv")) {
            assertThat(words(row.get(1))).as(row.get(1)).contains("'" + row.get(0));
        }
    }

    @Test
    void addressesEmoticonsAndSlashedWordsStayWhole() {
        for (List<String> row : Resources.table("en/language/endings.tsv")) {
            assertThat(words("see " + row.get(1) + ".")).containsExactly("see", row.get(1), ".");
        }
        for (List<String> row : Resources.table("en/language/emoticons.tsv")) {
            assertThat(words("fine " + row.get(0))).containsExactly("fine", row.get(0));
        }
        for (List<String> row : Resources.table("en/language/wholes.tsv")) {
            assertThat(words(row.get(1))).contains(row.get(0));
        }
    }

    @Test
    void signsInARowAreOneToken() {
        assertThat(words("f*** #ceasefire @desk #1 well..."))
                .containsExactly("f", "***", "#ceasefire", "@desk", "#", "1", "well", "...");
    }

    @Test
    void pictographsStayWhole() {
        assertThat(words("ok👍🏽 👩‍🚒")).containsExactly("ok", "👍🏽", "👩‍🚒");
    }

    @Test
    void wordsInCombiningLettersStayWhole() {
        assertThat(words("Le\u0301vy met Zelenskyy\u0306."))
                .containsExactly("Le\u0301vy", "met", "Zelenskyy\u0306", ".");
    }

    static List<Long> seeds() {
        List<Long> seeds = new ArrayList<>();
        for (long seed = 1; seed <= 40; seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void coversEveryCharacterOnceInOrder(long seed) {
        String text = randomText(new Random(seed), 3_000);
        int end = 0;
        for (Span word : TOKENIZER.tokenize(text)) {
            assertThat(word.start()).isGreaterThanOrEqualTo(end);
            assertThat(word.isEmpty()).isFalse();
            assertThat(text.substring(end, word.start()).codePoints().allMatch(Letters::isBlank))
                    .isTrue();
            assertThat(word.of(text).codePoints().noneMatch(Letters::isBlank)).isTrue();
            assertThat(splitsSurrogates(text, word)).isFalse();
            end = word.end();
        }
        assertThat(text.substring(end).codePoints().allMatch(Letters::isBlank)).isTrue();
    }

    @Test
    void readsAnEndlessWordInLinearTime() {
        for (String part : List.of("a.", "aa.", "1-", "1:", "x'", "non-", "a@", "'", "(", "1,000,", "://", "A/")) {
            String text = part.repeat(50_000);
            assertThat(words(text)).isNotEmpty();
        }
    }

    private static boolean splitsSurrogates(String text, Span word) {
        return Character.isLowSurrogate(text.charAt(word.start()))
                || (Character.isHighSurrogate(text.charAt(word.end() - 1)) && word.end() < text.length());
    }

    private static String randomText(Random random, int length) {
        String[] parts = {
            "a", "I", "U.S.", "n't", "'s", "’", "'", "\"", "“", "-", "--", "–", ".", "...", ",", ":", "/", "//", "@",
            "&", "$", "%", "12", "3.5", "1,000", "km", "pm", "non-", "e.g.", "www.", ".com", "http://", "é", "e\u0301",
            "😀", "👍🏽", "\u200B", "\u00A0", " ", " ", " ", " ", "\n", "\t", "日本", "_", "*", "(", ")", "#", "+", "=",
            "cannot", "the", "Lund", "\uFEFF", "½", "°", "²", "\u200D", "\u0301"
        };
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(parts[random.nextInt(parts.length)]);
        }
        return text.toString();
    }

    private static List<String> words(String text) {
        return TOKENIZER.tokenize(text).stream().map(word -> word.of(text)).collect(Collectors.toList());
    }
}
