package rapporteur.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import rapporteur.dispute.Filling.Slot;
import rapporteur.dispute.Filling.Value;
import rapporteur.language.Analysis;
import rapporteur.language.Clause;
import rapporteur.language.Phrase;
import rapporteur.language.Token;
import rapporteur.origin.Gist;
import rapporteur.origin.Likeness;
import rapporteur.text.Span;

/** Reads off a report's clauses what answers questions of cause, of who was first, and of good and harm. */
final class Fillings {

    private static final Set<String> BECAUSE = Set.of("because of", "due to", "owing to", "thanks to");

    private static final Set<String> WHY = Set.of("because");

    private final SlotWords words;
    private final Likeness likeness;

    Fillings(SlotWords words, Likeness likeness) {
        this.words = words;
        this.likeness = likeness;
    }

    /** Those of one report, in the order of its clauses. */
    List<Filling> of(Assertions told) {
        List<Filling> fillings = new ArrayList<>();
        for (Clause clause : told.analysis().clauses()) {
            if (clause.grammar().form() == Clause.Form.FINITE
                    && !clause.grammar().question()
                    && clause.place().role() != Clause.Role.RELATIVE) {
                cause(told, clause).ifPresent(fillings::add);
                first(told, clause).ifPresent(fillings::add);
                effect(told, clause).ifPresent(fillings::add);
            }
        }
        return fillings;
    }

    private Optional<Filling> cause(Assertions told, Clause clause) {
        Token predicate = told.analysis().token(clause.predicate());
        Clause.Arguments arguments = clause.arguments();
        if (words.is("cause", predicate)) {
            return named(Slot.CAUSE, told, clause, arguments.whom(), arguments.who());
        }
        if (words.is("blame", predicate) && arguments.whom().isPresent()) {
            return named(Slot.CAUSE, told, clause, oblique(clause, Set.of("for")), arguments.whom());
        }
        if (words.is("accuse", predicate) && arguments.whom().isPresent()) {
            return accused(told, clause, arguments.whom().getAsInt());
        }
        if (words.is("ascribe", predicate)) {
            return named(Slot.CAUSE, told, clause, arguments.whom(), oblique(clause, Set.of("to")));
        }
        OptionalInt because = oblique(clause, BECAUSE);
        Optional<Clause> why = told.analysis()
                .below(clause)
                .filter(below -> WHY.contains(String.valueOf(below.place().marker())))
                .findFirst();
        if (clause.grammar().negated() || (because.isEmpty() && why.isEmpty())) {
            return Optional.empty();
        }
        Span reason = why.map(Clause::span).orElseGet(() -> phrase(told, because.getAsInt()));
        List<Span> happened = new ArrayList<>(List.of(head(told, clause.predicate())));
        IntStream.concat(arguments.who().stream(), arguments.whom().stream())
                .forEach(head -> happened.add(head(told, head)));
        return filling(Slot.CAUSE, told, clause, gist(told, happened), reason);
    }

    /** Of what somebody is accused: {@code of violating the truce}. */
    private Optional<Filling> accused(Assertions told, Clause clause, int whom) {
        return told.analysis()
                .below(clause)
                .filter(act -> "of".equals(act.place().marker()))
                .findFirst()
                .flatMap(act -> {
                    List<Span> done = new ArrayList<>(List.of(head(told, act.predicate())));
                    act.arguments().whom().ifPresent(object -> done.add(head(told, object)));
                    return filling(Slot.CAUSE, told, clause, gist(told, done), phrase(told, whom));
                });
    }

    private Optional<Filling> first(Assertions told, Clause clause) {
        Analysis analysis = told.analysis();
        boolean isFirst = clause.group().adverbs().stream()
                        .anyMatch(adverb -> analysis.token(adverb).lemma().equals("first"))
                || (words.is("begin", analysis.token(clause.predicate()))
                        && clause.arguments().whom().isPresent());
        OptionalInt who = clause.arguments().who();
        if (!isFirst || who.isEmpty() || clause.grammar().tense() != Clause.Tense.PAST) {
            return Optional.empty();
        }
        Span doer = phrase(told, who.getAsInt());
        return filling(Slot.FIRST, told, clause, without(told, clause.span(), doer), doer);
    }

    private Optional<Filling> effect(Assertions told, Clause clause) {
        Token predicate = told.analysis().token(clause.predicate());
        boolean good = words.is("benefit", predicate);
        OptionalInt who = clause.arguments().who();
        OptionalInt whom = clause.arguments().whom();
        if ((!good && !words.is("harm", predicate)) || who.isEmpty() || whom.isEmpty()) {
            return Optional.empty();
        }
        int affected = owner(told, whom.getAsInt());
        Gist about = gist(told, List.of(head(told, who.getAsInt()), head(told, affected)));
        Assertion spoken = told.spoken(clause);
        boolean better = clause.grammar().negated() != good;
        return told.party(affected) == null || about.words().size() < 2 || !spoken.isSettled()
                ? Optional.empty()
                : Optional.of(new Filling(
                        Slot.EFFECT, spoken, about, new Value.Sign(better), better ? "does good" : "does harm"));
    }

    /** Whose it is, where it is somebody's: {@code the mayor's influence}. */
    private static int owner(Assertions told, int head) {
        return told.analysis()
                .phrase(head)
                .flatMap(phrase -> phrase.link(Phrase.Relation.POSSESSOR))
                .map(Phrase.Link::token)
                .orElse(head);
    }

    private Optional<Filling> named(Slot slot, Assertions told, Clause clause, OptionalInt about, OptionalInt value) {
        if (value.isEmpty() || clause.grammar().negated()) {
            return Optional.empty();
        }
        Gist asked = about.isEmpty() ? gist(told, List.of()) : gist(told, List.of(head(told, about.getAsInt())));
        return filling(slot, told, clause, asked, phrase(told, value.getAsInt()));
    }

    private Optional<Filling> filling(Slot slot, Assertions told, Clause clause, Gist about, Span value) {
        Gist named = gist(told, List.of(value));
        Assertion spoken = told.spoken(clause);
        return named.isEmpty() || !spoken.isSettled()
                ? Optional.empty()
                : Optional.of(new Filling(
                        slot,
                        spoken,
                        about,
                        new Value.Named(named),
                        Wordings.folded(value.of(spoken.reading().report().text()))));
    }

    private Gist without(Assertions told, Span whole, Span part) {
        List<Span> rest = new ArrayList<>();
        if (part.start() > whole.start()) {
            rest.add(new Span(whole.start(), part.start()));
        }
        if (part.end() < whole.end()) {
            rest.add(new Span(part.end(), whole.end()));
        }
        return gist(told, rest);
    }

    /** The words that carry meaning; a pronoun carries none. */
    private Gist gist(Assertions told, List<Span> spans) {
        Gist all = likeness.gist(told.reading(), spans);
        return new Gist(
                all.words().stream().filter(word -> word.weight() >= 0.2).toList(), Set.of());
    }

    private static Span phrase(Assertions told, int head) {
        return told.analysis().phrase(head).map(Phrase::core).orElseGet(() -> head(told, head));
    }

    private static Span head(Assertions told, int head) {
        return told.analysis().token(head).span();
    }

    private static OptionalInt oblique(Clause clause, Set<String> prepositions) {
        return clause.arguments().obliques().stream()
                .filter(oblique -> prepositions.contains(oblique.preposition()))
                .mapToInt(Clause.Oblique::phrase)
                .findFirst();
    }
}
