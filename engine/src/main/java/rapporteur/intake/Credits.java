package rapporteur.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rapporteur.rule.Resources;
import rapporteur.rule.Rule;

/**
 * Reads which agency a report credits in its first or last lines ({@code en/intake/credits.yml}, {@code agencies.tsv}): it
 * matters for who copied whom where no byline names it.
 */
final class Credits {

    private static final String BY_FORM =
            "\\p{Lu}[\\p{L}’'-]+(?:\\s\\p{Lu}[\\p{L}’'-]+){0,2}\\s(?:News\\sAgency|News\\sService|Press\\sAgency|Wire)";
    private static final Pattern JOINT = Pattern.compile("\\s?[/,&]\\s?|\\sand\\s");
    /** A credit stands within so many UTF-16 code units of a block's start or end. */
    private static final int REACH = 160;

    private record Form(String id, boolean last, Pattern pattern) {}

    private final List<Form> forms;

    private Credits(List<Form> forms) {
        this.forms = forms;
    }

    /** Reads the rules that ship with the program. */
    static Credits load() {
        Set<String> names = new TreeSet<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        Resources.table("en/intake/agencies.tsv")
                .forEach(row -> names.addAll(List.of(row.getFirst().split("\\|"))));
        String agency = names.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", "|" + BY_FORM + ")"))
                + "(?![\\p{L}\\p{N}])";
        String agencies = agency + "(?:(?:\\s?[/,&]\\s?|\\sand\\s)" + agency + "){0,3}";
        List<Form> forms = new ArrayList<>();
        for (Rule rule : Resources.rules("en/intake/credits.yml")) {
            String pattern = rule.pattern().replace("{agencies}", agencies).replace("{agency}", agency);
            forms.add(new Form(
                    rule.id(), rule.fields().getOrDefault("at", "last").equals("last"), Pattern.compile(pattern)));
        }
        return new Credits(forms);
    }

    /** The agencies that a report of these blocks credits; empty where it names none. */
    List<String> in(String text, List<Block> blocks) {
        List<Block> prose = blocks.stream()
                .filter(block -> block.kind() == Block.Kind.PARAGRAPH)
                .toList();
        if (prose.isEmpty()) {
            return List.of();
        }
        String first = prose.getFirst().span().of(text);
        String last = prose.getLast().span().of(text);
        String start = first.substring(0, Math.min(first.length(), REACH));
        String end = last.substring(Math.max(0, last.length() - REACH));
        for (Form form : forms) {
            Matcher credit = form.pattern().matcher(form.last() ? end : start);
            if (credit.find()) {
                return List.of(JOINT.split(credit.group("agency")));
            }
        }
        return List.of();
    }

    /** Whether rule {@code id} finds a credit. */
    boolean finds(String id, String line) {
        return forms.stream()
                .anyMatch(form ->
                        form.id().equals(id) && form.pattern().matcher(line).find());
    }
}
