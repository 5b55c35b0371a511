package rapporteur.capture;

/** How much is read at most. Everything beyond is named, and the rest goes on. */
final class Limits {

    /** The largest report, and the largest file that is read as a whole, in bytes: text, page, feed, letter. */
    static final int LARGEST = 32 << 20;

    /** So many bytes are unpacked whatever the packed size: repetitive reports are packed very small. */
    static final long UNPACKED = 64L << 20;

    /** How many times its packed size a gzip stream may have beyond that; text is packed to between a third and a thirtieth. */
    static final long RATIO = 200;

    /** Why a report beyond {@link #LARGEST} is not read. */
    static final String TOO_LARGE = "it is larger than " + (LARGEST >> 20) + " MiB";

    private Limits() {}
}
