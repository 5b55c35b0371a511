package rapporteur.origin;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapporteur.actor.Kind;
import rapporteur.actor.Mention;
import rapporteur.actor.Party;
import rapporteur.attribution.Attribution;
import rapporteur.language.Analysis;
import rapporteur.language.Clause;
import rapporteur.language.Phrase;
import rapporteur.language.Sentence;
import rapporteur.quantity.Quantity;
import rapporteur.reading.Reading;
import rapporteur.text.Span;

/**
 * On whose word the figures of one report stand: the innermost attribution's, unless somebody within it gives the figure
 * ({@code he put the missing at 50}); the report's where it only explains a name within what another says ({@code a town of 9,000
 * people, the governor said}); its author's where one who signs it speaks as {@code I}.
 */
final class Vouchers {

    private static final Set<Kind> GIVING = Set.of(Kind.PERSON, Kind.ORGANISATION, Kind.GROUP, Kind.STATE);

    private static final Pattern OF_THEM = Pattern.compile(" (?:of|among) (?:them|whom|these|those)\\b");

    private final Reading reading;
    private final Analysis analysis;
    private final Voices voices;
    private final Vocabulary vocabulary;
    private final Set<Integer> explaining = new HashSet<>();
    private final @Nullable Voice author;
    private @Nullable Quantity last;
    private Voice lastVoice = Voice.REPORT;

    Vouchers(Reading reading, Voices voices, Vocabulary vocabulary) {
        this.reading = reading;
        this.analysis = reading.analysis();
        this.voices = voices;
        this.vocabulary = vocabulary;
        author = Authors.of(reading).map(voices::named).orElse(null);
        for (Phrase phrase : analysis.phrases()) {
            if (analysis.token(phrase.head()).upos().equals("PROPN")) {
                phrase.links(Phrase.Relation.APPOSITION).forEach(link -> explain(link.token()));
            }
        }
    }

    private void explain(int head) {
        analysis.phrase(head).ifPresent(phrase -> {
            int first = analysis.tokenAt(phrase.span().start());
            int end = first + analysis.tokensIn(phrase.span()).size();
            for (int token = first; token < end; token++) {
                explaining.add(token);
            }
        });
    }

    /** Who vouches for a figure; the figures are to be given in the order of the text. */
    Voice of(Quantity quantity) {
        Voice voice = ofItself(quantity);
        Voice told = voice.equals(own()) && lastVoice.party() != null && continues(quantity) ? lastVoice : voice;
        lastVoice = told;
        last = quantity;
        return told;
    }

    /** {@code 43 were hurt, she said. Of these 21 stayed}: a number without a noun is of those of whom the sentence before tells. */
    private boolean continues(Quantity quantity) {
        int token = analysis.tokenAt(quantity.span().start());
        if (last == null || token >= analysis.tokens().size() || !isPartOfOthers(quantity, token)) {
            return false;
        }
        int before = analysis.tokenAt(last.span().start());
        Span own = analysis.sentenceOf(token).span();
        Span earlier = analysis.sentenceOf(before).span();
        boolean cued = reading.attributions().stream()
                .flatMap(attribution -> attribution.anatomy().cue().stream())
                .anyMatch(own::contains);
        int gap = own.start() - earlier.end();
        boolean near = own.equals(earlier) || (gap >= 0 && gap <= 1 && !cued);
        return near && last.amount().unit().equals(quantity.amount().unit());
    }

    private boolean isPartOfOthers(Quantity quantity, int token) {
        Span sentence = analysis.sentenceOf(token).span();
        String rest = reading.report().text().substring(quantity.span().end(), sentence.end());
        return Figures.isBare(analysis, quantity) || OF_THEM.matcher(rest).lookingAt();
    }

    private Voice ofItself(Quantity quantity) {
        int token = analysis.tokenAt(quantity.span().start());
        Optional<Attribution> holder =
                voices.attribution(reading, quantity.attribution()).or(() -> trailing(token));
        if (explaining.contains(token) && holder.filter(Vouchers::isTold).isPresent()) {
            return own();
        }
        Voice held = voices.of(reading, holder.map(Attribution::id).orElse(null));
        String text = held.party() == null
                ? held.text()
                : voices.party(held.party())
                        .map(party -> party.profile().name())
                        .orElse(null);
        if (text != null && voices.isMereAccount(text)) {
            held = besideIn(token).orElse(held);
        }
        Optional<Voice> giver =
                giver(quantity, token, holder).or(() -> namedAfter(quantity)).or(() -> owner(quantity));
        if (giver.isPresent()) {
            return held.isReport() ? giver.get() : voices.within(held, giver.get());
        }
        return holder.isEmpty() ? own() : held;
    }

    /** Whoever is named at the end of a sentence for all that stands before: {@code The gates were open and the pumps ran, she said}. */
    private Optional<Attribution> trailing(int token) {
        if (token >= analysis.tokens().size()) {
            return Optional.empty();
        }
        Sentence sentence = analysis.sentenceOf(token);
        int start = analysis.token(token).span().start();
        int end = analysis.token(sentence.end() - 1).span().end();
        List<Attribution> inside = reading.attributions().stream()
                .filter(attribution -> attribution.anatomy().cue().stream()
                        .anyMatch(cue -> cue.start()
                                        >= analysis.token(sentence.first())
                                                .span()
                                                .start()
                                && cue.end() <= end))
                .toList();
        return inside.size() == 1 && inside.getFirst().mode() == Attribution.Mode.INDIRECT
                ? inside.stream()
                        .filter(attribution -> attribution
                                        .anatomy()
                                        .cue()
                                        .getFirst()
                                        .start()
                                >= attribution.anatomy().content().getLast().end())
                        .filter(attribution ->
                                attribution.anatomy().content().getFirst().start() > start)
                        .findFirst()
                : Optional.empty();
    }

