package rapporteur.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapporteur.rule.Resources;
import rapporteur.text.Span;

/**
 * Learns from several reports of one outlet what it prints on all of them, and takes it away: a passage that at least
 * three of its reports share, and at least a third of them.
 *
 * <p>A newsroom also repeats paragraphs of its own, the background of a running story; these are kept. So a passage of
 * prose goes only where it stands at a report's beginning or end and speaks to the reader or of the page
 * ({@code en/intake/shared.yml}); labels and lines that are no prose go wherever they stand, and titles never. Reprints
 * and later versions of one report count as one.
 *
 * <p>Linear in the length of the reports; their order does not matter.
 */
final class Shared {

    private static final int LEAST = 3;
    private static final int SHARE = 3;
    private static final String GAP = "\n\n";

    private final Map<String, Pattern> house;

    private Shared(Map<String, Pattern> house) {
        this.house = house;
    }

    /** Reads the rules that ship with the program. */
    static Shared load() {
        Map<String, Pattern> house = new LinkedHashMap<>();
        Resources.rules("en/intake/shared.yml").forEach(rule -> house.put(rule.id(), Pattern.compile(rule.pattern())));
        return new Shared(house);
    }

    /** Whether rule {@code id} finds something in the passage. */
    boolean finds(String id, String passage) {
        Pattern rule = house.get(id);
        return rule != null && rule.matcher(passage).find();
    }

    /** The inputs, their reports without what those of one outlet share, in the same order. */
    List<Input> removed(List<Input> inputs) {
        List<Report> reports = inputs.stream()
                .filter(Input.Read.class::isInstance)
                .map(input -> ((Input.Read) input).report())
                .toList();
        Map<String, List<Report>> outlets = new LinkedHashMap<>();
        for (Report report : reports) {
            String outlet = outlet(report);
            if (outlet != null) {
                outlets.computeIfAbsent(outlet, name -> new ArrayList<>()).add(report);
            }
        }
        Map<String, Set<String>> shared = new HashMap<>();
        outlets.forEach((outlet, own) -> shared.put(outlet, shared(own)));
        return inputs.stream()
                .map(input -> switch (input) {
                    case Input.Unreadable unreadable -> unreadable;
                    case Input.Read(Report report) ->
                        new Input.Read(without(report, shared.getOrDefault(String.valueOf(outlet(report)), Set.of())));
                })
                .map(Input.class::cast)
                .toList();
    }

    private static @Nullable String outlet(Report report) {
        String outlet = report.imprint().outlet();
        String url = report.provenance().url();
        return outlet != null ? Prose.level(outlet) : url != null ? Urls.host(url) : null;
    }

    /** The passages, levelled, that enough of an outlet's reports hold. */
    private static Set<String> shared(List<Report> reports) {
        Map<String, Set<String>> holders = new HashMap<>();
        Set<String> different = new HashSet<>();
        for (Report report : reports) {
            String core = core(report);
            different.add(core);
            for (Block block : report.blocks()) {
                if (block.kind() != Block.Kind.TITLE) {
                    holders.computeIfAbsent(Prose.level(block.span().of(report.text())), words -> new HashSet<>())
                            .add(core);
                }
            }
        }
        int least = Math.max(LEAST, (different.size() + SHARE - 1) / SHARE);
        Set<String> shared = new HashSet<>();
        holders.forEach((words, cores) -> {
            if (cores.size() >= least) {
                shared.add(words);
            }
        });
        return shared;
    }

    /** The longest passage: reprints and later versions of a report have it in common. */
    private static String core(Report report) {
        String core = "";
        for (Block block : report.blocks()) {
            String words = Prose.level(block.span().of(report.text()));
            core = words.length() > core.length() ? words : core;
        }
        return core;
    }

    private Report without(Report report, Set<String> shared) {
        List<Block> blocks = report.blocks();
        boolean[] out = new boolean[blocks.size()];
        if (!shared.isEmpty()) {
            for (int i = 0; i < blocks.size(); i++) {
                String words = blocks.get(i).span().of(report.text());
                out[i] = blocks.get(i).kind() != Block.Kind.TITLE
                        && shared.contains(Prose.level(words))
                        && (!Prose.isProse(words) || isHouse(words));
            }
            keepWithin(out, report);
        }
        int left = 0;
        for (int i = 0; i < out.length; i++) {
            left += out[i] || blocks.get(i).kind() == Block.Kind.TITLE ? 0 : 1;
        }
        return left == blocks.size() || left == 0 ? report : cut(report, out);
    }

    private boolean isHouse(String words) {
        return house.values().stream().anyMatch(rule -> rule.matcher(words).find());
    }

    /** Prose that stands between passages that stay is the report's own. */
    private static void keepWithin(boolean[] out, Report report) {
        int first = 0;
        int last = out.length - 1;
        while (first < out.length && (out[first] || report.blocks().get(first).kind() == Block.Kind.TITLE)) {
            first++;
        }
        while (last > first && out[last]) {
            last--;
        }
        for (int i = first; i < last; i++) {
            out[i] &= !Prose.isProse(report.blocks().get(i).span().of(report.text()));
        }
    }

    private static Report cut(Report report, boolean[] out) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        Dateline dateline = null;
        for (int i = 0; i < out.length; i++) {
            Block block = report.blocks().get(i);
            if (out[i]) {
                continue;
            }
            text.append(text.isEmpty() ? "" : GAP);
            int moved = text.length() - block.span().start();
            text.append(block.span().of(report.text()));
            blocks.add(new Block(moved(block.span(), moved), block.kind(), block.capture()));
            Dateline place = report.imprint().dateline();
            if (place != null && block.span().contains(place.span())) {
                dateline = new Dateline(place.place(), moved(place.span(), moved));
            }
        }
        Imprint imprint = report.imprint();
        Imprint placed = new Imprint(
                imprint.title(), imprint.outlet(), imprint.byline(), imprint.language(), imprint.published(), dateline);
        return new Report(report.id(), report.provenance(), placed, text.toString(), blocks);
    }

    private static Span moved(Span span, int by) {
        return new Span(span.start() + by, span.end() + by);
    }
}
