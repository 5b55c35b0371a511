package rapporteur.origin;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapporteur.intake.Imprint;
import rapporteur.intake.Publication;
import rapporteur.intake.Report;

/** Which of two reports that share their text came first. */
final class Precedence {

    /** Sorts after every date. */
    private static final String UNDATED = "~";

    /** By publication, the longer first, then by what is in them: an order that the reports' names decide last. */
    static final Comparator<Report> ORDER = Comparator.comparing(Precedence::published)
            .thenComparingInt(report -> -report.text().length())
            .thenComparing(report -> report.provenance().sha256())
            .thenComparing(Report::id);

    private static final Pattern ARTICLE = Pattern.compile("^(?:the|an?|one) (?=.)");

    private Precedence() {}

    /** The day or minute of publication as a sortable string; after all dates where none is known. */
    static String published(Report report) {
        Publication published = report.imprint().published();
        return published == null ? UNDATED : published.value();
    }

    /**
     * Whether {@code one} is the original of {@code other}: a report that credits the other's outlet is the copy; else
     * the later one is; where dates do not tell, the shorter one, for an editor cuts more often than he adds.
     */
    static boolean isOriginal(Report one, Report other) {
        boolean oneCredits = credits(one, other);
        boolean otherCredits = credits(other, one);
        if (oneCredits != otherCredits) {
            return otherCredits;
        }
        String first = published(one);
        String second = published(other);
        int common = Math.min(first.length(), second.length());
        boolean dated = !first.equals(UNDATED) && !second.equals(UNDATED);
        int byDate = dated ? first.substring(0, common).compareTo(second.substring(0, common)) : 0;
        if (byDate != 0) {
            return byDate < 0;
        }
        if (one.text().length() != other.text().length()) {
            return one.text().length() > other.text().length();
        }
        return ORDER.compare(one, other) < 0;
    }

    /** Whether a report names the other's outlet, in its byline or its text, as that outlet is not its own. */
    private static boolean credits(Report report, Report other) {
        String outlet = plain(other.imprint().outlet());
        if (outlet.isEmpty() || outlet.equals(plain(report.imprint().outlet()))) {
            return false;
        }
        return names(report.imprint().byline(), outlet)
                || (" " + plain(report.text()) + " ").contains(" " + outlet + " ");
    }

    private static boolean names(List<String> byline, String outlet) {
        return byline.stream().map(Precedence::plain).anyMatch(name -> (" " + name + " ").contains(" " + outlet + " "));
    }

    /** A name as its plain words; an article before it is no part of it. */
    static String plain(@Nullable String name) {
        if (name == null) {
            return "";
        }
        String words =
                String.join(" ", Wording.of(name.toLowerCase(Locale.ROOT)).forms());
        return ARTICLE.matcher(words).replaceFirst("");
    }

    /** The report's outlet as plain words; empty where it states none. */
    static String outlet(Report report) {
        Imprint imprint = report.imprint();
        return plain(imprint.outlet());
    }
}
