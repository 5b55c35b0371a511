package rapporteur.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import rapporteur.actor.Mention;
import rapporteur.attribution.Attribution.Relay;
import rapporteur.attribution.Attribution.SourceKind;
import rapporteur.attribution.Attribution.Speaker;
import rapporteur.attribution.Nesting.Nested;
import rapporteur.intake.Block;
import rapporteur.intake.Report;
import rapporteur.text.Spans;

/**
 * Says of each statement from which other outlet the report has it: the one beside its cue or source, else the one that
 * the report relays where the statement stands.
 */
final class Relaying {

    private final Passage passage;
    private final Press press;
    private final RelayingTitles titles;
    private final Relays relays;

    Relaying(Passage passage, Press press, Credits credits, RelayingTitles titles) {
        this.passage = passage;
        this.press = press;
        this.titles = titles;
        relays = new Relays(passage, press, credits);
    }

    /** The speakers with their relays, in the order given. */
    List<Speaker> of(List<Nested> statements, List<Speaker> speakers, Report report) {
        List<Speaker> told = new ArrayList<>();
        NavigableMap<Integer, Relay> places = new TreeMap<>();
        for (int i = 0; i < statements.size(); i++) {
            Draft draft = statements.get(i).draft();
            Speaker speaker = speakers.get(i);
            boolean outlets = speaker.kind() == SourceKind.OUTLET;
            Optional<Relay> beside = outlets
                    ? Optional.empty()
                    : relays.beside(draft, statements.get(i).within() < 0);
            Speaker whole = new Speaker(speaker.actor(), speaker.kind(), beside.orElse(null));
            told.add(whole);
            if (statements.get(i).within() < 0) {
                Optional<Relay> own = outlets ? outlet(draft) : Optional.empty();
                own.or(() -> beside).ifPresent(relay -> places.put(start(draft), relay));
            }
        }
        RelayedArticle article = new RelayedArticle(places, passage, isEntitled(places, report));
        Sources known = new Sources(passage);
        for (int i = 0; i < statements.size(); i++) {
            Draft draft = statements.get(i).draft();
            Speaker speaker = told.get(i);
            int within = statements.get(i).within();
            if (within < 0 && isOpen(speaker)) {
                Optional<Relay> relay = relays.isToldWhere(draft)
                        ? Optional.empty()
                        : article.at(start(draft)).or(() -> known.of(speaker, start(draft)));
                told.set(i, new Speaker(speaker.actor(), speaker.kind(), relay.orElse(null)));
            }
            Relay from = within >= 0 && told.get(within).kind() == SourceKind.OUTLET
                    ? outlet(statements.get(within).draft()).orElse(null)
                    : told.get(i).relay();
            known.note(speaker, start(draft), from);
        }
        return told;
    }

    private static int start(Draft draft) {
        return draft.anatomy().cue().get(0).start();
    }

    /** The outlet that says something, if it is another than the report's own. */
    private Optional<Relay> outlet(Draft draft) {
        return draft.anatomy().source().isEmpty()
                ? Optional.empty()
                : press.other(draft.sourceHead())
                        .map(Mention::actor)
                        .map(actor ->
                                new Relay(actor, Spans.cover(draft.anatomy().source())));
    }

    private static boolean isOpen(Speaker speaker) {
        return speaker.relay() == null && speaker.kind() != SourceKind.OUTLET && speaker.kind() != SourceKind.NONE;
    }

    private boolean isEntitled(NavigableMap<Integer, Relay> places, Report report) {
        List<String> told = Stream.concat(
                        Stream.ofNullable(report.imprint().title()),
                        report.blocks().stream()
                                .filter(block -> block.kind() == Block.Kind.TITLE)
                                .map(block -> block.span().of(report.text())))
                .distinct()
                .toList();
        return places.values().stream()
                .map(Relay::outlet)
                .distinct()
                .flatMap(press::names)
                .anyMatch(name -> told.stream().anyMatch(title -> titles.give(title, name)));
    }
}
