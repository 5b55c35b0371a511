package rapporteur.attribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import rapporteur.language.Analysis;
import rapporteur.language.Clause;
import rapporteur.language.Phrase;
import rapporteur.language.Token;
import rapporteur.text.Span;

/**
 * What the finders look at.
 *
 * @param text the report's text
 * @param paragraphs its paragraphs
 * @param analysis its grammar
 * @param quotations what stands in quotation marks
 * @param lexicon the cue words
 */
record Passage(String text, List<Span> paragraphs, Analysis analysis, List<Quotation> quotations, CueLexicon lexicon) {

    /** Pronouns by which a speaker means himself, as lemmas and as written. */
    static final Set<String> FIRST_PERSON = Set.of("i", "we", "my", "our", "me", "us");

    /** Lower-case lemma of a token. */
    String lemma(int token) {
        return analysis.token(token).lemma().toLowerCase(Locale.ROOT);
    }

    /** The cue that a clause's predicate can be, a verb or an adjective. */
    Optional<Cue> cue(Clause clause) {
        Token token = analysis.token(clause.predicate());
        return token.upos().equals("NOUN") ? Optional.empty() : lexicon.cue(token.upos(), lemma(clause.predicate()));
    }

    /** The quotation that holds an offset. Cost: log n. */
    Optional<Quotation> quotationAt(int offset) {
        int low = 0;
        int high = quotations.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (quotations.get(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < quotations.size() && quotations.get(low).span().contains(offset)
                ? Optional.of(quotations.get(low))
                : Optional.empty();
    }

    /** Index of the paragraph that an offset lies in, else of the one before it. Cost: log n. */
    int paragraphAt(int offset) {
        int low = 0;
        int high = paragraphs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (paragraphs.get(middle).start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /**
     * The words of a source: the whole phrase, but its core where the phrase holds the cue as a clause about it
     * ({@code the minister, who said …}).
     */
    List<Span> source(OptionalInt head, int cue) {
        if (head.isEmpty()) {
            return List.of();
        }
        Span word = analysis.token(head.getAsInt()).span();
        Optional<Phrase> phrase = analysis.phrase(head.getAsInt());
        if (phrase.isEmpty()) {
            return List.of(word);
        }
        Span cueWord = analysis.token(cue).span();
        if (!phrase.get().span().contains(cueWord)) {
            return List.of(phrase.get().span());
        }
        return List.of(
                phrase.get().core().contains(cueWord) ? word : phrase.get().core());
    }

    /** The span of the phrase with this head. */
    Span phrase(int head) {
        return analysis.phrase(head)
                .map(Phrase::span)
                .orElse(analysis.token(head).span());
    }

    /** Where a word of this length ends before an offset, blanks between them apart. */
    Span before(int start, int length) {
        int end = start;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(Math.max(0, end - length), end);
    }

    /** What of some words stands in the quotation that holds a token; all of them where none does. */
    List<Span> besideInQuotation(List<Span> words, int token) {
        Optional<Span> around =
                quotationAt(analysis.token(token).span().start()).map(Quotation::span);
        return around.isEmpty()
                ? words
                : words.stream()
                        .filter(around.get()::overlaps)
                        .map(span -> new Span(
                                Math.max(span.start(), around.get().start()),
                                Math.min(span.end(), around.get().end())))
                        .toList();
    }

    /** Tokens as spans, those beside each other as one. */
    List<Span> spans(Collection<Integer> tokens) {
        List<Span> spans = new ArrayList<>();
        int before = -2;
        for (int token : tokens.stream().sorted().distinct().toList()) {
            Span span = analysis.token(token).span();
            if (token == before + 1) {
                spans.set(spans.size() - 1, spans.get(spans.size() - 1).cover(span));
            } else {
                spans.add(span);
            }
            before = token;
        }
        return spans;
    }

    /** Spans without blanks and loose punctuation at their edges; quotation marks stay. */
    List<Span> trimmed(List<Span> some) {
        List<Span> trimmed = new ArrayList<>();
        for (Span span : some) {
            int start = span.start();
            int end = span.end();
            while (start < end && isLoose(start) && !(text.charAt(start) == '.' && end - start > 1)) {
                start++;
            }
            while (start < end && isLoose(end - 1)) {
                end--;
            }
            Span words = new Span(start, Math.max(start, end));
            if (hasWord(words)) {
                trimmed.add(words);
            }
        }
        return trimmed;
    }

    private boolean isLoose(int at) {
        char letter = text.charAt(at);
        return Character.isWhitespace(letter) || ",;:–—-".indexOf(letter) >= 0;
    }

    /** A span from its first letter or digit to its last; as it is where it has none. */
    Span words(Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return start < end ? new Span(start, end) : span;
    }

    /** Whether a letter or digit stands in a span. */
    boolean hasWord(Span span) {
        for (int at = span.start(); at < span.end(); at++) {
            if (Character.isLetterOrDigit(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a letter or digit of a span stands outside all quotations. */
    boolean hasWordOutsideQuotations(Span span) {
        for (int at = span.start(); at < span.end(); at++) {
            if (Character.isLetterOrDigit(text.charAt(at)) && quotationAt(at).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
