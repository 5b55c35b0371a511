package rapporteur.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapporteur.actor.Cast;
import rapporteur.actor.Kind;
import rapporteur.actor.Mention;
import rapporteur.attribution.Attribution.Anatomy;
import rapporteur.language.Clause;
import rapporteur.language.Clause.Form;
import rapporteur.language.Clause.Role;
import rapporteur.language.Phrase.Relation;
import rapporteur.text.Span;
import rapporteur.text.Spans;

/**
 * Whose words an account hands on: <i>the mayor</i> of <i>forty are missing, the agency reported, citing the mayor</i>, of
 * <i>the agency quoted the mayor as saying that forty are missing</i>, of <i>the mayor was quoted as saying …</i>.
 */
final class Citations {

    private final Passage passage;
    private final Cast cast;
    private final NavigableMap<Integer, Draft> byCue = new TreeMap<>();
    private final List<Draft> marks = new ArrayList<>();
    private final Map<Draft, Draft> citing = new HashMap<>();
    private final Predicate<Draft> outlets;

    /** Takes the drafts, and how to tell whether an outlet says one. */
    Citations(Passage passage, Cast cast, List<Draft> drafts, Predicate<Draft> outlets) {
        this.passage = passage;
        this.cast = cast;
        this.outlets = outlets;
        for (Draft draft : drafts) {
            if (draft.cueToken() < 0 || byCue.putIfAbsent(draft.cueToken(), draft) != null) {
                marks.add(draft);
            }
        }
        for (Clause clause : passage.analysis().clauses()) {
            read(clause);
            referring(clause);
        }
    }

    /** The drafts, those that are cited given to whom they are cited from. */
    List<Draft> drafts() {
        return all().toList();
    }

