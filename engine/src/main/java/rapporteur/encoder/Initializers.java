package rapporteur.encoder;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import rapporteur.text.Span;

/**
 * Finds a constant of a model in its file: ONNX's {@code ModelProto} (field 7: the graph, of whose fields 5 each is a
 * {@code TensorProto} with its name in field 8 and its bytes in field 9), in the wire format of Protocol Buffers. Cost: linear
 * in the number of nodes, not of weights.
 */
final class Initializers {

    private static final int GRAPH = 7;
    private static final int INITIALIZER = 5;
    private static final int NAME = 8;
    private static final int RAW = 9;

    private static final int VARINT = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int WITH_LENGTH = 2;
    private static final int FOUR_BYTES = 5;

    private final byte[] file;

    Initializers(byte[] file) {
        this.file = file;
    }

    /** Where in the file the bytes of the constant of this name stand. */
    Optional<Span> bytes(String name) {
        for (Cursor model = new Cursor(0, file.length); model.next(); ) {
            if (model.field == GRAPH) {
                for (Cursor graph = new Cursor(model.start, model.end); graph.next(); ) {
                    if (graph.field == INITIALIZER
                            && part(graph, NAME).filter(it -> is(it, name)).isPresent()) {
                        return part(graph, RAW);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Span> part(Cursor message, int field) {
        for (Cursor parts = new Cursor(message.start, message.end); parts.next(); ) {
            if (parts.field == field) {
                return Optional.of(new Span(parts.start, parts.end));
            }
        }
        return Optional.empty();
    }

    private boolean is(Span bytes, String name) {
        return new String(file, bytes.start(), bytes.length(), StandardCharsets.UTF_8).equals(name);
    }

    /** Goes over the fields of a message; a field's content is from {@code start} to {@code end}. */
    private final class Cursor {

        private final int last;
        private int at;
        private int field;
        private int start;
        private int end;

        Cursor(int first, int last) {
            this.at = first;
            this.last = last;
        }

        boolean next() {
            if (at >= last) {
                return false;
            }
            long key = varint();
            field = (int) (key >>> 3);
            switch ((int) (key & 7)) {
                case VARINT -> {
                    start = at;
                    varint();
                    end = at;
                }
                case EIGHT_BYTES -> take(8);
                case WITH_LENGTH -> take((int) varint());
                case FOUR_BYTES -> take(4);
                default -> throw new IllegalArgumentException("no field of a message at " + at);
            }
            return true;
        }

        private void take(int length) {
            start = at;
            at += length;
            end = at;
            if (length < 0 || at > last) {
                throw new IllegalArgumentException("a field that ends outside its message at " + start);
            }
        }

        private long varint() {
            long value = 0;
            for (int shift = 0; shift < Long.SIZE; shift += 7) {
                if (at >= last) {
                    break;
                }
                byte part = file[at++];
                value |= (part & 0x7FL) << shift;
                if (part >= 0) {
                    return value;
                }
            }
            throw new IllegalArgumentException("a number without an end at " + at);
        }
    }
}
