package rapporteur.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rapporteur.actor.Kind;
import rapporteur.actor.Party;
import rapporteur.attribution.Attribution;
import rapporteur.intake.Report;
import rapporteur.reading.Reading;

/**
 * To whom claims go back. One official whom nine papers quote is one origin; a copy adds none, nor does a paper that
 * cites another one, nor one that repeats without a source what others give with theirs.
 */
public final class Origins {

    /** With what the side of a government begins, before its country. */
    public static final String SIDE = "side ";

    /** The longest name, in words, by which an institution is looked for in a spokesperson's role. */
    private static final int NAME = 6;

    /** Characters between an organisation's statement and that of its spokesperson. */
    private static final int NEAR = 300;

    private final Map<String, String> originals = new HashMap<>();
    private final Map<String, String> outlets = new HashMap<>();
    private final Map<String, String> authors = new HashMap<>();
    private final Outlets papers;
    private final Map<String, String> institutions = new HashMap<>();
    private final Map<String, Party> parties = new HashMap<>();
    private final Posts posts;
    private final Names names;

    /** Takes the parties, the readings and the copies among them. */
    public Origins(List<Party> parties, List<Reading> readings, List<Copy> copies) {
        Voices voices = new Voices(parties, readings);
        posts = new Posts(readings, voices);
        names = new Names(parties, posts, new Vocabulary());
        papers = new Outlets(readings);
        copies.stream()
                .filter(copy -> copy.kind() != Copy.Kind.PARTIAL)
                .forEach(copy -> originals.putIfAbsent(copy.to(), copy.from()));
        for (Reading reading : readings) {
            Report report = reading.report();
            String outlet = report.imprint().outlet();
            outlets.put(report.id(), outlet == null ? report.id() : outlet);
            Authors.of(reading).ifPresent(author -> authors.put(report.id(), author));
        }
        Map<String, String> organisations = new HashMap<>();
        for (Party party : parties) {
            this.parties.put(party.id(), party);
            if (party.profile().kind() == Kind.ORGANISATION) {
                organisations.putIfAbsent(Precedence.plain(party.profile().name()), party.id());
                party.profile()
                        .aliases()
                        .forEach(alias -> organisations.putIfAbsent(Precedence.plain(alias), party.id()));
            }
        }
        for (Party party : parties) {
            posts.spokenFor(party.id())
                    .or(() -> institution(party, organisations))
                    .ifPresent(id -> institutions.put(party.id(), id));
        }
        readings.forEach(reading -> spokespersons(reading, voices));
    }

    /** A spokesperson of whom only the office is told speaks for the organisation that spoke right before. */
    private void spokespersons(Reading reading, Voices voices) {
        Party before = null;
        int end = 0;
        for (Attribution attribution : reading.attributions()) {
            int start = attribution.anatomy().content().getFirst().start();
            Party speaker = Optional.ofNullable(attribution.speaker().actor())
                    .flatMap(actor -> voices.party(reading.report().id(), actor))
                    .orElse(null);
            if (speaker == null) {
                continue;
            }
            String role = speaker.profile().role();
            boolean speaks = role != null && role.toLowerCase(Locale.ROOT).contains("spokes");
            if (speaks && before != null && start - end <= NEAR) {
                institutions.putIfAbsent(speaker.id(), before.id());
            }
            if (speaker.profile().kind() == Kind.ORGANISATION) {
                before = speaker;
                end = attribution.anatomy().content().getLast().end();
            }
        }
    }

    /** The institution for which a person speaks by office. */
    private static Optional<String> institution(Party party, Map<String, String> organisations) {
        String role = party.profile().role();
        if (party.profile().kind() != Kind.PERSON
                || role == null
                || !role.toLowerCase(Locale.ROOT).contains("spokes")) {
            return Optional.empty();
        }
        List<String> words = Wording.of(role).forms();
        for (int length = Math.min(NAME, words.size()); length > 0; length--) {
            for (int first = 0; first + length <= words.size(); first++) {
                String id = organisations.get(String.join(" ", words.subList(first, first + length)));
                if (id != null) {
                    return Optional.of(id);
                }
            }
        }
        return Optional.empty();
    }

    /** The origin of what one carrier says, in comparable form: equal for equal origins. */
    public String key(Carrier carrier) {
        Voice voice = carrier.voice();
        if (voice.party() != null) {
            return institutions.getOrDefault(voice.party(), voice.party());
        }
        return voice.text() == null
                ? "report " + original(carrier.report())
                : "unnamed " + Precedence.plain(voice.text());
    }

    /** Names of countries, peoples and places in comparable form. */
    Names names() {
        return names;
    }

