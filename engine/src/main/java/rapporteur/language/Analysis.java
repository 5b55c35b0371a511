package rapporteur.language;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rapporteur.text.Span;

/** The grammar of one report: its tokens, sentences, phrases and clauses, each in the order of the text. */
public final class Analysis {

    private final List<Token> tokens;
    private final List<Sentence> sentences;
    private final List<Phrase> phrases;
    private final List<Clause> clauses;
    private final int[] sentenceOf;
    private final Map<Integer, Phrase> phraseByHead = new HashMap<>();
    private final Map<Integer, Clause> clauseByPredicate = new HashMap<>();

    /** Takes the parts as they are; phrases are told apart by their head, clauses by their predicate. */
    public Analysis(List<Token> tokens, List<Sentence> sentences, List<Phrase> phrases, List<Clause> clauses) {
        this.tokens = List.copyOf(tokens);
        this.sentences = List.copyOf(sentences);
        this.phrases = List.copyOf(phrases);
        this.clauses = List.copyOf(clauses);
        sentenceOf = new int[tokens.size()];
        for (int s = 0; s < sentences.size(); s++) {
            for (int t = sentences.get(s).first(); t < sentences.get(s).end(); t++) {
                sentenceOf[t] = s;
            }
        }
        phrases.forEach(phrase -> phraseByHead.put(phrase.head(), phrase));
        clauses.forEach(clause -> clauseByPredicate.put(clause.predicate(), clause));
    }

    /** Nothing: the analysis of a report that is not read. */
    public static Analysis empty() {
        return new Analysis(List.of(), List.of(), List.of(), List.of());
    }

    /** All tokens. */
    public List<Token> tokens() {
        return tokens;
    }

    /** All sentences. */
    public List<Sentence> sentences() {
        return sentences;
    }

    /** All nominal phrases; one may lie in another. */
    public List<Phrase> phrases() {
        return phrases;
    }

    /** All clauses; one may lie in another. */
    public List<Clause> clauses() {
        return clauses;
    }

    /** The token with this index. */
    public Token token(int index) {
        return tokens.get(index);
    }

    /** The sentence that holds this token. */
    public Sentence sentenceOf(int token) {
        return sentences.get(sentenceOf[token]);
    }

    /** The phrase whose head is this token. */
    public Optional<Phrase> phrase(int head) {
        return Optional.ofNullable(phraseByHead.get(head));
    }

    /** The clause whose predicate is this token. */
    public Optional<Clause> clause(int predicate) {
        return Optional.ofNullable(clauseByPredicate.get(predicate));
    }

    /** The clauses right below this one, in the order of the text. */
    public Stream<Clause> below(Clause clause) {
        return clauses.stream().filter(other -> other.place().parent() == clause.id());
    }

    /** The innermost clause whose words hold this token. */
    public Optional<Clause> clauseAround(int token) {
        Span span = tokens.get(token).span();
        return clauses.stream()
                .filter(clause -> clause.span().contains(span))
                .min(java.util.Comparator.comparingInt(clause -> clause.span().length()));
    }

    /** Index of the first token that ends after this offset; the number of tokens if there is none. Cost: log n. */
    public int tokenAt(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The tokens that lie wholly in a span, as a view of {@link #tokens()}. Cost: log n. */
    public List<Token> tokensIn(Span span) {
        int first = tokenAt(span.start());
        if (first < tokens.size() && tokens.get(first).span().start() < span.start()) {
            first++;
        }
        int end = first;
        while (end < tokens.size() && tokens.get(end).span().end() <= span.end()) {
            end++;
        }
        return first >= end ? Collections.emptyList() : tokens.subList(first, end);
    }
}
