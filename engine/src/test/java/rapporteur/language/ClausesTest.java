package rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import rapporteur.language.Clause.Form;
import rapporteur.language.Clause.Role;
import rapporteur.language.Clause.Tense;
import rapporteur.language.Conllu.Parsed;
import rapporteur.language.Phrase.Relation;
import rapporteur.text.Span;

class ClausesTest {

    private static final Map<String, Parsed> SENTENCES = Conllu.sentences("language/clauses.conllu");

    /** One sentence under test. */
    private record Reader(Parsed parsed) {

        static Reader of(String id) {
            return new Reader(Objects.requireNonNull(SENTENCES.get(id), id));
        }

        Clause clause(String predicate) {
            return parsed.analysis().clauses().stream()
                    .filter(clause -> word(clause.predicate()).equals(predicate))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no clause of " + predicate));
        }

        Phrase phrase(String head) {
            return parsed.analysis().phrases().stream()
                    .filter(phrase -> word(phrase.head()).equals(head))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no phrase of " + head));
        }

        String word(int token) {
            return parsed.analysis().token(token).text();
        }

        String word(OptionalInt token) {
            return token.isPresent() ? word(token.getAsInt()) : "-";
        }

        String text(Span span) {
            return span.of(parsed.text());
        }

        List<String> group(String predicate) {
            return clause(predicate).group().verbs().stream().map(this::word).toList();
        }

        List<String> links(String head, Relation relation) {
            return phrase(head).links(relation).map(link -> word(link.token())).toList();
        }
    }

    @Test
    void anActiveVerbHasItsSubjectAsDoerAndItsObject() {
        Reader read = Reader.of("active");
        Clause clause = read.clause("shelled");
        assertThat(read.word(clause.arguments().who())).isEqualTo("army");
        assertThat(read.word(clause.arguments().whom())).isEqualTo("port");
        assertThat(clause.arguments().obliques()).singleElement().satisfies(oblique -> {
            assertThat(oblique.preposition()).isEqualTo("on");
            assertThat(read.word(oblique.phrase())).isEqualTo("Monday");
            assertThat(read.text(oblique.mark())).isEqualTo("on");
        });
        assertThat(clause.grammar().tense()).isEqualTo(Tense.PAST);
        assertThat(clause.place().role()).isEqualTo(Role.MAIN);
        assertThat(read.text(clause.span())).isEqualTo("The army shelled the port on Monday");
    }

    @Test
    void aPassiveVerbHasItsAgentAsDoer() {
        Reader read = Reader.of("passive");
        Clause clause = read.clause("shelled");
        assertThat(clause.grammar().passive()).isTrue();
        assertThat(read.word(clause.arguments().who())).isEqualTo("army");
        assertThat(read.word(clause.arguments().whom())).isEqualTo("port");
        assertThat(clause.arguments().obliques())
                .extracting(Clause.Oblique::preposition)
                .containsExactly("");
        assertThat(clause.arguments().obliques())
                .first()
                .satisfies(oblique -> assertThat(oblique.mark().isEmpty()).isTrue());
        assertThat(read.group("shelled")).containsExactly("was", "shelled");
    }

    @Test
    void conjoinedVerbsShareTheirSubject() {
        Reader read = Reader.of("conjoined");
        Clause burned = read.clause("burned");
        assertThat(read.word(burned.arguments().who())).isEqualTo("Troops");
        assertThat(burned.place().role()).isEqualTo(Role.CONJUNCT);
        assertThat(burned.place().parent()).isEqualTo(read.clause("entered").id());
        assertThat(read.text(burned.span())).isEqualTo("burned its mill");
        assertThat(read.links("mill", Relation.POSSESSOR)).containsExactly("its");
    }

    @Test
    void conjoinedVerbsShareTheirAuxiliaries() {
        Clause invade = Reader.of("shared-auxiliary").clause("invade");
        assertThat(invade.grammar().tense()).isEqualTo(Tense.FUTURE);
        assertThat(invade.grammar().negated()).isTrue();
        assertThat(invade.grammar().modals()).containsExactly("will");
    }

    @Test
    void anInfinitiveIsDoneByTheObjectButOfAPromiseByTheSubject() {
        Reader urged = Reader.of("object-control");
        Clause withdraw = urged.clause("withdraw");
        assertThat(urged.word(withdraw.arguments().who())).isEqualTo("rebels");
        assertThat(withdraw.place().role()).isEqualTo(Role.OPEN_COMPLEMENT);
        assertThat(withdraw.place().marker()).isEqualTo("to");
        assertThat(withdraw.grammar().form()).isEqualTo(Form.INFINITIVE);
        Reader promised = Reader.of("subject-control");
        assertThat(promised.word(promised.clause("withdraw").arguments().who())).isEqualTo("Norland");
    }

    @Test
    void whatIsBelievedOfSomebodyIsDoneByThem() {
        Reader read = Reader.of("believed");
        assertThat(read.word(read.clause("believed").arguments().who())).isEqualTo("-");
        assertThat(read.word(read.clause("believed").arguments().whom())).isEqualTo("general");
        Clause fled = read.clause("fled");
        assertThat(read.word(fled.arguments().who())).isEqualTo("general");
        assertThat(fled.grammar().tense()).isEqualTo(Tense.PAST);
        assertThat(read.text(fled.span())).isEqualTo("to have fled");
    }

