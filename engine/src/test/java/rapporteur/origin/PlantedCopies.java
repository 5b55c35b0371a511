package rapporteur.origin;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import rapporteur.intake.Imprint;
import rapporteur.intake.Provenance;
import rapporteur.intake.Publication;
import rapporteur.intake.Report;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the cost of finding copies grows with the number of reports, and how many of those planted are found. Further reports
 * than the file holds are its own in cipher: every word stands for another that is about as frequent, by a key of its own for
 * each round of the file, so that they share no more than any two reports do. A fifth of the reports are copies: a passage of
 * an earlier report, one word in fifty changed, and the rest from a report that stands nowhere else. Quotation marks are left
 * out: a cipher would not leave them in pairs. Run by
 * {@code ./evaluate copies}; no test.
 */
public final class PlantedCopies {

    /** Words kept of each report. */
    private static final int WORDS = 400;

    private static final int ONE_IN_COPIED = 5;
    private static final int ONE_IN_CHANGED = 50;
    private static final int CIPHER_BLOCK = 64;
    private static final long KEYS = 1_000_003;
    private static final int FILLERS = 1_000_000;
    private static final double[] SHARES = {1, 0.9, 0.75, 0.6, 0.5, 0.4, 0.3, 0.25};
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

    private record Planted(String from, String to, double share) {}

    private final List<List<String>> texts = new ArrayList<>();
    private final List<String> vocabulary;
    private final Map<String, Integer> places = new HashMap<>();

    private PlantedCopies(Path volume) throws IOException {
        JsonMapper json = new JsonMapper();
        Map<String, Integer> counts = new HashMap<>();
        for (String line : Files.readAllLines(volume)) {
            List<String> words = List.of(json.readTree(line)
                    .get("text")
                    .asString()
                    .replaceAll("[“”«»„\"]", " ")
                    .strip()
                    .split("\\s+"));
            texts.add(words.subList(0, Math.min(WORDS, words.size())));
            texts.getLast().forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        vocabulary = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        for (int i = 0; i < vocabulary.size(); i++) {
            places.put(vocabulary.get(i), i);
        }
    }

    /** Arguments: a file of reports, the seed. Prints a table in Markdown. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        PlantedCopies planter = new PlantedCopies(Path.of(arguments[0]));
        Set<Set<Integer>> natural = planter.natural();
        out.printf(
                Locale.ROOT,
                "%,d real reports, of at most %d words; %d pairs of them that share text of their own are set aside%n%n",
                planter.texts.size(),
                WORDS,
                natural.size());
        out.printf("| reports | copies planted | seconds | of that per report | precision | recall, share ≥ .5 |"
                + " recall, .25 ≤ share < .5 | direction |%n|---|---|---|---|---|---|---|---|%n");
        for (int size : new int[] {1_000, 10_000, 100_000}) {
            planter.measure(size, new Random(Long.parseLong(arguments[1])), natural, out);
        }
    }

    /** Pairs of the real reports that are found to share text without anything planted. */
    private Set<Set<Integer>> natural() {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            reports.add(report(i, String.join(" ", texts.get(i)), DAY));
        }
        return Copies.among(reports).stream()
                .map(copy -> Set.of(number(copy.from()), number(copy.to())))
                .collect(Collectors.toSet());
    }

