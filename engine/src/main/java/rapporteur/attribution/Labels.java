package rapporteur.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rapporteur.actor.Cast;
import rapporteur.actor.Kind;
import rapporteur.actor.Mention;
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
            "\\s*(?:(?:\\d{1,2}[/.)]|[-•–])\\s+)?((?:\\p{Lu}[\\p{L}.'’-]*|of|the|de|van|von|bin|al)(?:[ \\u00a0](?:\\p{Lu}[\\p{L}.'’-]*|of|the|and|for|de|van|von|bin|al)){0,5})(?: ?\\([^)]{1,40}\\))?(?:(?:,| on| in| to| via) [^:.?!\\n]{1,60})?(:)\\s+");
    private static final int TURNS = 3;

    private final Passage passage;
    private final Report report;
    private final Cast cast;

    Labels(Passage passage, Report report, Cast cast) {
        this.passage = passage;
        this.report = report;
        this.cast = cast;
    }

    /** Turns, and quotations after a label. A turn lasts to the next label; a quotation over its own paragraph. */
    List<Draft> turns() {
        return find(false);
    }

    /** Titles and headings that begin with a label. */
    List<Draft> headlines() {
        return find(true);
    }

    private List<Draft> find(boolean headlines) {
        List<Matcher> labels = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Span paragraph : passage.paragraphs()) {
            Matcher matcher = LABEL.matcher(passage.text()).region(paragraph.start(), paragraph.end());
            boolean labelled = matcher.lookingAt() && matcher.end() < paragraph.end();
            labels.add(matcher);
            if (labelled) {
                counts.merge(lastName(matcher), 1, Integer::sum);
            }
        }
        int turns = counts.values().stream()
                .filter(count -> count > 1)
                .mapToInt(Integer::intValue)
                .sum();
        return drafts(labels, counts, turns >= TURNS, headlines);
    }

    private List<Draft> drafts(
            List<Matcher> labels, Map<String, Integer> counts, boolean transcript, boolean headlines) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            Matcher label = labels.get(i);
            Span paragraph = passage.paragraphs().get(i);
            if (!label.hasMatch() || label.end() >= paragraph.end()) {
                continue;
            }
            boolean turn = transcript && counts.getOrDefault(lastName(label), 0) > 1;
            boolean quoted = passage.quotationAt(label.end()).isPresent();
            boolean spoken = turn || quoted;
            Span source = new Span(label.start(1), label.end(1));
            boolean wanted = headlines
                    ? !spoken && isHeadline(paragraph) && isSpeaker(source)
                    : spoken && (turn || !isRubric(source));
            if (!wanted) {
                continue;
            }
            List<Span> content = new ArrayList<>();
            content.add(new Span(label.end(), paragraph.end()));
            for (int more = i + 1; more < labels.size() && !labels.get(more).hasMatch(); more++) {
                Span next = passage.paragraphs().get(more);
                if (!turn && !takesUp(next)) {
                    break;
                }
                content.add(next);
            }
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

    /** Whether a paragraph goes on with the quotation that the one before left open. */
    private boolean takesUp(Span paragraph) {
        return passage.quotationAt(paragraph.start())
                .filter(Quotation::continues)
                .isPresent();
    }

    /** The last word of a label's name: a transcript gives the whole name once. */
    private static String lastName(Matcher label) {
        String name = label.group(1);
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** Whether somebody is named, not what the rest is about: {@code Minister}, not {@code Ukraine}, {@code FIRE TERROR}. */
    private boolean isSpeaker(Span label) {
        if (isRubric(label)) {
            return false;
        }
        int last = passage.analysis().tokenAt(label.end() - 1);
        return cast.at(passage.analysis().token(last).span())
                .filter(mention -> mention.form() != Mention.Form.PRONOUN)
                .flatMap(mention -> cast.actor(mention.actor()))
                .map(actor -> isAble(actor.kind()))
                .orElseGet(() -> Stream.of("someone", "document", "outlet", "office")
                        .anyMatch(kind -> passage.lexicon().isSource(kind, passage.lemma(last))));
    }

    private static boolean isAble(Kind kind) {
        return switch (kind) {
            case PERSON, GROUP, ORGANISATION -> true;
            case STATE, PLACE, OTHER -> false;
        };
    }

    /** {@code BREAKING}, {@code Update}. */
    private boolean isRubric(Span label) {
        return passage.lexicon().isSource("rubric", label.of(passage.text()).toLowerCase(Locale.ROOT));
    }

    private boolean isHeadline(Span paragraph) {
        boolean first = passage.paragraphs().get(0).equals(paragraph) && paragraph.length() < 160;
        return first
                || report.blocks().stream()
                        .filter(block -> block.kind() == Block.Kind.TITLE || block.kind() == Block.Kind.HEADING)
                        .anyMatch(block -> block.span().contains(paragraph));
    }
}
