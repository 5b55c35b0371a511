package rapporteur.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rapporteur.attribution.Attribution.Anatomy;
import rapporteur.intake.Block;
import rapporteur.intake.Report;
import rapporteur.text.Span;

/**
 * Attributions by a name and a colon: the turns of a transcript, <i>Li Wen: “…</i>, and headlines, <i>Minister: Talks
 * have failed</i>.
 */
final class Labels {

    private static final Pattern LABEL = Pattern.compile(
            "\\s*((?:\\p{Lu}[\\p{L}.'’-]*|of|the|de|van|von|bin|al)(?:[ \\u00a0](?:\\p{Lu}[\\p{L}.'’-]*|of|the|and|for|de|van|von|bin|al)){0,5})(?: ?\\([^)]{1,40}\\))?(:)\\s+");
    private static final int TURNS = 3;

    private final Passage passage;
    private final Report report;

    Labels(Passage passage, Report report) {
        this.passage = passage;
        this.report = report;
    }

    /** A turn lasts to the next label, or over its own paragraph where the text is no transcript. */
    List<Draft> find() {
        List<Matcher> labels = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Span paragraph : passage.paragraphs()) {
            Matcher matcher = LABEL.matcher(passage.text()).region(paragraph.start(), paragraph.end());
            boolean labelled = matcher.lookingAt() && matcher.end() < paragraph.end();
            labels.add(matcher);
            if (labelled) {
                counts.merge(matcher.group(1), 1, Integer::sum);
            }
        }
        int turns = counts.values().stream()
                .filter(count -> count > 1)
                .mapToInt(Integer::intValue)
                .sum();
        return drafts(labels, counts, turns >= TURNS);
    }

    private List<Draft> drafts(List<Matcher> labels, Map<String, Integer> counts, boolean transcript) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            Matcher label = labels.get(i);
            Span paragraph = passage.paragraphs().get(i);
            if (!label.hasMatch() || label.end() >= paragraph.end()) {
                continue;
            }
            boolean turn = transcript && counts.getOrDefault(label.group(1), 0) > 1;
            boolean quoted = passage.quotationAt(label.end()).isPresent();
            if (!turn && !quoted && !isHeadline(paragraph)) {
                continue;
            }
            List<Span> content = new ArrayList<>();
            content.add(new Span(label.end(), paragraph.end()));
            for (int more = i + 1;
                    turn && more < labels.size() && !labels.get(more).hasMatch();
                    more++) {
                content.add(passage.paragraphs().get(more));
            }
            Span source = new Span(label.start(1), label.end(1));
            drafts.add(new Draft(
                    new Anatomy(
                            List.of(source), List.of(new Span(label.start(2), label.end(2))), passage.trimmed(content)),
                    passage.analysis().tokenAt(source.end() - 1),
                    -1,
                    Manner.ASSERT,
                    false,
                    passage.analysis()
                            .clauseAround(passage.analysis().tokenAt(label.end()))
                            .orElse(null)));
        }
        return drafts;
    }

    private boolean isHeadline(Span paragraph) {
        boolean first = passage.paragraphs().get(0).equals(paragraph) && paragraph.length() < 160;
        return first
                || report.blocks().stream()
                        .filter(block -> block.kind() == Block.Kind.TITLE || block.kind() == Block.Kind.HEADING)
                        .anyMatch(block -> block.span().contains(paragraph));
    }
}
