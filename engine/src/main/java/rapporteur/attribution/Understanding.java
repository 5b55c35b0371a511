package rapporteur.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rapporteur.attribution.Attribution.Anatomy;
import rapporteur.encoder.BeginInside.Labelled;
import rapporteur.language.Clause;
import rapporteur.language.Phrase;
import rapporteur.language.Token;
import rapporteur.text.Span;
import rapporteur.text.Spans;

/**
 * What the attributions that the reader marks mean: who speaks and how he stands to what is said, by the phrase of the
 * source, the cue's words in the lexicon, and the clauses of cue and content.
 */
final class Understanding {

    private static final Set<String> RELATIVES = Set.of("who", "which", "that");

    /** So many words between two parts were rather missed than left out. */
    private static final int LEFT_OUT = 1;

    /** Words looked at for the main word of a phrase of which only the beginning is marked. */
    private static final int LONG_PHRASE = 10;

    private final Passage passage;
    private final Sequels sequels;
    private final Hearsay hearsay;

    Understanding(Passage passage) {
        this.passage = passage;
        sequels = new Sequels(passage);
        hearsay = new Hearsay(passage);
    }

    /** An attribution as a draft. */
    Draft of(Linked linked) {
        Labelled cue = linked.cue();
        int cueToken = cueToken(cue);
        Manner manner = cue(cueToken).map(Cue::manner).orElse(Manner.ASSERT);
        boolean negated = false;
        for (int token = cue.first(); token < cue.end(); token++) {
            boolean withheld = token < cueToken
                    && cue(token)
                            .filter(known -> known.manner() == Manner.WITHHOLD)
                            .isPresent();
            negated |= withheld
                    || passage.analysis()
                            .clause(token)
                            .filter(clause -> clause.grammar().negated() && !saysNo(clause, linked))
                            .isPresent();
        }
        Optional<Clause> heard = passage.analysis().clause(cueToken).filter(hearsay::isHeard);
        OptionalInt doer = heard.isPresent() ? hearsay.teller(heard.get()) : doer(linked);
        List<Span> source = heard.isPresent() ? passage.source(doer, cueToken) : source(linked, doer, cueToken);
        return new Draft(
                new Anatomy(source, List.of(span(cue)), content(linked, source)),
                doer.orElse(-1),
                cueToken,
                manner,
                negated,
                main(linked.contents()));
    }

    /** Whether what negates a cue's clause is part of what is said: {@code promised no new taxes}. */
    private boolean saysNo(Clause cue, Linked linked) {
        OptionalInt object = cue.arguments().whom();
        return object.isPresent()
                && !cue.grammar().passive()
                && linked.contents().stream()
                        .anyMatch(part -> part.first() <= object.getAsInt() && object.getAsInt() < part.end())
                && passage.analysis()
                        .phrase(object.getAsInt())
                        .filter(phrase -> phrase.links(Phrase.Relation.DETERMINER)
                                .anyMatch(link -> passage.lemma(link.token()).equals("no")))
                        .isPresent();
    }

    /** The parts of the content as one where only a word or two between them is left out, without cue and source. */
    private List<Span> content(Linked linked, List<Span> source) {
        List<Span> content = new ArrayList<>();
        int before = -1;
        for (Labelled part : withinReach(linked)) {
            Span words = span(part);
            Span both = content.isEmpty() ? words : content.getLast().cover(words);
            if (!content.isEmpty()
                    && part.first() - before <= LEFT_OUT
                    && !both.overlaps(span(linked.cue()))
                    && !Spans.overlap(source, both)) {
                content.set(content.size() - 1, both);
            } else {
                content.add(words);
            }
            before = part.end();
        }
        List<Span> apart = Spans.without(content, span(linked.cue()));
        for (Span span : source) {
            apart = Spans.without(apart, span);
        }
        List<Span> words =
                passage.trimmed(apart).stream().map(this::withoutLooseMark).toList();
        return words.isEmpty() ? content : words;
    }

    /** The parts of the content; of a cue within a quotation, those in the same one. */
    private List<Labelled> withinReach(Linked linked) {
        Optional<Quotation> around = passage.quotationAt(span(linked.cue()).start());
        List<Labelled> near = linked.contents().stream()
                .filter(part -> around.isEmpty() || around.get().span().overlaps(span(part)))
                .toList();
        return near.isEmpty() ? linked.contents() : near;
    }

