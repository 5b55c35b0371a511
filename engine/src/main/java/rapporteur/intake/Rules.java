package rapporteur.intake;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import rapporteur.rule.Resources;

/**
 * Everything that intake knows from files, read once.
 *
 * @param sections names of a paper's parts, levelled by {@link Prose#level}
 */
record Rules(
        Furniture furniture,
        PageFurniture page,
        PartNames parts,
        Shared shared,
        MetadataTable metadata,
        Bylines bylines,
        Credits credits,
        Datelines datelines,
        Nameplates nameplates,
        DateReader dates,
        DateCues dateCues,
        DateNames dateNames,
        LanguageIdentifier languages,
        Set<String> sections) {

    /** Reads the files that ship with the program. */
    static Rules load() {
        Nameplates nameplates = Nameplates.load();
        return new Rules(
                Furniture.load(),
                PageFurniture.load(),
                PartNames.load(),
                Shared.load(),
                MetadataTable.load(),
                Bylines.load(nameplates),
                Credits.load(),
                Datelines.load(),
                nameplates,
                DateReader.load(),
                DateCues.load(),
                DateNames.load(),
                LanguageIdentifier.load(),
                Resources.table("en/intake/sections.tsv").stream()
                        .map(List::getFirst)
                        .map(Prose::level)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
