package rapporteur.capture;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the bytes of a source are read. */
enum Format {
    TEXT,
    PAGE,
    /** JSON objects, one after another or in an array. */
    JSON,
    /** A JSON object a line. */
    JSON_LINES,
    /** RSS or Atom. */
    FEED,
    /** A web archive. */
    WARC,
    /** One letter. */
    MAIL,
    /** Told from the first bytes. */
    SNIFFED;

    /** How many of the first bytes are looked at. */
    static final int SNIFFED_BYTES = 8192;

    /** The endings of file names that are read, for messages. */
    static final String ENDINGS =
            ".txt, .md, .html, .htm, .json, .jsonl, .xml, .rss, .atom, .warc, .eml, each also .gz";

    private static final Pattern MAIL_HEAD =
            Pattern.compile("^(?:From [^\\n]*\\n)?(?:[!-9;-~]{1,60}:[^\\n]*\\n(?:[ \\t][^\\n]*\\n)*){3}");
    private static final Pattern MAIL_MARK = Pattern.compile(
            "^(?:Received|Return-Path|Delivered-To|Message-ID|MIME-Version|DKIM-Signature):",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final List<Pattern> MAIL_FIELDS = List.of(
            Pattern.compile("^From: [^\\n]{1,200}@", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE),
            Pattern.compile("^Subject:", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE),
            Pattern.compile("^Date:", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE));
    private static final Pattern FEED_ROOT = Pattern.compile("<(?:[\\w-]{1,20}:)?(?:rss|feed|RDF)[\\s>]");
    private static final Pattern PAGE_ROOT =
            Pattern.compile("<(?:html|body|head|article)[\\s>]|<!doctype html", Pattern.CASE_INSENSITIVE);

    /** The format of a file of this name, without {@code .gz}; empty where its ending is none that is read. */
    static Optional<Format> ofName(String file) {
        int dot = file.lastIndexOf('.');
        return switch (dot < 0 ? "" : file.substring(dot).toLowerCase(Locale.ROOT)) {
            case ".txt", ".md" -> Optional.of(TEXT);
            case ".html", ".htm", ".xhtml" -> Optional.of(PAGE);
            case ".json" -> Optional.of(JSON);
            case ".jsonl", ".ndjson" -> Optional.of(JSON_LINES);
            case ".xml", ".rss", ".atom" -> Optional.of(FEED);
            case ".warc" -> Optional.of(WARC);
            case ".eml" -> Optional.of(MAIL);
            default -> Optional.empty();
        };
    }

    /**
     * The format of what a server calls {@code mediaType}.
     *
     * @param mediaType lower case, without parameters; may be empty
     * @return {@link #SNIFFED} where the type does not tell; empty where it is of nothing that is read
     */
    static Optional<Format> ofMediaType(String mediaType) {
        String type = mediaType.strip().toLowerCase(Locale.ROOT);
        if (type.endsWith("+json") || type.equals("application/json") || type.equals("text/json")) {
            return Optional.of(JSON);
        }
        if (type.endsWith("/xml") || type.equals("application/rss+xml") || type.equals("application/atom+xml")) {
            return Optional.of(FEED);
        }
        return switch (type) {
            case "text/html", "application/xhtml+xml" -> Optional.of(PAGE);
            case "application/rdf+xml" -> Optional.of(FEED);
            case "application/x-ndjson", "application/jsonl", "application/jsonlines", "application/json-lines" ->
                Optional.of(JSON_LINES);
            case "application/warc" -> Optional.of(WARC);
            case "message/rfc822" -> Optional.of(MAIL);
            case "",
                    "text/plain",
                    "text/markdown",
                    "application/octet-stream",
                    "application/gzip",
                    "application/x-gzip",
                    "binary/octet-stream" -> Optional.of(SNIFFED);
            default -> Optional.empty();
        };
    }

    /** The format that the first bytes of a source show; {@link #TEXT} where they show no other. */
    static Format sniffed(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, SNIFFED_BYTES), StandardCharsets.ISO_8859_1)
                .replace("\u00EF\u00BB\u00BF", "")
                .replace("\0", "")
                .stripLeading();
        if (start.startsWith("WARC/")) {
            return WARC;
        }
        if (start.startsWith("{") && start.contains("\"")) {
            // an object that is broken over lines begins with a line that is no object
            return start.substring(1).stripLeading().startsWith("\"")
                            && start.indexOf('\n') != 1
                            && !start.startsWith("{\r")
                    ? JSON_LINES
                    : JSON;
        }
        if (start.startsWith("[") && start.substring(1).stripLeading().startsWith("{")) {
            return JSON;
        }
        if (start.startsWith("<")) {
            boolean page = PAGE_ROOT.matcher(start).find();
            boolean feed = FEED_ROOT.matcher(start).find() || (start.startsWith("<?xml") && !page);
            return feed ? FEED : page ? PAGE : TEXT;
        }
        String lines = start.replace("\r", "");
        boolean letter = MAIL_HEAD.matcher(lines).find()
                && (MAIL_MARK.matcher(lines).find()
                        || MAIL_FIELDS.stream()
                                .allMatch(field -> field.matcher(lines).find()));
        return letter ? MAIL : TEXT;
    }
}