    /** The side a carrier speaks for: a government's, else its own. */
    public String side(Carrier carrier) {
        Party party = carrier.voice().party() == null
                ? null
                : parties.get(carrier.voice().party());
        if (party == null) {
            return key(carrier);
        }
        boolean official = isOfState(party)
                || posts.body(party.id())
                        .map(parties::get)
                        .filter(Origins::isOfState)
                        .isPresent();
        return official ? names.country(party).map(country -> SIDE + country).orElse(key(carrier)) : key(carrier);
    }

    /** The state for which the one who gives a figure speaks. */
    Optional<String> country(Claim claim) {
        String side = side(Carrier.of(claim.figure()));
        return side.startsWith(SIDE) ? Optional.of(side.substring(SIDE.length())) : Optional.empty();
    }

    /** Whether a party is a state, or serves one. */
    private static boolean isOfState(Party party) {
        String code = party.profile().code();
        boolean official = code != null && (code.endsWith("GOV") || code.endsWith("MIL"));
        return official || party.profile().kind() == Kind.STATE;
    }

    /** The independent origins of one claim that these carry: ids of parties, or words where unnamed, in their order. */
    public List<String> of(List<Carrier> carriers) {
        Set<String> reports = new HashSet<>();
        carriers.forEach(carrier -> reports.add(carrier.report()));
        List<Carrier> own = carriers.stream()
                .filter(carrier -> !copied(carrier.report(), reports))
                .toList();
        List<Carrier> sourced =
                own.stream().filter(carrier -> !isOwnWord(carrier)).toList();
        if (sourced.isEmpty()) {
            sourced = own;
        }
        List<Carrier> direct =
                sourced.stream().filter(carrier -> !relays(carrier, reports)).toList();
        if (direct.isEmpty()) {
            direct = sourced;
        }
        Map<String, String> labels = new LinkedHashMap<>();
        direct.forEach(carrier -> labels.putIfAbsent(key(carrier), label(carrier)));
        return List.copyOf(new LinkedHashSet<>(labels.values()));
    }

    /** Whether the report says so itself, or the one who signs it. */
    boolean isOwnWord(Carrier carrier) {
        String author = authors.get(carrier.report());
        Voice voice = carrier.voice();
        return voice.isReport()
                || (author != null
                        && (author.equals(voice.text())
                                || (voice.party() != null
                                        && parties.containsKey(voice.party())
                                        && author.equals(parties.get(voice.party())
                                                .profile()
                                                .name()))));
    }

    /** Groups of at least two of these origins that speak for one side. */
    public List<List<String>> oneInterest(List<String> origins) {
        Map<String, List<String>> sides = new LinkedHashMap<>();
        for (String origin : origins) {
            if (parties.containsKey(origin)) {
                Voice voice = new Voice(origin, null, List.of());
                sides.computeIfAbsent(side(new Carrier("", voice)), key -> new ArrayList<>())
                        .add(origin);
            }
        }
        return sides.values().stream().filter(group -> group.size() > 1).toList();
    }

    private String label(Carrier carrier) {
        String name = Voices.name(carrier.voice());
        if (carrier.voice().party() != null) {
            return key(carrier);
        }
        return name.isEmpty() ? outlets.getOrDefault(original(carrier.report()), carrier.report()) : name;
    }

    private String original(String report) {
        Set<String> seen = new HashSet<>();
        String at = report;
        while (seen.add(at) && originals.containsKey(at)) {
            at = originals.get(at);
        }
        return at;
    }

    private boolean copied(String report, Set<String> reports) {
        Set<String> seen = new HashSet<>();
        String at = report;
        while (seen.add(at) && originals.containsKey(at)) {
            at = originals.get(at);
            if (reports.contains(at) && !at.equals(report)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what a carrier says is on the word of the outlet of this report. */
    boolean isFrom(Carrier carrier, String report) {
        Voice voice = carrier.voice();
        return Stream.concat(Stream.of(Voices.name(voice)), voice.chain().stream())
                .flatMap(this::papers)
                .anyMatch(report::equals);
    }

    /**
     * Whether a carrier has it from another paper of these reports: on that paper's own word, or on that of somebody unnamed
     * there whom it cannot tell apart.
     */
    private boolean relays(Carrier carrier, Set<String> reports) {
        Voice voice = carrier.voice();
        boolean onItsWord = papers(Voices.name(voice)).anyMatch(report -> !report.equals(carrier.report()));
        boolean unnamedThere = voice.party() == null
                && voice.chain().stream()
                        .flatMap(this::papers)
                        .anyMatch(report -> reports.contains(report) && !report.equals(carrier.report()));
        return onItsWord || unnamedThere;
    }

    private Stream<String> papers(String name) {
        return papers
                .reports(parties.containsKey(name) ? parties.get(name).profile().name() : name)
                .stream();
    }
}
