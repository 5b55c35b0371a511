package rapporteur.capture;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks gzip (RFC 1952): all members, one after another.
 *
 * <p>The JDK's stream takes what it holds for the end of the data for the end, gives up at the first damage, and unpacks
 * without limit; this one does not. After damage {@link #resume()} goes on at the next member, which in a web archive is the next record.
 */
final class Gunzip extends InputStream {

    private static final int FLAGS_RESERVED = 0xE0;
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final InputStream in;
    private final long free;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 sum = new CRC32();
    private final byte[] packed = new byte[1 << 16];
    private int at;
    private int limit;
    /** Where in {@link #packed} the member began; 0 where that was before the buffer. */
    private int memberStart;

    private boolean inMember;
    private boolean any;
    private long taken;
    private long given;
    private long memberGiven;

    /** Unpacks {@code in}, and closes it when closed. */
    Gunzip(InputStream in) {
        this(in, Limits.UNPACKED);
    }

    /**
     * @param free bytes that may be unpacked before {@link Limits#RATIO} is asked for
     */
    Gunzip(InputStream in, long free) {
        this.in = in;
        this.free = free;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (true) {
            if (!inMember && !header()) {
                return -1;
            }
            int count = inflate(bytes, start, length);
            if (count > 0) {
                sum.update(bytes, start, count);
                memberGiven += count;
                given += count;
                if (given > free && given > Limits.RATIO * taken) {
                    throw new BombException();
                }
                return count;
            }
            if (inflater.finished()) {
                at = limit - inflater.getRemaining();
                trailer();
                inMember = false;
            } else if (inflater.needsInput()) {
                fill();
                inflater.setInput(packed, at, limit - at);
                at = limit;
            } else {
                throw new ZipException("a dictionary is asked for");
            }
        }
    }

    private int inflate(byte[] bytes, int start, int length) throws ZipException {
        try {
            return inflater.inflate(bytes, start, length);
        } catch (DataFormatException e) {
            ZipException damaged = new ZipException(String.valueOf(e.getMessage()));
            damaged.initCause(e);
            throw damaged;
        }
    }

    /**
     * After an exception, looks for the next member.
     *
     * @return whether there is one
     */
    boolean resume() throws IOException {
        inMember = false;
        at = Math.min(limit, memberStart + 1);
        int state = 0;
        while (at < limit || refill()) {
            int b = packed[at++] & 0xFF;
            state = state == 2 && b == 8 ? 3 : state == 1 && b == 0x8B ? 2 : b == 0x1F ? 1 : 0;
            if (state == 3) {
                memberStart = Math.max(0, at - 3);
                rest();
                return true;
            }
        }
        return false;
    }

    /** The next member's header; false at the end. */
    private boolean header() throws IOException {
        if (at == limit && !refill()) {
            if (!any) {
                throw new EOFException();
            }
            return false;
        }
        memberStart = at;
        int first = next();
        if (any && first == 0) {
            while (at < limit || refill()) {
                if (packed[at++] != 0) {
                    throw new ZipException("bytes that are not gzip follow it");
                }
            }
            return false;
        }
        if (first != 0x1F || next() != 0x8B) {
            throw new ZipException(any ? "bytes that are not gzip follow it" : "Not in GZIP format");
        }
        if (next() != 8) {
            throw new ZipException("Unsupported compression method");
        }
        rest();
        return true;
    }

    /** What of a header follows its mark and method. */
    private void rest() throws IOException {
        int flags = next();
        if ((flags & FLAGS_RESERVED) != 0) {
            throw new ZipException("Unsupported flags");
        }
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(next() | (next() << 8));
        }
        if ((flags & NAME) != 0) {
            skipWords();
        }
        if ((flags & COMMENT) != 0) {
            skipWords();
        }
        if ((flags & HEADER_CRC) != 0) {
            skip(2);
        }
        inflater.reset();
        sum.reset();
        memberGiven = 0;
        inMember = true;
        any = true;
        inflater.setInput(packed, at, limit - at);
        at = limit;
    }

    private void trailer() throws IOException {
        long crc = word();
        long size = word();
        if (crc != sum.getValue() || size != (memberGiven & 0xFFFFFFFFL)) {
            throw new ZipException("its check sum does not agree");
        }
    }

    private long word() throws IOException {
        return next() | (next() << 8) | (next() << 16) | ((long) next() << 24);
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    private void skipWords() throws IOException {
        int b = next();
        while (b != 0) {
            b = next();
        }
    }

    private int next() throws IOException {
        if (at == limit) {
            fill();
        }
        return packed[at++] & 0xFF;
    }

    private void fill() throws IOException {
        if (!refill()) {
            throw new EOFException();
        }
    }

    private boolean refill() throws IOException {
        int count = in.read(packed, 0, packed.length);
        at = 0;
        limit = Math.max(0, count);
        memberStart = 0;
        taken += limit;
        return count > 0;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }

    /** Gzip data that are made to fill the memory or the disk. */
    static final class BombException extends IOException {

        private static final long serialVersionUID = 1L;

        BombException() {
            super("it unpacks to more than " + Limits.RATIO + " times its size, as data do that are made to do harm");
        }
    }
}
