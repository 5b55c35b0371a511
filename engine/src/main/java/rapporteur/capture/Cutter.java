package rapporteur.capture;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Cuts the bytes of one source into captures, one at a time. */
interface Cutter {

    /**
     * The next capture; null at the end.
     *
     * @throws UnreadableException if the rest cannot be cut
     */
    @Nullable
    Captured next() throws IOException, UnreadableException;

    /** Cuts a stream, which the caller closes. */
    static Cutter of(Source.Opened opened, Origin origin, Means means) {
        InputStream in = opened.bytes();
        return switch (opened.format()) {
            case TEXT, PAGE, SNIFFED -> new Whole(in, opened.format(), origin);
            case JSON -> new JsonValues(in, origin);
            case JSON_LINES -> new JsonLines(in, origin);
            case FEED -> new Feed(in, origin, means);
            case WARC -> new WarcRecords(opened, origin, means);
            case MAIL -> new Letters(in, origin, means);
        };
    }

    /**
     * Cuts what a server sent.
     *
     * @throws UnreadableException if it is of nothing that is read
     */
    static Cutter of(byte[] body, String mediaType, Origin origin, Means means) throws UnreadableException {
        Format format = Format.ofMediaType(mediaType)
                .orElseThrow(
                        () -> new UnreadableException("what stands there is " + mediaType + ", which is not read"));
        Format seen = Format.sniffed(body);
        boolean feedAsPage = format == Format.PAGE && seen == Format.FEED;
        boolean pageAsFeed = format == Format.FEED && seen == Format.PAGE;
        boolean linesAsJson = format == Format.JSON && seen == Format.JSON_LINES;
        Source source = new Source(
                origin,
                feedAsPage || pageAsFeed || linesAsJson ? seen : format,
                false,
                () -> new BufferedInputStream(new ByteArrayInputStream(body)));
        return of(source.open(), origin, means);
    }
}
