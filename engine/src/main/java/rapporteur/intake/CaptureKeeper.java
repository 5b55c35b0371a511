package rapporteur.intake;

import rapporteur.capture.Capture;

/** Is handed the bytes that each report was read from, so that they can be shown again. */
@FunctionalInterface
public interface CaptureKeeper {

    /** Keeps nothing. */
    CaptureKeeper NONE = (report, form, bytes) -> {};

    /**
     * Keeps the bytes of one report; called once a report, in the order of the input, before the report is handed on. Reports
     * of one letter have the same bytes.
     *
     * @param report where the report came from, with the SHA-256 of {@code bytes}
     * @param form what the bytes are
     * @param bytes a copy of them
     */
    void keep(Provenance report, Capture.Form form, byte[] bytes);
}
