package rapporteur.capture;

import java.io.InputStream;
import java.util.List;

/** Finds and cuts captures; its rules are read once, and it may be used for several runs at once. */
public final class CaptureReader {

    private final Means means;

    /**
     * @param fetcher fetches addresses: those that are given, and those of pages that a feed only sums up
     * @throws rapporteur.rule.InstallationException if a rule file of the program is missing or damaged
     */
    public CaptureReader(Fetcher fetcher) {
        means = Means.load(fetcher);
    }

    /**
     * What the paths hold.
     *
     * @param paths files, folders, addresses ({@code http://} or {@code https://}), or {@code -} for standard input
     * @param standardInput what {@code -} stands for; it is not closed
     */
    public Captures read(List<String> paths, InputStream standardInput) {
        return new Captures(paths, standardInput, means);
    }
}
