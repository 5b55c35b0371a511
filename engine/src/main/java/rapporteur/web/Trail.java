package rapporteur.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The redirects that were followed from an address. */
final class Trail {

    private final int most;
    private final List<Address> steps = new ArrayList<>();

    /** @param most how many redirects may be followed */
    Trail(Address start, int most) {
        this.most = most;
        steps.add(start);
    }

    /** Where it has led so far. */
    Address here() {
        return steps.getLast();
    }

    /** A reason found here, told from the start. */
    WebException told(WebException reason) {
        return steps.size() == 1 ? reason : reason.after(here().toString());
    }

    /**
     * Follows a redirect.
     *
     * @throws WebException if it leads nowhere, in a circle, or on and on
     */
    void follow(Received redirect) throws WebException {
        String location = redirect.field("Location").map(Trail::asUtf8).orElse("");
        if (location.isBlank()) {
            throw new WebException("its server redirects it without saying where to (" + redirect.status() + ")");
        }
        Address next;
        try {
            next = here().resolve(location);
        } catch (WebException e) {
            throw e.after(location.strip());
        }
        if (steps.contains(next)) {
            throw new WebException("its redirects lead in a circle, back to " + next);
        }
        if (steps.size() > most) {
            throw new WebException("it redirects more than " + most + " times");
        }
        steps.add(next);
    }

    /** A field's bytes are read as UTF-8 where they are, since servers send addresses so without escaping them. */
    private static String asUtf8(String field) {
        byte[] bytes = field.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return field;
        }
    }
}
