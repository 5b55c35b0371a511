package rapporteur.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rapporteur.text.Span;

/** The trees of a report, indexed: who governs whom, and from where to where each subtree reaches. */
final class Tree {

    /** Words from an opening mark to its closing one within a clause; a bound, so that a run of marks costs no more. */
    private static final int FARTHEST_MATE = 300;

    private final List<Token> tokens;
    private final List<List<Integer>> dependents;
    private final int[] first;
    private final int[] last;
    private final int[] topDown;

    /**
     * Indexes the trees. Cost: linear.
     *
     * @throws IllegalArgumentException if a head lies outside its sentence or the heads of a sentence run in a circle
     */
    Tree(List<Token> tokens, List<Sentence> sentences) {
        this.tokens = tokens;
        dependents = new ArrayList<>(tokens.size());
        first = new int[tokens.size()];
        last = new int[tokens.size()];
        for (int token = 0; token < tokens.size(); token++) {
            dependents.add(new ArrayList<>(2));
            first[token] = token;
            last[token] = token;
        }
        topDown = new int[tokens.size()];
        int placed = 0;
        for (Sentence sentence : sentences) {
            placed = index(sentence, placed);
        }
        for (int i = placed - 1; i >= 0; i--) {
            int token = topDown[i];
            int head = tokens.get(token).head();
            if (head >= 0) {
                first[head] = Math.min(first[head], first[token]);
                last[head] = Math.max(last[head], last[token]);
            }
        }
    }

    private int index(Sentence sentence, int start) {
        int placed = start;
        for (int token = sentence.first(); token < sentence.end(); token++) {
            int head = tokens.get(token).head();
            if (head < 0) {
                topDown[placed++] = token;
            } else if (head < sentence.first() || head >= sentence.end()) {
                throw new IllegalArgumentException(
                        "the head of token " + token + " lies outside its sentence: " + head);
            } else {
                dependents.get(head).add(token);
            }
        }
        for (int next = start; next < placed; next++) {
            for (int dependent : dependents.get(topDown[next])) {
                topDown[placed++] = dependent;
            }
        }
        if (placed - start != sentence.end() - sentence.first()) {
            throw new IllegalArgumentException("the heads of the sentence at " + sentence.span() + " are no tree");
        }
        return placed;
    }

    /** All tokens of the sentences, each after the token that governs it. */
    IntStream topDown() {
        return Arrays.stream(topDown);
    }

    /** How many tokens there are. */
    int size() {
        return tokens.size();
    }

    Token token(int index) {
        return tokens.get(index);
    }

    /** What it hangs on, -1 at the root. */
    int head(int token) {
        return tokens.get(token).head();
    }

    /** First token of the subtree. */
    int first(int token) {
        return first[token];
    }

    /** Last token of the subtree. */
    int last(int token) {
        return last[token];
    }

    /** The tokens right below, in the order of the text. */
    List<Integer> dependents(int token) {
        return dependents.get(token);
    }

    /** The tokens right below with one of these labels, in the order of the text. */
    Stream<Integer> dependents(int token, String... labels) {
        return dependents.get(token).stream().filter(dependent -> is(dependent, labels));
    }

    /** Whether a token right below has one of these labels. */
    boolean has(int token, String... labels) {
        return dependents(token, labels).findAny().isPresent();
    }

    /** Whether its label is one of these; a label without subtype stands for all of its subtypes. */
    boolean is(int token, String... labels) {
        String label = tokens.get(token).deprel();
        for (String wanted : labels) {
            if (label.startsWith(wanted)
                    && (label.length() == wanted.length() || label.charAt(wanted.length()) == ':')) {
                return true;
            }
        }
        return false;
    }

    boolean isPunctuation(int token) {
        return is(token, "punct") || tokens.get(token).upos().equals("PUNCT");
    }

    /** Lower-case words of some tokens and of what is fixed to them, in the order of the text. */
    String words(List<Integer> some) {
        return String.join(
                " ",
                withFixed(some)
                        .mapToObj(token -> tokens.get(token).text().toLowerCase(java.util.Locale.ROOT))
                        .toList());
    }

    /** These tokens and what is fixed to them, in the order of the text. */
    IntStream withFixed(List<Integer> some) {
        return some.stream()
                .flatMap(token -> Stream.concat(Stream.of(token), dependents(token, "fixed", "goeswith")))
                .mapToInt(Integer::intValue)
                .sorted()
                .distinct();
    }

    /**
     * The span from one token to another, without punctuation at its edges; a closing mark stays where its opening one
     * lies inside.
     */
    Span trimmed(int from, int to) {
        int start = from;
        int end = to;
        boolean cut = true;
        while (cut && start < end) {
            cut = false;
            if (isPunctuation(end) && !closesWithin(start, end)) {
                end--;
                cut = true;
            } else if (isPunctuation(start) && !opensWithin(start, end)) {
                start++;
                cut = true;
            } else if (isPunctuation(start) && isPunctuation(end) && mates(start, end) && end - start > 1) {
                start++;
                end--;
                cut = true;
            }
        }
        return tokens.get(start).span().cover(tokens.get(end).span());
    }

    private boolean closesWithin(int start, int end) {
        for (int token = end - 1; token >= Math.max(start, end - FARTHEST_MATE); token--) {
            if (mates(token, end)) {
                return true;
            }
        }
        return false;
    }

    private boolean opensWithin(int start, int end) {
        for (int token = start + 1; token <= Math.min(end, start + FARTHEST_MATE); token++) {
            if (mates(start, token)) {
                return true;
            }
        }
        return false;
    }

    private boolean mates(int opening, int closing) {
        return switch (tokens.get(opening).text()) {
            case "(" -> tokens.get(closing).text().equals(")");
            case "[" -> tokens.get(closing).text().equals("]");
            case "“", "„" -> tokens.get(closing).text().equals("”");
            case "‘" -> tokens.get(closing).text().equals("’");
            case "«" -> tokens.get(closing).text().equals("»");
            case "\"" -> tokens.get(closing).text().equals("\"");
            case "``" -> tokens.get(closing).text().equals("''");
            default -> false;
        };
    }
}
