package rapporteur.briefing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import rapporteur.rule.Resources;
import rapporteur.situation.Situation;

/**
 * The page a person reads: one HTML document that works without a network and without anything beside it.
 *
 * <p>It runs no script but its own, whose hash its content security policy names; without scripts all links still lead to
 * the words. The same situation gives the same bytes. Cost: linear in the reports' text and the number of findings.
 */
public final class Briefing {

    private Briefing() {}

    /**
     * Writes the page; to be stored as UTF-8.
     *
     * @throws IOException if {@code out} cannot be written
     * @throws rapporteur.rule.InstallationException if the page's style or script is missing from the installation
     */
    public static void write(Situation situation, Appendable out) throws IOException {
        Html html = new Html();
        Roster roster = new Roster(situation);
        Page page = new Page(
                html,
                roster,
                new Passages(roster, situation.coverage().readings().size()));
        html.verbatim("<!DOCTYPE html>\n").open("html", "lang", "en").text("\n");
        String style = Resources.text("briefing/briefing.css");
        String script = Resources.text("briefing/briefing.js");
        head(html, Masthead.title(situation), style, script);
        html.open("body").text("\n");
        html.leaf("a", "Skip to the disputes", "class", "skip", "href", "#disputes")
                .text("\n");
        html.open("main").text("\n");
        new Masthead(page).write(situation);
        new Disputes(page).write(situation.disputes());
        new Figures(page).write(situation);
        Sources sources = new Sources(page);
        sources.writeCorroborations(situation.corroborations());
        new Voices(page).write(situation);
        new Matrix(page).write(situation);
        sources.writeReports(situation.coverage());
        html.closeLine();
        new Texts(page).write(situation.coverage().readings());
        html.open("script").verbatim(script).closeLine();
        html.closeLine().closeLine();
        out.append(html.document());
    }

    private static void head(Html html, String title, String style, String script) {
        String policy = "default-src 'none'; style-src '" + hash(style) + "'; script-src '" + hash(script)
                + "'; base-uri 'none'; form-action 'none'";
        html.open("head").text("\n");
        html.lone("meta", "charset", "utf-8").text("\n");
        html.lone("meta", "http-equiv", "Content-Security-Policy", "content", policy)
                .text("\n");
        html.lone("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .text("\n");
        html.lone("meta", "name", "referrer", "content", "no-referrer").text("\n");
        html.lone("meta", "name", "color-scheme", "content", "light dark").text("\n");
        html.leaf("title", Quotation.head(title, 90) + " \u2013 Rapporteur").text("\n");
        html.open("style").verbatim(style).closeLine();
        html.closeLine();
    }

    /** As a content security policy names it (W3C, Content Security Policy Level 3, section 2.3.1). */
    private static String hash(String source) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
