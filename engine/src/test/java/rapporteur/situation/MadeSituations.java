package rapporteur.situation;

import static rapporteur.situation.Desk.amount;
import static rapporteur.situation.Desk.by;
import static rapporteur.situation.Desk.ownWord;
import static rapporteur.situation.Desk.unnamed;

import java.util.ArrayList;
import java.util.List;
import rapporteur.actor.Kind;
import rapporteur.actor.Party;
import rapporteur.attribution.Attribution.Mode;
import rapporteur.dispute.Answer;
import rapporteur.dispute.Dispute;
import rapporteur.intake.Report;
import rapporteur.origin.Copy;
import rapporteur.origin.Corroboration;
import rapporteur.origin.Evidence;
import rapporteur.origin.Figure;
import rapporteur.origin.Origins;
import rapporteur.origin.Reliance;
import rapporteur.origin.Reliances;
import rapporteur.origin.Statement;
import rapporteur.quantity.Quantity.Relation;
import rapporteur.reading.Reading;

/** Situations made by hand, for the rooms that show them. The country, its dam and everybody in it are invented. */
public final class MadeSituations {

    /** Text that would run in a page that did not escape it. */
    public static final String INJECTION = "</p><script>alert('osk')</script><img src=x onerror=alert(1)>";

    private MadeSituations() {}

