package rapporteur.language;

import java.util.Locale;

/**
 * How a lemma is made from a form: the form in a certain case, its end stripped, an ending added; or one lemma whatever
 * the form (edit scripts as classes, after Chrupała 2006, in the form that the model's training writes).
 *
 * @param mode the case; {@code WHOLE} for the lemma itself
 * @param strip code points taken off the form's end
 * @param add what is added; the lemma itself for {@code WHOLE}
 */
record LemmaScript(Mode mode, int strip, String add) {

    /** What becomes of the form first. */
    enum Mode {
        LOWER,
        KEEP,
        TITLE,
        WHOLE
    }

    /**
     * Reads {@code mode:strip:add}.
     *
     * @throws IllegalArgumentException if it is none
     */
    static LemmaScript parse(String script) {
        String[] parts = script.split(":", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("not a lemma script: " + script);
        }
        Mode mode = Mode.valueOf(parts[0].toUpperCase(Locale.ROOT));
        return new LemmaScript(mode, mode == Mode.WHOLE ? 0 : Integer.parseInt(parts[1]), parts[2]);
    }

    /** The lemma of a form; the lower-cased form where it is too short for the script. */
    String apply(String form) {
        if (mode == Mode.WHOLE) {
            return add;
        }
        String cased = cased(form);
        if (strip == 0) {
            return add.isEmpty() ? cased : cased + add;
        }
        int kept = cased.codePointCount(0, cased.length()) - strip;
        if (kept <= 0) {
            return form.toLowerCase(Locale.ROOT);
        }
        return cased.substring(0, cased.offsetByCodePoints(0, kept)) + add;
    }

    private String cased(String form) {
        return switch (mode) {
            case LOWER -> form.toLowerCase(Locale.ROOT);
            case TITLE -> {
                int first = form.offsetByCodePoints(0, 1);
                yield form.substring(0, first).toUpperCase(Locale.ROOT)
                        + form.substring(first).toLowerCase(Locale.ROOT);
            }
            case KEEP, WHOLE -> form;
        };
    }
}
