package rapporteur.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import rapporteur.actor.Actor;
import rapporteur.actor.Cast;
import rapporteur.actor.Kind;
import rapporteur.actor.Mention;
import rapporteur.attribution.Attribution.Mode;
import rapporteur.attribution.Attribution.SourceKind;
import rapporteur.factuality.Factuality;
import rapporteur.intake.Imprint;
import rapporteur.intake.Provenance;
import rapporteur.intake.Report;
import rapporteur.language.Conllu;
import rapporteur.language.Conllu.Parsed;
import rapporteur.text.Span;
import rapporteur.time.TimeExpression;

class AttributionsTest {

    private static final Map<String, Parsed> DOCUMENTS = Conllu.documents("attribution/attributions.conllu");

    private final Attributions attributions = Attributions.english();

    @Test
    void directSpeechGoesOnAfterItsCue() {
        Attribution found = only("direct");
        assertThat(source("direct", found)).containsExactly("Mira Dahl");
        assertThat(cue("direct", found)).containsExactly("said");
        assertThat(content("direct", found)).containsExactly("“We will rebuild the bridge,”", "“It will take a year.”");
        assertThat(found.mode()).isEqualTo(Mode.DIRECT);
        assertThat(found.speaker().kind()).isEqualTo(SourceKind.NAMED);
        assertThat(found.id()).isEqualTo("t1");
    }

    @Test
    void quotationMayBePartedByItsCue() {
        Attribution found = only("parted");
        assertThat(source("parted", found)).containsExactly("he");
        assertThat(content("parted", found)).containsExactly("“They may return,”", "“if it rains.”");
    }

    @Test
    void speechMayRunOverParagraphs() {
        Attribution found = only("paragraphs");
        assertThat(source("paragraphs", found)).containsExactly("Orla Venn");
        assertThat(content("paragraphs", found))
                .containsExactly("“The walls are cracked,”", "“Nobody sleeps there.", "“We have no water.”");
    }

    @Test
    void quotationAfterColonIsTheSpeakers() {
        Attribution found = only("colon");
        assertThat(source("colon", found)).containsExactly("He");
        assertThat(content("colon", found)).containsExactly("“Nobody was hurt.”");
    }

    @Test
    void indirectSpeechIsTheClauseAfterItsCue() {
        Attribution found = only("indirect");
        assertThat(source("indirect", found)).containsExactly("The ministry");
        assertThat(content("indirect", found)).containsExactly("that forty houses had burned");
        assertThat(found.mode()).isEqualTo(Mode.INDIRECT);
        assertThat(found.stance().negated()).isFalse();
        assertThat(found.stance().factuality()).isEqualTo(Factuality.CERTAIN);
        assertThat(found.within()).isNull();
    }

    @Test
    void cueMayStandBesideWhatIsSaid() {
        Attribution found = only("beside");
        assertThat(source("beside", found)).containsExactly("police");
        assertThat(content("beside", found)).containsExactly("The road", "is closed");
    }

    @Test
    void conjoinedCueSharesItsSource() {
        Attribution found = only("added");
        assertThat(source("added", found)).containsExactly("The court");
        assertThat(cue("added", found)).containsExactly("added");
        assertThat(content("added", found)).containsExactly("that it could appeal");
        assertThat(found.stance().factuality()).isEqualTo(Factuality.POSSIBLE);
    }

    @Test
    void sourceOfRelativeClauseIsItsNoun() {
        Attribution found = only("minister-who");
        assertThat(source("minister-who", found)).containsExactly("Jon Abel");
        assertThat(content("minister-who", found)).containsExactly("that he would resign");
    }

    @Test
    void accordingToGivesTheSourceOfItsSentence() {
        Attribution first = only("according-first");
        assertThat(source("according-first", first)).containsExactly("two officials");
        assertThat(cue("according-first", first)).containsExactly("According to");
        assertThat(content("according-first", first)).containsExactly("the pipeline was cut");
        assertThat(first.speaker().kind()).isEqualTo(SourceKind.UNNAMED);
        Attribution last = only("according-last");
        assertThat(source("according-last", last)).containsExactly("the Harbour Times");
        assertThat(content("according-last", last)).containsExactly("The pipeline was cut");
        assertThat(last.speaker().kind()).isEqualTo(SourceKind.OUTLET);
    }

