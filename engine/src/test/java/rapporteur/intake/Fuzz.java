package rapporteur.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Reads a great many inputs that nobody wrote, and keeps those that crash, hang or come out wrong. */
final class Fuzz {

    private static final long LONGEST = 2_000_000_000L;
    private static final long LARGEST_SEED = 400_000;

    private Fuzz() {}

    /**
     * Prints what was read and names the inputs that failed.
     *
     * @param args folder for failures; number of inputs; seed; then files and folders to make inputs of
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path failures = Path.of(args[0]);
        int count = Integer.parseInt(args[1]);
        long seed = Long.parseLong(args[2]);
        List<byte[]> seeds = new ArrayList<>();
        for (int i = 3; i < args.length; i++) {
            seeds.addAll(seeds(Path.of(args[i])));
        }
        Mutations mutations = new Mutations(seeds, seed);
        Intake intake = new Intake(Intake.Options.clean());
        Sound.check(intake, seeds.getFirst());
        AtomicInteger next = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        AtomicInteger reports = new AtomicInteger();
        AtomicLong longest = new AtomicLong();
        Files.createDirectories(failures);
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < Runtime.getRuntime().availableProcessors(); t++) {
            threads.add(Thread.ofPlatform().start(() -> {
                for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                    byte[] input = mutations.input(number);
                    String why = null;
                    try {
                        long start = System.nanoTime();
                        reports.addAndGet(Sound.check(intake, input));
                        long took = System.nanoTime() - start;
                        if (took > LONGEST) {
                            // a busy machine is no fault of ours: the second time counts
                            start = System.nanoTime();
                            Sound.check(intake, input);
                            took = System.nanoTime() - start;
                        }
                        longest.accumulateAndGet(took, Math::max);
                        why = took > LONGEST ? "it took " + took / 1_000_000 + " ms" : null;
                    } catch (RuntimeException | StackOverflowError | AssertionError e) {
                        why = e + " at " + (e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0]);
                    }
                    if (why != null) {
                        failed.incrementAndGet();
                        keep(failures.resolve("input-" + seed + "-" + number), input, why);
                    }
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.printf(
                Locale.ROOT,
                "%d inputs of %d seeds, seed %d: %d reports, %d failures, the slowest %.2f s%n",
                count,
                seeds.size(),
                seed,
                reports.get(),
                failed.get(),
                longest.get() / 1e9);
        System.exit(failed.get() == 0 ? 0 : 1);
    }

    private static void keep(Path file, byte[] input, String why) {
        try {
            Files.write(file, input);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        System.out.println(file + ": " + why);
    }

    private static List<byte[]> seeds(Path path) throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (Files.size(file) <= LARGEST_SEED) {
                    seeds.add(Files.readAllBytes(file));
                }
            }
        }
        return seeds;
    }
}