    @Test
    void theNounAfterACopulaIsPredicateAndPhrase() {
        Reader read = Reader.of("copula");
        Clause clause = read.clause("general");
        assertThat(read.word(clause.arguments().who())).isEqualTo("Mira");
        assertThat(clause.grammar().negated()).isTrue();
        assertThat(clause.grammar().tense()).isEqualTo(Tense.PRESENT);
        assertThat(read.group("general")).containsExactly("is", "not", "general");
        assertThat(read.text(read.phrase("general").span())).isEqualTo("a general of the army");
        assertThat(read.text(read.phrase("Mira").span())).isEqualTo("Mira Dahl");
    }

    @Test
    void aCopulaBeforeAClauseHasAClauseOfItsOwn() {
        Reader read = Reader.of("outer-copula");
        Clause was = read.clause("was");
        assertThat(read.word(was.arguments().who())).isEqualTo("aim");
        assertThat(was.grammar().negated()).isTrue();
        assertThat(was.grammar().tense()).isEqualTo(Tense.PAST);
        Clause provoke = read.clause("provoke");
        assertThat(provoke.place().role()).isEqualTo(Role.COMPLEMENT);
        assertThat(provoke.place().parent()).isEqualTo(was.id());
        assertThat(provoke.grammar().negated()).isFalse();
        assertThat(read.text(provoke.span())).isEqualTo("to provoke Norland");
        assertThat(read.parsed().analysis().below(was)).containsExactly(provoke);
    }

    @Test
    void aPrepositionOfTwoWordsIsOne() {
        Reader read = Reader.of("according-to");
        assertThat(read.clause("destroyed").arguments().obliques())
                .singleElement()
                .satisfies(oblique -> {
                    assertThat(oblique.preposition()).isEqualTo("according to");
                    assertThat(read.text(oblique.mark())).isEqualTo("According to");
                    assertThat(read.text(read.phrase("ministry").span())).isEqualTo("the ministry");
                });
        assertThat(Reader.of("gave").clause("gave").arguments().obliques())
                .extracting(Clause.Oblique::preposition)
                .containsExactly("because of");
    }

    @Test
    void aCueInsideTheQuotationStandsBesideIt() {
        Reader read = Reader.of("broken-quote");
        Clause said = read.clause("said");
        assertThat(said.place().role()).isEqualTo(Role.PARATAXIS);
        assertThat(said.place().parent()).isEqualTo(read.clause("retreat").id());
        assertThat(read.text(said.span())).isEqualTo("he said");
    }

    @Test
    void aRelativePronounGivesWayToItsNoun() {
        Reader read = Reader.of("relative");
        Clause took = read.clause("took");
        assertThat(read.word(took.arguments().who())).isEqualTo("Lin");
        assertThat(took.place().role()).isEqualTo(Role.RELATIVE);
        assertThat(read.word(took.place().governor())).isEqualTo("Lin");
        assertThat(took.place().parent()).isEqualTo(read.clause("resign").id());
        assertThat(read.text(read.phrase("Lin").span())).isEqualTo("Lin Jian, who took office in March");
        assertThat(read.text(read.phrase("Lin").core())).isEqualTo("Lin Jian");
        Clause resign = read.clause("resign");
        assertThat(resign.grammar().tense()).isEqualTo(Tense.FUTURE);
        assertThat(resign.group().adverbs()).extracting(read::word).containsExactly("soon");
    }

    @Test
    void aNounHasItsClause() {
        Reader read = Reader.of("noun-complement");
        Clause left = read.clause("left");
        assertThat(left.place().role()).isEqualTo(Role.NOUN_COMPLEMENT);
        assertThat(left.place().marker()).isEqualTo("that");
        assertThat(read.text(left.span())).isEqualTo("that troops left");
        assertThat(read.links("claim", Relation.CLAUSE)).containsExactly("left");
    }

    @Test
    void whoAnnouncesAPlanCarriesItOut() {
        Reader read = Reader.of("noun-infinitive");
        assertThat(read.word(read.clause("send").arguments().who())).isEqualTo("Suria");
    }

    @Test
    void aParticipleAfterANounIsPassive() {
        Reader read = Reader.of("reduced-relative");
        Clause sent = read.clause("sent");
        assertThat(sent.grammar().passive()).isTrue();
        assertThat(sent.grammar().form()).isEqualTo(Form.PARTICIPLE);
        assertThat(read.word(sent.arguments().whom())).isEqualTo("soldiers");
        assertThat(sent.arguments().who()).isEmpty();
    }

    @Test
    void tensesAreThoseOfTheFirstVerb() {
        assertThat(Reader.of("reported").clause("left").grammar().tense()).isEqualTo(Tense.PAST);
        assertThat(Reader.of("perfect").clause("left").grammar().tense()).isEqualTo(Tense.PAST);
        assertThat(Reader.of("modal").clause("warned").grammar().tense()).isEqualTo(Tense.PAST);
        assertThat(Reader.of("going-to").clause("vote").grammar().tense()).isEqualTo(Tense.FUTURE);
        assertThat(Reader.of("clipped").clause("leave").grammar().tense()).isEqualTo(Tense.FUTURE);
    }

