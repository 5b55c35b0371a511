package rapporteur.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapporteur.actor.Cast;
import rapporteur.actor.Kind;
import rapporteur.attribution.Attribution.Anatomy;
import rapporteur.language.Clause;
import rapporteur.language.Clause.Form;
import rapporteur.language.Clause.Role;
import rapporteur.text.Span;
import rapporteur.text.Spans;

/**
 * Whose words an account hands on: <i>the mayor</i> of <i>forty are missing, the agency reported, citing the mayor</i>, of
 * <i>the agency quoted the mayor as saying that forty are missing</i>, of <i>the mayor was quoted as saying …</i>.
 */
final class Citations {

    private static final Set<String> CITING = Set.of("cite", "quote", "refer");

    private final Passage passage;
    private final Cast cast;
    private final NavigableMap<Integer, Draft> byCue = new TreeMap<>();
    private final List<Draft> marks = new ArrayList<>();
    private final Map<Draft, Draft> citing = new HashMap<>();

    Citations(Passage passage, Cast cast, List<Draft> drafts) {
        this.passage = passage;
        this.cast = cast;
        for (Draft draft : drafts) {
            if (draft.cueToken() < 0 || byCue.putIfAbsent(draft.cueToken(), draft) != null) {
                marks.add(draft);
            }
        }
        for (Clause clause : passage.analysis().clauses()) {
            if (CITING.contains(passage.lemma(clause.predicate()))) {
                read(clause);
            }
        }
    }

    /** The drafts, those that are cited given to whom they are cited from. */
    List<Draft> drafts() {
        List<Draft> all = new ArrayList<>(marks);
        all.addAll(byCue.values());
        return all;
    }

    /** Of each draft that only a citation tells of, the one whose account it is. */
    Map<Draft, Draft> citing() {
        return citing;
    }

    private void read(Clause clause) {
        OptionalInt cited = cited(clause);
        if (cited.isEmpty()) {
            return;
        }
        Optional<Clause> saying = passage.analysis()
                .below(clause)
                .filter(below -> "as".equals(below.place().marker())
                        && passage.cue(below).isPresent())
                .findFirst();
        if (saying.isPresent()) {
            quotedAsSaying(clause, saying.get(), cited.getAsInt());
        } else if (isAside(clause) && isSource(cited.getAsInt())) {
            reportedCiting(clause, cited.getAsInt());
        }
    }

    /** The object, or what {@code referring to} names. */
    private OptionalInt cited(Clause clause) {
        return clause.arguments().whom().isPresent()
                ? clause.arguments().whom()
                : clause.arguments().obliques().stream()
                        .filter(oblique -> oblique.preposition().equals("to"))
                        .mapToInt(Clause.Oblique::phrase)
                        .findFirst();
    }

    private static boolean isAside(Clause clause) {
        return clause.grammar().form() == Form.PARTICIPLE
                && !clause.grammar().passive()
                && clause.place().role() != Role.RELATIVE
                && clause.place().role() != Role.NOUN_COMPLEMENT
                && clause.place().marker() == null;
    }

    /** Whether it can speak: {@code citing the mayor}, not {@code citing a lack of funds}. */
    private boolean isSource(int head) {
        return passage.lexicon().isSource("document", passage.lemma(head))
                || passage.lexicon().isSource("someone", passage.lemma(head))
                || cast.at(passage.analysis().token(head).span())
                        .flatMap(mention -> cast.actor(mention.actor()))
                        .filter(actor -> actor.kind() != Kind.PLACE && actor.kind() != Kind.OTHER)
                        .isPresent();
    }

    private void quotedAsSaying(Clause quoting, Clause saying, int cited) {
        boolean passive = quoting.grammar().passive();
        int cue = byCue.containsKey(saying.predicate()) || !passive ? saying.predicate() : quoting.predicate();
        Draft draft = byCue.get(cue);
        List<Span> source = passage.source(OptionalInt.of(cited), saying.predicate());
        List<Span> content = draft == null ? List.of() : apart(draft.anatomy().content(), source);
        if (draft == null || content.isEmpty()) {
            return;
        }
        Draft said = new Draft(
                new Anatomy(source, draft.anatomy().cue(), content),
                cited,
                cue,
                draft.manner(),
                draft.negated(),
                draft.main());
        byCue.put(cue, said);
        Draft account = cue == quoting.predicate() ? null : byCue.get(quoting.predicate());
        if (account != null) {
            citing.put(said, account);
        }
    }

    private List<Span> apart(List<Span> content, List<Span> source) {
        List<Span> apart = content;
        for (Span span : source) {
            apart = Spans.without(apart, span);
        }
        return passage.trimmed(apart);
    }

    private void reportedCiting(Clause clause, int cited) {
        @Nullable Draft account = account(clause);
        if (account == null) {
            return;
        }
        Draft cites = new Draft(
                new Anatomy(
                        passage.source(OptionalInt.of(cited), clause.predicate()),
                        passage.spans(List.of(clause.predicate())),
                        account.anatomy().content()),
                cited,
                clause.predicate(),
                account.manner(),
                false,
                account.main());
        byCue.put(clause.predicate(), cites);
        citing.put(cites, account);
    }

    /** The attribution whose cue the citation stands beside: that of the clause above, else the nearest of its sentence. */
    private @Nullable Draft account(Clause clause) {
        int here = clause.predicate();
        int above = clause.place().parent() < 0
                ? -1
                : passage.analysis().clauses().get(clause.place().parent()).predicate();
        return Stream.of(
                        Stream.of(above),
                        byCue.headMap(here, false).descendingKeySet().stream().takeWhile(cue -> isBeside(cue, here)),
                        byCue.tailMap(here, false).keySet().stream().takeWhile(cue -> isBeside(cue, here)))
                .flatMap(cues -> cues)
                .map(byCue::get)
                .filter(Objects::nonNull)
                .filter(draft -> draft.sourceHead() >= 0
                        && (draft.manner() == Manner.ASSERT || draft.manner() == Manner.ADMIT)
                        && isBeside(draft.cueToken(), here))
                .findFirst()
                .orElse(null);
    }

    private boolean isBeside(int token, int other) {
        return passage.analysis().sentenceOf(token).equals(passage.analysis().sentenceOf(other));
    }
}
