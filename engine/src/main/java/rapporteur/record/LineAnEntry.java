package rapporteur.record;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Breaks the lines of a document after each of its fields and after each entry of a list that is a field; no deeper. */
final class LineAnEntry extends DefaultPrettyPrinter {

    private static final long serialVersionUID = 1L;

    /** How deep in the document its fields and the entries of their lists stand. */
    private static final int FIELD = 1;

    private static final int ENTRY = 2;

    LineAnEntry() {
        super(Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.NONE)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator(""));
        indentObjectsWith(new Down(FIELD));
        indentArraysWith(new Down(ENTRY));
    }

    @Override
    public LineAnEntry createInstance() {
        return new LineAnEntry();
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) {
        if (_nesting > FIELD) {
            _nesting--;
            json.writeRaw('}');
        } else {
            super.writeEndObject(json, entries);
        }
    }

    @Override
    public void writeEndArray(JsonGenerator json, int entries) {
        if (_nesting > ENTRY) {
            _nesting--;
            json.writeRaw(']');
        } else {
            super.writeEndArray(json, entries);
        }
    }

    /** Starts a line down to a depth, two blanks a step. */
    private record Down(int depth) implements Indenter {

        @Override
        public void writeIndentation(JsonGenerator json, int level) {
            if (level <= depth) {
                json.writeRaw('\n');
                json.writeRaw("  ".repeat(level));
            }
        }

        @Override
        public boolean isInline() {
            return false;
        }
    }
}
