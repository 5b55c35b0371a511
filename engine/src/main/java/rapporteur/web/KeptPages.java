package rapporteur.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import rapporteur.web.ContentCoding.Limit;
import rapporteur.web.ContentCoding.TooLargeException;

/**
 * The folder where pages are kept: a WARC file an address (ISO 28500), named by the SHA-256 of the address, with a
 * {@code response} record for each different answer, the latest last. Nothing that was kept is ever overwritten.
 *
 * <p>A record holds what came, still compressed as it came; only the transfer's own coding is undone, so Transfer-Encoding
 * is left out and Content-Length states what is there. A file is written beside its place and moved there whole, so what
 * breaks off leaves the old one. A damaged file is not guessed at: it is named, and stays as it is.
 */
final class KeptPages {

    private static final String DIGEST = "sha256";
    /** More than the largest header that is taken in. */
    private static final long HEADER = 8L << 20;

    /** Fields without which an answer cannot be asked for again, or not be understood. */
    private static final List<String> VALIDATORS = List.of("ETag", "Last-Modified", "Content-Type", "Content-Encoding");

    private final Path folder;
    private final long largest;

    /** @param largest bytes that a body may have */
    KeptPages(Path folder, long largest) {
        this.folder = folder;
        this.largest = largest;
    }

    /** Where the answers of an address are kept. */
    Path file(Address address) {
        byte[] name = sha256(address.toString().getBytes(StandardCharsets.UTF_8));
        return folder.resolve(HexFormat.of().formatHex(name) + ".warc.gz");
    }

    /**
     * The latest answer that was kept.
     *
     * @return null if there is none
     * @throws WebException if the file cannot be read; it is named
     */
    @Nullable
    Received latest(Address address) throws WebException {
        Path file = file(address);
        try (InputStream in = Files.newInputStream(file);
                WarcReader reader = new WarcReader(in)) {
            @Nullable Received latest = null;
            for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get() instanceof WarcResponse response
                        && response.target().equals(address.toString())) {
                    latest = received(response);
                }
            }
            if (latest == null) {
                throw new ParsingException("it holds no answer of " + address);
            }
            return latest;
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException | IllegalArgumentException e) {
            throw new WebException(
                    "what was kept of it in " + file + " cannot be read (" + e.getMessage()
                            + "); move that file away and the page is fetched anew",
                    e);
        }
    }

    /**
     * Keeps an answer, unless it is the latest kept one again.
     *
     * @throws WebException if it cannot be written; what was kept before is then as it was
     */
    void keep(Address address, Received received, Instant when, @Nullable Received latest) throws WebException {
        if (latest != null && isSame(latest, received)) {
            return;
        }
        Path file = file(address);
        Path part = folder.resolve(file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            Files.createDirectories(folder);
            try {
                try (FileChannel out =
                        FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                    if (latest != null) {
                        Files.copy(file, Channels.newOutputStream(out));
                    }
                    ByteBuffer record = ByteBuffer.wrap(record(address, received, when));
                    while (record.hasRemaining()) {
                        out.write(record);
                    }
                    out.force(true);
                }
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new WebException("it came, but cannot be kept in " + folder + " (" + e + ")", e);
        }
    }

    private static boolean isSame(Received latest, Received received) {
        return Arrays.equals(latest.raw(), received.raw())
                && VALIDATORS.stream().allMatch(name -> latest.field(name).equals(received.field(name)));
    }

    private Received received(WarcResponse response) throws IOException {
        byte[] block;
        try {
            block = Limit.refusing(largest + HEADER).read(response.body().stream());
        } catch (TooLargeException e) {
            throw new ParsingException("it holds more than is to be fetched now");
        }
        Optional<WarcDigest> stated = response.blockDigest();
        if (stated.isEmpty() || !MessageDigest.isEqual(stated.get().bytes(), sha256(block))) {
            throw new ParsingException("its content is not what its digest says");
        }
        HttpResponse http = HttpResponse.parse(Channels.newChannel(new ByteArrayInputStream(block)));
        List<Received.Field> fields = new ArrayList<>();
        for (Map.Entry<String, List<String>> field : http.headers().map().entrySet()) {
            field.getValue().forEach(value -> fields.add(new Received.Field(field.getKey(), value)));
        }
        Limit limit = Limit.refusing(largest);
        byte[] raw = limit.read(http.body().stream());
        return new Received(
                http.status(),
                fields,
                raw,
                ContentCoding.decode(raw, http.headers().all("Content-Encoding"), limit),
                null);
    }

    private static byte[] record(Address address, Received received, Instant when) throws IOException {
        byte[] block = block(received);
        String identity = address + " " + when + " " + HexFormat.of().formatHex(sha256(block));
        WarcResponse.Builder record = new WarcResponse.Builder(URI.create(address.toString()))
                // made from what it names: the same answer at the same time gives the same bytes
                .recordId(UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)))
                .date(when)
                .blockDigest(new WarcDigest(DIGEST, sha256(block)))
                .payloadDigest(new WarcDigest(DIGEST, sha256(received.raw())))
                .body(MediaType.HTTP_RESPONSE, block);
        if (received.from() != null) {
            record.ipAddress(received.from());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), WarcCompression.GZIP)) {
            writer.write(record.build());
        }
        return out.toByteArray();
    }

    private static byte[] block(Received received) {
        StringBuilder head =
                new StringBuilder("HTTP/1.1 ").append(received.status()).append(" OK\r\n");
        fields(received)
                .forEach(field -> head.append(field.name())
                        .append(": ")
                        .append(field.value())
                        .append("\r\n"));
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] block = new byte[start.length + received.raw().length];
        System.arraycopy(start, 0, block, 0, start.length);
        System.arraycopy(received.raw(), 0, block, start.length, received.raw().length);
        return block;
    }

    private static List<Received.Field> fields(Received received) {
        List<Received.Field> fields = new ArrayList<>();
        for (Received.Field field : received.fields()) {
            if (!field.name().equalsIgnoreCase("Transfer-Encoding")
                    && !field.name().equalsIgnoreCase("Content-Length")) {
                fields.add(field);
            }
        }
        fields.add(new Received.Field("Content-Length", Integer.toString(received.raw().length)));
        return fields;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
