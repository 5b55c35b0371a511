package rapporteur.capture;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import rapporteur.text.AlignedText;

/** A text or a page: the whole source is one capture. */
final class Whole implements Cutter {

    private final InputStream in;
    private final Format format;
    private final Origin origin;
    private boolean taken;

    Whole(InputStream in, Format format, Origin origin) {
        this.in = in;
        this.format = format;
        this.origin = origin;
    }

    @Override
    public @Nullable Captured next() throws IOException {
        if (taken) {
            return null;
        }
        taken = true;
        byte[] bytes = in.readNBytes(Limits.LARGEST + 1);
        try {
            return new Captured.Held(capture(bytes, format == Format.PAGE, origin));
        } catch (UnreadableException e) {
            return new Captured.Failed(origin.name(), e.reason());
        }
    }

    /** The capture of a text or page. */
    static Capture capture(byte[] bytes, boolean page, Origin origin) throws UnreadableException {
        if (bytes.length == 0) {
            throw new UnreadableException("it is empty");
        }
        if (bytes.length > Limits.LARGEST) {
            throw new UnreadableException(Limits.TOO_LARGE);
        }
        AlignedText text = Decoding.decode(bytes, origin.charset());
        Label label = Label.NONE.withAddress(origin.address());
        return new Capture(origin, bytes, page ? Capture.Form.PAGE : Capture.Form.TEXT, Content.of(text, page, label));
    }
}
