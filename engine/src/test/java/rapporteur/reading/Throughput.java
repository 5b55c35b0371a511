package rapporteur.reading;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import rapporteur.actor.Actors;
import rapporteur.encoder.Encoder;
import rapporteur.encoder.Signals;
import rapporteur.encoder.TreeReader;
import rapporteur.intake.Block;
import rapporteur.intake.Input;
import rapporteur.intake.Intake;
import rapporteur.intake.Report;
import rapporteur.language.Analysis;
import rapporteur.language.Growth;
import rapporteur.language.Parser;
import rapporteur.language.Tokenizer;
import rapporteur.text.Span;
import rapporteur.time.Times;

/**
 * How fast reports are read: the encoder alone, and the whole reading, on one and on two threads, in turn, so that a machine
 * whose speed drifts is fair to both. Run by {@code ./evaluate speed}; no test.
 */
public final class Throughput {

    private static final int WARM_UP = 40;

    private Throughput() {}

    private record Prepared(Report report, List<Span> words, List<Span> blocks) {}

    /** Arguments: a file of reports, how many of its first to read, and in how many rounds. Prints a table in Markdown. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        long start = System.nanoTime();
        Reader reader = Reader.load();
        long loaded = System.nanoTime();
        Encoder encoder = Encoder.load();
        long encoderLoaded = System.nanoTime();
        out.printf(Locale.ROOT, "| load | seconds |%n|---|---|%n");
        out.printf(
                Locale.ROOT, "| model, rules and word lists, first in the process | %.2f |%n", (loaded - start) / 1e9);
        out.printf(Locale.ROOT, "| model alone, second in the process | %.2f |%n%n", (encoderLoaded - loaded) / 1e9);

        List<Prepared> reports = prepare(arguments[0], Integer.parseInt(arguments[1]));
        long pieces = reports.stream()
                .mapToLong(r -> encoder.pieces(r.report().text(), r.words()))
                .sum();
        Consumer<Prepared> encode = r -> encoder.read(r.report().text(), r.words(), r.blocks(), TreeReader.NONE);
        Consumer<Prepared> read = r -> reader.read(r.report());
        timed(reports.subList(0, Math.min(WARM_UP, reports.size())), 2, read);
        int rounds = Integer.parseInt(arguments[2]);

        double[][] seconds = new double[4][rounds];
        for (int round = 0; round < rounds; round++) {
            seconds[0][round] = timed(reports, 1, encode);
            seconds[1][round] = timed(reports, 1, read);
            seconds[2][round] = timed(reports, 2, encode);
            seconds[3][round] = timed(reports, 2, read);
        }
        out.printf(
                Locale.ROOT,
                "%d reports, %,d word pieces; rounds: %d, the median of each figure (least to most)%n%n",
                reports.size(),
                pieces,
                rounds);
        out.printf(
                "| | threads | word pieces/s | reports/s | seconds | of the encoder alone |%n|---|---|---|---|---|---|%n");
        row(out, "encoder alone", 1, reports.size(), pieces, seconds[0], seconds[0]);
        row(out, "whole reading", 1, reports.size(), pieces, seconds[1], seconds[0]);
        row(out, "encoder alone", 2, reports.size(), pieces, seconds[2], seconds[2]);
        row(out, "whole reading", 2, reports.size(), pieces, seconds[3], seconds[2]);
        stages(out, encoder, reports, rounds, seconds[0]);
        encoder.close();
        reader.close();
    }

    /** What finding times and actors costs, on one thread, as a share of what the encoder takes for the same reports. */
    private static void stages(
            PrintStream out, Encoder encoder, List<Prepared> reports, int rounds, double[] encoderSeconds) {
        Parser parser = Parser.english();
        Times times = new Times();
        Actors actors = new Actors();
        double[][] shares = new double[2][rounds];
        for (int round = 0; round < rounds; round++) {
            for (Prepared r : reports) {
                Growth trees = parser.begin(r.report().text(), r.words(), r.blocks());
                Signals signals = encoder.read(r.report().text(), r.words(), r.blocks(), trees);
                Analysis analysis = trees.analysis(signals);
                long start = System.nanoTime();
                times.find(r.report(), analysis);
                long between = System.nanoTime();
                actors.find(r.report(), analysis, signals);
                long end = System.nanoTime();
                shares[0][round] += (between - start) / 1e9 / encoderSeconds[round];
                shares[1][round] += (end - between) / 1e9 / encoderSeconds[round];
            }
        }
        out.printf(Locale.ROOT, "%n| stage, one thread | share of the encoder's time |%n|---|---|%n");
        share(out, "times", shares[0]);
        share(out, "actors", shares[1]);
    }

    private static void share(PrintStream out, String what, double[] shares) {
        Arrays.sort(shares);
        out.printf(
                Locale.ROOT,
                "| %s | %.1f %% (%.1f to %.1f) |%n",
                what,
                100 * shares[shares.length / 2],
                100 * shares[0],
                100 * shares[shares.length - 1]);
    }

    private static List<Prepared> prepare(String file, int limit) {
        Tokenizer tokenizer = Tokenizer.english();
        List<Prepared> reports = new ArrayList<>();
        try (Stream<Input> inputs =
                new Intake(Intake.Options.clean()).read(List.of(file), InputStream.nullInputStream())) {
            inputs.limit(limit).forEach(input -> {
                if (input instanceof Input.Read(Report report)) {
                    reports.add(new Prepared(
                            report,
                            tokenizer.tokenize(report.text()),
                            report.blocks().stream().map(Block::span).toList()));
                }
            });
        }
        return reports;
    }

    private static double timed(List<Prepared> reports, int threads, Consumer<Prepared> work) throws Exception {
        long start = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> all = new ArrayList<>();
            for (Prepared report : reports) {
                all.add(pool.submit(() -> work.accept(report)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void row(
            PrintStream out, String what, int threads, int reports, long pieces, double[] seconds, double[] base) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2];
        double[] ratios = new double[seconds.length];
        for (int i = 0; i < seconds.length; i++) {
            ratios[i] = base[i] / seconds[i];
        }
        Arrays.sort(ratios);
        out.printf(
                Locale.ROOT,
                "| %s | %d | %,.0f | %.1f | %.1f (%.1f to %.1f) | %.2f (%.2f to %.2f) |%n",
                what,
                threads,
                pieces / median,
                reports / median,
                median,
                sorted[0],
                sorted[sorted.length - 1],
                ratios[ratios.length / 2],
                ratios[0],
                ratios[ratios.length - 1]);
    }
}