    private Stream<Draft> all() {
        return Stream.concat(marks.stream(), byCue.values().stream());
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
            return;
        }
        Draft own = byCue.get(clause.predicate());
        Optional<Quotation> quotation =
                isCiting(passage.lemma(clause.predicate())) ? behind(cited.getAsInt()) : Optional.empty();
        if (own != null && own.sourceHead() >= 0 && quotation.isPresent()) {
            add(
                    own,
                    cited.getAsInt(),
                    passage.analysis().tokenAt(quotation.get().span().start()) - 1,
                    List.of(quotation.get().span()));
            return;
        }
        Draft account = isAside(clause) ? account(clause) : before(clause);
        if (account != null && isSource(cited.getAsInt(), account)) {
            reportedCiting(clause, cited.getAsInt(), account);
        }
    }

    /** The object, or what the verb's preposition joins to it: {@code referring to the mayor}, {@code got this from the mayor}. */
    private OptionalInt cited(Clause clause) {
        String verb = passage.lemma(clause.predicate());
        OptionalInt object = clause.arguments().whom();
        if (isCiting(verb)) {
            return object;
        }
        boolean handsOn = object.isEmpty()
                || (object.getAsInt() > clause.predicate()
                        && passage.lexicon().isSource("told", passage.lemma(object.getAsInt())));
        return handsOn
                ? clause.arguments().obliques().stream()
                        .filter(oblique -> isCiting(verb + " " + oblique.preposition()))
                        .mapToInt(Clause.Oblique::phrase)
                        .findFirst()
                : OptionalInt.empty();
    }

    private boolean isCiting(String words) {
        return passage.lexicon().isSource("citing", words);
    }

    /** {@code …, citing the mayor}; {@code the Herald, which cited the mayor, …}. */
    private static boolean isAside(Clause clause) {
        boolean relative = clause.place().role() == Role.RELATIVE;
        boolean participle = clause.grammar().form() == Form.PARTICIPLE
                && (!clause.grammar().passive() || clause.arguments().whom().isEmpty())
                && clause.place().marker() == null;
        return relative || participle;
    }

    /**
     * Whether it can speak: {@code citing the mayor}, not {@code citing a lack of funds}. An outlet cites who has told it, or
     * else a reason of somebody's.
     */
    private boolean isSource(int head, Draft account) {
        String lemma = passage.lemma(head);
        return passage.lexicon().isSource("document", lemma)
                || passage.lexicon().isSource("someone", lemma)
                || (outlets.test(account) && !passage.lexicon().isSource("reason", lemma))
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

    private void reportedCiting(Clause clause, int cited, Draft account) {
        add(account, cited, clause.predicate(), apart(account.anatomy().content(), List.of(clause.span())));
    }

    private void add(Draft account, int cited, int cue, List<Span> content) {
        if (content.isEmpty()) {
            return;
        }
        Draft cites = new Draft(
                new Anatomy(passage.source(OptionalInt.of(cited), cue), passage.spans(List.of(cue)), content),
                cited,
                cue,
                account.manner(),
                false,
                account.main());
        byCue.put(cue, cites);
        citing.put(cites, account);
    }

    /** {@code the agency quotes the mayor: “…”}. */
    private Optional<Quotation> behind(int cited) {
        int colon = passage.analysis().tokenAt(passage.phrase(cited).end());
        if (colon + 1 >= passage.analysis().tokens().size()
                || !passage.analysis().token(colon).text().equals(":")) {
            return Optional.empty();
        }
        return passage.quotationAt(passage.analysis().token(colon + 1).span().start());
    }

    /** {@code the agency reported with reference to the ministry}. */
    private void referring(Clause clause) {
        Draft account = byCue.get(clause.predicate());
        if (account == null || account.sourceHead() < 0 || !outlets.test(account)) {
            return;
        }
        clause.arguments().obliques().stream()
                .filter(oblique -> oblique.preposition().equals("with")
                        && passage.lemma(oblique.phrase()).equals("reference"))
                .findFirst()
                .ifPresent(oblique -> passage.analysis().phrase(oblique.phrase()).stream()
                        .flatMap(phrase -> phrase.links(Relation.PREPOSITIONAL))
                        .filter(link -> "to".equals(link.preposition()))
                        .findFirst()
                        .ifPresent(link -> add(
                                account,
                                link.token(),
                                oblique.phrase(),
                                account.anatomy().content())));
    }

    /**
     * The attribution beside which a citation stands: of one that narrows a noun that whose source the noun is; else that of
     * the clause above, else the nearest of its sentence.
     */
    private @Nullable Draft account(Clause clause) {
        int here = clause.predicate();
        Role role = clause.place().role();
        if (role == Role.RELATIVE || role == Role.NOUN_COMPLEMENT) {
            return all().filter(draft -> draft.sourceHead() >= 0
                            && draft.sourceHead() == clause.place().governor()
                            && draft.cueToken() != here
                            && isTold(draft))
                    .findFirst()
                    .orElse(null);
        }
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
                .filter(draft -> draft.sourceHead() >= 0 && isTold(draft) && isBeside(draft.cueToken(), here))
                .findFirst()
                .orElse(null);
    }

    /** Of a sentence that only says who told it, {@code The paper cited the mayor}, what the same outlet said right before. */
    private @Nullable Draft before(Clause clause) {
        OptionalInt who = clause.arguments().who();
        Optional<String> teller = who.isPresent() ? actor(who.getAsInt()) : Optional.empty();
        int sentence = passage.analysis().sentenceIndexOf(clause.predicate());
        if (teller.isEmpty() || sentence == 0 || clause.place().role() != Role.MAIN) {
            return null;
        }
        return byCue.headMap(clause.predicate(), false).descendingMap().values().stream()
                .takeWhile(draft -> passage.analysis().sentenceIndexOf(draft.cueToken()) >= sentence - 1)
                .filter(draft -> passage.analysis().sentenceIndexOf(draft.cueToken()) == sentence - 1)
                .filter(draft -> draft.sourceHead() >= 0 && isTold(draft) && outlets.test(draft))
                .filter(draft -> actor(draft.sourceHead()).equals(teller))
                .findFirst()
                .orElse(null);
    }

    private Optional<String> actor(int head) {
        return cast.at(passage.analysis().token(head).span()).map(Mention::actor);
    }

    private static boolean isTold(Draft draft) {
        return draft.manner() == Manner.ASSERT || draft.manner() == Manner.ADMIT;
    }

    private boolean isBeside(int token, int other) {
        return passage.analysis().sentenceOf(token).equals(passage.analysis().sentenceOf(other));
    }
}
