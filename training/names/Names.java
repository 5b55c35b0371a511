import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;

/** Runs NLP4J over files of one word a line, a blank line between sentences: FILE becomes FILE.out. */
class Names {
    public static void main(String[] args) throws Exception {
        NLPDecoder decoder;
        try (InputStream configuration = new FileInputStream(args[0])) {
            decoder = new NLPDecoder(configuration);
        }
        for (int i = 1; i < args.length; i++) {
            try (InputStream words = new FileInputStream(args[i]);
                    OutputStream tagged = new FileOutputStream(args[i] + ".out")) {
                decoder.decode(words, tagged, NLPDecoder.FORMAT_TSV);
            }
        }
    }
}
