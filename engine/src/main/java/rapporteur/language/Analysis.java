package rapporteur.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private final Map<Integer, List<Clause>> clausesByParent = new HashMap<>();
    private final @Nullable Clause[] clauseAround;

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
        for (Clause clause : clauses) {
            clauseByPredicate.put(clause.predicate(), clause);
            clausesByParent
                    .computeIfAbsent(clause.place().parent(), parent -> new ArrayList<>())
                    .add(clause);
        }
        clauseAround = innermost(this.tokens, this.clauses);
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

    /** Index of the sentence that holds this token. */
    public int sentenceIndexOf(int token) {
        return sentenceOf[token];
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
        return clausesByParent.getOrDefault(clause.id(), List.of()).stream();
    }

    /** The innermost clause whose words hold this token; of two that overlap, the one that starts later. */
    public Optional<Clause> clauseAround(int token) {
        return Optional.ofNullable(clauseAround[token]);
    }

    private static @Nullable Clause[] innermost(List<Token> tokens, List<Clause> clauses) {
        List<Clause> byStart = clauses.stream()
                .sorted(Comparator.comparingInt((Clause clause) -> clause.span().start())
                        .thenComparingInt(clause -> -clause.span().end()))
                .toList();
        @Nullable Clause[] around = new Clause[tokens.size()];
        Deque<Clause> open = new ArrayDeque<>();
        int next = 0;
        for (int token = 0; token < tokens.size(); token++) {
            Span span = tokens.get(token).span();
            while (next < byStart.size() && byStart.get(next).span().start() <= span.start()) {
                open.push(byStart.get(next++));
            }
            while (!open.isEmpty() && open.peek().span().end() < span.end()) {
                open.pop();
            }
            around[token] = open.peek();
        }
        return around;
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
