package rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest {

    private final LocalSite site = new LocalSite().page("/a", "A page").page("/b", "A page");
    private final Afternoon afternoon = new Afternoon();
    private final Web web = new Web(Afternoon.local().withRobots(true), afternoon.surroundings());

    @AfterEach
    void close() {
        web.close();
        site.close();
    }

    @Test
    void whatAHostAsksNotToFetchIsNotFetched() {
        robots("User-agent: *\nDisallow: /a\n");
        assertThat(reason("/a"))
                .isEqualTo("its host asks programs not to fetch it (robots.txt of 127.0.0.1:" + site.port() + ")");
        assertThat(reason("/b")).isEmpty();
        assertThat(site.targets()).containsExactly("/robots.txt", "/b");
    }

    @Test
    void whatItAsksOfThisProgramCountsBeforeWhatItAsksOfAll() {
        robots("User-agent: *\nDisallow: /\n\nUser-agent: Rapporteur\nDisallow: /b\n");
        assertThat(reason("/a")).isEmpty();
        assertThat(reason("/b")).contains("asks programs not to fetch it");
    }

    @Test
    void aStepBackIsNoWayAround() {
        robots("User-agent: *\nDisallow: /a\n");
        assertThat(reason("/x/../a")).contains("asks programs not to fetch it");
        assertThat(reason("/x/%2e%2e/a")).contains("asks programs not to fetch it");
        assertThat(reason("/%61")).contains("asks programs not to fetch it");
    }

    @Test
    void everyStepOfARedirectIsAskedFor() {
        robots("User-agent: *\nDisallow: /a\n");
        site.redirect("/c", "/a");
        assertThat(reason("/c")).startsWith("it leads to " + site.at("/a") + ": its host asks programs");
        assertThat(site.targets()).containsExactly("/robots.txt", "/c");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 410})
    void aFileThatIsNotThereAllowsEverything(int status) {
        site.status("/robots.txt", status);
        assertThat(reason("/a")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void aServerThatFailsAllowsNothing(int status) {
        site.status("/robots.txt", status);
        assertThat(reason("/a")).startsWith("it is not known whether it may be fetched, since robots.txt");
        assertThat(reason("/b")).startsWith("it is not known whether it may be fetched, since robots.txt");
        assertThat(site.targets()).containsExactly("/robots.txt");
    }

    @Test
    void redirectsOfTheFileAreFollowed() {
        site.redirect("/robots.txt", "/rules").page("/rules", "User-agent: *\nDisallow: /a\n");
        assertThat(reason("/a")).contains("asks programs not to fetch it");
    }

    @Test
    void aFileThatCannotBeArrivedAtCountsAsNotThere() {
        site.redirect("/robots.txt", "/rules").redirect("/rules", "/robots.txt");
        assertThat(reason("/a")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ofALargeFileTheBeginningCounts(boolean zipped) {
        String start = "User-agent: *\nDisallow: /a\n";
        String filling = "# nothing of note stands in this line\n";
        String file = start + filling.repeat((600 << 10) / filling.length()) + "Disallow: /b\n";
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        if (zipped) {
            site.on(
                    "/robots.txt",
                    exchange -> LocalSite.send(exchange, 200, LocalSite.zipped(bytes), "Content-Encoding", "gzip"));
        } else {
            robots(file);
        }
        assertThat(reason("/a")).contains("asks programs not to fetch it");
        assertThat(reason("/b")).isEmpty();
    }

    @Test
    void aFileThatIsReallyAPageAsksNothing() {
        site.page("/robots.txt", "<html><body>Welcome to Lume</body></html>", "Content-Type", "text/html");
        assertThat(reason("/a")).isEmpty();
    }

    @Test
    void aLongerPauseIsKept() {
        robots("User-agent: *\nCrawl-delay: 7\n");
        assertThat(reason("/a")).isEmpty();
        assertThat(reason("/b")).isEmpty();
        assertThat(afternoon.waits()).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
    }

    @Test
    void aPauseBeyondReasonIsShortened() {
        robots("User-agent: *\nCrawl-delay: 86400\n");
        assertThat(reason("/a")).isEmpty();
        assertThat(afternoon.waits()).containsExactly(Robots.LONGEST_PAUSE);
    }

    @Test
    void eachHostIsAskedOnceARun() throws WebException {
        robots("");
        for (String host : List.of("lume.example", "aster.example")) {
            web.get(site.at(host, "/a"));
            web.get(site.at(host, "/b"));
        }
        assertThat(site.targets()).containsExactly("/robots.txt", "/a", "/b", "/robots.txt", "/a", "/b");
    }

    @Test
    void aHostThatIsNotThereIsNamedAsSuch() {
        assertThatThrownBy(() -> web.get("http://lume.invalid/"))
                .hasMessage("no host is called lume.invalid, or there is no network");
    }

    @Test
    void aHostOfTheHouseIsNamedAsSuch() {
        try (Web outside = new Web(Web.Options.polite(), afternoon.surroundings())) {
            assertThatThrownBy(() -> outside.get(site.at("/a")))
                    .hasMessageStartingWith("its host 127.0.0.1 is not on the");
        }
        assertThat(site.targets()).isEmpty();
    }

    private void robots(String file) {
        site.page("/robots.txt", file, "Content-Type", "text/plain");
    }

    /** Why a path gives no page; empty if it gives one. */
    private String reason(String path) {
        try {
            web.get(site.at(path));
            return "";
        } catch (WebException e) {
            return e.reason();
        }
    }
}
