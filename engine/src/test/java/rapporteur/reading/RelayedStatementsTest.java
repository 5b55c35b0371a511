package rapporteur.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import rapporteur.actor.Actor;
import rapporteur.attribution.Attribution;
import rapporteur.attribution.Attribution.Relay;
import rapporteur.attribution.Attribution.SourceKind;
import rapporteur.intake.Imprint;
import rapporteur.intake.Provenance;
import rapporteur.intake.Report;
import rapporteur.text.Span;

/** Through whom a report has what somebody said: outermost first, the speaker last. */
@ExtendWith(SharedReader.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RelayedStatementsTest {

    private final Reader reader;

    RelayedStatementsTest(Reader reader) {
        this.reader = reader;
    }

    @Test
    void who_told_another_paper_is_relayed_by_it() {
        Reading reading = read("Fishing boats were turned back, the port captain told the Ostmark Times on Friday.");
        assertThat(voices(reading, "turned back")).containsExactly("Ostmark Times", "the port captain");
        Relay relay =
                Objects.requireNonNull(said(reading, "turned back").speaker().relay());
        assertThat(relay.words().of(reading.report().text())).isEqualTo("Ostmark Times");
    }

    @Test
    void who_told_this_paper_is_not_relayed() {
        assertThat(voices(read("“Nobody warned us,” Petra Lind told this newspaper."), "Nobody"))
                .containsExactly("Petra Lind");
        assertThat(voices(read("“Nobody warned us,” Petra Lind told the Lake Bulletin."), "Nobody"))
                .containsExactly("Petra Lind");
        assertThat(voices(read("“Nobody warned us,” Petra Lind told reporters outside the court."), "Nobody"))
                .containsExactly("Petra Lind");
        assertThat(voices(read("General Mark Stone told Congress that the missiles were ready."), "missiles"))
                .containsExactly("Mark Stone");
    }

    @Test
    void what_is_said_on_the_air_or_in_an_interview_is_relayed() {
        assertThat(voices(read("Mayor Ana Ruiz said last night on Radio Norden that the water was safe."), "water"))
                .containsExactly("Radio Norden", "Ana Ruiz");
        assertThat(voices(
                        read("In an interview with the Ostmark Times, chancellor Uwe Brandt said he would not resign."),
                        "resign"))
                .containsExactly("Ostmark Times", "Uwe Brandt");
        assertThat(voices(read("The president told state television that the army had withdrawn."), "army"))
                .containsExactly("state television", "The president");
    }

    @Test
    void source_quoted_by_another_outlet_is_relayed_by_it() {
        assertThat(voices(
                        read("The wells are dry, according to a farmers' union quoted by the Harbour Herald."),
                        "wells"))
                .containsExactly("Harbour Herald", "a farmers' union");
        Reading papers = read("The ship carried ammunition, according to customs papers seen by Reuters.");
        assertThat(voices(papers, "ammunition")).containsExactly("Reuters", "customs papers");
        assertThat(said(papers, "ammunition").speaker().kind()).isEqualTo(SourceKind.DOCUMENT);
        assertThat(voices(read("The border will reopen on Monday, the interior ministry said (Reuters)."), "border"))
                .containsExactly("Reuters", "the interior ministry");
    }

    @Test
    void whom_an_outlet_cites_said_it_within_the_outlets_account() {
        Reading cited =
                read("At least nine miners are trapped, the Harbour Herald reported, citing the region's governor.");
        assertThat(allVoices(cited, "miners"))
                .containsExactly(List.of("Harbour Herald", "the region's governor"), List.of("Harbour Herald"));
        Reading quoted = read("Interfax quoted the defence minister as saying that the drills would end on Sunday.");
        assertThat(voices(quoted, "that the drills")).containsExactly("Interfax", "the defence minister");
        Reading passive = read("“The drills will end,” the defence minister was quoted as saying by Interfax.");
        assertThat(voices(passive, "drills")).containsExactly("Interfax", "the defence minister");
        assertThat(voices(read("The minister resigned, the Harbour Herald said, citing ill health."), "resigned"))
                .containsExactly("Harbour Herald");
    }

    @Test
    void phrase_that_words_a_feeling_or_a_denial_is_said_within_what_is_said() {
        Reading reading = read("The Harbour Herald reported that Lisbon had expressed its anger at the delay.");
        assertThat(voices(reading, "its anger")).containsExactly("Harbour Herald", "Lisbon");
        Reading plan = read("The Harbour Herald reported that Lisbon would announce new tolls.");
        assertThat(plan.attributions()).hasSize(1);
    }

    @Test
    void witness_may_quote_another() {
        Reading reading = read("“The colonel told me that the road was mined,” said driver Pavel Hor.");
        assertThat(voices(reading, "that the road")).containsExactly("Pavel Hor", "The colonel");
    }

    @Test
    void who_is_quoted_within_a_quotation_says_all_to_its_inner_mark() {
        Reading reading =
                read("“He looked at the wall and said: ‘It is an old wall. Old walls weep,’” the driver said.");
        assertThat(content(reading, said(reading, "old wall"))).isEqualTo("It is an old wall. Old walls weep");
        assertThat(said(reading, "old wall").within()).isNotNull();
    }

    @Test
    void report_in_another_paper_is_that_papers() {
        Reading reading =
                read("According to a report in the Harbour Herald, the minister said the talks had collapsed.");
        assertThat(voices(reading, "the talks")).containsExactly("Harbour Herald", "the minister");
        assertThat(said(reading, "the minister said").speaker().kind()).isEqualTo(SourceKind.OUTLET);
    }

    @Test
    void who_has_spoken_in_a_paper_goes_on_speaking_there() {
        Reading reading = read("“The dike is rotten,” an engineer told the Ostmark Times. He said the board had known"
                + " since spring.");
        assertThat(voices(reading, "the board")).containsExactly("Ostmark Times", "an engineer");
        Reading elsewhere =
                read("Board chairman Anders Wik told the Ostmark Times that the dike was sound. At a news conference,"
                        + " Wik told reporters that the leak was normal.");
        assertThat(voices(elsewhere, "the leak")).containsExactly("Anders Wik");
    }

    @Test
    void credit_at_the_end_of_a_sentence_is_no_part_of_what_is_said() {
        Reading per = read("The mayor said three people had died, per the Ostmark Times.");
        assertThat(voices(per, "three people")).containsExactly("Ostmark Times", "The mayor");
        assertThat(content(per, said(per, "three people"))).isEqualTo("three people had died");
        assertThat(voices(read("Three people have died, the mayor said, as reported by the Ostmark Times."), "Three"))
                .containsExactly("Ostmark Times", "the mayor");
        assertThat(voices(read("The mayor said the fee was five crowns per day."), "the fee"))
                .containsExactly("The mayor");
    }

    @Test
    void sentence_that_follows_may_tell_whom_an_outlet_has_it_from() {
        Reading reading = read("The Ostmark Times said the dike had been breached in two places. It got this from an"
                + " engineer at the water board.");
        assertThat(allVoices(reading, "breached"))
                .containsExactlyInAnyOrder(
                        List.of("Ostmark Times"), List.of("Ostmark Times", "an engineer at the water board"));
        assertThat(allVoices(
                        read("The Harbour Herald, citing two unnamed officials, said the admiral had been dismissed."),
                        "dismissed"))
                .containsExactlyInAnyOrder(
                        List.of("Harbour Herald"), List.of("Harbour Herald", "two unnamed officials"));
    }

    @Test
    void what_a_noun_tells_is_its_tellers() {
        Reading reading = read("The company denies the allegation by former workers that the brakes had failed.");
        assertThat(voices(reading, "the brakes had failed")).containsExactly("The company", "former workers");
        assertThat(voices(read("The minister dismissed reports in the foreign press of a mutiny."), "mutiny"))
                .startsWith("The minister");
    }

    @Test
    void outlet_reports_what_others_expect() {
        assertThat(voices(read("According to the Ostmark Times, prosecutors suspect that the fire was set."), "fire"))
                .containsExactly("Ostmark Times", "prosecutors");
        assertThat(voices(read("The minister said that farmers would want rain."), "rain"))
                .containsExactly("The minister");
    }

    @Test
    void in_an_interview_either_side_tells_what_others_say() {
        Reading reading = read("""
                IRIS DALE: Good morning, Minister. The union speaks of ninety injured.

                LEO MORROW: Good morning. We have read three hundred. The hospital tells me that it was nine.

                DALE: You said in May that the quay was safe. The mayor says before noon.

                MORROW: The company denies that the valve was stuck.
                """);
        assertThat(voices(reading, "ninety injured")).containsExactly("IRIS DALE", "The union");
        assertThat(voices(reading, "it was nine")).containsExactly("LEO MORROW", "The hospital");
        assertThat(voices(reading, "the quay was safe")).hasSize(2).startsWith("IRIS DALE");
        assertThat(voices(reading, "before noon")).containsExactly("IRIS DALE", "The mayor");
        assertThat(said(reading, "the valve was stuck").stance().negated()).isTrue();
    }

    @Test
    void rubric_before_a_colon_is_no_speaker() {
        Reading reading = read("Breaking: Governor Ines Falk tells Radio Litoral the dam is holding.");
        assertThat(voices(reading, "the dam is holding")).containsExactly("Radio Litoral", "Ines Falk");
    }

    @Test
    void report_may_relay_one_outlet_from_its_title_on() {
        Reading reading = read("Harbour Herald: Why the dam at Orlo was never repaired", """
                The dam at Orlo was known to be weak for six years, the Harbour Herald writes.

                “We wrote letters, and nobody answered,” said engineer Pia Storm.

                Minister Jon Abel said he had never seen them. Mayor Jens Holt told reporters that he would wait.
                """);
        assertThat(voices(reading, "letters")).containsExactly("Harbour Herald", "Pia Storm");
        assertThat(voices(reading, "never seen")).containsExactly("Harbour Herald", "Jon Abel");
        assertThat(voices(reading, "would wait")).containsExactly("Jens Holt");
    }

    @Test
    void report_relays_an_outlet_as_long_as_it_comes_back_to_it() {
        Reading reading = read("Dam at Orlo was never repaired", """
                The dam at Orlo was known to be weak for six years, the Harbour Herald reported.

                “We wrote letters, and nobody answered,” said engineer Pia Storm.

                The newspaper adds that the ministry received a survey in 2019.

                Opposition leader Mia Sand said he must resign.
                """);
        assertThat(voices(reading, "letters")).containsExactly("Harbour Herald", "Pia Storm");
        assertThat(voices(reading, "survey")).containsExactly("Harbour Herald");
        assertThat(voices(reading, "resign")).containsExactly("Mia Sand");
    }

    @Test
    void report_with_several_outlets_relays_none_as_a_whole() {
        Reading reading = read("Two dead in Orlo fire", """
                The Harbour Herald reported that the hostel had no alarm.

                Fire chief Ida Moe said the cause was unknown.

                The Orlo Times wrote that a guest had heard a bang.
                """);
        assertThat(voices(reading, "cause")).containsExactly("Ida Moe");
    }

    @Test
    void name_before_a_relative_clause_or_beside_an_office_is_the_speaker() {
        assertThat(voices(
                        read("President Luis Arce, who has voiced his fear that the vote will fail, arrived."),
                        "the vote"))
                .containsExactly("Luis Arce");
        assertThat(voices(read("Its conductor, Father Jan Mertens, said that the choir had lost two voices."), "choir"))
                .containsExactly("Jan Mertens");
        assertThat(voices(read("The news agency Norden said shares had fallen."), "shares"))
                .containsExactly("Norden");
    }

    private Reading read(String text) {
        return read(null, text);
    }

    private Reading read(@Nullable String title, String text) {
        Imprint imprint = new Imprint(title, "Lake Bulletin", List.of(), "en", null, null);
        return reader.read(new Report("r1", new Provenance("r1.txt", "0", null), imprint, text, List.of()));
    }

    private static Attribution said(Reading reading, String words) {
        return reading.attributions().stream()
                .filter(attribution -> content(reading, attribution).contains(words))
                .min(Comparator.comparingInt(
                        attribution -> content(reading, attribution).length()))
                .orElseThrow(() -> new AssertionError("nobody says " + words));
    }

    private static String content(Reading reading, Attribution attribution) {
        StringBuilder words = new StringBuilder();
        attribution
                .anatomy()
                .content()
                .forEach(span -> words.append(span.of(reading.report().text())));
        return words.toString();
    }

    private static List<String> voices(Reading reading, String words) {
        return voices(reading, said(reading, words));
    }

    private static List<List<String>> allVoices(Reading reading, String words) {
        return reading.attributions().stream()
                .filter(attribution -> content(reading, attribution).contains(words))
                .map(attribution -> voices(reading, attribution))
                .toList();
    }

    private static List<String> voices(Reading reading, Attribution attribution) {
        List<String> voices = new ArrayList<>();
        @Nullable Attribution at = attribution;
        while (at != null) {
            voices.add(name(reading, at.speaker().actor(), at.anatomy().source()));
            Relay relay = at.speaker().relay();
            if (relay != null) {
                voices.add(name(reading, relay.outlet(), List.of()));
            }
            String within = at.within();
            at = reading.attributions().stream()
                    .filter(other -> other.id().equals(within))
                    .findFirst()
                    .orElse(null);
        }
        Collections.reverse(voices);
        return voices;
    }

    private static String name(Reading reading, @Nullable String actor, List<Span> source) {
        return actor == null
                ? source.get(0).of(reading.report().text())
                : reading.cast().actor(actor).map(Actor::name).orElseThrow();
    }
}