    @Test
    void denialsAreNegatedAndSoIsWhatSomebodyDidNotSay() {
        Attribution denied = only("denied");
        assertThat(denied.stance().negated()).isTrue();
        assertThat(denied.stance().factuality()).isEqualTo(Factuality.CERTAINLY_NOT);
        Attribution notSaid = only("not-said");
        assertThat(notSaid.stance().negated()).isTrue();
        assertThat(notSaid.stance().factuality()).isEqualTo(Factuality.UNKNOWN);
        assertThat(cue("not-said", notSaid)).containsExactly("did not say");
    }

    @Test
    void refusingToSayIsOneCue() {
        Attribution found = only("refused");
        assertThat(cue("refused", found)).containsExactly("refused to say");
        assertThat(content("refused", found)).containsExactly("who gave the order");
        assertThat(found.stance().negated()).isTrue();
    }

    @Test
    void passiveWithoutAgentHasNoSource() {
        Attribution found = only("believed");
        assertThat(found.anatomy().source()).isEmpty();
        assertThat(cue("believed", found)).containsExactly("is believed");
        assertThat(content("believed", found)).containsExactly("The general", "to have fled");
        assertThat(found.speaker().kind()).isEqualTo(SourceKind.NONE);
        assertThat(found.stance().factuality()).isEqualTo(Factuality.PROBABLE);
    }

    @Test
    void hearsayAdverbHasNoSource() {
        Attribution found = only("reportedly");
        assertThat(found.speaker().kind()).isEqualTo(SourceKind.NONE);
        assertThat(content("reportedly", found)).containsExactly("The envoy", "left the city");
    }

    @Test
    void whatLiesInAnothersContentIsNestedInIt() {
        List<Attribution> found = find("nested");
        assertThat(found).hasSize(2);
        assertThat(source("nested", found.get(0))).containsExactly("The Harbour Times");
        assertThat(found.get(0).speaker().kind()).isEqualTo(SourceKind.OUTLET);
        assertThat(found.get(0).within()).isNull();
        assertThat(source("nested", found.get(1))).containsExactly("the minister");
        assertThat(content("nested", found.get(1))).containsExactly("that talks had failed");
        assertThat(found.get(1).within()).isEqualTo("t1");
    }

    @Test
    void nounMayBeTheCue() {
        Attribution claim = only("noun");
        assertThat(source("noun", claim)).containsExactly("his");
        assertThat(cue("noun", claim)).containsExactly("claim");
        assertThat(content("noun", claim)).containsExactly("that the dam was safe");
        Attribution concern = only("light-verb");
        assertThat(source("light-verb", concern)).containsExactly("Suria");
        assertThat(cue("light-verb", concern)).containsExactly("expressed concern");
        assertThat(concern.stance().factuality()).isEqualTo(Factuality.POSSIBLE);
    }

    @Test
    void vowIsContentInTheInfinitive() {
        Attribution found = only("vow");
        assertThat(source("vow", found)).containsExactly("Norland");
        assertThat(content("vow", found)).containsExactly("to send four ships");
        assertThat(found.stance().factuality()).isEqualTo(Factuality.UNKNOWN);
    }

    @Test
    void partlyQuotedContentIsMixed() {
        Attribution found = only("described");
        assertThat(content("described", found)).containsExactly("the plan as “a gift to smugglers”");
        assertThat(found.mode()).isEqualTo(Mode.MIXED);
    }

    @Test
    void surveyIsADocument() {
        assertThat(only("survey").speaker().kind()).isEqualTo(SourceKind.DOCUMENT);
    }

    @Test
    void ownThoughtsInAQuotationAreNoFurtherAttribution() {
        Attribution found = only("own-thought");
        assertThat(source("own-thought", found)).containsExactly("the captain");
    }

