package rapporteur.dispute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rapporteur.actor.Kind;
import rapporteur.actor.Party;
import rapporteur.attribution.Attribution;
import rapporteur.dispute.AttitudeWords.Leaning;
import rapporteur.language.Clause;
import rapporteur.language.Phrase;
import rapporteur.language.Token;
import rapporteur.origin.Carrier;
import rapporteur.origin.Gist;
import rapporteur.origin.Likeness;
import rapporteur.origin.Origins;
import rapporteur.origin.Voice;
import rapporteur.origin.Voices;
import rapporteur.text.Span;

/**
 * Finds where sources differ about how somebody regards something: one holder, one thing, and attitudes that fall on different
 * sides ({@code worried}, {@code pleased}, {@code their own affair}), or one that is also said not to be.
 */
final class Attitudes {

    /** How much of the thing regarded in one account is in that of another, the holder left out. */
    private static final double SAME_THING = 0.5;

    /** Words that name a position at most. */
    private static final int WORDS = 3;

    private final AttitudeWords words;
    private final Origins origins;
    private final Voices voices;
    private final Likeness likeness;

    Attitudes(Assertions.Ground ground, AttitudeWords words) {
        this.words = words;
        this.origins = ground.origins();
        this.voices = ground.voices();
        this.likeness = ground.likeness();
    }

    /**
     * An attitude as somebody tells it.
     *
     * @param told who tells it, and in which words
     * @param holder whose it is: a side, else a party, in comparable form
     * @param party id of the holder
     * @param leaning where it falls; one that is denied falls nowhere
     * @param sign what says so
     * @param target words for the thing regarded
     * @param named the other actors named beside it
     */
    private record Attitude(
            Assertion told, String holder, String party, Leaning leaning, Sign sign, Gist target, Set<String> named) {

        /** A mood of a whole country or body is of what all the reports tell of, if it is said of nobody in particular. */
        boolean isMood() {
            return sign.manner() == Manner.FEELS && !told.predicate().upos().equals("VERB");
        }

        boolean isOfSame(Attitude other) {
            return named.isEmpty() || other.named.isEmpty() || named.stream().anyMatch(other.named::contains);
        }

        boolean isAgainst(Attitude other) {
            if (!told.isSo() || !other.told.isSo()) {
                return told.isSo() != other.told.isSo()
                        && (sign.lemma().equals(other.sign.lemma()) || leaning == other.leaning);
            }
            return leaning != other.leaning;
        }
    }

    /**
     * What says how somebody regards something.
     *
     * @param lemma its own
     * @param words in the report: {@code uneasy}, {@code voiced concern}
     * @param manner how it says so
     */
    private record Sign(String lemma, String words, Manner manner) {}

    private enum Manner {
        FEELS,
        /** A no by itself, to what others feel. */
        DISMISSES,
        /** Calls it others' own. */
        LEAVES
    }

    /** The disputes over attitudes, by holder. Cost: quadratic in one holder's attitudes. */
    List<Finding> among(List<Assertions> reports) {
        Map<String, List<Attitude>> byHolder = new LinkedHashMap<>();
        for (Assertions told : reports) {
            for (Clause clause : told.analysis().clauses()) {
                read(told, clause)
                        .ifPresent(attitude -> byHolder.computeIfAbsent(attitude.holder(), key -> new ArrayList<>())
                                .add(attitude));
            }
        }
        List<Finding> findings = new ArrayList<>();
        byHolder.values().forEach(attitudes -> findings.addAll(differing(attitudes)));
        return findings;
    }

