package rapporteur.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rapporteur.attribution.Attribution.Anatomy;
import rapporteur.language.Clause;
import rapporteur.language.Clause.Role;
import rapporteur.language.Sentence;
import rapporteur.text.Span;
import rapporteur.text.Spans;

/**
 * Gives every quotation to its speaker: that of the cue whose content it is part of; else, after a cue and a colon, that
 * cue's; else the one who was speaking before in the same paragraph or in the one it takes up.
 */
final class Speech {

    /** How many words after a quotation its cue may stand: a source with its offices comes first. */
    private static final int REACH = 25;

    private static final Pattern SIGNATURE = Pattern.compile(
            "[ \\u00a0\\n]*([―—–]|--?)[ \\u00a0]*(\\p{Lu}[\\p{L}.’'-]*(?:[ \\u00a0]\\p{L}[\\p{L}.’'-]*){1,5})[ \\u00a0]*(?:\\n|$)");

    private final Passage passage;
    private final List<Draft> drafts;
    private final List<List<Span>> contents = new ArrayList<>();

    Speech(Passage passage, List<Draft> drafts) {
        this.passage = passage;
        this.drafts = new ArrayList<>(drafts);
        this.drafts.sort(
                Comparator.comparing(draft -> Spans.cover(draft.anatomy().cue())));
        this.drafts.forEach(
                draft -> contents.add(new ArrayList<>(draft.anatomy().content())));
    }