    @Test
    void turnsOfTranscriptAreTheirSpeakers() {
        List<Attribution> found = find("transcript");
        assertThat(found)
                .extracting(turn -> source("transcript", turn).get(0))
                .containsExactly("Question", "Petra Holm", "Question", "Petra Holm");
        assertThat(content("transcript", found.get(1))).containsExactly("No. The work is not done.");
        assertThat(found).allSatisfy(turn -> assertThat(turn.mode()).isEqualTo(Mode.DIRECT));
    }

    @Test
    void headlineMayNameItsSpeakerBeforeAColon() {
        assertThat(find("headline")).isEmpty(); // may be what the headline is about
        Parsed parsed = parsed("headline");
        int name = parsed.text().indexOf("Petra Holm");
        Cast cast = new Cast(
                List.of(new Actor("a1", "Petra Holm", Kind.PERSON, null, null, List.of())),
                List.of(new Mention(new Span(name, name + 10), "a1", Mention.Form.NAME)));
        Attribution found = attributions
                .find(report(parsed), parsed.analysis(), List.of(), cast)
                .get(0);
        assertThat(source("headline", found)).containsExactly("Petra Holm");
        assertThat(content("headline", found)).containsExactly("Talks have failed");
    }

    @Test
    void ordinaryDeedsAreNoAttribution() {
        assertThat(find("ordinary")).isEmpty();
    }

    @Test
    void speakerIsTheActorOfTheCast() {
        Parsed parsed = parsed("direct");
        int name = parsed.text().indexOf("Mira Dahl");
        Cast cast = new Cast(
                List.of(new Actor("a1", "Mira Dahl", Kind.PERSON, null, null, List.of())),
                List.of(new Mention(new Span(name, name + 9), "a1", Mention.Form.NAME)));
        Attribution found = attributions
                .find(report(parsed), parsed.analysis(), List.of(), cast)
                .get(0);
        assertThat(found.speaker().actor()).isEqualTo("a1");
    }

    @Test
    void dayInTheCueIsTheDayOfSaying() {
        Parsed parsed = parsed("direct");
        int day = parsed.text().indexOf("Monday");
        List<TimeExpression> times = List.of(
                new TimeExpression(new Span(day, day + 6), TimeExpression.Type.DATE, "2024-11-04", null, "weekday"));
        Attribution found = attributions
                .find(report(parsed), parsed.analysis(), times, Cast.empty())
                .get(0);
        assertThat(found.said()).isEqualTo("2024-11-04");
    }

    @Test
    void everyAttributionStandsOnWordsOfItsReport() {
        DOCUMENTS.forEach((id, parsed) -> {
            List<Attribution> found = find(id);
            for (int i = 0; i < found.size(); i++) {
                assertThat(found.get(i).id()).isEqualTo("t" + (i + 1));
                assertThat(found.get(i).anatomy().content())
                        .allSatisfy(span -> assertThat(span.of(parsed.text()))
                                .isEqualTo(span.of(parsed.text()).strip())
                                .isNotEmpty());
            }
        });
    }

    private static Parsed parsed(String id) {
        return Objects.requireNonNull(DOCUMENTS.get(id), id);
    }

    private List<Attribution> find(String id) {
        Parsed parsed = parsed(id);
        return attributions.find(report(parsed), parsed.analysis(), List.of(), Cast.empty());
    }

    private Attribution only(String id) {
        List<Attribution> found = find(id);
        assertThat(found).as(id).hasSize(1);
        return found.get(0);
    }

    private static Report report(Parsed parsed) {
        return new Report(
                "r1",
                new Provenance("r1.txt", "0", null),
                new Imprint(null, null, List.of(), "en", null, null),
                parsed.text(),
                List.of());
    }

    private static List<String> source(String id, Attribution attribution) {
        return words(id, attribution.anatomy().source());
    }

    private static List<String> cue(String id, Attribution attribution) {
        return words(id, attribution.anatomy().cue());
    }

    private static List<String> content(String id, Attribution attribution) {
        return words(id, attribution.anatomy().content());
    }

    private static List<String> words(String id, List<Span> spans) {
        return spans.stream().map(span -> span.of(parsed(id).text())).toList();
    }
}
