package rapporteur.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on this machine that speaks to each connection just as a test says, however ill. */
final class RawServer implements AutoCloseable {

    private final ServerSocket socket;
    private final AtomicInteger open = new AtomicInteger();
    private volatile String heard = "";

    /** Speaks to a connection. */
    @FunctionalInterface
    interface Speech {
        void to(OutputStream out) throws IOException, InterruptedException;
    }

    RawServer(Speech speech) {
        try {
            socket = new ServerSocket(0, 50, Afternoon.here(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("raw-server").start(() -> accept(speech));
    }

    static RawServer saying(String words) {
        return new RawServer(out -> out.write(words.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** A server that says the first words, then the others again and again until the connection is cut. */
    static RawServer endlessly(String first, byte[] again, long pauseMillis) {
        return new RawServer(out -> {
            out.write(first.getBytes(StandardCharsets.ISO_8859_1));
            while (true) {
                out.write(again);
                out.flush();
                Thread.sleep(pauseMillis);
            }
        });
    }

    String at(String scheme) {
        return scheme + "://127.0.0.1:" + socket.getLocalPort() + "/";
    }

    /** What the latest connection said at first. */
    String heard() {
        return heard;
    }

    /** Waits until the other side has cut every connection that it made. */
    boolean wasCut() throws InterruptedException {
        for (int i = 0; i < 400 && open.get() > 0; i++) {
            Thread.sleep(5);
        }
        return open.get() == 0;
    }

    private void accept(Speech speech) {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                speak(connection, speech);
            } catch (IOException e) {
                open.set(0); // the other side cut the connection, or the server was closed
            }
        }
    }

    private void speak(Socket connection, Speech speech) throws IOException {
        open.set(1);
        try {
            byte[] request = new byte[4096];
            int length = connection.getInputStream().read(request);
            heard = new String(request, 0, Math.max(0, length), StandardCharsets.ISO_8859_1);
            speech.to(connection.getOutputStream());
            connection.shutdownOutput();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        open.set(0);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
