package rapporteur.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapporteur.actor.Mention;
import rapporteur.actor.Party;
import rapporteur.attribution.Attribution;
import rapporteur.language.Analysis;
import rapporteur.language.Clause;
import rapporteur.reading.Reading;
import rapporteur.rule.Resources;
import rapporteur.text.Span;

/**
 * Tells which reports are the words of one who has a part in what is told: a company's statement, an agency's bulletin. What such a
 * report says without a source is on that party's word. Newsrooms and institutes that study things only tell of others.
 */
final class Issuers {

    /** Sectors whose trade is to tell of others. */
    private static final Set<String> OBSERVING = Set.of("MED", "EDU");

    /** So many clauses tell what the issuer does itself, at least. */
    private static final int OFTEN = 2;

    private static final Set<String> WE = Set.of("we", "We");

    private final Map<String, List<Party>> byName = new HashMap<>();
    private final Set<String> pressVerbs = new HashSet<>();

    Issuers(List<Party> parties) {
        for (Party party : parties) {
            add(party.profile().name(), party);
            party.profile().aliases().forEach(alias -> add(alias, party));
        }
        Resources.table("en/origin/press-verbs.tsv").forEach(row -> pressVerbs.add(row.get(0)));
    }

    private void add(String name, Party party) {
        byName.computeIfAbsent(Precedence.plain(name), key -> new ArrayList<>()).add(party);
    }

    /** The party whose words a report is; empty where it only tells of others. */
    Optional<String> of(Reading reading) {
        String outlet = Precedence.outlet(reading.report());
        return byName.getOrDefault(outlet, List.of()).stream()
                .filter(party -> !isObserving(party.profile().code()))
                .filter(party -> actsIn(reading, party))
                .map(Party::id)
                .findFirst();
    }

    /** A newsroom may say what we do; one that has a part in things is also told of by its name, or known by its trade. */
    private boolean actsIn(Reading reading, Party party) {
        List<Clause> doings = doings(reading, party);
        boolean known = party.profile().code() != null
                || doings.stream().anyMatch(clause -> !WE.contains(who(reading, clause)));
        return known && doings.size() >= OFTEN;
    }

    private static boolean isObserving(@Nullable String code) {
        return code != null && OBSERVING.stream().anyMatch(code::endsWith);
    }

    /** The clauses, outside what others say, that tell what a party does. */
    private List<Clause> doings(Reading reading, Party party) {
        String report = reading.report().id();
        Set<String> actors = new HashSet<>();
        party.appearances().stream()
                .filter(appearance -> appearance.report().equals(report))
                .forEach(appearance -> actors.add(appearance.actor()));
        List<Span> ofOthers = reading.attributions().stream()
                .filter(attribution -> attribution.speaker().actor() != null
                        && !actors.contains(attribution.speaker().actor()))
                .map(Attribution::anatomy)
                .flatMap(anatomy -> anatomy.content().stream())
                .toList();
        Analysis analysis = reading.analysis();
        return analysis.clauses().stream()
                .filter(clause -> clause.arguments().who().isPresent())
                .filter(clause -> isOf(reading, clause, actors))
                .filter(clause -> !pressVerbs.contains(
                        analysis.token(clause.predicate()).lemma().toLowerCase(Locale.ROOT)))
                .filter(clause -> {
                    Span predicate = analysis.token(clause.predicate()).span();
                    return ofOthers.stream().noneMatch(content -> content.contains(predicate));
                })
                .toList();
    }

    private static boolean isOf(Reading reading, Clause clause, Set<String> actors) {
        Span who =
                reading.analysis().token(clause.arguments().who().orElseThrow()).span();
        return WE.contains(who(reading, clause))
                || reading.cast()
                        .at(who)
                        .map(Mention::actor)
                        .filter(actors::contains)
                        .isPresent();
    }

    private static String who(Reading reading, Clause clause) {
        return reading.analysis().token(clause.arguments().who().orElseThrow()).text();
    }
}
