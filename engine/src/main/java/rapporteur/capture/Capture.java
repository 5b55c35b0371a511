package rapporteur.capture;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The bytes that hold one report, and what was read from them before its text is looked at. */
public final class Capture {

    private final String source;
    private final String id;
    private final byte[] bytes;
    private final Form form;
    private final Content content;
    private final @Nullable Capture instead;

    /** What the bytes are. */
    public enum Form {
        TEXT(".txt"),
        PAGE(".html"),
        /** One JSON object. */
        OBJECT(".json"),
        /** One item of a feed. */
        ITEM(".xml"),
        /** A letter. */
        MAIL(".eml");

        private final String ending;

        Form(String ending) {
            this.ending = ending;
        }

        /** The ending of a file that holds such bytes, with its dot. */
        public String ending() {
            return ending;
        }
    }

    Capture(Origin origin, byte[] bytes, Form form, Content content) {
        this(origin, bytes, form, content, null);
    }

    private Capture(Origin origin, byte[] bytes, Form form, Content content, @Nullable Capture instead) {
        this.instead = instead;
        this.source = origin.name();
        this.id = origin.id();
        this.bytes = bytes;
        this.form = form;
        this.content = content;
    }

    /** Path or address as the user gave it, with {@code :} and the line, item or record where it holds several. */
    public String source() {
        return source;
    }

    /** What the report is called: as it says itself, else after its address, else after its source. Not yet unique. */
    public String id() {
        return id;
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** What the bytes are. */
    public Form form() {
        return form;
    }

    /** What they hold. */
    public Content content() {
        return content;
    }

    /** This capture with another label. */
    Capture with(Label label) {
        return new Capture(Origin.local(source, id), bytes, form, content.with(label), instead);
    }

    /** This capture, for which {@code other} is read should it turn out to hold less. */
    Capture or(Capture other) {
        return new Capture(Origin.local(source, id), bytes, form, content, other);
    }

    /** A feed's summary, where this is the page that the feed links to; null elsewhere. */
    public @Nullable Capture instead() {
        return instead;
    }

    /** The SHA-256 of the bytes, lower-case hexadecimal. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
