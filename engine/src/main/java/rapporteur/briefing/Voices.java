package rapporteur.briefing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapporteur.actor.Party;
import rapporteur.attribution.Attribution;
import rapporteur.origin.Evidence;
import rapporteur.origin.Statement;
import rapporteur.situation.Situation;
import rapporteur.text.Span;

/** Who says what: the statements of each voice; one that several reports carry is shown once, with all of them. */
final class Voices {

    private static final int VOICES_SHOWN = 15;
    private static final int STATEMENTS_SHOWN = 5;
    private static final int CONTENT = 600;
    private static final String UNNAMED = "\n";

    private final Page page;
    private final Html html;

    Voices(Page page) {
        this.page = page;
        this.html = page.html();
    }

    /**
     * A voice and what it says.
     *
     * @param party null for all who are unnamed
     * @param carried each statement with those that are the same one, the first of them first
     */
    private record Told(@Nullable Party party, List<List<Statement>> carried) {}

    void write(Situation situation) {
        List<Told> voices = voices(situation.statements());
        page.section("voices", "Who says what", voices.size());
        if (voices.isEmpty()) {
            html.leaf("p", "No statement was found that a report ascribes to somebody.", "class", "nothing");
        } else {
            page.list("div", "stack", voices, VOICES_SHOWN, "voices", this::voice);
        }
        html.closeLine();
    }

    /** Those with most to say first; those who are unnamed last. */
    private List<Told> voices(List<Statement> statements) {
        Map<String, List<List<Statement>>> byParty = new LinkedHashMap<>();
        for (List<Statement> same : carried(statements)) {
            String party = same.getFirst().voice().party();
            String key = party == null || page.roster().party(party) == null ? UNNAMED : party;
            byParty.computeIfAbsent(key, k -> new ArrayList<>()).add(same);
        }
        List<Told> voices = new ArrayList<>();
        byParty.forEach((key, carried) ->
                voices.add(new Told(key.equals(UNNAMED) ? null : page.roster().party(key), carried)));
        voices.sort(Comparator.<Told, Boolean>comparing(told -> told.party() == null)
                .thenComparingInt(told -> -told.carried().size()));
        return voices;
    }

    /** The statements, each with those that are the same one. */
    private static List<List<Statement>> carried(List<Statement> statements) {
        Map<String, Statement> byId = new HashMap<>();
        statements.forEach(statement -> byId.put(statement.id(), statement));
        Set<String> seen = new HashSet<>();
        List<List<Statement>> groups = new ArrayList<>();
        for (Statement statement : statements) {
            if (!seen.add(statement.id())) {
                continue;
            }
            List<Statement> group = new ArrayList<>();
            Deque<Statement> next = new ArrayDeque<>(List.of(statement));
            while (!next.isEmpty()) {
                Statement member = next.removeFirst();
                group.add(member);
                for (String id : member.sameAs()) {
                    Statement same = byId.get(id);
                    if (same != null && seen.add(id)) {
                        next.addLast(same);
                    }
                }
            }
            groups.add(group);
        }
        return groups;
    }

    private void voice(Told told) {
        Party party = told.party();
        html.open("article", "class", "voice").open("h3");
        if (party == null) {
            html.text("Unnamed voices").close();
        } else {
            Party.Profile profile = party.profile();
            html.leaf("bdi", Wording.capital(profile.name())).close();
            html.open("p", "class", "role");
            if (profile.role() != null) {
                html.leaf("bdi", profile.role()).text(" \u00B7 ");
            }
            html.text(profile.kind().name().toLowerCase(Locale.ROOT)).close();
        }
        html.text("\n");
        page.list("ul", "statements", told.carried(), STATEMENTS_SHOWN, "statements", this::statement);
        html.closeLine();
    }

    private void statement(List<Statement> same) {
        Statement statement = same.getFirst();
        String report = statement.report();
        Attribution attribution = statement.attribution();
        List<Span> content = attribution.anatomy().content();
        List<Span> rest = new ArrayList<>(content.subList(1, content.size()));
        rest.addAll(attribution.anatomy().cue());
        rest.addAll(attribution.anatomy().source());
        html.open("li")
                .open(
                        "a",
                        "class",
                        "words",
                        "href",
                        "#" + page.passages().anchor(new Evidence(report, content.getFirst())),
                        "data-with",
                        page.anchors(report, rest));
        page.provenance(report, mode(attribution.mode()));
        html.open("span", "class", "quotation", "dir", "auto");
        if (statement.voice().party() == null && statement.voice().text() != null) {
            html.leaf("bdi", statement.voice().text(), "class", "speaker").text(" ");
        }
        String cue = words(report, attribution.anatomy().cue());
        if (!cue.isBlank()) {
            html.leaf("em", cue, "class", "cue").text(": ");
        }
        html.text(Quotation.head(words(report, content), CONTENT)).close().close();
        manner(statement);
        carriers(same);
        html.closeLine();
    }

    private static String mode(Attribution.Mode mode) {
        return switch (mode) {
            case DIRECT -> "quoted";
            case INDIRECT -> "paraphrased";
            case MIXED -> "partly quoted";
        };
    }

    /** Whether it is denied, when it was said, and through whom it came; nothing where none of these is known. */
    private void manner(Statement statement) {
        boolean negated = statement.attribution().stance().negated();
        String said = statement.attribution().said();
        List<String> chain = statement.voice().chain();
        if (!negated && said == null && chain.isEmpty()) {
            return;
        }
        html.open("p", "class", "manner");
        if (negated) {
            html.leaf("strong", "denied or not said", "class", "note").text(" ");
        }
        if (said != null) {
            html.text("said on ");
            page.date(said);
            html.text(chain.isEmpty() ? "" : ", ");
        }
        for (int i = 0; i < chain.size(); i++) {
            html.text(i == 0 ? "as relayed by " : ", who had it from ")
                    .leaf("bdi", page.roster().name(chain.get(i)));
        }
        html.close();
    }

    private void carriers(List<Statement> same) {
        if (same.size() == 1) {
            return;
        }
        html.open("p", "class", "carriers").text("also in ");
        for (int i = 1; i < same.size(); i++) {
            Statement other = same.get(i);
            html.text(i == 1 ? "" : ", ");
            page.reference(new Evidence(
                    other.report(), other.attribution().anatomy().content().getFirst()));
        }
        html.close();
    }

    private String words(String report, List<Span> spans) {
        String text = page.roster().reading(report).report().text();
        List<String> parts = spans.stream().map(span -> span.of(text)).toList();
        return String.join(" \u2026 ", parts);
    }
}
