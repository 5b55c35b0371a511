package rapporteur.intake;

import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.dankito.readability4j.Readability4J;

/**
 * How many pages a second become clean reports, on one thread, beside two tools that give main text alone.
 *
 * <p>Every round takes all the pages in turn by each tool, so that a noisy machine disturbs all alike. The first rounds
 * warm the machine up and are not counted.
 */
final class PagesPerSecond {

    private static final int WARM_UP = 12;

    private PagesPerSecond() {}

    /** What a tool does with a page. */
    private interface Tool {
        int length(Path file, byte[] page) throws Exception;
    }

    /**
     * Prints a table in Markdown.
     *
     * @param args folder of pages; number of rounds that are counted
     */
    public static void main(String[] args) throws Exception {
        List<Path> files;
        try (Stream<Path> folder = Files.list(Path.of(args[0]))) {
            files = folder.sorted().toList();
        }
        List<byte[]> pages = new ArrayList<>();
        for (Path file : files) {
            pages.add(Files.readAllBytes(file));
        }
        Intake intake = new Intake(Intake.Options.clean());
        List<String> names =
                List.of("rapporteur (text, blocks, imprint)", "readability4j (main text)", "boilerpipe (main text)");
        List<Tool> tools = List.of(
                (file, page) -> read(intake, file),
                (file, page) -> String.valueOf(
                                new Readability4J("https://page.invalid/", new String(page, StandardCharsets.UTF_8))
                                        .parse()
                                        .getTextContent())
                        .length(),
                (file, page) -> ArticleExtractor.INSTANCE
                        .getText(new String(page, StandardCharsets.UTF_8))
                        .length());
        int rounds = Integer.parseInt(args[1]);
        double[][] rates = new double[tools.size()][rounds];
        for (int round = -WARM_UP; round < rounds; round++) {
            for (int t = 0; t < tools.size(); t++) {
                long start = System.nanoTime();
                long read = 0;
                for (int i = 0; i < pages.size(); i++) {
                    read += tools.get(t).length(files.get(i), pages.get(i)) > 0 ? 1 : 0;
                }
                if (round >= 0) {
                    rates[t][round] = pages.size() * 1e9 / (System.nanoTime() - start);
                }
                if (read * 10 < pages.size() * 9L) {
                    throw new IllegalStateException(names.get(t) + " read " + read + " of " + pages.size());
                }
            }
        }
        System.out.println("| pages to text, one thread, " + pages.size() + " pages, " + rounds
                + " rounds | pages/s, median (least to most) |\n|---|---|");
        for (int t = 0; t < tools.size(); t++) {
            Arrays.sort(rates[t]);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.0f (%.0f to %.0f) |%n",
                    names.get(t),
                    rates[t][rounds / 2],
                    rates[t][0],
                    rates[t][rounds - 1]);
        }
    }

    private static int read(Intake intake, Path file) throws IOException {
        try (Stream<Input> inputs = intake.read(List.of(file.toString()), InputStream.nullInputStream())) {
            return (int) inputs.filter(Input.Read.class::isInstance).count();
        }
    }
}
