package rapporteur.actor;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rapporteur.actor.Gazetteer.Sense;

/**
 * A name is the name of one kind of thing throughout a report. At each of its places the model says how likely each kind
 * is, and the logarithms are added up; what country data, titles, the name's own words and the words around it tell weighs
 * more than the model at one place, and less than the model at many.
 */
final class KindVotes {

    private static final double CONTEXT = 9;
    private static final double RULE = 4;
    private static final double GIVEN_NAME = 1;

    private final Words words;
    private final Gazetteer gazetteer;
    private final Vocabulary vocabulary;
    private final NameContexts contexts;
    private final KindRules rules;
    private final NameScores scores;

    KindVotes(Words words, Gazetteer gazetteer, Vocabulary vocabulary, KindRules rules, NameScores scores) {
        this.words = words;
        this.gazetteer = gazetteer;
        this.vocabulary = vocabulary;
        this.contexts = new NameContexts(words);
        this.rules = rules;
        this.scores = scores;
    }

    /** Kinds by the key of a name's spelling. */
    Map<String, Kind> of(List<NameSpan> names) {
        Map<String, Map<Kind, Double>> votes = new LinkedHashMap<>();
        NameSurroundings surroundings = new NameSurroundings(words, vocabulary, names);
        for (NameSpan name : names) {
            Map<Kind, Double> own = votes.computeIfAbsent(key(name), k -> new EnumMap<>(Kind.class));
            Map<Kind, Double> said = scores.of(name.first(), name.end());
            said.forEach((kind, score) -> own.merge(kind, score, Double::sum));
            rules.told(name.first(), name.end(), most(said)).ifPresent(kind -> own.merge(kind, RULE, Double::sum));
            boolean several = name.end() - name.first() > 1;
            if (several && vocabulary.givenName(words.word(name.first())).isPresent()) {
                own.merge(Kind.PERSON, GIVEN_NAME, Double::sum);
            }
            rules.introduced(name.first()).ifPresent(kind -> own.merge(kind, CONTEXT, Double::sum));
            if (isUnheld(name)) {
                surroundings.told(name, most(said)).ifPresent(kind -> own.merge(kind, CONTEXT, Double::sum));
            }
            if (!several && isUnheld(name)) {
                contexts.told(name).ifPresent(kind -> own.merge(kind, CONTEXT, Double::sum));
            }
        }
        Map<String, Kind> kinds = new HashMap<>();
        votes.forEach((key, counts) -> kinds.put(key, most(counts)));
        for (NameSpan name : names) {
            if (name.kind() == Kind.PERSON && name.end() - name.first() > 1) {
                String last = words.word(name.end() - 1);
                kinds.computeIfPresent(Spelling.key(last), (key, kind) -> isPlace(last) ? kind : Kind.PERSON);
            }
        }
        return kinds;
    }

    private static Kind most(Map<Kind, Double> scores) {
        return scores.entrySet().stream()
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .orElseThrow()
                .getKey();
    }

    /** Whether neither a title nor country data tells what the name is. */
    private boolean isUnheld(NameSpan name) {
        boolean titled = name.first() > 0
                && vocabulary.title(words.word(name.first() - 1)).isPresent();
        return !titled
                && gazetteer
                        .find(words.text(name.first(), name.end()))
                        .filter(entry -> entry.sense() != Sense.CITY)
                        .isEmpty();
    }

    private boolean isPlace(String word) {
        return gazetteer.find(word).isPresent() || vocabulary.nameWord(word).isPresent();
    }

    private String key(NameSpan name) {
        return Spelling.key(words.text(name.first(), name.end()));
    }
}