    private Optional<Attitude> read(Assertions told, Clause clause) {
        boolean predicated = clause.grammar().form() == Clause.Form.FINITE
                || (clause.place().role() == Clause.Role.OPEN_COMPLEMENT
                        && clause.grammar().form() == Clause.Form.VERBLESS);
        if (clause.grammar().question() || !predicated) {
            return Optional.empty();
        }
        Token predicate = told.analysis().token(clause.predicate());
        Clause.Arguments arguments = clause.arguments();
        OptionalInt who = holder(told, clause);
        Optional<Leaning> leaning = words.ofWho(predicate);
        if (leaning.isPresent() && who.isPresent()) {
            return attitude(told, clause, who.getAsInt(), leaning.get(), sign(predicate, predicate));
        }
        Optional<Token> adverb = who.isEmpty()
                ? Optional.empty()
                : clause.group().adverbs().stream()
                        .map(told.analysis()::token)
                        .filter(token -> words.ofAdverb(token).isPresent())
                        .findFirst();
        if (adverb.isPresent()) {
            return attitude(
                    told, clause, who.getAsInt(), words.ofAdverb(adverb.get()).get(), sign(adverb.get(), adverb.get()));
        }
        Optional<Clause.Oblique> of = arguments.obliques().stream()
                .filter(oblique -> oblique.preposition().equals("of"))
                .filter(oblique ->
                        words.ofWho(told.analysis().token(oblique.phrase())).isPresent())
                .findFirst();
        if (of.isPresent() && who.isPresent() && words.isLight(predicate)) {
            Token noun = told.analysis().token(of.get().phrase());
            return attitude(told, clause, who.getAsInt(), words.ofWho(noun).get(), sign(noun, predicate, noun));
        }
        if (arguments.whom().isPresent() && !clause.grammar().passive()) {
            int whom = arguments.whom().getAsInt();
            Token object = told.analysis().token(whom);
            leaning = words.ofWho(object).filter(known -> object.upos().equals("NOUN"));
            if (leaning.isPresent() && words.isLight(predicate) && who.isPresent()) {
                return attitude(told, clause, who.getAsInt(), leaning.get(), sign(object, predicate, object));
            }
            if (leaning.isPresent() && words.dismisses(predicate) && who.isPresent()) {
                Sign sign = new Sign(predicate.lemma(), words(predicate, object), Manner.DISMISSES);
                return attitude(told, clause, who.getAsInt(), Leaning.INDIFFERENT, sign);
            }
            leaning = words.ofWhom(predicate);
            if (leaning.isPresent()) {
                return attitude(told, clause, whom, leaning.get(), sign(predicate, predicate));
            }
        }
        return words.isOwn(predicate) && isOwn(told, clause.predicate())
                ? ofSpeaker(told, clause, predicate)
                : Optional.empty();
    }

    /** Whose attitude a clause tells: its doer's, or that of whom another finds so: {@code found them relaxed}. */
    private static OptionalInt holder(Assertions told, Clause clause) {
        Clause.Arguments arguments = clause.arguments();
        if (arguments.who().isPresent()) {
            return arguments.who();
        }
        if (clause.grammar().passive()) {
            return arguments.whom();
        }
        boolean complement = clause.place().role() == Clause.Role.OPEN_COMPLEMENT
                && clause.place().parent() >= 0;
        return complement
                ? told.analysis()
                        .clauses()
                        .get(clause.place().parent())
                        .arguments()
                        .whom()
                : OptionalInt.empty();
    }

    private static Sign sign(Token word, Token... said) {
        return new Sign(word.lemma(), words(said), Manner.FEELS);
    }

