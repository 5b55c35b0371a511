package rapporteur.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rapporteur.text.Span;

/**
 * A text as plain words, for comparing texts: runs of letters and digits in lower case, without their punctuation.
 * {@code 10,000} is one word. No grammar is needed, so a report in any language can be compared.
 *
 * @param forms the words
 * @param spans where each stands in the text
 */
record Wording(List<String> forms, List<Span> spans) {

    Wording {
        forms = List.copyOf(forms);
        spans = List.copyOf(spans);
    }

    static Wording of(String text) {
        List<String> forms = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (!Character.isLetterOrDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int start = at;
            StringBuilder form = new StringBuilder();
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || groupsDigits(text, at))) {
                if (text.charAt(at) != ',') {
                    form.append(text.charAt(at));
                }
                at++;
            }
            forms.add(form.toString().toLowerCase(Locale.ROOT));
            spans.add(new Span(start, at));
        }
        return new Wording(forms, spans);
    }

    private static boolean groupsDigits(String text, int at) {
        return text.charAt(at) == ','
                && at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    int size() {
        return forms.size();
    }
}