    /** Nothing at all. */
    public static Situation empty() {
        return new Situation(
                new Situation.Coverage(List.of(), List.of(), List.of(), List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** A dam gives way: every kind of dispute, copies, nested voices, and text that is hard to show. */
    public static Situation dam() {
        Desk desk = new Desk();
        String ministry = desk.party("Ardania's emergencies ministry", Kind.ORGANISATION, null, "the ministry");
        String ansgar = desk.party("Piet Ansgar", Kind.PERSON, "spokesman for the operator Kelhydro");
        String quillon = desk.party("Marta Quillon", Kind.PERSON, "opposition deputy", "Quillon");
        String director =
                desk.party("Bram Osterhaus-van den Wijngaerd de la Fontaine", Kind.PERSON, "director of Kelhydro");
        String torvald = desk.party("Ilse Torvald", Kind.PERSON, "interior minister", "Torvald");
        String union = desk.party("the miners' union", Kind.GROUP, null);
        String haddad = desk.party("ليلى حدّاد", Kind.PERSON, "hydrologist at the University of قرطبة");
        String vint = desk.party("Oda <i>Vint</i>", Kind.PERSON, "\"landlady\" & blogger");
        String sentinel = desk.party("The Sentinel", Kind.ORGANISATION, null);
        String governor = desk.party("the governor's office", Kind.ORGANISATION, null);

        Report wire = desk.report(
                "wire",
                "Northern Wire",
                "2031-03-02T18:40",
                "Dam at Osk gives way; dozens dead",
                "At least 41 people were killed when the dam above Osk gave way on Sunday night, Ardania's emergencies ministry said. About 1,500 people were moved to schools on higher ground, the ministry said, and 12 villages in Osk district stood under water.",
                "\"We opened no gates that night,\" said Piet Ansgar, a spokesman for the operator Kelhydro. \"The wall was sound when our men went home.\"",
                "A rescue worker who asked not to be named said that between 60 and 80 people had died in the lower town alone.");
        Report courier = desk.report(
                "courier",
                "Osk Courier",
                "2031-03-02T21:05",
                "Dozens dead as dam gives way",
                "At least 41 people were killed when the dam above Osk gave way on Sunday night, Ardania's emergencies ministry said. About 1,500 people were moved to schools on higher ground, the ministry said.",
                "\"We opened no gates that night,\" said Piet Ansgar, a spokesman for the operator Kelhydro.");
        Report sentinelReport = desk.report(
                "sentinel",
                "The Sentinel",
                "2031-03-03",
                "Opposition puts the dead of Osk at up to 120",
                "As many as 120 people died in the flood below Osk, the opposition deputy Marta Quillon told parliament, citing lists that parish priests keep.",
                "The gates of the dam had been opened on the night of 28 February, a day before the wall broke, two engineers of Kelhydro said. Its director, Bram Osterhaus-van den Wijngaerd de la Fontaine, denied that anybody had touched the gates.",
                "Interior minister Ilse Torvald supports the plan to pay 9 million crowns to the families, which the miners' union called an insult.");
        Report evening = desk.report(
                "evening",
                "Meridian Evening",
                "2031-03-05T17:00",
                "Six thousand tents for Osk",
                "The number of people moved out of their homes has risen to 4,200, Ardania's emergencies ministry said on Wednesday. Some 31 villages in the province of Upper Osk were flooded, the governor's office said.",
                "The gates were opened on 1 March, according to Ardania's emergencies ministry. The Sentinel reported that Marta Quillon had been told by a priest that Torvald knew of cracks in the wall since January.",
                "At least 41 people were killed, the ministry repeated. The reservoir held 310 million cubic metres of water.");
        Report echo = desk.report(
                "echo",
                "صدى الساحل",
                "2031-03-04",
                "The lake above Osk: what it held, what it was worth \uD83C\uDF0A",
                "The reservoir held 310 million cubic metres of water, said ليلى حدّاد, hydrologist at the University of قرطبة. \u202EIt was never\u202C full, she said, and the cafe\u0301 by the wall stayed open.");
        Report blog = desk.foreign(
                "blog",
                "Lower Town <b>Notes</b>",
                "2031-03-04T06:15",
                "<script>alert('title')</script> What I \"saw\" & heard",
                "en",
                "javascript:alert(document.cookie)",
                "\"" + INJECTION
                        + " and at least 55 people are dead,\" said Oda <i>Vint</i>. <!-- not a comment --> ]]>");
        Report digest = desk.report(
                "digest",
                null,
                null,
                null,
                "As many as 120 people died in the flood below Osk, the opposition deputy Marta Quillon told parliament. The rest of the world looked elsewhere.");
        desk.foreign(
                "gazette",
                "La Gazette d'Osk",
                "2031-03-04",
                "Le barrage d'Osk a cédé",
                "fr",
                "https://example.org/gazette",
                "Au moins 41 personnes ont été tuées, selon le ministère.");

        desk.slip(
                sentinelReport, "the night of 28 February", "28 February 2031 was a Friday, two days before <Sunday>");

        Figure dead = desk.figure(
                wire,
                by(ministry),
                "At least 41 people",
                amount(Relation.AT_LEAST, 41.0, null, "person"),
                "people",
                "people killed by the flood",
                "2031-03-02");
        Figure deadCopied = desk.figure(
                courier,
                by(ministry),
                "At least 41 people",
                amount(Relation.AT_LEAST, 41.0, null, "person"),
                "people",
                "people killed by the flood",
                "2031-03-02");
        Figure deadAgain = desk.figure(
                evening,
                by(ministry),
                "At least 41 people",
                amount(Relation.AT_LEAST, 41.0, null, "person"),
                "people",
                "people killed by the flood",
                "2031-03-05");
        Figure rescued = desk.figure(
                wire,
                unnamed("a rescue worker who asked not to be named"),
                "between 60 and 80 people",
                amount(Relation.RANGE, 60.0, 80.0, "person"),
                "people",
                "people killed by the flood",
                "2031-03-02");
        Figure opposition = desk.figure(
                sentinelReport,
                by(quillon),
                "As many as 120 people",
                amount(Relation.AT_MOST, null, 120.0, "person"),
                "people",
                "people killed by the flood",
                "2031-03-03");
        Figure oppositionCopied = desk.figure(
                digest,
                by(quillon),
                "As many as 120 people",
                amount(Relation.AT_MOST, null, 120.0, "person"),
                "people",
                "people killed by the flood",
                null);
        Figure blogged = desk.figure(
                blog,
                by(vint),
                "at least 55 people",
                amount(Relation.AT_LEAST, 55.0, null, "person"),
                "people",
                "people killed by the flood",
                "2031-03-04");
        Figure moved = desk.figure(
                wire,
                by(ministry),
                "About 1,500 people",
                amount(Relation.ABOUT, 1500.0, 1500.0, "person"),
                "people",
                "people moved from their homes",
                "2031-03-02");
        Figure movedCopied = desk.figure(
                courier,
                by(ministry),
                "About 1,500 people",
                amount(Relation.ABOUT, 1500.0, 1500.0, "person"),
                "people",
                "people moved from their homes",
                "2031-03-02");
        Figure movedLater = desk.figure(
                evening,
                by(ministry),
                "4,200",
                amount(Relation.EXACT, 4200.0, 4200.0, "person"),
                "people",
                "people moved from their homes",
                "2031-03-05");
        Figure villages = desk.figure(
                wire,
                by(ministry),
                "12 villages",
                amount(Relation.EXACT, 12.0, 12.0, "village"),
                "villages",
                "villages in Osk district",
                "2031-03-02");
        Figure villagesWide = desk.figure(
                evening,
                by(governor),
                "Some 31 villages",
                amount(Relation.ABOUT, 31.0, 31.0, "village"),
                "villages",
                "villages in the province of Upper Osk",
                "2031-03-05");
        desk.figure(
                sentinelReport,
                ownWord(),
                "9 million crowns",
                amount(Relation.EXACT, 9e6, 9e6, "crown"),
                "crowns",
                "crowns for the families",
                null);
        desk.figure(
                echo,
                by(haddad),
                "310 million cubic metres",
                amount(Relation.EXACT, 310e6, 310e6, "m3"),
                "cubic metres",
                "cubic metres of water in the reservoir",
                null);
        desk.figure(
                evening,
                ownWord(),
                "310 million cubic metres",
                amount(Relation.EXACT, 310e6, 310e6, "m3"),
                "cubic metres",
                "cubic metres of water in the reservoir",
                null);

        Statement killed = desk.says(
                wire,
                by(ministry),
                Mode.INDIRECT,
                false,
                "Ardania's emergencies ministry",
                "said",
                "At least 41 people were killed when the dam above Osk gave way on Sunday night");
        Statement killedCopied = desk.says(
                courier,
                by(ministry),
                Mode.INDIRECT,
                false,
                "Ardania's emergencies ministry",
                "said",
                "At least 41 people were killed when the dam above Osk gave way on Sunday night");
        desk.same(killed, killedCopied);
        desk.says(
                wire,
                by(ministry),
                Mode.INDIRECT,
                false,
                "the ministry",
                "said, and",
                "About 1,500 people were moved to schools on higher ground",
                "12 villages in Osk district stood under water");
        Statement noGates = desk.says(
                wire,
                by(ansgar),
                Mode.DIRECT,
                false,
                "Piet Ansgar",
                "said Piet",
                "\"We opened no gates that night,\"",
                "\"The wall was sound when our men went home.\"");
        Statement noGatesCopied = desk.says(
                courier,
                by(ansgar),
                Mode.DIRECT,
                false,
                "Piet Ansgar",
                "said Piet",
                "\"We opened no gates that night,\"");
        desk.same(noGates, noGatesCopied);
        desk.says(
                wire,
                unnamed("a rescue worker who asked not to be named"),
                Mode.INDIRECT,
                false,
                "A rescue worker who asked not to be named",
                "said that",
                "between 60 and 80 people had died in the lower town alone");
        desk.says(
                sentinelReport,
                by(quillon, "lists that parish priests keep"),
                Mode.INDIRECT,
                false,
                "the opposition deputy Marta Quillon",
                "told",
                "As many as 120 people died in the flood below Osk");
        desk.says(
                sentinelReport,
                unnamed("two engineers of Kelhydro"),
                Mode.INDIRECT,
                false,
                "two engineers of Kelhydro",
                "said",
                "The gates of the dam had been opened on the night of 28 February, a day before the wall broke");
        desk.says(
                sentinelReport,
                by(director),
                Mode.INDIRECT,
                true,
                "Its director, Bram Osterhaus-van den Wijngaerd de la Fontaine",
                "denied",
                "that anybody had touched the gates");
        desk.says(
                sentinelReport,
                by(union),
                Mode.MIXED,
                false,
                "the miners' union",
                "called",
                "the plan to pay 9 million crowns to the families",
                "an insult");
        desk.says(
                evening,
                by(ministry),
                Mode.INDIRECT,
                false,
                "Ardania's emergencies ministry",
                "said on Wednesday",
                "The number of people moved out of their homes has risen to 4,200");
        desk.says(
                evening,
                by(ministry),
                Mode.INDIRECT,
                false,
                "Ardania's emergencies ministry",
                "according to",
                "The gates were opened on 1 March");
        desk.says(
                evening,
                unnamed("a priest", sentinel, quillon),
                Mode.INDIRECT,
                false,
                "a priest",
                "told by",
                "that Torvald knew of cracks in the wall since January");
        desk.says(
                evening,
                by(quillon, sentinel),
                Mode.INDIRECT,
                false,
                "Marta Quillon",
                "had been told",
                "a priest that Torvald knew of cracks in the wall since January");
        desk.says(
                evening,
                by(sentinel),
                Mode.INDIRECT,
                false,
                "The Sentinel",
                "reported that",
                "Marta Quillon had been told by a priest that Torvald knew of cracks in the wall since January");
        desk.says(
                echo,
                by(haddad),
                Mode.INDIRECT,
                false,
                "ليلى حدّاد",
                "said",
                "The reservoir held 310 million cubic metres of water");
        desk.says(
                blog,
                by(vint),
                Mode.DIRECT,
                false,
                "Oda <i>Vint</i>",
                "said",
                "\"" + INJECTION + " and at least 55 people are dead,\"");

        List<Evidence> denial = List.of(
                desk.words(wire, "We opened no gates that night"),
                desk.words(sentinelReport, "denied that anybody had touched the gates"));
        List<Dispute> disputes = List.of(
                new Dispute(
                        "D1",
                        Dispute.Kind.CONFLICT,
                        "How many people were killed by the flood?",
                        List.of(
                                answer("at least 41", List.of(ministry), 1, dead, deadCopied, deadAgain),
                                answer(
                                        "between 60 and 80",
                                        List.of("a rescue worker who asked not to be named"),
                                        1,
                                        rescued),
                                answer("at least 55", List.of(vint), 1, blogged),
                                answer("as many as 120", List.of(quillon), 2, opposition, oppositionCopied)),
                        "The figures are for the same flood and the same days, and the range that a rescue worker gave for the lower town leaves the ministry's count open.",
                        comparison(List.of(new Dispute.Pair(0, 1), new Dispute.Pair(0, 2)), 0, 3)),
                new Dispute(
                        "D2",
                        Dispute.Kind.DENIAL,
                        "Were the gates opened before the wall broke?",
                        List.of(
                                words(
                                        "yes",
                                        List.of("two engineers of Kelhydro", ministry),
                                        2,
                                        desk.words(sentinelReport, "The gates of the dam had been opened"),
                                        desk.words(evening, "The gates were opened on 1 March")),
                                new Answer("no", List.of(ansgar, director), 1, denial, List.of())),
                        "Kelhydro's spokesman and its director deny what two of its engineers and the ministry say.",
                        comparison(List.of(), null, 0)),
                new Dispute(
                        "D3",
                        Dispute.Kind.DATE,
                        "When were the gates opened?",
                        List.of(
                                words(
                                        "28 February 2031",
                                        List.of("two engineers of Kelhydro"),
                                        1,
                                        desk.words(sentinelReport, "on the night of 28 February")),
                                words("1 March 2031", List.of(ministry), 1, desk.words(evening, "on 1 March"))),
                        "Both sentences speak of the same gates and give different days.",
                        comparison(List.of(), 1, null)),
                new Dispute(
                        "D4",
                        Dispute.Kind.ATTITUDE,
                        "How is the payment to the families taken?",
                        List.of(
                                words(
                                        "for it",
                                        List.of(torvald),
                                        1,
                                        desk.words(
                                                sentinelReport,
                                                "supports the plan to pay 9 million crowns to the families")),
                                words(
                                        "against it",
                                        List.of(union),
                                        1,
                                        desk.words(sentinelReport, "the miners' union called an insult"))),
                        "One voice supports the plan, the other calls it an insult.",
                        comparison(List.of(), null, null)),
                new Dispute(
                        "D5",
                        Dispute.Kind.UPDATE,
                        "How many people were moved from their homes?",
                        List.of(
                                answer("about 1,500", List.of(ministry), 1, moved, movedCopied),
                                answer("4,200", List.of(ministry), 1, movedLater)),
                        "The ministry itself raised its figure three days later.",
                        comparison(List.of(new Dispute.Pair(0, 1)), 1, null)),
                new Dispute(
                        "D6",
                        Dispute.Kind.SCOPE,
                        "How many villages were flooded?",
                        List.of(
                                answer("12", List.of(ministry), 1, villages),
                                answer("some 31", List.of(governor), 1, villagesWide)),
                        "The first figure counts a district, the second the whole province.",
                        comparison(List.of(new Dispute.Pair(0, 1)), 1, null)));
        Corroboration reservoir = new Corroboration(
                "The reservoir held 310 million cubic metres of water",
                List.of(haddad, "Meridian Evening"),
                List.of(),
                List.of(
                        desk.words(echo, "The reservoir held 310 million cubic metres of water"),
                        desk.words(evening, "The reservoir held 310 million cubic metres of water")));
        Corroboration gates = new Corroboration(
                "We opened no gates that night", List.of(ansgar, director), List.of(List.of(ansgar, director)), denial);
        List<Copy> copies = List.of(
                new Copy("wire", "courier", Copy.Kind.VERBATIM, 1.0),
                new Copy("sentinel", "digest", Copy.Kind.PARTIAL, 0.62));
        return new Situation(
                new Situation.Coverage(
                        desk.readings(),
                        List.of(
                                new Situation.Unread("gazette.txt", "it is not in English but in French (fr)"),
                                new Situation.Unread("broken<1>.json.gz", "the file ends too early")),
                        List.of(new Situation.Story(
                                "s1",
                                "Dam at Osk gives way; dozens dead",
                                List.of("wire", "courier", "sentinel", "echo", "blog", "evening", "digest"))),
                        copies),
                desk.parties(),
                desk.statements(),
                desk.figures(),
                disputes,
                List.of(reservoir, gates),
                reliances(desk, copies));
    }

    /** So many reports, each with a voice of its own and a figure; a dispute for each three of them. */
    public static Situation wide(int reports) {
        Desk desk = new Desk();
        List<Dispute> disputes = new ArrayList<>();
        List<Figure> three = new ArrayList<>();
        for (int i = 1; i <= reports; i++) {
            String warden = desk.party("Warden " + i, Kind.PERSON, null);
            Report report = desk.report(
                    "r" + i,
                    "Paper " + i,
                    "2031-03-02",
                    "Ice on the lake, day " + i,
                    "Warden " + i + " said that " + (100 + i) + " skaters were on the ice. "
                            + "It was cold. ".repeat(40));
            desk.says(
                    report,
                    by(warden),
                    Mode.INDIRECT,
                    false,
                    "Warden " + i,
                    "said that",
                    (100 + i) + " skaters were on the ice");
            double skaters = 100 + i;
            three.add(desk.figure(
                    report,
                    by(warden),
                    (100 + i) + " skaters",
                    amount(Relation.EXACT, skaters, skaters, "person"),
                    "skaters",
                    "skaters",
                    null));
            if (three.size() == 3) {
                disputes.add(new Dispute(
                        "D" + (disputes.size() + 1),
                        Dispute.Kind.CONFLICT,
                        "How many skaters were on the ice?",
                        three.stream()
                                .map(figure -> answer(
                                        figure.evidence().report(),
                                        List.of(figure.voice().party()),
                                        1,
                                        figure))
                                .toList(),
                        "One lake, one day, three counts.",
                        comparison(List.of(), null, null)));
                three.clear();
            }
        }
        return new Situation(
                new Situation.Coverage(desk.readings(), List.of(), List.of(), List.of()),
                desk.parties(),
                desk.statements(),
                desk.figures(),
                disputes,
                List.of(),
                reliances(desk, List.of()));
    }

    /** So many reports and wardens; the first warden speaks in each report, the second in every other one, and so on. */
    public static Situation sharing(int reports, int wardens) {
        Desk desk = new Desk();
        List<String> ids = new ArrayList<>();
        for (int j = 1; j <= wardens; j++) {
            ids.add(desk.party("Warden " + j, Kind.PERSON, null));
        }
        for (int i = 1; i <= reports; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 1; j <= wardens; j++) {
                text.append(i % j == 0 ? "Warden " + j + " said that gate " + j + " was shut. " : "");
            }
            Report report = desk.report(
                    "r" + i,
                    "Paper " + i,
                    "2031-03-02",
                    "Gates, day " + i,
                    text.toString().strip());
            for (int j = 1; j <= wardens; j++) {
                if (i % j == 0) {
                    String said = "gate " + j + " was shut";
                    desk.says(report, by(ids.get(j - 1)), Mode.INDIRECT, false, "Warden " + j + " ", "said that", said);
                }
            }
        }
        return new Situation(
                new Situation.Coverage(desk.readings(), List.of(), List.of(), List.of()),
                desk.parties(),
                desk.statements(),
                List.of(),
                List.of(),
                List.of(),
                reliances(desk, List.of()));
    }

    private static List<Reliance> reliances(Desk desk, List<Copy> copies) {
        List<Reading> readings = desk.readings();
        List<Party> parties = desk.parties();
        Origins origins = new Origins(parties, readings, copies);
        return Reliances.among(readings, parties, copies, origins, desk.statements(), desk.figures());
    }

    private static Answer answer(String position, List<String> by, int independent, Figure... figures) {
        List<Figure> given = List.of(figures);
        return new Answer(
                position, by, independent, given.stream().map(Figure::evidence).toList(), given);
    }

    private static Answer words(String position, List<String> by, int independent, Evidence... evidence) {
        return new Answer(position, by, independent, List.of(evidence), List.of());
    }

    private static Dispute.Comparison comparison(
            List<Dispute.Pair> compatible,
            @org.jspecify.annotations.Nullable Integer latest,
            @org.jspecify.annotations.Nullable Integer bestSupported) {
        return new Dispute.Comparison(compatible, latest, bestSupported);
    }
}