    @Test
    void modalsAreGivenInFull() {
        assertThat(Reader.of("modal").clause("warned").grammar().modals()).containsExactly("could");
        assertThat(Reader.of("clipped").clause("leave").grammar().modals()).containsExactly("will");
        assertThat(Reader.of("clipped").group("leave")).containsExactly("wo", "n't", "leave");
    }

    @Test
    void aNegativeSubjectNegatesButNotOnlyDoesNot() {
        assertThat(Reader.of("no-subject").clause("spoke").grammar().negated()).isTrue();
        assertThat(Reader.of("not-only").clause("apologised").grammar().negated())
                .isFalse();
        assertThat(Reader.of("not-only").clause("resigned").grammar().negated()).isFalse();
    }

    @Test
    void questionsAreKnownByTheirMarkOrByWhether() {
        assertThat(Reader.of("question").clause("leave").grammar().question()).isTrue();
        assertThat(Reader.of("whether").clause("left").grammar().question()).isTrue();
        assertThat(Reader.of("whether").clause("asked").grammar().question()).isFalse();
    }

    @Test
    void aTitledNameHasTitlePossessorAndApposition() {
        Reader read = Reader.of("title");
        assertThat(read.links("Lin", Relation.TITLE)).containsExactly("spokesman");
        assertThat(read.links("Lin", Relation.NAME)).containsExactly("Jian");
        assertThat(read.links("Lin", Relation.APPOSITION)).containsExactly("diplomat");
        assertThat(read.links("spokesman", Relation.POSSESSOR)).containsExactly("ministry");
        assertThat(read.text(read.phrase("Lin").core())).isEqualTo("The ministry's spokesman Lin Jian");
        assertThat(read.text(read.phrase("ministry").span())).isEqualTo("The ministry");
        assertThat(read.phrase("diplomat").link(Relation.PREPOSITIONAL))
                .hasValueSatisfying(link -> assertThat(link.preposition()).isEqualTo("of"));
    }

    @Test
    void bracketsStayWholeInAPhraseAndOutOfItsCore() {
        Reader read = Reader.of("pair");
        assertThat(read.text(read.phrase("Norland").span())).isEqualTo("Both Norland and Suria");
        assertThat(read.text(read.phrase("Norland").core())).isEqualTo("Both Norland");
        assertThat(read.text(read.phrase("treaties").span())).isEqualTo("more than twelve treaties (four in May)");
        assertThat(read.text(read.phrase("treaties").core())).isEqualTo("more than twelve treaties");
    }

    @Test
    void aClauseThatStandsApartIsLinkedButNotInThePhrase() {
        Reader read = Reader.of("extraposed");
        assertThat(read.text(read.phrase("Groups").span())).isEqualTo("Groups");
        assertThat(read.links("Groups", Relation.CLAUSE)).containsExactly("oppose");
        assertThat(read.word(read.clause("oppose").arguments().who())).isEqualTo("Groups");
    }

    @Test
    void aParticipleBeforeTheSentenceIsDoneByItsSubject() {
        Reader read = Reader.of("participle");
        assertThat(read.word(read.clause("Speaking").arguments().who())).isEqualTo("she");
        assertThat(read.clause("Speaking").place().role()).isEqualTo(Role.ADVERBIAL);
    }

    @Test
    void aConditionIsAnAdverbialClauseWithItsMarker() {
        Reader read = Reader.of("condition");
        assertThat(read.clause("fail").place().marker()).isEqualTo("if");
        assertThat(read.clause("strike").group().adverbs())
                .extracting(read::word)
                .containsExactly("reportedly");
    }

    @Test
    void anIndirectObjectIsTheRecipient() {
        Reader read = Reader.of("gave");
        assertThat(read.word(read.clause("gave").arguments().recipient())).isEqualTo("rebels");
        assertThat(read.word(read.clause("gave").arguments().whom())).isEqualTo("arms");
    }

    @Test
    void theInnermostClauseAroundAWordIsFound() {
        Analysis analysis = Reader.of("relative").parsed().analysis();
        for (Clause clause : analysis.clauses()) {
            assertThat(analysis.clauseAround(clause.predicate()))
                    .hasValueSatisfying(around ->
                            assertThat(clause.span().contains(around.span())).isTrue());
            assertThat(clause.id()).isEqualTo(analysis.clauses().indexOf(clause));
        }
    }

    @Test
    void headsThatRunInACircleAreRefused() {
        List<Token> tokens = List.of(token(0, 1), token(1, 0));
        List<Sentence> sentences = List.of(new Sentence(new Span(0, 3), 0, 2));
        assertThatThrownBy(() -> Clauses.of(tokens, sentences))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no tree");
    }

    private static Token token(int index, int head) {
        return new Token(new Span(index * 2, index * 2 + 1), "x", "x", "X", "FW", head, "dep");
    }
}
