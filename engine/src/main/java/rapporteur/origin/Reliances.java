package rapporteur.origin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapporteur.actor.Party;
import rapporteur.origin.Reliance.Basis;
import rapporteur.origin.Reliance.Way;
import rapporteur.reading.Reading;
import rapporteur.text.Span;

/**
 * Tells which report stands on which origin: whose statements and figures it carries, and which of them it has through
 * others or with words that it copied.
 */
public final class Reliances {

    private final Origins origins;
    /** Words in a row that are looked for in an original. */
    private static final int RUN = 3;

    /** Share of such rows at which a passage is taken over: an editor changes a word here and there. */
    private static final double TAKEN = 0.6;

    /** Characters before and after a passage that are looked for with it. */
    private static final int AROUND = 60;

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Set<String>> runs = new HashMap<>();
    private final Map<String, String> outlets = new HashMap<>();
    private final Map<String, List<Copy>> taken = new HashMap<>();
    private final Map<String, List<Held>> held = new HashMap<>();
    private final Map<String, Set<From>> sources = new HashMap<>();

    private Reliances(List<Reading> readings, List<Party> parties, List<Copy> copies, Origins origins) {
        this.origins = origins;
        Outlets papers = new Outlets(readings);
        for (Party party : parties) {
            papers.reports(party.profile().name()).forEach(report -> outlets.putIfAbsent(report, party.id()));
        }
        for (Reading reading : readings) {
            String outlet = reading.report().imprint().outlet();
            String report = reading.report().id();
            outlets.putIfAbsent(report, outlet == null ? report : outlet);
            texts.put(report, reading.report().text());
        }
        copies.forEach(copy ->
                taken.computeIfAbsent(copy.to(), key -> new ArrayList<>()).add(copy));
    }

    /**
     * The reliances, by report in the order of the readings, then in the order of the text. What stands within more that the
     * report has from the same origin counts once.
     *
     * <p>Cost: linear in statements and figures; those of a copy are looked for in the text that was copied.
     *
     * @param parties who appears in the readings
     * @param copies which of them reuses which
     */
    public static List<Reliance> among(
            List<Reading> readings,
            List<Party> parties,
            List<Copy> copies,
            Origins origins,
            List<Statement> statements,
            List<Figure> figures) {
        Reliances reliances = new Reliances(readings, parties, copies, origins);
        for (Statement statement : statements) {
            reliances.hold(new Carrier(statement.report(), statement.voice()), whole(statement));
        }
        figures.forEach(
                figure -> reliances.hold(Carrier.of(figure), figure.quantity().span()));
        return readings.stream()
                .flatMap(reading -> reliances.of(reading.report().id()).stream())
                .toList();
    }

    /** Something that a report has, and from whom. */
    private record Held(Span span, From from, boolean relayed) {}

    /** From whom a report has something; no origin where nobody is named. */
    private record From(Basis basis, @Nullable String origin) {}

    private void hold(Carrier carrier, Span span) {
        From from = from(carrier);
        held.computeIfAbsent(carrier.report(), key -> new ArrayList<>())
                .add(new Held(span, from, !carrier.voice().chain().isEmpty()));
        sources.computeIfAbsent(carrier.report(), key -> new HashSet<>()).add(from);
    }

    private From from(Carrier carrier) {
        if (origins.isOwnWord(carrier)) {
            return new From(Basis.OWN, null);
        }
        return carrier.voice().party() == null
                ? new From(Basis.UNNAMED, null)
                : new From(Basis.NAMED, origins.key(carrier));
    }

    private List<Reliance> of(String report) {
        Map<From, Way> ways = new LinkedHashMap<>();
        Map<From, List<Span>> evidence = new HashMap<>();
        List<Held> inOrder = held.getOrDefault(report, List.of()).stream()
                // what holds others comes before them
                .sorted(Comparator.<Held>comparingInt(one -> one.span().start())
                        .thenComparingInt(one -> -one.span().end()))
                .toList();
        for (Held one : inOrder) {
            Optional<Copy> copy = copy(report, one);
            From from = one.from().basis() == Basis.OWN && copy.isPresent()
                    ? new From(Basis.NAMED, outlets.get(copy.get().from()))
                    : one.from();
            Way way = copy.isPresent() ? Way.COPIED : one.relayed() ? Way.RELAYED : Way.DIRECT;
            ways.merge(from, way, (a, b) -> a.compareTo(b) < 0 ? a : b);
            List<Span> known = evidence.computeIfAbsent(from, key -> new ArrayList<>());
            if (known.isEmpty() || known.getLast().end() < one.span().end()) {
                known.add(one.span());
            }
        }
        List<Reliance> reliances = new ArrayList<>();
        ways.forEach((from, way) -> reliances.add(
                new Reliance(report, from.basis(), from.origin(), way, evidence.getOrDefault(from, List.of()))));
        return reliances;
    }

    /** The reuse with which something came: its words stand in the original, or a reprint names whom the original names. */
    private Optional<Copy> copy(String report, Held one) {
        List<Copy> copies = taken.getOrDefault(report, List.of());
        if (copies.isEmpty()) {
            return Optional.empty();
        }
        String text = texts.getOrDefault(report, "");
        Span around = new Span(
                Math.max(0, one.span().start() - AROUND),
                Math.min(text.length(), one.span().end() + AROUND));
        List<String> words = runs(around.of(text));
        return copies.stream()
                .filter(copy -> isIn(copy.from(), words)
                        || (copy.kind() != Copy.Kind.PARTIAL
                                && one.from().basis() == Basis.NAMED
                                && sources.getOrDefault(copy.from(), Set.of()).contains(one.from())))
                .findFirst();
    }

    private static Span whole(Statement statement) {
        return statement.attribution().anatomy().content().stream()
                .reduce(Span::cover)
                .orElseThrow();
    }

    private boolean isIn(String original, List<String> words) {
        Set<String> known = runs.computeIfAbsent(original, id -> new HashSet<>(runs(texts.getOrDefault(id, ""))));
        return words.stream().filter(known::contains).count() >= TAKEN * words.size() && !words.isEmpty();
    }

    private static List<String> runs(String text) {
        List<String> forms = Wording.of(text).forms();
        List<String> runs = new ArrayList<>();
        for (int at = 0; at + RUN <= forms.size(); at++) {
            runs.add(String.join(" ", forms.subList(at, at + RUN)));
        }
        return runs;
    }
}