    /** Without the mark that closes a quotation at its end, where that which opens it stands outside. */
    private Span withoutLooseMark(Span words) {
        boolean loose = passage.quotationAt(words.end() - 1)
                .filter(quotation -> quotation.closed()
                        && quotation.span().end() == words.end()
                        && quotation.span().start() < words.start())
                .isPresent();
        return loose && words.length() > 1 ? new Span(words.start(), words.end() - 1) : words;
    }

    /** The words of the source: those marked, but the whole phrase where its main word was left out. */
    private List<Span> source(Linked linked, OptionalInt doer, int cueToken) {
        Labelled marked = linked.source();
        if (marked == null) {
            return passage.source(doer, cueToken);
        }
        if (doer.isPresent()
                && isFar(marked, linked.cue())
                && passage.analysis().phrase(doer.getAsInt()).isEmpty()) {
            return List.of(name(doer.getAsInt()));
        }
        boolean whole = doer.isEmpty() || (marked.first() <= doer.getAsInt() && doer.getAsInt() < marked.end());
        return whole || isRelative(marked) ? List.of(span(marked)) : passage.source(doer, cueToken);
    }

    /**
     * The word that stands for who speaks: the main word of the source marked; where none is, or it lacks its main word,
     * the doer of what the cue says, unless that is part of what is said.
     */
    private OptionalInt doer(Linked linked) {
        OptionalInt doer = OptionalInt.empty();
        for (int token = linked.cue().end() - 1; token >= linked.cue().first() && doer.isEmpty(); token--) {
            doer = passage.analysis()
                    .clause(withAuxiliary(token))
                    .map(sequels::speaker)
                    .orElse(OptionalInt.empty());
        }
        Labelled source = linked.source();
        if (doer.isPresent()) {
            Span words = Spans.cover(passage.source(doer, cueToken(linked.cue())));
            boolean apart = !words.overlaps(span(linked.cue()))
                    && linked.contents().stream().noneMatch(part -> words.overlaps(span(part)));
            if (isCutInto(words, linked)) {
                return doer;
            }
            if (apart
                    && (source == null
                            || isRelative(source)
                            || !hasPhrase(source)
                            || isFar(source, linked.cue())
                            || isLabel(source))) {
                return doer;
            }
        }
        if (source == null) {
            return OptionalInt.empty();
        }
        OptionalInt named =
                doer.isEmpty() && isFar(source, linked.cue()) ? nameBefore(linked.cue()) : OptionalInt.empty();
        if (named.isPresent()) {
            return named;
        }
        return hasPhrase(source) ? OptionalInt.of(head(source)) : OptionalInt.of(around(source));
    }

    /**
     * Whether the end of what is said runs into the cue's own doer, while somebody in another sentence is taken for the source:
     * {@code four workers had died, [its head, Ines Barradas,] told the Courier}.
     */
    private boolean isCutInto(Span doer, Linked linked) {
        Labelled source = linked.source();
        Span cue = span(linked.cue());
        return source != null
                && isFar(source, linked.cue())
                && doer.end() <= cue.start()
                && !passage.hasWord(between(doer, cue))
                && linked.contents().stream()
                        .map(this::span)
                        .filter(doer::overlaps)
                        .allMatch(part -> part.start() < doer.start() && part.end() <= doer.end());
    }

    /** The main word of the phrase that begins with what is marked, {@code the} of {@code the coast guard}; else its last word. */
    private int around(Labelled source) {
        Span words = span(source);
        int end = Math.min(passage.analysis().sentenceOf(source.first()).end(), source.end() + LONG_PHRASE);
        for (int token = source.end(); token < end; token++) {
            if (passage.analysis()
                    .phrase(token)
                    .filter(phrase -> phrase.span().contains(words))
                    .isPresent()) {
                return token;
            }
        }
        return source.end() - 1;
    }

    private static Span between(Span one, Span two) {
        int from = one.end();
        int to = two.start();
        return new Span(from, to);
    }

