package rapporteur.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds what the paths a user gives stand for. A folder stands for all files below it whose names end as a report's do,
 * in the order of their paths (by UTF-16 code unit, so the same on every machine); hidden files and other files are
 * passed over, but for pipes and devices that are named so. Links are followed; one that leads back to a folder above it is named.
 */
final class Sources {

    private static final int DEEPEST = 64;

    private Sources() {}

    /** Something that is a source, or the reason why it is none. */
    sealed interface Found {
        record Opens(Source source) implements Found {}

        /** An address that is still to be fetched. */
        record Asks(String address) implements Found {}

        record Fails(Captured.Failed why) implements Found {}
    }

    /** What {@code path} stands for; {@code -} is {@code standardInput}. */
    static List<Found> at(String path, InputStream standardInput) {
        if (path.equals("-")) {
            return List.of(new Found.Opens(
                    new Source(Origin.local("-", "stdin"), Format.SNIFFED, false, () -> new Unclosed(standardInput))));
        }
        if (path.startsWith("http://") || path.startsWith("https://")) {
            return List.of(new Found.Asks(path));
        }
        Path file;
        try {
            file = Path.of(path);
        } catch (InvalidPathException e) {
            return List.of(fails(path, "it is not a path: " + e.getReason()));
        }
        if (Files.isDirectory(file)) {
            return below(file, path);
        }
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return List.of(fails(path, "there is no such file or folder"));
        }
        Path last = file.getFileName();
        String id = last == null ? path : last.toString();
        if (!Files.isRegularFile(file)) {
            // a pipe or device, such as a shell's <(…), is read as standard input is
            return List.of(new Found.Opens(
                    new Source(Origin.local(path, id), Format.SNIFFED, false, () -> Files.newInputStream(file))));
        }
        Optional<Source> source = Source.of(file, path, id);
        return List.of(
                source.isPresent()
                        ? new Found.Opens(source.get())
                        : fails(path, Foreign.byName(path).orElse("its name ends in none of " + Format.ENDINGS)));
    }

    private static List<Found> below(Path folder, String given) {
        TreeMap<String, Found> found = new TreeMap<>();
        String prefix = given.endsWith("/") ? given : given + "/";
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    boolean hidden = !directory.equals(folder) && isHidden(directory);
                    return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String below = relative(file);
                    if (attributes.isDirectory()) {
                        found.put(below, fails(prefix + below, "it lies more than " + DEEPEST + " folders deep"));
                    } else if (!isHidden(file)) {
                        Source.of(file, prefix + below, below)
                                .ifPresent(source -> found.put(
                                        below,
                                        attributes.isRegularFile()
                                                ? new Found.Opens(source)
                                                : fails(
                                                        prefix + below,
                                                        attributes.isSymbolicLink()
                                                                ? "it is a link that leads nowhere"
                                                                : "it is no file (a pipe, socket or device)")));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    String below = relative(file);
                    found.put(
                            below,
                            fails(
                                    below.isEmpty() ? given : prefix + below,
                                    Source.unreadable(e).reason()));
                    return FileVisitResult.CONTINUE;
                }

                private String relative(Path file) {
                    return folder.relativize(file).toString().replace('\\', '/');
                }
            });
        } catch (IOException e) {
            return List.of(fails(given, Source.unreadable(e).reason()));
        }
        if (found.isEmpty()) {
            return List.of(fails(given, "the folder holds no file whose name ends in one of " + Format.ENDINGS));
        }
        return new ArrayList<>(found.values());
    }

    private static boolean isHidden(Path file) {
        Path name = file.getFileName();
        return name != null && name.toString().startsWith(".");
    }

    private static Found fails(String source, String reason) {
        return new Found.Fails(new Captured.Failed(source, reason));
    }

    /** Standard input belongs to the caller: reading it to its end does not close it. */
    private static final class Unclosed extends java.io.FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // left open on purpose
        }
    }
}
