package rapporteur.briefing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapporteur.actor.Party;
import rapporteur.intake.Imprint;
import rapporteur.intake.Publication;
import rapporteur.intake.Report;
import rapporteur.origin.Voice;
import rapporteur.reading.Reading;
import rapporteur.situation.Situation;

/** Looks up who and which report an id means, and gives each report its number on the page, from 1. */
final class Roster {

    private final Map<String, Party> parties = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Reading> readings;

    Roster(Situation situation) {
        readings = situation.coverage().readings();
        situation.actors().forEach(party -> parties.put(party.id(), party));
        for (Reading reading : readings) {
            numbers.put(reading.report().id(), numbers.size() + 1);
        }
    }

    /** The party with this id; null where the words are no id. */
    @Nullable
    Party party(String id) {
        return parties.get(id);
    }

    /** A party's name; the words themselves where they are no id. */
    String name(String idOrWords) {
        Party party = parties.get(idOrWords);
        return party == null ? idOrWords : party.profile().name();
    }

    /** Who vouches for something: a name, an unnamed source's words, or the outlet. */
    String name(Voice voice, String report) {
        if (voice.party() != null) {
            return name(voice.party());
        }
        return voice.text() != null ? voice.text() : outlet(report);
    }

    /** The number of a report, from 1. */
    int number(String report) {
        Integer number = numbers.get(report);
        if (number == null) {
            throw new IllegalArgumentException("no report " + report + " in the situation");
        }
        return number;
    }

    Reading reading(String report) {
        return readings.get(number(report) - 1);
    }

    /** The outlet of a report; its title, or its file's name or address, where it states none. */
    String outlet(String report) {
        Report found = reading(report).report();
        Imprint imprint = found.imprint();
        if (imprint.outlet() != null) {
            return imprint.outlet();
        }
        return imprint.title() != null
                ? imprint.title()
                : file(found.provenance().source());
    }

    private static String file(String source) {
        return source.contains("://") ? source : source.substring(source.lastIndexOf('/') + 1);
    }

    /** When a report was published; null where nothing tells. */
    @Nullable
    String published(String report) {
        Publication published = reading(report).report().imprint().published();
        return published == null ? null : published.value();
    }
}
