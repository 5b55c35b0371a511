package rapporteur.quantity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapporteur.attribution.Attribution;
import rapporteur.intake.Report;
import rapporteur.language.Analysis;
import rapporteur.language.Clause;
import rapporteur.language.Phrase;
import rapporteur.language.Phrase.Relation;
import rapporteur.language.Token;
import rapporteur.text.Span;

/** Where a figure held, and on whose word. */
final class Circumstances {

    private static final Set<String> PLACING =
            Set.of("in", "at", "near", "across", "inside", "outside", "around", "along", "throughout", "into");
    /** Nouns for how much of a place is meant. */
    private static final Set<String> EXTENTS =
            Set.of("length", "whole", "rest", "all", "most", "part", "side", "interior");

    private final Report report;
    private final Analysis analysis;
    private final Nouns nouns;
    private final HoldingDays days;
    private final @Nullable Attribution[] innermost;

    Circumstances(Report report, Analysis analysis, Nouns nouns, HoldingDays days, List<Attribution> attributions) {
        this.report = report;
        this.analysis = analysis;
        this.nouns = nouns;
        this.days = days;
        innermost = innermost(attributions);
    }

    /** For each token the attribution whose content holds it most closely. Cost: the length of all contents. */
    private @Nullable Attribution[] innermost(List<Attribution> attributions) {
        Map<String, Attribution> byId = new HashMap<>();
        attributions.forEach(attribution -> byId.put(attribution.id(), attribution));
        @Nullable
        Attribution[] holders = new @Nullable Attribution[analysis.tokens().size()];
        attributions.stream()
                .flatMap(attribution ->
                        attribution.anatomy().content().stream().map(content -> Map.entry(content, attribution)))
                .sorted(Comparator.comparingInt((Map.Entry<Span, Attribution> entry) ->
                                -entry.getKey().length())
                        .thenComparingInt(entry -> depth(entry.getValue(), byId)))
                .forEach(entry -> {
                    int first = analysis.tokenAt(entry.getKey().start());
                    int end = first + analysis.tokensIn(entry.getKey()).size();
                    Arrays.fill(holders, first, end, entry.getValue());
                });
        return holders;
    }

    /** How many others hold an attribution: the paper that cites the mayor says the very words that the mayor says. */
    private static int depth(Attribution attribution, Map<String, Attribution> byId) {
        int depth = 0;
        Attribution at = attribution;
        while (at != null && at.within() != null && depth < byId.size()) {
            depth++;
            at = byId.get(at.within());
        }
        return depth;
    }

    /** The innermost attribution whose content holds the span. */
    Optional<Attribution> attribution(Span span) {
        int token = analysis.tokenAt(span.start());
        return token < innermost.length ? Optional.ofNullable(innermost[token]) : Optional.empty();
    }

    /** The place in the phrase that is counted, or in the clause around the figure; as written. */
    @Nullable
    String where(OptionalInt noun, Span figure) {
        List<Integer> places = new ArrayList<>();
        noun.ifPresent(head -> addPlaces(analysis.phrase(head), places));
        if (places.isEmpty()) {
            clause(figure)
                    .ifPresent(clause -> clause.arguments().obliques().stream()
                            .filter(oblique -> PLACING.contains(oblique.preposition()))
                            .map(oblique -> whole(oblique.phrase()))
                            .filter(this::isPlace)
                            .forEach(places::add));
        }
        return places.stream()
                .findFirst()
                .flatMap(analysis::phrase)
                .map(phrase -> phrase.core().of(report.text()))
                .orElse(null);
    }

    private void addPlaces(Optional<Phrase> phrase, List<Integer> places) {
        phrase.stream()
                .flatMap(counted -> counted.links(Relation.PREPOSITIONAL))
                .filter(link -> link.preposition() != null && PLACING.contains(link.preposition()))
                .map(link -> whole(link.token()))
                .filter(this::isPlace)
                .forEach(places::add);
    }

    /** {@code valley} for {@code the length of the valley}. */
    private int whole(int head) {
        return !EXTENTS.contains(analysis.token(head).lemma())
                ? head
                : analysis.phrase(head).stream()
                        .flatMap(phrase -> phrase.links(Relation.PREPOSITIONAL))
                        .filter(link -> "of".equals(link.preposition()))
                        .map(Phrase.Link::token)
                        .findFirst()
                        .orElse(head);
    }

    /** A place is taken to be a phrase that a name in the singular heads, or a noun for places; a date is none. */
    private boolean isPlace(int head) {
        Token word = analysis.token(head);
        boolean placed = word.upos().equals("PROPN") ? !word.xpos().equals("NNPS") : nouns.isPlace(word);
        return placed && !days.isDate(word.span());
    }

    private Optional<Clause> clause(Span figure) {
        int token = analysis.tokenAt(figure.start());
        return token < analysis.tokens().size() ? analysis.clauseAround(token) : Optional.empty();
    }
}
