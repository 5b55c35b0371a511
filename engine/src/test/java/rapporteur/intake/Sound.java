package rapporteur.intake;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import rapporteur.text.Span;

/** What holds of every report that intake makes, whatever bytes it was made of. */
final class Sound {

    private Sound() {}

    /**
     * Reads {@code bytes} as standard input and checks what comes.
     *
     * @return how many reports came
     * @throws AssertionError if something does not hold
     */
    static int check(Intake intake, byte[] bytes) {
        Map<String, Integer> lengths = new HashMap<>();
        CaptureKeeper keeper = (provenance, form, capture) -> lengths.put(provenance.sha256(), capture.length);
        try (Stream<Input> inputs = intake.read(List.of("-"), new ByteArrayInputStream(bytes), keeper)) {
            List<Input> all = inputs.toList();
            if (all.isEmpty()) {
                throw new AssertionError("neither a report nor a reason came");
            }
            Set<String> ids = new HashSet<>();
            int reports = 0;
            for (Input input : all) {
                switch (input) {
                    case Input.Read(Report report) -> {
                        reports++;
                        check(report, lengths.getOrDefault(report.provenance().sha256(), -1));
                        if (!ids.add(report.id())) {
                            throw new AssertionError("two reports are called " + report.id());
                        }
                    }
                    case Input.Unreadable(String source, String reason) -> {
                        if (source.isBlank() || reason.isBlank()) {
                            throw new AssertionError("no reason is given");
                        }
                    }
                }
            }
            return reports;
        }
    }

    private static void check(Report report, int captured) {
        String text = report.text();
        int end = 0;
        for (Block block : report.blocks()) {
            Span span = block.span();
            if (span.start() < end || span.isEmpty() || span.end() > text.length()) {
                throw new AssertionError("block " + span + " lies outside its place in a text of " + text.length());
            }
            if (span.of(text).isBlank()) {
                throw new AssertionError("block " + span + " is blank");
            }
            if (splits(text, span.start()) || splits(text, span.end())) {
                throw new AssertionError("block " + span + " begins or ends within a character");
            }
            Span capture = block.capture();
            if (capture.start() < 0 || capture.end() <= capture.start() || capture.end() > captured) {
                throw new AssertionError("a block stands for " + capture + " of a capture of " + captured + " bytes");
            }
            end = span.end();
        }
        if (report.blocks().isEmpty()) {
            throw new AssertionError("a report without words");
        }
        Dateline dateline = report.imprint().dateline();
        if (dateline != null && !dateline.span().of(text).equals(dateline.place())) {
            throw new AssertionError("a dateline that is not in the text");
        }
    }

    private static boolean splits(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isHighSurrogate(text.charAt(offset - 1))
                && Character.isLowSurrogate(text.charAt(offset));
    }
}
