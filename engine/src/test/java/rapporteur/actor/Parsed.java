package rapporteur.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rapporteur.encoder.HeadScores;
import rapporteur.intake.Block;
import rapporteur.intake.Imprint;
import rapporteur.intake.Provenance;
import rapporteur.intake.Report;
import rapporteur.language.Analysis;
import rapporteur.language.Clauses;
import rapporteur.language.Sentence;
import rapporteur.language.Token;
import rapporteur.text.Span;

/**
 * A report whose trees were written by hand. Each line of {@code trees} is a sentence; each word in it is
 * {@code form/tag/head/label}, heads counted from 1 in the sentence, with {@code /lemma} where it is not the form in lower
 * case; {@code [PERSON} before a word and {@code ]} after one hold a name that the model marks. A word that starts with
 * {@code ~} is joined to the one before it.
 */
record Parsed(Report report, Analysis analysis, HeadScores marked) {

    private static final List<String> LABELS = List.of(
            "O",
            "B-PERSON",
            "I-PERSON",
            "B-ORGANISATION",
            "I-ORGANISATION",
            "B-PLACE",
            "I-PLACE",
            "B-GROUP",
            "I-GROUP",
            "B-OTHER",
            "I-OTHER");
    private static final float SURE = 6;

    static Parsed of(String trees) {
        StringBuilder text = new StringBuilder();
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        List<NameSpan> names = new ArrayList<>();
        for (String line : trees.strip().split("\n")) {
            int base = tokens.size();
            int open = -1;
            Kind kind = Kind.OTHER;
            for (String part : line.strip().split(" ")) {
                if (part.startsWith("[")) {
                    open = tokens.size();
                    kind = Kind.valueOf(part.substring(1));
                } else if (part.equals("]")) {
                    names.add(new NameSpan(open, tokens.size(), kind));
                } else {
                    tokens.add(token(part, base, text));
                }
            }
            Span span =
                    tokens.get(base).span().cover(tokens.get(tokens.size() - 1).span());
            sentences.add(new Sentence(span, base, tokens.size()));
        }
        Span whole = new Span(0, text.length());
        Report report = new Report(
                "r",
                new Provenance("r.txt", "00", null),
                new Imprint(null, null, List.of(), "en", null, null),
                text.toString(),
                List.of(new Block(whole, Block.Kind.PARAGRAPH, whole)));
        return new Parsed(report, Clauses.of(tokens, sentences), scores(names, tokens.size()));
    }

    private static HeadScores scores(List<NameSpan> names, int words) {
        float[] scores = new float[words * LABELS.size()];
        for (int word = 0; word < words; word++) {
            scores[word * LABELS.size()] = SURE;
        }
        for (NameSpan name : names) {
            for (int word = name.first(); word < name.end(); word++) {
                String label = (word == name.first() ? "B-" : "I-") + name.kind();
                scores[word * LABELS.size()] = 0;
                scores[word * LABELS.size() + LABELS.indexOf(label)] = SURE;
            }
        }
        return new HeadScores(LABELS, scores);
    }

    Cast cast() {
        return new Actors().find(report, analysis, marked);
    }

    /** The actor that the {@code nth} occurrence of these words means, counted from 1. */
    Actor meant(Cast cast, String words, int nth) {
        int at = -1;
        for (int i = 0; i < nth; i++) {
            at = report.text().indexOf(words, at + 1);
        }
        Span span = new Span(at, at + words.length());
        return cast.mentions().stream()
                .filter(mention -> mention.span().equals(span))
                .findFirst()
                .flatMap(mention -> cast.actor(mention.actor()))
                .orElseThrow(() -> new AssertionError("no mention " + words + " " + nth + " in " + cast.mentions()));
    }

    private static Token token(String part, int base, StringBuilder text) {
        String[] fields = part.split("/");
        boolean joined = fields[0].startsWith("~");
        String form = joined ? fields[0].substring(1) : fields[0];
        if (!joined && !text.isEmpty()) {
            text.append(' ');
        }
        int start = text.length();
        text.append(form);
        int head = Integer.parseInt(fields[2]);
        String lemma = fields.length > 4 ? fields[4] : form.toLowerCase(Locale.ROOT);
        Span span = new Span(start, text.length());
        return new Token(span, form, lemma, upos(fields[1]), fields[1], head == 0 ? -1 : base + head - 1, fields[3]);
    }

    private static String upos(String tag) {
        return switch (tag) {
            case "NNP", "NNPS" -> "PROPN";
            case "NN", "NNS" -> "NOUN";
            case "JJ" -> "ADJ";
            case "PRP", "PRP$" -> "PRON";
            case "DT" -> "DET";
            case "IN" -> "ADP";
            case "MD" -> "AUX";
            case "CC" -> "CCONJ";
            case "CD" -> "NUM";
            case "POS" -> "PART";
            case "RB" -> "ADV";
            default -> tag.startsWith("V") ? "VERB" : "PUNCT";
        };
    }
}