    private void measure(int size, Random random, Set<Set<Integer>> natural, PrintStream out) {
        List<Report> reports = new ArrayList<>();
        List<Planted> planted = new ArrayList<>();
        Map<Integer, Integer> sources = new HashMap<>();
        List<List<String>> originals = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (i % ONE_IN_COPIED == ONE_IN_COPIED - 1) {
                int from = random.nextInt(originals.size());
                double share = SHARES[random.nextInt(SHARES.length)];
                List<String> filler = ciphered(random.nextInt(texts.size()), FILLERS + i);
                List<String> copy = copy(originals.get(from), filler, share, random);
                planted.add(new Planted(id(original(from)), id(i), share));
                sources.put(i, from);
                reports.add(report(i, String.join(" ", copy), DAY.plusDays(1)));
            } else {
                int source = originals.size() % texts.size();
                sources.put(i, originals.size());
                List<String> words = ciphered(source, originals.size() / texts.size());
                originals.add(words);
                reports.add(report(i, String.join(" ", words), DAY));
            }
        }
        Collections.shuffle(reports, random);
        long start = System.nanoTime();
        List<Copy> found = Copies.among(reports);
        double seconds = (System.nanoTime() - start) / 1e9;
        Set<List<String>> directions =
                found.stream().map(copy -> List.of(copy.from(), copy.to())).collect(Collectors.toSet());
        Set<Set<String>> pairs = directions.stream().map(Set::copyOf).collect(Collectors.toSet());
        Set<Set<String>> wanted =
                planted.stream().map(pair -> Set.of(pair.from(), pair.to())).collect(Collectors.toSet());
        Set<Set<String>> given = new HashSet<>(pairs);
        given.removeIf(pair -> !wanted.contains(pair) && isNatural(pair, sources, natural));
        long right = given.stream().filter(wanted::contains).count();
        long directed = planted.stream()
                .filter(pair -> directions.contains(List.of(pair.from(), pair.to())))
                .count();
        out.printf(
                Locale.ROOT,
                "| %,d | %,d | %.2f | %.0f µs | %.3f | %.3f | %.3f | %.3f |%n",
                size,
                planted.size(),
                seconds,
                1e6 * seconds / size,
                (double) right / given.size(),
                recall(planted, pairs, 0.5, 2),
                recall(planted, pairs, 0.25, 0.5),
                (double) directed / right);
        out.flush();
    }

    private static double recall(List<Planted> planted, Set<Set<String>> found, double least, double below) {
        List<Planted> band = planted.stream()
                .filter(pair -> pair.share() >= least && pair.share() < below)
                .toList();
        long hits = band.stream()
                .filter(pair -> found.contains(Set.of(pair.from(), pair.to())))
                .count();
        return (double) hits / band.size();
    }

    /** Whether two reports of one round of the file share text of their own; a copy counts as its original. */
    private boolean isNatural(Set<String> pair, Map<Integer, Integer> sources, Set<Set<Integer>> natural) {
        List<Integer> real = pair.stream()
                .map(PlantedCopies::number)
                .filter(sources::containsKey)
                .map(sources::get)
                .sorted(Comparator.naturalOrder())
                .toList();
        return real.size() == 2
                && real.get(0) / texts.size() == real.get(1) / texts.size()
                && natural.contains(Set.of(real.get(0) % texts.size(), real.get(1) % texts.size()));
    }

    /** A passage of the original, slightly changed, in the midst of other text: so much of the whole. */
    private List<String> copy(List<String> original, List<String> filler, double share, Random random) {
        int taken = original.size();
        int rest = (int) Math.round(taken / share) - taken;
        if (rest > filler.size()) {
            rest = filler.size();
            taken = (int) Math.round(rest * share / (1 - share));
        }
        int first = random.nextInt(original.size() - taken + 1);
        List<String> copy = new ArrayList<>(filler.subList(0, rest / 2));
        for (String word : original.subList(first, first + taken)) {
            boolean changed = random.nextInt(ONE_IN_CHANGED) == 0;
            copy.add(changed ? vocabulary.get(random.nextInt(vocabulary.size())) : word);
        }
        copy.addAll(filler.subList(rest / 2, rest));
        return copy;
    }

    private List<String> ciphered(int text, int key) {
        if (key == 0) {
            return texts.get(text);
        }
        return texts.get(text).stream().map(word -> ciphered(word, key)).toList();
    }

    /** Another word of the same block of the vocabulary: a block's words are moved on by a number that the key gives. */
    private String ciphered(String word, int key) {
        int place = places.getOrDefault(word, 0);
        int block = place / CIPHER_BLOCK * CIPHER_BLOCK;
        int length = Math.min(CIPHER_BLOCK, vocabulary.size() - block);
        int moved = new SplittableRandom(KEYS * key + block).nextInt(length);
        return vocabulary.get(block + (place - block + moved) % length);
    }

    /** Where the nth original stands among all reports: before every fifth place there is a copy. */
    private static int original(int number) {
        return number + number / (ONE_IN_COPIED - 1);
    }

    private static Report report(int number, String text, LocalDate day) {
        Publication published = new Publication(day.toString(), Publication.From.GIVEN);
        Imprint imprint = new Imprint(null, null, List.of(), "en", published, null);
        return new Report(id(number), new Provenance(id(number), "", null), imprint, text, List.of());
    }

    private static String id(int number) {
        return "r%07d".formatted(number);
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(1));
    }
}
