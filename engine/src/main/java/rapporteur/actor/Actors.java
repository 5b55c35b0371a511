package rapporteur.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rapporteur.actor.Mention.Form;
import rapporteur.encoder.BeginInside;
import rapporteur.encoder.BeginInside.Labelled;
import rapporteur.encoder.HeadScores;
import rapporteur.encoder.Signals;
import rapporteur.intake.Report;
import rapporteur.language.Analysis;
import rapporteur.language.Sentence;
import rapporteur.text.Span;

/** Finds who appears in a report. One instance reads any number of reports, from any number of threads. */
public final class Actors {

    private static final String NAMES = "name";

    private final Gazetteer gazetteer = new Gazetteer();
    private final Vocabulary vocabulary = new Vocabulary();
    private final Salience salience = new Salience();

    /**
     * Reads the word lists.
     *
     * @throws rapporteur.rule.InstallationException if one is missing or damaged
     */
    public Actors() {}

    /**
     * Who appears. Cost: linear in the number of tokens.
     *
     * @param report whose text the analysis is of
     * @param analysis its grammar
     * @param signals what the model says of its words; the head {@code name} is read
     */
    public Cast find(Report report, Analysis analysis, Signals signals) {
        return find(report, analysis, signals.head(NAMES));
    }

    /** Who appears, given what the model says of names. */
    Cast find(Report report, Analysis analysis, HeadScores scores) {
        List<NameSpan> marked = new ArrayList<>();
        for (Sentence sentence : analysis.sentences()) {
            for (Labelled name : BeginInside.decode(scores, sentence.first(), sentence.end())) {
                marked.add(new NameSpan(name.first(), name.end(), NameScores.kind(name.kind())));
            }
        }
        Words words = new Words(report, analysis);
        KindRules rules = new KindRules(words, gazetteer, vocabulary);
        NameFinder finder = new NameFinder(words, gazetteer, vocabulary, rules);
        List<NameSpan> names = finder.find(marked);
        Map<Boolean, List<NameSpan>> byOffice = names.stream().collect(Collectors.partitioningBy(finder::isOffice));
        KindVotes votes = new KindVotes(words, gazetteer, vocabulary, rules, new NameScores(scores));
        List<Dossier> dossiers = new NameClusters(words, gazetteer, vocabulary, names, votes)
                .of(byOffice.getOrDefault(false, List.of()));
        Map<Integer, Dossier> byHead = new HashMap<>();
        Offices offices = new Offices(words, gazetteer, vocabulary);
        RoleFinder roles = new RoleFinder(words, offices, vocabulary, dossiers);
        for (Dossier dossier : dossiers) {
            dossier.mentions().forEach(mention -> byHead.put(mention.head(), dossier));
            roles.tell(dossier);
        }
        NominalFinder phrases = new NominalFinder(words, offices);
        List<Candidate> nominals = phrases.find(names);
        byOffice.getOrDefault(true, List.of()).forEach(office -> nominals.add(phrases.office(office)));
        nominals.removeIf(office ->
                office.form() == Form.NAME && office.traits().kind() == Kind.PERSON && roles.isPerson(office.end()));
        List<Dossier> all = new Resolution(words, vocabulary, salience, roles, byHead).of(dossiers, nominals);
        return cast(words, all);
    }

    private Cast cast(Words words, List<Dossier> dossiers) {
        List<Dossier> ordered = new ArrayList<>(dossiers);
        ordered.sort(Comparator.comparing(dossier -> firstSpan(words, dossier)));
        List<Actor> actors = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        for (Dossier dossier : ordered) {
            String id = "a" + (actors.size() + 1);
            actors.add(actor(id, dossier, words));
            for (Candidate mention : dossier.mentions()) {
                mentions.add(new Mention(words.span(mention.first(), mention.end()), id, mention.form()));
            }
        }
        return new Cast(actors, mentions);
    }

    private static Span firstSpan(Words words, Dossier dossier) {
        return dossier.mentions().stream()
                .map(mention -> words.span(mention.first(), mention.end()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Actor actor(String id, Dossier dossier, Words words) {
        List<Candidate> inOrder = new ArrayList<>(dossier.mentions());
        inOrder.sort(Comparator.comparing(mention -> words.span(mention.first(), mention.end())));
        List<String> called = new ArrayList<>();
        for (Candidate mention : inOrder) {
            String text = words.text(mention.first(), mention.end());
            if (mention.form() == Form.NAME && !called.contains(text)) {
                called.add(text);
            }
        }
        String name = called.stream()
                .filter(text -> !dossier.isNamed() || dossier.names().contains(text))
                .reduce((one, other) -> parts(other) > parts(one) ? other : one)
                .orElseGet(() -> described(inOrder, words));
        if (dossier.kind() == Kind.STATE && dossier.code() != null) {
            name = gazetteer.country(dossier.code()).map(Gazetteer.Entry::name).orElse(name);
        }
        String chosen = name;
        List<String> aliases =
                called.stream().filter(text -> !text.equals(chosen)).toList();
        return new Actor(id, name, dossier.kind(), dossier.role(), dossier.code(), aliases);
    }

    /** The first words that are more than a pronoun, if there are any. */
    private static String described(List<Candidate> mentions, Words words) {
        Candidate first = mentions.stream()
                .filter(mention -> mention.form() != Form.PRONOUN)
                .findFirst()
                .orElse(mentions.get(0));
        return words.text(first.first(), first.end());
    }

    private static int parts(String name) {
        return name.split(" ").length;
    }
}
