package rapporteur.origin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapporteur.actor.Actor;
import rapporteur.actor.Party;
import rapporteur.attribution.Attribution;
import rapporteur.attribution.Attribution.SourceKind;
import rapporteur.language.Analysis;
import rapporteur.language.Clause;
import rapporteur.language.Phrase;
import rapporteur.reading.Reading;
import rapporteur.rule.Resources;
import rapporteur.text.Span;

/** On whose word each thing in each report stands, the actors of the reports being known as parties. */
public final class Voices {

    /** Somebody whom the report does not name in any way, as in {@code it is said}. */
    private static final String NOT_NAMED = "not named";

    private static final Set<String> RELATIVES = Set.of("which", "who", "that");

    /** Who writes, where nobody is quoted. */
    private static final Set<String> SELF = Set.of("I", "me", "my", "My");

    private final Map<ActorOf, String> parties = new HashMap<>();
    private final Map<String, Party> byId = new HashMap<>();
    private final Map<String, Map<String, Attribution>> attributions = new HashMap<>();

    private final Set<String> ownAccounts = new HashSet<>();
    private final Map<String, String> issuers = new HashMap<>();
    private final Outlets outlets;

    private record ActorOf(String report, String actor) {}

    /** Takes the parties of a situation and the readings they appear in. */
    public Voices(List<Party> parties, List<Reading> readings) {
        outlets = new Outlets(readings);
        for (Party party : parties) {
            byId.put(party.id(), party);
            for (Party.Appearance appearance : party.appearances()) {
                this.parties.put(new ActorOf(appearance.report(), appearance.actor()), party.id());
            }
        }
        for (Reading reading : readings) {
            Map<String, Attribution> own = new HashMap<>();
            reading.attributions().forEach(attribution -> own.put(attribution.id(), attribution));
            attributions.put(reading.report().id(), own);
        }
        Resources.table("en/origin/own-accounts.tsv").forEach(row -> ownAccounts.add(row.get(0)));
        Issuers all = new Issuers(parties);
        readings.forEach(reading ->
                all.of(reading).ifPresent(party -> issuers.put(reading.report().id(), party)));
    }

    /** On whose word a report tells what it gives no source for: its own, or that of the party whose words it is. */
    Voice own(Reading reading) {
        String issuer = issuers.get(reading.report().id());
        return issuer == null ? Voice.REPORT : new Voice(issuer, null, List.of());
    }

