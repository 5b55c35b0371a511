package rapporteur.rule;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the rules and word lists that ship with the program, below {@code rapporteur/<language>/<room>/}.
 *
 * <p>A rule file ({@code .yml}) is a list of maps with {@code id}, {@code pattern}, {@code examples},
 * {@code counterexamples} and any further scalar fields. A word list ({@code .tsv}) has one entry a line, columns parted
 * by tabs; blank lines and lines that start with {@code #} are passed over.
 */
public final class Resources {

    private Resources() {}

    /**
     * The rules of a file, in its order.
     *
     * @param path for example {@code en/time/rules.yml}
     * @throws InstallationException if the file is missing or not a list of rules
     */
    public static List<Rule> rules(String path) {
        Object root;
        try {
            root = new Load(LoadSettings.builder().setLabel(path).build()).loadFromString(text(path));
        } catch (YamlEngineException e) {
            throw damaged(path, e.getMessage(), e);
        }
        if (!(root instanceof List<?> entries)) {
            throw damaged(path, "a list of rules was expected", null);
        }
        List<Rule> rules = new ArrayList<>(entries.size());
        for (Object entry : entries) {
            rules.add(rule(path, entry));
        }
        return List.copyOf(rules);
    }

    /**
     * The lines of a word list, each cut at its tabs, in the file's order.
     *
     * @throws InstallationException if the file is missing
     */
    public static List<List<String>> table(String path) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : text(path).split("\n")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(List.of(line.strip().split("\t", -1)));
            }
        }
        return List.copyOf(rows);
    }

    /**
     * A whole file as text.
     *
     * @throws InstallationException if it is missing
     */
    public static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    /**
     * A whole file as bytes.
     *
     * @throws InstallationException if it is missing
     */
    public static byte[] bytes(String path) {
        try (InputStream in = Resources.class.getResourceAsStream("/rapporteur/" + path)) {
            if (in == null) {
                throw new InstallationException("the program's file rapporteur/" + path
                        + " is missing: build it again from a clean clone, or install it again");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw damaged(path, e.getMessage(), e);
        }
    }

    private static Rule rule(String path, Object entry) {
        if (!(entry instanceof Map<?, ?> map)) {
            throw damaged(path, "a rule is a map, not " + entry, null);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> examples = List.of();
        List<String> counterexamples = List.of();
        for (Map.Entry<?, ?> field : map.entrySet()) {
            String key = String.valueOf(field.getKey());
            switch (key) {
                case "examples" -> examples = strings(path, key, field.getValue());
                case "counterexamples" -> counterexamples = strings(path, key, field.getValue());
                default -> fields.put(key, String.valueOf(field.getValue()));
            }
        }
        String id = fields.remove("id");
        String pattern = fields.remove("pattern");
        if (id == null || pattern == null) {
            throw damaged(path, "a rule needs an id and a pattern: " + entry, null);
        }
        return new Rule(id, pattern, Collections.unmodifiableMap(fields), examples, counterexamples);
    }

    private static List<String> strings(String path, String key, Object value) {
        if (!(value instanceof List<?> list)) {
            throw damaged(path, key + " is a list", null);
        }
        return list.stream().map(String::valueOf).toList();
    }

    private static InstallationException damaged(String path, @Nullable String why, @Nullable Exception cause) {
        String message = "the program's file rapporteur/" + path + " is damaged (" + why
                + "): build it again from a clean clone, or install it again";
        return cause == null ? new InstallationException(message) : new InstallationException(message, cause);
    }
}