    /** The drafts with their quotations whole, and those that quotations alone gave rise to. */
    List<Draft> spoken() {
        int speaking = -1;
        int known = drafts.size();
        int next = 0;
        int paragraph = -1;
        for (Quotation quotation : passage.quotations()) {
            int here = paragraphOf(quotation, Math.max(0, paragraph));
            while (next < known
                    && cueStart(next) < passage.paragraphs().get(here).start()) {
                next++;
            }
            int owner = owner(quotation, next, known);
            boolean samePlace = here == paragraph;
            paragraph = here;
            if (owner < 0 && speaking >= 0 && (quotation.continues() || (samePlace && goesOn(quotation)))) {
                owner = speaking;
            }
            if (owner < 0 && startsSentence(quotation)) {
                Optional<Draft> introduced = introduced(quotation);
                if (introduced.isPresent()) {
                    drafts.add(introduced.get());
                    contents.add(new ArrayList<>(introduced.get().anatomy().content()));
                    owner = drafts.size() - 1;
                }
            }
            if (owner >= 0) {
                inner(quotation, owner, known).ifPresent(draft -> {
                    drafts.add(draft);
                    contents.add(new ArrayList<>(draft.anatomy().content()));
                });
                contents.get(owner).add(quotation.span());
                speaking = owner;
            } else if (startsSentence(quotation)) {
                speaking = -1;
            }
        }
        List<Draft> spoken = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            spoken.add(drafts.get(i).withContent(words(Spans.union(contents.get(i)))));
        }
        return spoken;
    }

    /**
     * Where content opens with a quotation that ends like a sentence, what stands outside of quotation marks is the
     * report's: {@code “We stay,” he said, looking around}.
     */
    private List<Span> words(List<Span> content) {
        Optional<Quotation> first = content.isEmpty()
                ? Optional.empty()
                : passage.quotationAt(content.get(0).start());
        if (first.isEmpty() || first.get().span().start() < content.get(0).start() - 1 || !endsSentence(first.get())) {
            return content;
        }
        List<Span> quoted = new ArrayList<>();
        for (Span span : content) {
            int at = span.start();
            while (at < span.end()) {
                Optional<Quotation> here = passage.quotationAt(at);
                if (here.isPresent()) {
                    quoted.add(
                            new Span(at, Math.min(span.end(), here.get().span().end())));
                    at = here.get().span().end();
                } else {
                    at++;
                }
            }
        }
        return quoted;
    }

    private boolean endsSentence(Quotation quotation) {
        int at = quotation.span().end() - 1;
        while (at > quotation.span().start() && "”\"'’» ".indexOf(passage.text().charAt(at)) >= 0) {
            at--;
        }
        return ",.?!".indexOf(passage.text().charAt(at)) >= 0;
    }

    private int cueStart(int draft) {
        return drafts.get(draft).anatomy().cue().get(0).start();
    }

    private int paragraphOf(Quotation quotation, int from) {
        int paragraph = from;
        while (paragraph + 1 < passage.paragraphs().size()
                && passage.paragraphs().get(paragraph + 1).start()
                        <= quotation.span().start()) {
            paragraph++;
        }
        return paragraph;
    }

    /** The cue in reach whose content overlaps the quotation while the cue itself stands outside of it; the widest one. */
    private int owner(Quotation quotation, int from, int known) {
        int owner = -1;
        int most = 0;
        for (int i = from; i < known; i++) {
            Anatomy anatomy = drafts.get(i).anatomy();
            if (anatomy.cue().get(0).start() > quotation.span().end() + 1000) {
                break;
            }
            if (Spans.overlap(anatomy.cue(), quotation.span())) {
                continue;
            }
            int shared = 0;
            for (Span span : anatomy.content()) {
                shared += Math.max(
                        0,
                        Math.min(span.end(), quotation.span().end())
                                - Math.max(span.start(), quotation.span().start()));
            }
            if (shared > most) {
                most = shared;
                owner = i;
            }
        }
        return owner;
    }

    /**
     * Who is quoted within what another says in other words: {@code said that a guard had shouted: “Turn back!”}; nobody where
     * no verb of saying stands right before the quotation there.
     */
    private Optional<Draft> inner(Quotation quotation, int owner, int known) {
        int first = passage.analysis().tokenAt(quotation.span().start());
        int verb = first - 1;
        while (verb > 0 && passage.analysis().token(verb).upos().equals("PUNCT")) {
            verb--;
        }
        if (verb < 0 || !isWithin(verb, owner)) {
            return Optional.empty();
        }
        int cue = verb;
        boolean free = IntStream.range(0, known)
                .noneMatch(other -> other != owner && drafts.get(other).cueToken() == cue);
        return passage.analysis()
                .clause(verb)
                .filter(clause -> free
                        && passage.cue(clause)
                                .filter(word -> word.takes("quote"))
                                .isPresent())
                .filter(clause ->
                        clause.arguments().who().isPresent() || clause.grammar().passive())
                .map(clause -> draft(clause, quotation));
    }

    private boolean isWithin(int token, int draft) {
        Span word = passage.analysis().token(token).span();
        return Spans.overlap(drafts.get(draft).anatomy().content(), word)
                && passage.quotationAt(word.start()).isEmpty();
    }

    /** Whether nothing but quotations stands in the quotation's own sentence. */
    private boolean goesOn(Quotation quotation) {
        if (!startsSentence(quotation)) {
            return false;
        }
        Optional<Sentence> sentence = sentenceAt(quotation.span().end() - 2);
        return sentence.isEmpty()
                || !passage.hasWordOutsideQuotations(quotation
                        .span()
                        .cover(
                                sentence.get().span().end() > quotation.span().end()
                                        ? new Span(
                                                quotation.span().end(),
                                                sentence.get().span().end())
                                        : quotation.span()));
    }

    private boolean startsSentence(Quotation quotation) {
        int at = quotation.span().start() - 1;
        String text = passage.text();
        while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at < 0 || ".?!:”\"’'".indexOf(text.charAt(at)) >= 0 || text.charAt(at) == ',';
    }

    /** A cue right before or after the quotation that its parse does not join to it: {@code He added: “…”}. */
    private Optional<Draft> introduced(Quotation quotation) {
        String text = passage.text();
        int before = quotation.span().start() - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        boolean open = before >= 0 && (text.charAt(before) == ':' || text.charAt(before) == ',');
        Optional<Clause> cue = open ? lastCue(before) : Optional.empty();
        if (cue.isEmpty()) {
            cue = nextCue(quotation.span().end());
        }
        return cue.isPresent() ? cue.map(clause -> draft(clause, quotation)) : signed(quotation);
    }

    /** A quotation with its source after a dash: {@code “…” — Orla Venn}. */
    private Optional<Draft> signed(Quotation quotation) {
        Matcher matcher = SIGNATURE
                .matcher(passage.text())
                .region(quotation.span().end(), passage.text().length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        Span source = new Span(matcher.start(2), matcher.end(2));
        return Optional.of(new Draft(
                new Anatomy(
                        List.of(source),
                        List.of(new Span(matcher.start(1), matcher.end(1))),
                        List.of(quotation.span())),
                passage.analysis().tokenAt(source.start()),
                -1,
                Manner.ASSERT,
                false,
                null));
    }

    /** The last clause that can speak in the part of a sentence that ends here. */
    private Optional<Clause> lastCue(int end) {
        Optional<Sentence> sentence = sentenceAt(end);
        Clause speaking = null;
        if (sentence.isPresent()) {
            for (int token = sentence.get().first(); token < sentence.get().end(); token++) {
                if (passage.analysis().token(token).span().start() >= end) {
                    break;
                }
                speaking =
                        passage.analysis().clause(token).filter(this::canSpeak).orElse(speaking);
            }
        }
        return Optional.ofNullable(speaking);
    }

    /** The clause that can speak whose words start here: {@code she said}, {@code said the envoy}. */
    private Optional<Clause> nextCue(int start) {
        int first = passage.analysis().tokenAt(start);
        int end = Math.min(first + REACH, passage.analysis().tokens().size());
        for (int token = first; token < end; token++) {
            Span word = passage.analysis().token(token).span();
            if (word.start() < start) {
                continue;
            }
            if (passage.text().substring(start, word.start()).indexOf('\n') >= 0
                    || passage.quotationAt(word.start()).isPresent()) {
                return Optional.empty();
            }
            Optional<Clause> clause = passage.analysis().clause(token).filter(this::canSpeak);
            if (clause.isPresent()) {
                int source = clause.get().arguments().who().orElse(token);
                int from = Math.min(word.start(), passage.phrase(source).start());
                return from > start && passage.hasWord(new Span(start, from)) ? Optional.empty() : clause;
            }
        }
        return Optional.empty();
    }

    private boolean canSpeak(Clause clause) {
        if (clause.grammar().passive()
                || clause.arguments().who().isEmpty()
                || clause.place().role() == Role.RELATIVE) {
            return false;
        }
        boolean quoted = passage.quotationAt(clause.span().start()).isPresent();
        Optional<Cue> cue = passage.cue(clause);
        return !quoted
                && cue.filter(known -> known.takes("clause") || known.takes("quote"))
                        .isPresent();
    }

    private Draft draft(Clause clause, Quotation quotation) {
        OptionalInt who = clause.arguments().who();
        @Nullable
        Clause main = passage.analysis()
                .clauseAround(Math.min(
                        passage.analysis().tokens().size() - 1,
                        passage.analysis().tokenAt(quotation.span().start() + 1)))
                .orElse(null);
        return new Draft(
                new Anatomy(
                        passage.source(who, clause.predicate()),
                        passage.spans(clause.group().verbs()),
                        List.of(quotation.span())),
                who.orElse(-1),
                clause.predicate(),
                passage.cue(clause).map(Cue::manner).orElse(Manner.ASSERT),
                clause.grammar().negated(),
                main);
    }

    private Optional<Sentence> sentenceAt(int offset) {
        int token = passage.analysis().tokenAt(offset);
        return token < passage.analysis().tokens().size()
                ? Optional.of(passage.analysis().sentenceOf(token))
                : Optional.empty();
    }
}
