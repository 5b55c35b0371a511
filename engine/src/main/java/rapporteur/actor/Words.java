package rapporteur.actor;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapporteur.intake.Block;
import rapporteur.intake.Dateline;
import rapporteur.intake.Report;
import rapporteur.language.Analysis;
import rapporteur.language.Clause;
import rapporteur.language.Phrase;
import rapporteur.language.Token;
import rapporteur.text.Span;

/** One report's words with what this room asks of each: how it is written, and where it stands. */
final class Words {

    private static final Set<String> OPENING = Set.of("“", "``");
    private static final Set<String> CLOSING = Set.of("”", "''", "\"");

    private final String text;
    private final Analysis analysis;
    private final List<Token> tokens;
    private final int[] sentence;
    private final int[] block;
    private final int[] quotation;
    private final boolean[] subject;
    private final boolean[] object;
    private final int[] argumentOf;
    private final @Nullable Span dateline;
    private final String outlet;
    private final BitSet headings = new BitSet();

    Words(Report report, Analysis analysis) {
        this.text = report.text();
        this.analysis = analysis;
        this.tokens = analysis.tokens();
        int size = tokens.size();
        sentence = new int[size];
        block = new int[size];
        quotation = new int[size];
        subject = new boolean[size];
        object = new boolean[size];
        argumentOf = new int[size];
        String named = report.imprint().outlet();
        outlet = named == null ? "" : named;
        Dateline place = report.imprint().dateline();
        dateline = place == null ? null : place.span();
        for (int s = 0; s < analysis.sentences().size(); s++) {
            for (int t = analysis.sentences().get(s).first();
                    t < analysis.sentences().get(s).end();
                    t++) {
                sentence[t] = s;
            }
        }
        placeInBlocks(report.blocks());
        markQuotes();
        markArguments();
    }

    /** Whether the word stands in a title or heading, which leaves articles out. */
    boolean inHeading(int word) {
        return headings.get(word);
    }

    private void placeInBlocks(List<Block> blocks) {
        int b = 0;
        for (int t = 0; t < tokens.size(); t++) {
            while (b + 1 < blocks.size()
                    && blocks.get(b + 1).span().start() <= tokens.get(t).span().start()) {
                b++;
            }
            block[t] = b;
            if (b < blocks.size()) {
                Block.Kind kind = blocks.get(b).kind();
                headings.set(t, kind == Block.Kind.TITLE || kind == Block.Kind.HEADING);
            }
        }
    }

    /** The report's outlet; empty where it states none. */
    String outlet() {
        return outlet;
    }

    /** Whether the word is the place that the report's dateline names. */
    boolean inDateline(int word) {
        return dateline != null && dateline.contains(tokens.get(word).span());
    }

    /** A quotation opened and not closed ends with its paragraph. */
    private void markQuotes() {
        int open = 0;
        int count = 0;
        for (int t = 0; t < tokens.size(); t++) {
            if (t > 0 && block[t] != block[t - 1]) {
                open = 0;
            }
            String word = tokens.get(t).text();
            boolean opens = OPENING.contains(word) || (open == 0 && word.equals("\""));
            if (opens) {
                open = ++count;
            } else if (CLOSING.contains(word)) {
                open = 0;
            } else {
                quotation[t] = open;
            }
        }
    }

    private void markArguments() {
        for (Clause clause : analysis.clauses()) {
            boolean passive = clause.grammar().passive();
            OptionalInt front =
                    passive ? clause.arguments().whom() : clause.arguments().who();
            OptionalInt back =
                    passive ? clause.arguments().who() : clause.arguments().whom();
            front.ifPresent(token -> {
                subject[token] = true;
                argumentOf[token] = clause.id() + 1;
            });
            back.ifPresent(token -> {
                object[token] = true;
                argumentOf[token] = clause.id() + 1;
            });
            clause.arguments().recipient().ifPresent(token -> {
                object[token] = true;
                argumentOf[token] = clause.id() + 1;
            });
            clause.arguments().obliques().forEach(oblique -> argumentOf[oblique.phrase()] = clause.id() + 1);
        }
        markAppositions();
    }

    /** A second phrase for the same thing stands where the first does: {@code its spokesman, Lin Jian, said}. */
    private void markAppositions() {
        for (Phrase phrase : analysis.phrases()) {
            phrase.links(Phrase.Relation.APPOSITION).forEach(link -> {
                subject[link.token()] |= subject[phrase.head()];
                object[link.token()] |= object[phrase.head()];
            });
        }
    }

    int size() {
        return tokens.size();
    }

    Analysis analysis() {
        return analysis;
    }

    Token token(int index) {
        return tokens.get(index);
    }

    String word(int index) {
        return tokens.get(index).text();
    }

    String lower(int index) {
        return tokens.get(index).text().toLowerCase(Locale.ROOT);
    }

    boolean is(int index, String... tags) {
        for (String tag : tags) {
            if (tokens.get(index).upos().equals(tag)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word is tagged as a proper noun or an adjective made of one. */
    boolean isProper(int index) {
        return is(index, "PROPN") || tokens.get(index).xpos().startsWith("NNP");
    }

    boolean isCapitalised(int index) {
        return Character.isUpperCase(word(index).codePointAt(0));
    }

    /** Index of the word's sentence. */
    int sentence(int index) {
        return sentence[index];
    }

    /** Index of the word's block. */
    int block(int index) {
        return block[index];
    }

    boolean isQuoted(int index) {
        return quotation[index] > 0;
    }

    /** Number of the quotation that the word stands in, from 1; 0 outside of quotation marks. */
    int quotation(int index) {
        return quotation[index];
    }

    /** Whether it heads what stands before a finite verb: who acts, or what is acted upon in a passive. */
    boolean isSubject(int index) {
        return subject[index];
    }

    boolean isObject(int index) {
        return object[index];
    }

    /** The clause of which this word heads an argument. */
    Optional<Clause> clauseOf(int index) {
        return argumentOf[index] == 0
                ? Optional.empty()
                : Optional.of(analysis.clauses().get(argumentOf[index] - 1));
    }

    /** Whether it heads an argument of some predicate. */
    boolean isArgument(int index) {
        return argumentOf[index] != 0;
    }

    /** Whether both head arguments of one predicate. */
    boolean sameClause(int one, int other) {
        return argumentOf[one] != 0 && argumentOf[one] == argumentOf[other];
    }

    Optional<Phrase> phrase(int head) {
        return analysis.phrase(head);
    }

    /** From the first word to before the last. */
    Span span(int first, int end) {
        return tokens.get(first).span().cover(tokens.get(end - 1).span());
    }

    String text(int first, int end) {
        return span(first, end).of(text);
    }

    String text(Span span) {
        return span.of(text);
    }

    /** Index of the first word of a span. */
    int first(Span span) {
        return analysis.tokenAt(span.start());
    }

    /** Index after the last word of a span. */
    int end(Span span) {
        return analysis.tokenAt(span.end() - 1) + 1;
    }
}
