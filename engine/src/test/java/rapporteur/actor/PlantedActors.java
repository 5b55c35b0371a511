package rapporteur.actor;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import rapporteur.actor.Mention.Form;
import rapporteur.actor.Parties.Appearing;
import rapporteur.rule.Resources;
import rapporteur.text.Span;

/**
 * How the cost of linking actors grows with their number, and how much of what was planted is found: people made of given
 * names and invented last names, spelled in several ways, and organisations, some seen often and most seldom, in reports of
 * {@value #ACTORS_IN_REPORT} actors of one affair each. Run by {@code ./evaluate linking}; no test.
 */
public final class PlantedActors {

    private static final int ACTORS_IN_REPORT = 20;
    private static final int REPORTS_OF_AFFAIR = 10;
    private static final int ROUNDS = 3;
    private static final String[] SYLLABLES = {
        "bra", "dor", "el", "fen", "gar", "hol", "im", "jor", "kal", "lun", "mor", "nes", "ol", "pel", "ras", "sten",
        "tur", "ul", "ver", "wim", "yar", "zel"
    };
    private static final String[] FIELDS = {
        "Relief", "Harbour", "Energy", "Railway", "Institute", "Union", "Watch", "Press"
    };

    private PlantedActors() {}

    /** Argument: the seed. Prints a table in Markdown. */
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        out.printf("| actors | reports | seconds | of that per actor | B-cubed P | R |%n|---|---|---|---|---|---|%n");
        for (int actors : new int[] {1_000, 10_000, 100_000}) {
            Random random = new Random(Long.parseLong(arguments[0]));
            Map<String, Integer> truth = new HashMap<>();
            List<Appearing> reports = reports(actors, random, truth);
            Parties linker = new Parties();
            double best = Double.MAX_VALUE;
            List<Party> parties = List.of();
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                parties = linker.link(reports);
                best = Math.min(best, (System.nanoTime() - start) / 1e9);
            }
            double[] score = score(parties, truth);
            out.printf(
                    Locale.ROOT,
                    "| %,d | %,d | %.2f | %.1f µs | %.3f | %.3f |%n",
                    actors,
                    reports.size(),
                    best,
                    1e6 * best / actors,
                    score[0],
                    score[1]);
        }
    }

    private static List<Appearing> reports(int actors, Random random, Map<String, Integer> truth) {
        List<String> given = Resources.table("en/actor/given-names.tsv").stream()
                .map(row -> row.get(0))
                .toList();
        List<Appearing> reports = new ArrayList<>();
        int affair = 0;
        List<String> names = new ArrayList<>();
        for (int report = 0; report < actors / ACTORS_IN_REPORT; report++) {
            if (report % REPORTS_OF_AFFAIR == 0) {
                affair = names.size();
                for (int i = 0; i < 2 * ACTORS_IN_REPORT; i++) {
                    names.add(
                            i % 2 == 0
                                    ? given.get(random.nextInt(given.size())) + " " + invented(random)
                                    : organisation(random));
                }
            }
            reports.add(report(report, affair, names, random, truth));
        }
        return reports;
    }

    private static Appearing report(
            int number, int affair, List<String> names, Random random, Map<String, Integer> truth) {
        List<Actor> actors = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        List<Integer> drawn = new ArrayList<>();
        for (int i = 0; i < 2 * ACTORS_IN_REPORT; i++) {
            drawn.add(affair + i);
        }
        java.util.Collections.shuffle(drawn, random);
        for (int who : drawn.subList(0, ACTORS_IN_REPORT)) {
            boolean person = (who - affair) % 2 == 0;
            String id = "a" + (actors.size() + 1);
            String name = person ? variant(names.get(who), random) : names.get(who);
            actors.add(new Actor(id, name, person ? Kind.PERSON : Kind.ORGANISATION, null, null, List.of()));
            mentions.add(new Mention(new Span(10 * actors.size(), 10 * actors.size() + 5), id, Form.NAME));
            truth.put(number + "/" + id, who);
        }
        return new Appearing("r%07d".formatted(number), new Cast(actors, mentions));
    }

    /** The full name, more seldom with an initial, in another order or transliteration, or the last name alone. */
    private static String variant(String name, Random random) {
        int space = name.indexOf(' ');
        String given = name.substring(0, space);
        String last = name.substring(space + 1);
        return switch (random.nextInt(10)) {
            case 0 -> given.charAt(0) + ". " + last;
            case 1 -> given + " " + Character.toUpperCase(last.charAt(1)) + ". " + last;
            case 2 -> last + " " + given;
            case 3 -> given + " " + last.replace("y", "i");
            case 4 -> last;
            default -> name;
        };
    }

    private static String organisation(Random random) {
        return invented(random) + " " + FIELDS[random.nextInt(FIELDS.length)];
    }

    private static String invented(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static double[] score(List<Party> parties, Map<String, Integer> truth) {
        Map<Integer, Integer> sizes = new HashMap<>();
        truth.values().forEach(who -> sizes.merge(who, 1, Integer::sum));
        double precision = 0;
        double recall = 0;
        for (Party party : parties) {
            Map<Integer, Integer> members = new HashMap<>();
            for (Party.Appearance place : party.appearances()) {
                members.merge(who(place, truth), 1, Integer::sum);
            }
            int size = party.appearances().size();
            for (Map.Entry<Integer, Integer> one : members.entrySet()) {
                double both = one.getValue() * one.getValue();
                precision += both / size;
                recall += both / sizes.getOrDefault(one.getKey(), 1);
            }
        }
        return new double[] {precision / truth.size(), recall / truth.size()};
    }

    private static int who(Party.Appearance place, Map<String, Integer> truth) {
        int number = Integer.parseInt(place.report().substring(1));
        return truth.getOrDefault(number + "/" + place.actor(), -1);
    }
}
