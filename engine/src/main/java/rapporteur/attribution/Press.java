package rapporteur.attribution;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rapporteur.actor.Actor;
import rapporteur.actor.Cast;
import rapporteur.actor.Kind;
import rapporteur.actor.Mention;
import rapporteur.intake.Report;

/** Which actors of a report are news outlets, and which of them is its own. */
final class Press {

    /** Sector of the media in CAMEO's codes. */
    private static final String MEDIA = "MED";

    private static final int LEAST_STEM = 3;

    /** What speaks to the press for a body, and relays nobody: {@code the presidential press service}. */
    private static final Pattern SPEAKING_FOR = Pattern.compile(
            "(?i)\\b(?:press|media|information) (?:service|office|cent(?:re|er)|department|team|desk|secretary)\\b");

    private static final Set<String> OWN = Set.of("this", "our");

    /** A channel that is somebody's own relays nobody: {@code his Telegram channel}. */
    private static final Set<String> SOMEBODYS = Set.of("my", "his", "her", "its", "their");

    private final Report report;
    private final Passage passage;
    private final Cast cast;
    private final Map<String, Boolean> outlets = new HashMap<>();

    Press(Report report, Passage passage, Cast cast) {
        this.report = report;
        this.passage = passage;
        this.cast = cast;
    }

    /** Whether an actor of the cast is an outlet: by what the report says of it, or by its name. */
    boolean isOutlet(String actor) {
        return outlets.computeIfAbsent(
                actor, id -> cast.actor(id).filter(this::isOutlet).isPresent());
    }

    private boolean isOutlet(Actor actor) {
        if (SPEAKING_FOR.matcher(actor.name()).find()) {
            return false;
        }
        boolean said = actor.kind() == Kind.ORGANISATION
                && actor.code() != null
                && actor.code().endsWith(MEDIA)
                && !passage.lexicon().isSource("document", lastWord(actor.name()));
        return said
                || (actor.kind() == Kind.PERSON
                        ? passage.lexicon().isSource("agency", actor.name())
                        : Stream.concat(Stream.of(actor.name()), actor.aliases().stream())
                                .anyMatch(this::isOutletsName));
    }

    /** Whether a name is known as an outlet's, ends as newspapers' and stations' names do, or is the report's own. */
    boolean isOutletsName(String name) {
        String bare = bare(name);
        int last = bare.lastIndexOf(' ');
        return hasEnding(lastWord(bare))
                || passage.lexicon().isSource("agency", bare)
                || (last > 0 && passage.lexicon().isSource("masthead", bare.substring(last + 1)))
                || (last > 0 && passage.lexicon().isSource("station", bare.substring(0, bare.indexOf(' '))))
                || bare.equalsIgnoreCase(ownName());
    }

    /** {@code Litorinform}: a name made of more than the ending. */
    private boolean hasEnding(String word) {
        return IntStream.rangeClosed(LEAST_STEM, word.length())
                .anyMatch(at -> passage.lexicon().isSource("ending", word.substring(at)));
    }

    /** The names by which the report calls an actor. */
    Stream<String> names(String actor) {
        return cast.actor(actor).stream()
                .flatMap(known -> Stream.concat(Stream.of(known.name()), known.aliases().stream()));
    }

    /** The outlet, not the report's own, that the phrase with this head names. */
    Optional<Mention> other(int head) {
        return cast.at(passage.analysis().token(head).span())
                .filter(mention -> mention.form() != Mention.Form.PRONOUN)
                .filter(mention -> isOutlet(mention.actor()) && !isOwn(mention) && !isSomebodys(mention));
    }

    /** Whether a mention means the report's own outlet: {@code this newspaper}, its name, a part of its name. */
    boolean isOwn(Mention mention) {
        if (OWN.contains(firstWord(mention))) {
            return true;
        }
        String own = ownName().toLowerCase(Locale.ROOT);
        return !own.isEmpty()
                && names(mention.actor())
                        .map(name -> bare(name).toLowerCase(Locale.ROOT))
                        .anyMatch(name -> (" " + own + " ").contains(" " + name + " "));
    }

    private boolean isSomebodys(Mention mention) {
        return SOMEBODYS.contains(firstWord(mention));
    }

    private String firstWord(Mention mention) {
        String words = mention.span().of(passage.text()).toLowerCase(Locale.ROOT);
        int end = words.indexOf(' ');
        return end < 0 ? words : words.substring(0, end);
    }

    private String ownName() {
        String outlet = report.imprint().outlet();
        return outlet == null ? "" : bare(outlet);
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private static String bare(String name) {
        return name.regionMatches(true, 0, "the ", 0, 4) ? name.substring(4) : name;
    }
}