    /** Who is said in a figure's sentence to tell it: {@code according to preliminary data, she added, 12 were lost}. */
    private Optional<Voice> besideIn(int token) {
        Span sentence = analysis.sentenceOf(token).span();
        return reading.attributions().stream()
                .filter(attribution -> attribution.anatomy().cue().stream().anyMatch(sentence::contains))
                .map(attribution -> voices.of(reading, attribution.id()))
                .filter(voice -> voice.party() != null)
                .findFirst();
    }

    private Voice own() {
        return author == null ? voices.own(reading) : author;
    }

    /** In the report's words: what is quoted is wholly its speaker's. */
    private static boolean isTold(Attribution attribution) {
        return attribution.mode() != Attribution.Mode.DIRECT;
    }

    private Optional<Voice> giver(Quantity quantity, int token, Optional<Attribution> holder) {
        if (token >= analysis.tokens().size()) {
            return Optional.empty();
        }
        return analysis.clauseAround(token)
                .filter(clause -> gives(clause, quantity))
                .filter(clause -> !clause.grammar().negated() || isJoined("from", clause, quantity))
                .filter(clause -> holder.isEmpty() || isInside(clause, holder.get()))
                .map(clause -> clause.arguments().who())
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .filter(who -> !analysis.phrase(who)
                        .map(Phrase::span)
                        .orElse(analysis.token(who).span())
                        .contains(quantity.span()))
                .flatMap(this::actor);
    }

    /** Who gave a number, as the words after it tell: {@code the 900 claimed by the union}. */
    private Optional<Voice> namedAfter(Quantity quantity) {
        int next = analysis.tokenAt(quantity.span().end());
        if (next + 2 >= analysis.tokens().size()
                || !analysis.token(next).upos().equals("VERB")
                || vocabulary.giving(analysis.token(next).lemma()).isEmpty()
                || !analysis.token(next + 1).text().equals("by")) {
            return Optional.empty();
        }
        return analysis.clause(next).stream()
                .flatMap(clause -> clause.arguments().obliques().stream())
                .filter(oblique -> oblique.preposition().equals("by"))
                .flatMap(oblique -> actor(oblique.phrase()).stream())
                .findFirst()
                .or(() -> actor(next + 2));
    }

    /** Who has a number that has no noun, or a share: {@code the ministry's 26}, {@code the mayor's 90 percent}. */
    private Optional<Voice> owner(Quantity quantity) {
        boolean bare = Figures.isBare(analysis, quantity)
                || (quantity.counted().text().isEmpty()
                        && quantity.amount().unit().equals("percent"));
        return bare
                ? analysis.tokensIn(quantity.span()).stream()
                        .map(token -> analysis.tokenAt(token.span().start()))
                        .flatMap(token -> analysis.phrase(token).stream())
                        .flatMap(phrase -> phrase.links(Phrase.Relation.POSSESSOR))
                        .flatMap(link -> actor(link.token()).stream())
                        .findFirst()
                : Optional.empty();
    }

    private Optional<Voice> actor(int head) {
        return reading.cast()
                .at(analysis.token(head).span())
                .map(Mention::actor)
                .filter(actor -> reading.cast().actor(actor).stream().anyMatch(known -> GIVING.contains(known.kind())))
                .flatMap(actor -> voices.party(reading.report().id(), actor))
                .map(Party::id)
                .map(id -> new Voice(id, null, List.of()));
    }

    private boolean isInside(Clause clause, Attribution holder) {
        Span predicate = analysis.token(clause.predicate()).span();
        return holder.anatomy().content().stream().anyMatch(content -> content.contains(predicate));
    }

    private boolean gives(Clause clause, Quantity quantity) {
        String verb = analysis.token(clause.predicate()).lemma();
        return vocabulary.giving(verb).stream().anyMatch(frame -> switch (frame) {
            case ANY -> true;
            case AT -> isJoined("at", clause, quantity);
            case OF -> isJoined("of", clause, quantity);
            case TO ->
                isJoined("to", clause, quantity) && quantity.counted().text().isEmpty();
            case FROM ->
                isJoined("from", clause, quantity) && quantity.counted().text().isEmpty();
            case MEASURE -> isMeasure(quantity.amount().unit());
            case BARE -> isBare(clause, quantity);
        });
    }

    private boolean isJoined(String preposition, Clause clause, Quantity quantity) {
        int from = analysis.token(clause.predicate()).span().end();
        int to = quantity.span().start();
        return from < to
                && analysis.tokensIn(new Span(from, to)).stream()
                        .anyMatch(token -> token.text().equals(preposition));
    }

    private boolean isBare(Clause clause, Quantity quantity) {
        return quantity.counted().text().isEmpty()
                && clause.arguments().whom().stream()
                        .anyMatch(whom ->
                                quantity.span().contains(analysis.token(whom).span()));
    }

    private static boolean isMeasure(String unit) {
        boolean currency = unit.length() == 3 && unit.equals(unit.toUpperCase(java.util.Locale.ROOT));
        return !currency && !unit.equals("person");
    }
}
