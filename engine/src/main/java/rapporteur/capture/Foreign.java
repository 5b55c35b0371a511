package rapporteur.capture;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Files of other kinds, known by their endings and first bytes, and what a user can do with them. */
enum Foreign {
    PDF("a PDF: save its text as .txt and give that", ".pdf", "25504446"),
    ZIP("a ZIP archive: unpack it and give the folder", ".zip .epub .wacz", "504b0304"),
    OFFICE("an office document: save it as .txt or .html and give that", ".docx .odt .xlsx .ods .pptx", ""),
    OLD_OFFICE(
            "an old office document or Outlook message: save it as .txt, .html or .eml and give that",
            ".doc .xls .ppt .msg",
            "d0cf11e0"),
    RTF("a rich text document: save it as .txt or .html and give that", ".rtf", "7b5c727466"),
    BZIP2("a bzip2 archive: unpack it and give what it holds", ".bz2 .tbz", "425a6839"),
    XZ("an xz archive: unpack it and give what it holds", ".xz .txz", "fd377a585a00"),
    ZSTANDARD("a Zstandard archive: unpack it and give what it holds", ".zst", "28b52ffd"),
    SEVEN_ZIP("a 7z archive: unpack it and give the folder", ".7z", "377abcaf271c"),
    RAR("a RAR archive: unpack it and give the folder", ".rar", "526172211a07"),
    TAR("a tar archive: unpack it and give the folder", ".tar .tgz .tar.gz", ""),
    MAILBOX("a mailbox: save each letter as .eml and give the folder", ".mbox .pst", ""),
    TABLE("a table: write each report as a line of .jsonl", ".csv .tsv", ""),
    PNG("a picture: write down what it says as .txt", ".png", "89504e47"),
    JPEG("a picture: write down what it says as .txt", ".jpg .jpeg", "ffd8ff"),
    GIF("a picture: write down what it says as .txt", ".gif", "47494638"),
    PICTURE("a picture: write down what it says as .txt", ".tif .tiff .bmp .svg .heic", ""),
    RIFF("a sound, film or picture: write down what it says as .txt", ".webp .wav .avi", "52494646"),
    SOUND("a sound: write down what is said as .txt", ".mp3 .ogg .m4a .flac", ""),
    FILM("a film: write down what is said as .txt", ".mp4 .mov .mkv .webm", "");

    private static final int LONGEST_START = 16;

    private final String advice;
    /** Parted by spaces. */
    private final String endings;

    /** Hexadecimal; empty where the ending alone tells. */
    private final String start;

    Foreign(String advice, String endings, String start) {
        this.advice = advice;
        this.endings = endings;
        this.start = start;
    }

    /** Why a file of this name holds no report, and what to do; empty where its ending is not known. */
    static Optional<String> byName(String name) {
        String file = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> Arrays.stream(kind.endings.split(" ")).anyMatch(file::endsWith))
                .findFirst()
                .map(kind -> "it is " + kind.advice);
    }

    /** Why these bytes hold no report, and what to do; empty where their start is not known. */
    static Optional<String> byBytes(byte[] bytes) {
        String first = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, LONGEST_START));
        return Arrays.stream(values())
                .filter(kind -> !kind.start.isEmpty() && first.startsWith(kind.start))
                .findFirst()
                .map(kind -> "it is " + kind.advice);
    }
}
