package rapporteur.capture;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A web archive (WARC, ISO 28500): each answer and resource that is a page, text, JSON, feed or letter is a capture, its
 * bytes the payload with transfer and content encoding undone. Other records are passed over.
 *
 * <p>One record is in memory at a time, and none that is larger than {@link Limits#LARGEST}. Records are parted here, so that a
 * damaged one costs itself alone: after bytes that belong to no record, the next line that opens one is looked for, and
 * after damaged gzip the next member. What stands in a sound record, jwarc tells ({@link WarcPayload}).
 */
final class WarcRecords implements Cutter {

    private static final int LONGEST_HEADER = 1 << 16;
    private static final byte[] MARK = "WARC/".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MARK_IN_BODY = "\nWARC/1.".getBytes(StandardCharsets.US_ASCII);

    private final @Nullable Gunzip packed;
    private final Origin origin;
    private final Means means;
    private final Deque<Captured> ready = new ArrayDeque<>();
    private InputStream in;
    private int number;
    private boolean ended;
    private @Nullable Cutter inRecord;
    private Origin record;

    WarcRecords(Source.Opened opened, Origin origin, Means means) {
        this.in = opened.bytes();
        this.packed = opened.packed();
        this.origin = origin;
        this.record = origin;
        this.means = means.fetching(address -> {
            throw new UnreadableException("nothing is fetched for what stands in an archive");
        });
    }

    @Override
    public @Nullable Captured next() throws IOException, UnreadableException {
        while (true) {
            Captured captured = ready.isEmpty() ? fromRecord() : ready.poll();
            if (captured != null || ended) {
                return captured;
            }
            try {
                step();
            } catch (ZipException e) {
                failed("gzip data after record " + number + " are damaged: " + e.getMessage());
                resume();
            } catch (EOFException e) {
                ended = true;
                failed("it breaks off after record " + number + " (the file is truncated); what stands before is read");
            }
        }
    }

    /** What is left of the open record. */
    private @Nullable Captured fromRecord() throws IOException {
        Cutter open = inRecord;
        if (open == null) {
            return null;
        }
        try {
            Captured captured = open.next();
            if (captured == null) {
                inRecord = null;
            }
            return captured;
        } catch (UnreadableException e) {
            inRecord = null;
            return new Captured.Failed(record.name(), e.reason());
        }
    }

    private void resume() throws IOException {
        if (packed == null || !packed.resume()) {
            ended = true;
            return;
        }
        in = new BufferedInputStream(packed, 1 << 16);
    }

    private void failed(String reason) {
        ready.add(new Captured.Failed(origin.name(), reason));
    }

    /** Reads the next record. */
    private void step() throws IOException {
        byte[] header = header();
        if (header.length == 0) {
            ended = true;
            return;
        }
        number++;
        record = origin.item(number);
        WarcPayload payload = new WarcPayload(header);
        long length = payload.length();
        if (length < 0) {
            ready.add(new Captured.Failed(record.name(), "its header is damaged: it states no length"));
            return;
        }
        if (!payload.mayHoldReport()) {
            in.skipNBytes(length);
            return;
        }
        byte[] block = in.readNBytes((int) Math.min(length, Limits.LARGEST + LONGEST_HEADER));
        if (block.length < Math.min(length, Limits.LARGEST + LONGEST_HEADER)) {
            throw new EOFException();
        }
        in.skipNBytes(length - block.length);
        boolean tooLarge = length > block.length;
        take(payload, tooLarge ? block : withinItsLength(block), tooLarge);
    }

    private void take(WarcPayload payload, byte[] block, boolean tooLarge) {
        try {
            payload.read(block).ifPresent(answer -> {
                Origin here = record.at(answer.address(), answer.charset());
                if (tooLarge || answer.body().length > Limits.LARGEST) {
                    ready.add(new Captured.Failed(record.name(), Limits.TOO_LARGE));
                    return;
                }
                open(answer, here);
            });
        } catch (IOException e) {
            ready.add(new Captured.Failed(record.name(), "it cannot be read: " + e.getMessage()));
        }
    }

    private void open(Fetcher.Answer answer, Origin here) {
        Format format = Format.ofMediaType(answer.mediaType()).orElse(Format.SNIFFED);
        try {
            Cutter cutter = Cutter.of(answer.body(), answer.mediaType(), here, means);
            // data and site maps of all shapes come as JSON and XML: those that are reports are wanted
            inRecord = format == Format.JSON || format == Format.FEED || format == Format.JSON_LINES
                    ? reportsAlone(cutter)
                    : cutter;
        } catch (UnreadableException e) {
            ready.add(new Captured.Failed(here.name(), e.reason()));
        }
    }

    private static Cutter reportsAlone(Cutter cutter) {
        return () -> {
            try {
                Captured captured = cutter.next();
                while (captured instanceof Captured.Failed) {
                    captured = cutter.next();
                }
                return captured;
            } catch (UnreadableException e) {
                return null;
            }
        };
    }

    /**
     * The block up to the next record, where its length is stated too large: the rest is read again as records.
     */
    private byte[] withinItsLength(byte[] block) throws IOException {
        in.mark(4);
        byte[] after = in.readNBytes(4);
        in.reset();
        boolean sound = after.length == 0 || after[0] == '\r' || after[0] == '\n';
        int next = sound ? -1 : indexOf(block, MARK_IN_BODY);
        if (next < 0) {
            return block;
        }
        ready.add(new Captured.Failed(
                record.name(), "its length is stated wrongly; it is read up to the record that follows"));
        in = new BufferedInputStream(
                new SequenceInputStream(new ByteArrayInputStream(block, next + 1, block.length - next - 1), in));
        return Arrays.copyOf(block, next);
    }

    private static int indexOf(byte[] bytes, byte[] words) {
        for (int i = 0; i + words.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + words.length, words, 0, words.length)) {
                return i;
            }
        }
        return -1;
    }

    /** The header of the next record, with the blank line after it; empty at the end of the archive. */
    private byte[] header() throws IOException {
        boolean lost = false;
        byte[] line = line();
        while (line.length > 0 && !begins(line)) {
            if (!isBlank(line) && !lost) {
                lost = true;
                failed(
                        number == 0
                                ? "it does not begin with a record; the first one is looked for"
                                : "bytes after record " + number + " belong to no record; the next one is looked for");
            }
            line = line();
        }
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        while (line.length > 0 && !isBlank(line) && header.size() < LONGEST_HEADER) {
            header.writeBytes(line);
            line = line();
        }
        if (header.size() > 0 && line.length == 0) {
            throw new EOFException();
        }
        header.writeBytes(line);
        return header.toByteArray();
    }

    private static boolean begins(byte[] line) {
        return line.length >= MARK.length && Arrays.equals(line, 0, MARK.length, MARK, 0, MARK.length);
    }

    private static boolean isBlank(byte[] line) {
        return new String(line, StandardCharsets.ISO_8859_1).isBlank();
    }

    /** The next line with its end, or as much of it as a header may have; empty at the end. */
    private byte[] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        int b = in.read();
        while (b >= 0) {
            line.write(b);
            if (b == '\n' || line.size() == LONGEST_HEADER) {
                break;
            }
            b = in.read();
        }
        return line.toByteArray();
    }

    /** Whether a page's address is that of a site's rules for robots, which is no report. */
    static boolean isForRobots(@Nullable String address) {
        return address != null && address.toLowerCase(Locale.ROOT).endsWith("/robots.txt");
    }
}
