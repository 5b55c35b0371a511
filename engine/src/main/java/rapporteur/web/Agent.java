package rapporteur.web;

import org.jspecify.annotations.Nullable;

/** How the program shows itself to servers: always the same, and never who uses it. */
final class Agent {

    /** The name that robots.txt knows it by (RFC 9309, section 2.2.1). */
    static final String NAME = "rapporteur";

    static final String ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.5";
    static final String ACCEPT_ENCODING = "gzip, deflate";

    private Agent() {}

    /** The User-Agent field. */
    static String header() {
        @Nullable String version = Agent.class.getPackage().getImplementationVersion();
        return "Rapporteur/" + (version == null ? "development" : version)
                + " (reads single reports for a person; keeps to robots.txt as " + NAME + ")";
    }
}
