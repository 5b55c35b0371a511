package rapporteur.web;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import rapporteur.web.ContentCoding.Limit;

/**
 * Sends one request and takes its answer in, within the limits on time and size.
 *
 * <p>Each request has a connection and a thread of its own. The caller waits for the thread for as long as its patience
 * lasts, then cuts the connection; so whatever is slow (look-up, connection, TLS, header, body) ends in time. Proxies that
 * the machine is set up with are not used, since the address that a proxy connects to cannot be checked.
 */
final class Transport implements Closeable {

    /** Longest line, and most fields, of a header. */
    private static final int LONGEST_LINE = 1 << 15;

    private static final int MOST_FIELDS = 256;
    private static final int MOST_CONNECTIONS = 256;
    private static final long GRACE_MILLIS = 1000;

    private final CloseableHttpClient client;
    private final Set<Thread> underWay = ConcurrentHashMap.newKeySet();

    /** @param longest time that any step of a request may take */
    Transport(PublicHosts hosts, Timeout longest) {
        ManagedHttpClientConnectionFactory connections = ManagedHttpClientConnectionFactory.builder()
                .http1Config(Http1Config.custom()
                        .setMaxLineLength(LONGEST_LINE)
                        .setMaxHeaderCount(MOST_FIELDS)
                        .build())
                // one character a byte, so that the bytes of a field are kept whatever they mean
                .charCodingConfig(CharCodingConfig.custom()
                        .setCharset(StandardCharsets.ISO_8859_1)
                        .build())
                .build();
        client = HttpClientBuilder.create()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(hosts)
                        .setConnectionFactory(connections)
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .setMaxConnPerRoute(MOST_CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(longest)
                                .setSocketTimeout(longest)
                                .build())
                        .setDefaultTlsConfig(
                                TlsConfig.custom().setHandshakeTimeout(longest).build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(longest)
                        .setResponseTimeout(longest)
                        .setAuthenticationEnabled(false)
                        .setContentCompressionEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .setRedirectsEnabled(false)
                        .build())
                .setRoutePlanner(new DefaultRoutePlanner(null))
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent(Agent.header())
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableConnectionState()
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .build();
    }

    /**
     * Asks an address once; redirects are not followed.
     *
     * @param further fields to send besides the usual ones
     * @param patience the time there is; what was needed is taken from it
     * @throws WebException if no answer comes, or none that may be taken in
     */
    Received ask(Address address, List<Received.Field> further, Patience patience, Limit limit) throws WebException {
        HttpUriRequestBase request = new HttpUriRequestBase("GET", URI.create(address.toString()));
        request.setPath(address.target());
        request.setHeader(HttpHeaders.ACCEPT, Agent.ACCEPT);
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, Agent.ACCEPT_ENCODING);
        request.setHeader(HttpHeaders.CONNECTION, "close");
        further.forEach(field -> request.setHeader(field.name(), field.value()));
        FutureTask<Received> task = new FutureTask<>(() -> exchange(request, limit));
        Thread thread = Thread.ofPlatform().daemon().name("rapporteur-web").unstarted(task);
        underWay.removeIf(other -> !other.isAlive() && other.getState() == Thread.State.TERMINATED);
        underWay.add(thread);
        long start = System.nanoTime();
        thread.start();
        try {
            return task.get(patience.left(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            request.cancel();
            throw new WebException("it took longer than " + Failures.words(patience.whole()), e);
        } catch (InterruptedException e) {
            request.cancel();
            Thread.currentThread().interrupt();
            throw new WebException("fetching it was interrupted", e);
        } catch (ExecutionException e) {
            throw Failures.of(e.getCause(), address, patience, limit);
        } finally {
            patience.spend(System.nanoTime() - start);
        }
    }

    private Received exchange(HttpUriRequestBase request, Limit limit) throws IOException {
        HttpClientContext context = HttpClientContext.create();
        ClassicHttpResponse response = client.executeOpen(null, request, context);
        try {
            return received(response, context, limit);
        } finally {
            end(request, response);
        }
    }

    private static Received received(ClassicHttpResponse response, HttpClientContext context, Limit limit)
            throws IOException {
        List<Received.Field> fields = new ArrayList<>();
        for (Header header : response.getHeaders()) {
            fields.add(new Received.Field(header.getName(), header.getValue() == null ? "" : header.getValue()));
        }
        int status = response.getCode();
        HttpEntity entity = response.getEntity();
        byte[] raw = new byte[0];
        byte[] body = raw;
        if (entity != null && Received.isPage(status)) {
            if (entity.getContentLength() > limit.bytes() && !limit.cutsOff()) {
                throw new ContentCoding.TooLargeException();
            }
            raw = limit.read(entity.getContent());
            body = ContentCoding.decode(raw, codings(fields), limit);
        }
        return new Received(status, fields, raw, body, remote(context.getEndpointDetails()));
    }

    /**
     * Cuts the connection, then closes the answer: closing alone would read the rest, however much there is. Of the
     * rest nothing is wanted, so that it cannot be read any more is no failure.
     */
    private static void end(HttpUriRequestBase request, ClassicHttpResponse response) {
        request.cancel();
        Closer.closeQuietly(response);
    }

    private static List<String> codings(List<Received.Field> fields) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(HttpHeaders.CONTENT_ENCODING))
                .map(Received.Field::value)
                .toList();
    }

    private static @Nullable InetAddress remote(@Nullable EndpointDetails details) {
        return details != null && details.getRemoteAddress() instanceof InetSocketAddress socket
                ? socket.getAddress()
                : null;
    }

    /** Cuts all connections and waits for their threads, but for those that wait for the machine's look-up of a name. */
    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GRACE_MILLIS);
        for (Thread thread : underWay) {
            try {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left > 0) {
                    thread.join(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
