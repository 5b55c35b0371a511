package rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Afternoon afternoon = new Afternoon();

    @Test
    void aHostIsAskedOnceASecond() throws WebException {
        try (LocalSite site = new LocalSite().page("/a", "A page").redirect("/b", "/a");
                Web web = new Web(Afternoon.local().withPause(SECOND), afternoon.surroundings())) {
            web.get(site.at("/a"));
            assertThat(afternoon.waits()).isEmpty();
            web.get(site.at("/b"));
            assertThat(afternoon.waits()).as("one for each of two requests").containsExactly(SECOND, SECOND);
            web.get(site.at("lume.example", "/a"));
            assertThat(afternoon.waits()).as("another host").hasSize(2);
        }
    }

    @Test
    void onlyTheRestOfAPauseIsWaited() throws InterruptedException {
        Turns turns = new Turns(afternoon.surroundings());
        turns.take("lume.example", SECOND).end();
        afternoon.sleep(Duration.ofMillis(400));
        turns.take("lume.example", SECOND).end();
        assertThat(afternoon.waits()).containsExactly(Duration.ofMillis(400), Duration.ofMillis(600));
    }

    @Test
    void aClockSetBackMakesNobodyWaitForLonger() throws InterruptedException {
        Turns turns = new Turns(afternoon.surroundings());
        turns.take("lume.example", SECOND).end();
        afternoon.sleep(Duration.ofHours(-1));
        turns.take("lume.example", SECOND).end();
        assertThat(afternoon.waits()).containsExactly(Duration.ofHours(-1), SECOND);
    }

    @Test
    void threadsTakeTurnsAtAHost() throws Exception {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (LocalSite site = new LocalSite();
                Web web = new Web(Afternoon.local().withPause(SECOND), afternoon.surroundings())) {
            site.on("/", exchange -> {
                most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                pause();
                atOnce.decrementAndGet();
                LocalSite.send(exchange, 200, new byte[1]);
            });
            List<String> failures = Collections.synchronizedList(new ArrayList<>());
            List<Thread> readers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                readers.add(Thread.ofPlatform().start(() -> {
                    try {
                        web.get(site.at("/"));
                    } catch (WebException e) {
                        failures.add(e.reason());
                    }
                }));
            }
            for (Thread reader : readers) {
                reader.join();
            }
            assertThat(failures).isEmpty();
        }
        assertThat(most).hasValue(1);
        assertThat(afternoon.waits()).containsExactlyElementsOf(Collections.nCopies(7, SECOND));
    }

    @Test
    void aSlowHostHoldsUpNoOther() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch other = new CountDownLatch(1);
        try (RawServer slow = new RawServer(out -> {
                    asked.countDown();
                    other.await(2, TimeUnit.SECONDS);
                    out.write("HTTP/1.1 200 OK\r\n\r\nlate".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                });
                LocalSite site = new LocalSite().page("/", "A page");
                Web web = new Web(Afternoon.local().withPause(SECOND), afternoon.surroundings())) {
            List<byte[]> late = Collections.synchronizedList(new ArrayList<>());
            Thread reader = Thread.ofPlatform().start(() -> {
                try {
                    late.add(web.get(slow.at("http")).body());
                } catch (WebException e) {
                    throw new IllegalStateException(e);
                }
            });
            asked.await();
            web.get(site.at("lume.example", "/"));
            assertThat(late).isEmpty();
            other.countDown();
            reader.join();
            assertThat(late).hasSize(1);
        }
        assertThat(afternoon.waits()).isEmpty();
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