    /** The party with this id. */
    public Optional<Party> party(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The party that an actor of a report is. */
    public Optional<Party> party(String report, String actor) {
        return Optional.ofNullable(parties.get(new ActorOf(report, actor))).flatMap(this::party);
    }

    /** The attribution of a report with this id. */
    public Optional<Attribution> attribution(Reading reading, @Nullable String id) {
        return Optional.ofNullable(
                attributions.getOrDefault(reading.report().id(), Map.of()).get(id == null ? "" : id));
    }

    /**
     * Who vouches for what stands in this attribution, and through whom.
     *
     * @param attribution id in that reading; null where the report says so itself
     */
    public Voice of(Reading reading, @Nullable String attribution) {
        Deque<Voice> relayers = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        Optional<Attribution> at = attribution(reading, attribution);
        while (at.isPresent() && seen.add(at.get().id())) {
            Voice voice = speaker(reading, at.get());
            if (!voice.isReport() && !voice.equals(relayers.peekFirst())) {
                relayers.addFirst(voice);
                relay(reading, at.get()).filter(paper -> !paper.equals(voice)).ifPresent(relayers::addFirst);
            }
            at = attribution(reading, at.get().within());
        }
        if (relayers.isEmpty()) {
            return own(reading);
        }
        Voice innermost = relayers.removeLast();
        List<String> chain = new ArrayList<>();
        for (Voice relayer : relayers) {
            String name = name(relayer);
            if (!name.equals(name(innermost))) {
                chain.add(name);
            }
        }
        return new Voice(innermost.party(), innermost.text(), chain);
    }

    /** The one who speaks within what another says, whom that one relays. */
    Voice within(Voice outer, Voice inner) {
        if (name(outer).equals(name(inner))) {
            return outer;
        }
        List<String> chain = new ArrayList<>(outer.chain());
        chain.add(name(outer));
        return new Voice(inner.party(), inner.text(), chain);
    }

    /** The voice of somebody whom a report names apart from its text, as its author. */
    Voice named(String name) {
        return byId.values().stream()
                .filter(party -> party.profile().name().equals(name))
                .map(Party::id)
                .min(Comparator.naturalOrder())
                .map(id -> new Voice(id, null, List.of()))
                .orElseGet(() -> new Voice(null, name, List.of()));
    }

    /** How a voice is called in lists: the party's id, or the words for an unnamed one; empty for the report itself. */
    public static String name(Voice voice) {
        if (voice.party() != null) {
            return voice.party();
        }
        return voice.text() == null ? "" : voice.text();
    }

    private Voice speaker(Reading reading, Attribution attribution) {
        Optional<Actor> actor =
                Optional.ofNullable(attribution.speaker().actor()).flatMap(reading.cast()::actor);
        Optional<Party> party = actor.flatMap(known -> party(reading.report().id(), known.id()));
        String words = words(reading, attribution);
        if (attribution.within() == null && SELF.contains(words)) {
            return Authors.of(reading).map(this::named).orElse(own(reading));
        }
        if (isOwnOutlet(reading, party.map(known -> known.profile().name()).orElse(words))) {
            return own(reading);
        }
        boolean unnamed = attribution.speaker().kind() == SourceKind.UNNAMED;
        if (party.isPresent() && !unnamed) {
            return new Voice(party.get().id(), null, List.of());
        }
        Optional<Party> author = actor.isEmpty() ? author(reading, attribution) : Optional.empty();
        return author.map(known -> new Voice(known.id(), null, List.of()))
                .orElseGet(() -> new Voice(null, actor.map(Actor::name).orElse(words), List.of()));
    }

    /** Whose estimate, list or letter a source is: {@code by her own count}. */
    private Optional<Party> author(Reading reading, Attribution attribution) {
        return attribution.anatomy().source().stream()
                .flatMap(span -> reading.analysis().tokensIn(span).stream())
                .map(token -> reading.analysis().tokenAt(token.span().start()))
                .flatMap(token -> reading.analysis().phrase(token).stream())
                .filter(phrase ->
                        !reading.analysis().token(phrase.head()).upos().equals("PROPN"))
                .flatMap(phrase -> Stream.concat(
                        phrase.links(Phrase.Relation.POSSESSOR), phrase.links(Phrase.Relation.DETERMINER)))
                .flatMap(link ->
                        reading.cast().at(reading.analysis().token(link.token()).span()).stream())
                .flatMap(mention -> party(reading.report().id(), mention.actor()).stream())
                .findFirst();
    }

    /** The other outlet that a report has a statement from. */
    private Optional<Voice> relay(Reading reading, Attribution attribution) {
        return Optional.ofNullable(attribution.speaker().relay())
                .flatMap(relay -> party(reading.report().id(), relay.outlet()))
                .map(party -> new Voice(party.id(), null, List.of()))
                .or(() -> told(reading, attribution));
    }

    /** The paper that a speaker told it, where that is the outlet of another of the reports: {@code she told the Herald}. */
    private Optional<Voice> told(Reading reading, Attribution attribution) {
        return attribution.anatomy().cue().stream()
                .map(cue -> reading.analysis().tokenAt(cue.start()))
                .flatMap(token -> reading.analysis().clause(token).stream())
                .flatMap(Voices::heard)
                .flatMap(
                        head -> reading.cast().at(reading.analysis().token(head).span()).stream())
                .flatMap(mention -> party(reading.report().id(), mention.actor()).stream())
                .filter(party -> isOtherOutlet(party, reading)
                        && !isOwnOutlet(reading, party.profile().name()))
                .map(party -> new Voice(party.id(), null, List.of()))
                .findFirst();
    }

    private static Stream<Integer> heard(Clause clause) {
        Clause.Arguments arguments = clause.arguments();
        return Stream.concat(
                Stream.of(arguments.recipient(), arguments.whom())
                        .flatMap(head -> head.stream().boxed()),
                arguments.obliques().stream()
                        .filter(oblique -> oblique.preposition().equals("to"))
                        .map(Clause.Oblique::phrase));
    }

    /** Whether a party is the outlet of another of the reports. */
    private boolean isOtherOutlet(Party party, Reading reading) {
        return Stream.concat(Stream.of(party.profile().name()), party.profile().aliases().stream())
                .flatMap(name -> outlets.reports(name).stream())
                .anyMatch(report -> !report.equals(reading.report().id()));
    }

    /** The source's words; where there are none those of a cue that stands for it, as {@code reportedly}. */
    private static String words(Reading reading, Attribution attribution) {
        Attribution.Anatomy anatomy = attribution.anatomy();
        boolean standsForIt = anatomy.cue().stream()
                .flatMap(cue -> reading.analysis().tokensIn(cue).stream())
                .noneMatch(token -> token.upos().equals("VERB"));
        List<Span> spans = anatomy.source().isEmpty() && standsForIt ? anatomy.cue() : anatomy.source();
        if (spans.isEmpty()) {
            return NOT_NAMED;
        }
        Optional<String> meant = antecedent(reading, spans);
        if (meant.isPresent()) {
            return meant.get();
        }
        return spans.stream().map(span -> span.of(reading.report().text())).collect(Collectors.joining(" "));
    }

    /** Whether words name but an account that is nobody's: {@code preliminary data}. */
    boolean isMereAccount(String words) {
        String last = words.substring(words.lastIndexOf(' ') + 1);
        String single = last.endsWith("s") ? last.substring(0, last.length() - 1) : last;
        return words.equals(words.toLowerCase(Locale.ROOT))
                && (ownAccounts.contains(last) || ownAccounts.contains(single));
    }

    /** What a relative pronoun takes up: {@code the letter} of {@code the letter, which lists six deaths}. */
    private static Optional<String> antecedent(Reading reading, List<Span> spans) {
        Span only = spans.getFirst();
        if (spans.size() > 1
                || !RELATIVES.contains(only.of(reading.report().text()).toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        Analysis analysis = reading.analysis();
        return analysis.clauseAround(analysis.tokenAt(only.start()))
                .map(clause -> clause.place().governor())
                .filter(governor -> governor >= 0)
                .map(governor -> analysis.phrase(governor)
                        .map(Phrase::core)
                        .orElse(analysis.token(governor).span()))
                .map(span -> span.of(reading.report().text()));
    }

    private static boolean isOwnOutlet(Reading reading, String name) {
        String outlet = Precedence.outlet(reading.report());
        return !outlet.isEmpty() && outlet.equals(Precedence.plain(name));
    }
}