    /** The last word of a name that stands right before a cue, be it between commas: {@code its head, Ines Barradas, told}. */
    private OptionalInt nameBefore(Labelled cue) {
        int last = cue.first() - 1;
        if (last > 0 && passage.analysis().token(last).text().equals(",")) {
            last--;
        }
        boolean name = last >= 0
                && passage.analysis().token(last).upos().equals("PROPN")
                && passage.analysis().sentenceOf(last).equals(passage.analysis().sentenceOf(cue.first()));
        return name ? OptionalInt.of(last) : OptionalInt.empty();
    }

    /** A name by its last word. */
    private Span name(int last) {
        int first = last;
        while (first > 0 && passage.analysis().token(first - 1).upos().equals("PROPN")) {
            first--;
        }
        return passage.analysis()
                .token(first)
                .span()
                .cover(passage.analysis().token(last).span());
    }

    /** Whether a source stands outside of its cue's sentence, which has a doer of its own. */
    private boolean isFar(Labelled source, Labelled cue) {
        return !passage.analysis()
                .sentenceOf(source.first())
                .equals(passage.analysis().sentenceOf(cue.first()));
    }

    /** Whether a source stands before a colon at the start of a line: whoever speaks there may tell what others say. */
    private boolean isLabel(Labelled source) {
        Span words = span(source);
        Span line = passage.paragraphs().get(Math.max(0, passage.paragraphAt(words.start())));
        int colon = passage.text().indexOf(':', words.end());
        return colon >= 0
                && colon < line.end()
                && !passage.hasWord(new Span(line.start(), Math.max(line.start(), words.start())))
                && !passage.hasWord(new Span(words.end(), colon));
    }

    private boolean hasPhrase(Labelled source) {
        return IntStream.range(source.first(), source.end())
                .anyMatch(token -> passage.analysis().phrase(token).isPresent());
    }

    private boolean isRelative(Labelled source) {
        return source.end() - source.first() == 1 && RELATIVES.contains(passage.lemma(source.first()));
    }

    private Span span(Labelled words) {
        return passage.analysis()
                .token(words.first())
                .span()
                .cover(passage.analysis().token(words.end() - 1).span());
    }

    /** The last word of a cue that the lexicon knows; else its last predicate; else its first word. */
    private int cueToken(Labelled cue) {
        int predicate = -1;
        for (int token = cue.end() - 1; token >= cue.first(); token--) {
            if (cue(token).isPresent()) {
                return token;
            }
            if (predicate < 0 && passage.analysis().clause(token).isPresent()) {
                predicate = token;
            }
        }
        return predicate < 0 ? withAuxiliary(cue.first()) : predicate;
    }

    /** The predicate of which only an auxiliary is marked: {@code told} of {@code was} in {@code was told}. */
    private int withAuxiliary(int token) {
        return passage.analysis()
                .clauseAround(token)
                .filter(clause -> clause.group().verbs().contains(token))
                .map(Clause::predicate)
                .orElse(token);
    }

    private Optional<Cue> cue(int token) {
        Token word = passage.analysis().token(token);
        return passage.lexicon().cue(word.upos(), passage.lemma(token));
    }

    /** The main word of a source: the head of its widest phrase, else its last word. */
    private int head(Labelled source) {
        int head = source.end() - 1;
        int widest = -1;
        for (int token = source.first(); token < source.end(); token++) {
            int width = passage.analysis()
                    .phrase(token)
                    .map(Phrase::span)
                    .map(Span::length)
                    .orElse(-1);
            if (width > widest) {
                widest = width;
                head = token;
            }
        }
        return head;
    }

    /** The main clause of what is said: that of its first part that has one; of one part only where all are asides. */
    private @Nullable Clause main(List<Labelled> parts) {
        Clause aside = null;
        for (Labelled part : parts) {
            Clause main = main(part);
            if (main != null && main.place().role() != Clause.Role.ADVERBIAL) {
                return main;
            }
            aside = aside == null ? main : aside;
        }
        return aside;
    }

    /** The clause that holds all others whose predicate is one of the words: the main clause of what is said. */
    private @Nullable Clause main(Labelled words) {
        Clause main = null;
        for (int token = words.first(); token < words.end(); token++) {
            Clause clause = passage.analysis().clause(token).orElse(null);
            if (clause != null
                    && (main == null || clause.span().length() > main.span().length())) {
                main = clause;
            }
        }
        return main;
    }
}
