package rapporteur.actor;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rapporteur.actor.Gazetteer.Sense;

/**
 * A name is the name of one kind of thing throughout a report: of what it most often seems to be, the first at par. The
 * words around a name that no list has weigh more than the model.
 */
final class KindVotes {

    private static final int CONTEXT = 3;

    private final Words words;
    private final Gazetteer gazetteer;
    private final Vocabulary vocabulary;
    private final NameContexts contexts;

    KindVotes(Words words, Gazetteer gazetteer, Vocabulary vocabulary) {
        this.words = words;
        this.gazetteer = gazetteer;
        this.vocabulary = vocabulary;
        this.contexts = new NameContexts(words);
    }

    /** Kinds by the key of a name's spelling. */
    Map<String, Kind> of(List<NameSpan> names) {
        Map<String, Map<Kind, Integer>> votes = new LinkedHashMap<>();
        for (NameSpan name : names) {
            Map<Kind, Integer> own = votes.computeIfAbsent(key(name), k -> new LinkedHashMap<>());
            own.merge(name.kind(), 1, Integer::sum);
            if (name.end() - name.first() == 1 && isUnheld(name)) {
                contexts.told(name).ifPresent(kind -> own.merge(kind, CONTEXT, Integer::sum));
            }
        }
        Map<String, Kind> kinds = new HashMap<>();
        votes.forEach((key, counts) -> counts.entrySet().stream()
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .ifPresent(most -> kinds.put(key, most.getKey())));
        for (NameSpan name : names) {
            if (name.kind() == Kind.PERSON && name.end() - name.first() > 1) {
                String last = words.word(name.end() - 1);
                kinds.computeIfPresent(Spelling.key(last), (key, kind) -> isPlace(last) ? kind : Kind.PERSON);
            }
        }
        return kinds;
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
