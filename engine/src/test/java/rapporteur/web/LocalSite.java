package rapporteur.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A site on this machine: what each of its paths answers, and what it was asked. */
final class LocalSite implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService handlers = Executors.newCachedThreadPool();
    private final Map<String, Answering> paths = new ConcurrentHashMap<>();
    private final List<Asked> asked = new ArrayList<>();

    /** One request. */
    record Asked(String target, Headers headers) {}

    /** Answers a request. */
    @FunctionalInterface
    interface Answering {
        void to(HttpExchange exchange) throws IOException;
    }

    LocalSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(Afternoon.here(1), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(handlers);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String at(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /** The same path at a host of this name, as {@link Afternoon} knows it. */
    String at(String host, String path) {
        return "http://" + host + ":" + port() + path;
    }

    LocalSite on(String path, Answering answering) {
        paths.put(path, answering);
        return this;
    }

    /** A path that answers this body, with fields given as name, value, name, value… */
    LocalSite page(String path, String body, String... fields) {
        return on(path, exchange -> send(exchange, 200, body.getBytes(StandardCharsets.UTF_8), fields));
    }

    LocalSite status(String path, int status, String... fields) {
        return on(path, exchange -> send(exchange, status, new byte[0], fields));
    }

    LocalSite redirect(String path, String location) {
        return status(path, 302, "Location", location);
    }

    synchronized List<String> targets() {
        return asked.stream().map(Asked::target).toList();
    }

    synchronized Asked lastAsked() {
        return asked.getLast();
    }

    static void send(HttpExchange exchange, int status, byte[] body, String... fields) throws IOException {
        for (int i = 0; i < fields.length; i += 2) {
            exchange.getResponseHeaders().add(fields[i], fields[i + 1]);
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    static byte[] zipped(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String target = exchange.getRequestURI().toString();
        synchronized (this) {
            asked.add(new Asked(target, exchange.getRequestHeaders()));
        }
        Answering answering = paths.get(target);
        if (answering == null) {
            send(exchange, 404, new byte[0]);
        } else {
            answering.to(exchange);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        handlers.shutdownNow();
    }
}
