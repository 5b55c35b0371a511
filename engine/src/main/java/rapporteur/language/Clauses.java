package rapporteur.language;

import java.util.List;

/**
 * Makes phrases and clauses of trees in Universal Dependencies' English labels (de Marneffe, Manning, Nivre and Zeman,
 * 2021, Computational Linguistics 47(2), and the guidelines of English EWT and GUM). Whoever reads the result needs no
 * label.
 */
public final class Clauses {

    private Clauses() {}

    /**
     * The grammar of a report whose tokens have heads and labels. Cost: linear in the number of tokens.
     *
     * @param tokens all tokens of the report, in its order
     * @param sentences its sentences, in its order
     * @throws IllegalArgumentException if a head lies outside its sentence or the heads of a sentence run in a circle
     */
    public static Analysis of(List<Token> tokens, List<Sentence> sentences) {
        Tree tree = new Tree(tokens, sentences);
        Predicates predicates = new Predicates(tree);
        return new Analysis(
                tokens, sentences, new Phrases(tree, predicates).all(), new ClauseBuilder(tree, predicates).all());
    }
}