    private static String words(Token... said) {
        return Stream.of(said)
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    private static boolean isOwn(Assertions told, int noun) {
        return told.analysis().phrase(noun).stream()
                .flatMap(phrase -> phrase.links(Phrase.Relation.ADJECTIVE))
                .anyMatch(link -> told.analysis().token(link.token()).lemma().equals("own"));
    }

    private Optional<Attitude> attitude(Assertions told, Clause clause, int holder, Leaning leaning, Sign sign) {
        return party(told, holder).map(party -> attitude(told, clause, party, leaning, sign));
    }

    /** The party a phrase names, or that whose people it names: {@code its staff}, {@code the people of Tarn}. */
    private Optional<String> party(Assertions told, int holder) {
        Optional<String> whole = told.analysis().phrase(holder).stream()
                .flatMap(phrase -> phrase.links().stream())
                .filter(link -> link.relation() == Phrase.Relation.POSSESSOR
                        || "of".equals(link.preposition())
                        || "in".equals(link.preposition()))
                .map(Phrase.Link::token)
                .map(told::party)
                .filter(party -> party != null && voices.party(party).isPresent())
                .map(String::valueOf)
                .findFirst();
        boolean people = told.analysis().token(holder).upos().equals("NOUN")
                && words.isPeople(told.analysis().token(holder));
        return people && whole.isPresent() ? whole : Optional.ofNullable(told.party(holder));
    }

    /** What is called somebody's own affair is so to whoever says it. */
    private Optional<Attitude> ofSpeaker(Assertions told, Clause clause, Token word) {
        String party = told.spoken(clause).source().voice().party();
        Sign sign = new Sign(word.lemma(), "own " + words(word), Manner.LEAVES);
        return party == null ? Optional.empty() : Optional.of(attitude(told, clause, party, Leaning.INDIFFERENT, sign));
    }

    private Attitude attitude(Assertions told, Clause clause, String party, Leaning leaning, Sign sign) {
        Assertion by = told.spoken(clause);
        String holder = origins.side(new Carrier(by.report(), new Voice(party, null, List.of())));
        // what a relative clause says is said of the thing above it
        boolean below =
                clause.place().role() == Clause.Role.RELATIVE && clause.place().parent() >= 0;
        Clause whole = below ? told.analysis().clauses().get(clause.place().parent()) : clause;
        Attribution said = by.source().attribution();
        List<Span> around =
                said != null && sign.manner() == Manner.LEAVES ? said.anatomy().content() : List.of(whole.span());
        List<Gist.Sense> regarded = likeness.gist(by.reading(), around).words().stream()
                .filter(sense -> !sense.lemma().equals(sign.lemma()))
                .toList();
        Gist target = new Gist(regarded, Set.of());
        return new Attitude(by, holder, party, leaning, sign, target, named(told, whole, party, by));
    }

    private static boolean isNamed(Party party) {
        return Character.isUpperCase(party.profile().name().codePointAt(0));
    }

    /** The actors that a clause names, besides the holder and who tells of him. */
    private Set<String> named(Assertions told, Clause clause, String holder, Assertion by) {
        Span own = Assertion.own(told.analysis(), clause, by.source().attribution());
        int first = told.analysis().tokenAt(own.start());
        int end = first + told.analysis().tokensIn(own).size();
        return IntStream.range(first, end)
                .mapToObj(told::party)
                .filter(party -> party != null
                        && voices.party(party).filter(Attitudes::isNamed).isPresent())
                .map(String::valueOf)
                .filter(party -> !party.equals(holder)
                        && !party.equals(by.source().voice().party()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Finding> differing(List<Attitude> attitudes) {
        Components components = new Components(attitudes.size());
        for (int i = 0; i < attitudes.size(); i++) {
            for (int j = i + 1; j < attitudes.size(); j++) {
                if (isOfOneThing(attitudes.get(i), attitudes.get(j))) {
                    components.join(i, j);
                }
            }
        }
        return components.groups().stream()
                .map(group -> group.stream().map(attitudes::get).toList())
                .filter(Attitudes::isDisputed)
                .map(this::finding)
                .toList();
    }

    private static boolean isDisputed(List<Attitude> attitudes) {
        return attitudes.stream()
                .anyMatch(one -> attitudes.stream()
                        .anyMatch(two -> one.isAgainst(two) && one.told().isOfOtherSide(two.told())));
    }

    private boolean isOfOneThing(Attitude one, Attitude two) {
        boolean whole = voices.party(one.party())
                .filter(party -> party.profile().kind() != Kind.PERSON)
                .isPresent();
        if (whole && one.isMood() && two.isMood()) {
            return one.isOfSame(two);
        }
        double covered =
                Math.max(Likeness.covered(one.target(), two.target()), Likeness.covered(two.target(), one.target()));
        return covered >= SAME_THING;
    }

    private Finding finding(List<Attitude> attitudes) {
        Map<String, List<Attitude>> sides = new LinkedHashMap<>();
        for (Attitude attitude : attitudes) {
            sides.computeIfAbsent(attitude.leaning() + " " + attitude.told().isSo(), key -> new ArrayList<>())
                    .add(attitude);
        }
        List<Account> accounts = sides.values().stream()
                .map(side -> new Account(
                        position(side), side.stream().map(Attitude::told).toList()))
                .toList();
        String name = voices.party(attitudes.getFirst().party())
                .map(party -> party.profile().name())
                .orElse(attitudes.getFirst().party());
        String how = accounts.stream().map(Account::position).collect(Collectors.joining("; "));
        return Account.finding(
                Dispute.Kind.ATTITUDE,
                "How does " + name + " see it: "
                        + Quote.of(attitudes.getFirst().told().words()) + "?",
                accounts,
                "Sources differ about how " + name + " sees it: " + how + ".",
                origins);
    }

    /** In the reports' words: {@code uneasy, concerned}. */
    private static String position(List<Attitude> side) {
        String all = side.stream()
                .map(attitude -> attitude.sign().words())
                .distinct()
                .limit(WORDS)
                .collect(Collectors.joining(", "));
        Attitude first = side.getFirst();
        return first.told().isSo() || first.sign().manner() == Manner.DISMISSES ? all : "not " + all;
    }
}
