package rapporteur.capture;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapporteur.text.AlignedText;
import rapporteur.text.Span;

/**
 * A letter ({@code .eml}, RFC 5322): its text is a capture; so is each page, text or letter attached to it. The bytes of each are
 * the whole letter's, so blocks count in the file as it lies.
 *
 * <p>Plain text goes before HTML unless it is a stub: fewer than {@value #STUB} words where the HTML has more than twice as
 * many. Plain parts that follow one another are one text. A covering note of fewer than {@value #NOTE} words to an attached letter or page is passed
 * over. What a letter carries around a report is left out by {@link LetterText}.
 */
final class Letters implements Cutter {

    private static final int STUB = 50;
    private static final int NOTE = 25;
    private static final Pattern SUBJECT_LEAD =
            Pattern.compile("^(?:(?:(?i:re|aw|sv|fwd?|wg|tr|rv)\\s?:|\\[[\\p{L}\\p{N} ._-]{2,40}])\\s*)+");

    private final InputStream in;
    private final Origin origin;
    private final Means means;
    private final Deque<Captured> ready = new ArrayDeque<>();
    private boolean read;
    private int number;

    Letters(InputStream in, Origin origin, Means means) {
        this.in = in;
        this.origin = origin;
        this.means = means;
    }

    @Override
    public @Nullable Captured next() throws IOException, UnreadableException {
        if (!read) {
            read = true;
            byte[] bytes = in.readNBytes(Limits.LARGEST + 1);
            if (bytes.length == 0) {
                throw new UnreadableException("it is empty");
            }
            if (bytes.length > Limits.LARGEST) {
                throw new UnreadableException(Limits.TOO_LARGE);
            }
            MailPart letter = MailPart.of(bytes);
            if (letter.first("from") == null && letter.first("subject") == null && letter.first("date") == null) {
                throw new UnreadableException("it is no letter: it has neither From, Subject nor Date");
            }
            take(letter, bytes);
        }
        return ready.poll();
    }

    /** What a letter's own words are made of. */
    private static final class Pieces {
        private final List<MailPart> plain = new ArrayList<>();
        private final List<MailPart> pages = new ArrayList<>();
        private final List<MailPart> attached = new ArrayList<>();

        void collect(MailPart part) {
            String type = part.mediaType();
            if (type.startsWith("multipart/")) {
                part.parts().forEach(this::collect);
            } else if (type.equals("message/rfc822")) {
                attached.add(part);
            } else if (type.equals("text/html")) {
                (part.isAttached() ? attached : pages).add(part);
            } else if (type.equals("text/plain")) {
                (part.isAttached() ? attached : plain).add(part);
            }
        }
    }

    private void take(MailPart letter, byte[] bytes) {
        Pieces pieces = new Pieces();
        pieces.collect(letter);
        try {
            Content content = content(letter, pieces);
            boolean note =
                    !pieces.attached.isEmpty() && (content == null || words(content.own(), content.page()) < NOTE);
            if (!note) {
                if (content == null) {
                    throw new UnreadableException("the letter holds no text");
                }
                hold(content, bytes);
            }
        } catch (UnreadableException e) {
            ready.add(new Captured.Failed(origin.name(), e.reason()));
        }
        pieces.attached.forEach(part -> takeAttached(part, letter, bytes));
    }

    private void takeAttached(MailPart part, MailPart letter, byte[] bytes) {
        if (part.mediaType().equals("message/rfc822")) {
            if (part.parts().isEmpty()) {
                number++;
                ready.add(new Captured.Failed(
                        origin.item(number + 1).name(), "a letter attached to it is encoded, which is not read"));
            } else {
                number++;
                take(part.parts().getFirst(), bytes);
            }
            return;
        }
        number++;
        try {
            boolean page = part.mediaType().equals("text/html");
            Label said = page ? Label.NONE : label(letter, null);
            hold(Content.of(part.text(), page, said), bytes);
        } catch (UnreadableException e) {
            ready.add(new Captured.Failed(origin.item(number + 1).name(), e.reason()));
        }
    }

    private void hold(Content content, byte[] bytes) {
        Origin here = number == 0 ? origin : origin.item(number + 1);
        ready.add(new Captured.Held(new Capture(here, bytes, Capture.Form.MAIL, content)));
    }

    /** The letter's own words; null where it has none. */
    private @Nullable Content content(MailPart letter, Pieces pieces) throws UnreadableException {
        AlignedText plain = null;
        if (!pieces.plain.isEmpty()) {
            plain = joined(pieces.plain);
        }
        AlignedText page = null;
        for (MailPart part : pieces.pages) {
            AlignedText text = part.text();
            page = page == null || text.text().length() > page.text().length() ? text : page;
        }
        int plainWords = plain == null ? 0 : words(plain, false);
        boolean stub = page != null && plainWords < STUB && words(page, true) > 2 * plainWords;
        if (page != null && stub) {
            return Content.of(page, true, label(letter, null));
        }
        if (plain == null || plainWords == 0) {
            return null;
        }
        boolean flowed = pieces.plain.getFirst().isFlowed();
        LetterText text = LetterText.of(flowed ? LetterText.unflowed(plain) : plain, means.furniture());
        return new Content(plain, text.own(), false, label(letter, text));
    }

    private static AlignedText joined(List<MailPart> parts) throws UnreadableException {
        if (parts.size() == 1) {
            return parts.getFirst().text();
        }
        AlignedText.Builder all = new AlignedText.Builder();
        for (MailPart part : parts) {
            AlignedText text = part.text();
            int end = 0;
            for (int i = 0; i < text.text().length(); i = Math.max(i + 1, end)) {
                end = text.text().indexOf('\n', i) + 1;
                end = end == 0 ? text.text().length() : end;
                var place = text.alignment().toInput(new Span(i, end));
                all.replace(text.text().substring(i, end), place.start(), place.end());
            }
            if (end > 0) {
                int last = text.alignment().toInput(new Span(end - 1, end)).end();
                all.replace("\n\n", last, last);
            }
        }
        return all.build();
    }

    private Label label(MailPart letter, @Nullable LetterText text) {
        Sender sender = text != null && text.from() != null
                ? Sender.of(text.from(), false, means.senders())
                : Sender.of(
                        letter.words("from") == null ? "" : String.valueOf(letter.words("from")),
                        letter.first("list-id") != null || letter.first("list-unsubscribe") != null,
                        means.senders());
        String subject = text != null && text.subject() != null ? text.subject() : letter.words("subject");
        String date = text != null && text.date() != null ? text.date() : letter.first("date");
        String archived = letter.first("archived-at");
        return new Label(
                subject == null ? null : SUBJECT_LEAD.matcher(subject).replaceFirst(""),
                sender.outlet(),
                sender.byline(),
                date,
                archived == null ? null : Address.resolved(null, archived.replaceAll("[<>\\s]", "")),
                letter.first("content-language"),
                Label.Weight.STATED);
    }

    private static int words(AlignedText text, boolean page) {
        String words = page ? Markup.words(text.text()) : text.text();
        String folded = words.strip().toLowerCase(Locale.ROOT);
        return folded.isEmpty() ? 0 : folded.split("\\s+").length;
    }
}
