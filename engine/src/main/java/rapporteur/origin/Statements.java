package rapporteur.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import rapporteur.attribution.Attribution;
import rapporteur.attribution.Attribution.Mode;
import rapporteur.reading.Reading;
import rapporteur.text.Span;
import rapporteur.text.Spans;

/** Brings the reports' attributions together and finds those that are one statement, carried in several places. */
public final class Statements {

    /** Content words two statements of one speaker share at least, as a part of all. */
    private static final double LIKE = 0.6;

    /** The same for statements whose speakers are not known to be one: nearly the same words. */
    private static final double NEARLY_EQUAL = 0.85;

    /** Part of the shorter one's content words that the longer one holds, where one speaker says the same at other length. */
    private static final double HELD = 0.75;

    /** Fewer words are too few to be told from another statement by them. */
    private static final int WORDS = 4;

    /** How much of the meaning of one is in the other at least, where one voice says both. */
    private static final double MEANING = 0.5;

    /** So many words in a row, small ones too, are one speaker's same words. */
    private static final int OWN_RUN = 4;

    /** So many are the same words in whosever mouth. */
    private static final int RUN = 8;

    /** Statements the index lists for a word: a word that more hold tells none of them apart. */
    private static final int LISTED = 64;

    private Statements() {}

    /**
     * The statements of all readings, in the order of the readings and of their texts. Two are the same where one holds the
     * other's words, whole or cut short; where one voice says nearly the same, with no other figures, on days that do not
     * differ; or where nearly the same words are given to two voices. Cost: linear in the statements, with a bounded number of
     * pairs each.
     */
    public static List<Statement> of(List<Reading> readings, Voices voices, Likeness likeness) {
        List<Draft> drafts = new ArrayList<>();
        for (Reading reading : readings) {
            Set<String> relays = relays(reading.attributions());
            for (Attribution attribution : reading.attributions()) {
                drafts.add(new Draft(
                        reading.report().id(),
                        voices.of(reading, attribution.id()),
                        attribution,
                        Words.of(reading, attribution, relays.contains(attribution.id())),
                        likeness.gist(reading, attribution.anatomy().content()),
                        hasVerb(reading, attribution)));
            }
        }
        List<Set<Integer>> same = same(drafts);
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            List<String> sameAs = same.get(i).stream().map(Statements::id).toList();
            statements.add(new Statement(id(i), draft.report(), draft.voice(), draft.attribution(), sameAs));
        }
        return List.copyOf(statements);
    }

    private static boolean hasVerb(Reading reading, Attribution attribution) {
        return attribution.anatomy().content().stream()
                .flatMap(span -> reading.analysis().tokensIn(span).stream())
                .anyMatch(token -> token.upos().equals("VERB") || token.upos().equals("AUX"));
    }

    /** The ids of those in which most of what is said is what somebody else is said to say. */
    private static Set<String> relays(List<Attribution> attributions) {
        Map<String, Integer> told = new HashMap<>();
        for (Attribution attribution : attributions) {
            String holder = attribution.within();
            if (holder != null) {
                told.merge(holder, length(attribution), Math::max);
            }
        }
        Set<String> relays = new TreeSet<>();
        for (Attribution attribution : attributions) {
            if (2 * told.getOrDefault(attribution.id(), 0) > length(attribution)) {
                relays.add(attribution.id());
            }
        }
        return relays;
    }

    private static int length(Attribution attribution) {
        return attribution.anatomy().content().stream().mapToInt(Span::length).sum();
    }

    private static String id(int index) {
        return "S" + (index + 1);
    }

    private static List<Set<Integer>> same(List<Draft> drafts) {
        List<Set<Integer>> same = new ArrayList<>();
        Map<String, List<Integer>> index = new HashMap<>();
        for (int later = 0; later < drafts.size(); later++) {
            same.add(new TreeSet<>());
            Draft draft = drafts.get(later);
            for (int earlier : sharingWords(draft, index)) {
                if (drafts.get(earlier).isSame(draft)) {
                    same.get(earlier).add(later);
                    same.get(later).add(earlier);
                }
            }
            for (String word : draft.words().content()) {
                List<Integer> listed = index.computeIfAbsent(word, key -> new ArrayList<>());
                if (listed.size() < LISTED) {
                    listed.add(later);
                }
            }
        }
        return same;
    }

    private static List<Integer> sharingWords(Draft draft, Map<String, List<Integer>> index) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (String word : draft.words().content()) {
            for (int other : index.getOrDefault(word, List.of())) {
                counts.merge(other, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .filter(count -> count.getValue()
                        >= Math.min(WORDS / 2, draft.words().content().size()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * What is said, as words.
     *
     * @param content its content words
     * @param common those that are no names
     * @param numbers the digits of the figures among them: {@code 4.40am} and {@code 4:40} are one
     * @param all all its words in a row, each between blanks
     * @param relays whether most of it is what somebody else is said to say in it
     */
    private record Words(Set<String> content, Set<String> common, Set<String> numbers, String all, boolean relays) {

        static Words of(Reading reading, Attribution attribution, boolean relays) {
            List<Span> spans = attribution.anatomy().content();
            Set<String> content = ContentWords.of(reading, spans);
            Set<String> numbers = content.stream()
                    .map(word -> word.replaceAll("[^0-9]", ""))
                    .filter(digits -> !digits.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
            StringBuilder all = new StringBuilder(" ");
            for (Span span : spans) {
                Wording.of(span.of(reading.report().text()))
                        .forms()
                        .forEach(form -> all.append(form).append(' '));
            }
            return new Words(content, ContentWords.withoutNames(reading, spans), numbers, all.toString(), relays);
        }

        int size() {
            return (int) all.chars().filter(sign -> sign == ' ').count() - 1;
        }

        /** Whether one holds the whole other, word by word, and is no more than so many times as long. */
        boolean runsWith(Words other, int least, int times) {
            boolean longer = all.length() > other.all.length();
            return longer
                    ? other.size() >= least
                            && all.length() <= (long) times * other.all.length()
                            && all.contains(other.all)
                    : size() >= least && other.all.length() <= (long) times * all.length() && other.all.contains(all);
        }

        /** Whether one gives every figure that the other gives. */
        boolean agreesWith(Words other) {
            return numbers.containsAll(other.numbers) || other.numbers.containsAll(numbers);
        }

        /** Whether one holds most of the other, names left out. */
        boolean holds(Words other) {
            return Math.min(common.size(), other.common.size()) > WORDS
                    && ContentWords.containment(common, other.common) >= HELD;
        }
    }

    /**
     * A statement in the making.
     *
     * @param gist what its words mean
     * @param saysSomething whether it has a verb, and so says something of what it names
     */
    private record Draft(
            String report, Voice voice, Attribution attribution, Words words, Gist gist, boolean saysSomething) {

        boolean isSame(Draft other) {
            if (attribution.stance().negated() != other.attribution.stance().negated()
                    || words.relays != other.words.relays
                    || isOfTheSameWords(other)) {
                return false;
            }
            boolean enough = Math.min(words.content.size(), other.words.content.size()) >= WORDS;
            double likeness = enough ? ContentWords.likeness(words.content, other.words.content) : 0;
            boolean quoted = isQuoted() && other.isQuoted();
            if (!sameVoice(other)) {
                return likeness >= NEARLY_EQUAL || words.runsWith(other.words, RUN, quoted ? Integer.MAX_VALUE : 2);
            }
            boolean elsewhere = !report.equals(other.report);
            boolean alike = likeness >= (elsewhere ? LIKE : NEARLY_EQUAL)
                    || (elsewhere && (words.holds(other.words) || (enough && meansTheSame(other))));
            boolean run = words.runsWith(other.words, OWN_RUN, quoted ? Integer.MAX_VALUE : 3);
            return sameDay(other) && (run || (alike && words.agreesWith(other.words)));
        }

        /** Whether the words of one have one of like meaning in the other. */
        private boolean meansTheSame(Draft other) {
            return saysSomething && other.saysSomething && Likeness.of(gist, other.gist) >= MEANING;
        }

        private boolean isQuoted() {
            return attribution.mode() == Mode.DIRECT;
        }

        private boolean sameVoice(Draft other) {
            return !voice.isReport() && Voices.name(voice).equalsIgnoreCase(Voices.name(other.voice));
        }

        private boolean sameDay(Draft other) {
            String one = attribution.said();
            String two = other.attribution.said();
            return one == null || two == null || one.startsWith(two) || two.startsWith(one);
        }

        /** What stands in the same words of a report may be said of them twice, but is not said twice. */
        private boolean isOfTheSameWords(Draft other) {
            return report.equals(other.report)
                    && attribution.anatomy().content().stream()
                            .anyMatch(span ->
                                    Spans.overlap(other.attribution.anatomy().content(), span));
        }
    }
}
