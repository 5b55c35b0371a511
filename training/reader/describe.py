"""What a reader of the graph must know besides it: the description, and reference answers to check an implementation by."""

from . import lemmas, pieces
from .heads import LINKS
from .model import LABEL
from .windows import READ_SIZE

MOST_PIECES = 256

DEFINITIONS = {
    "pieces": (
        "A word is lower-cased (root locale) and put into Unicode form NFD; code points of the categories Mn, Cc, Cf and"
        " U+FFFD are dropped; it is cut at code points of the categories Z*, and before and after each punctuation mark"
        " (category P*, or an ASCII code point from 33 to 126 that is no letter or digit) and each ideograph (4E00-9FFF,"
        " 3400-4DBF, F900-FAFF, 20000-2CEAF, 2F800-2FA1F), which are parts themselves. A part is matched from the left by"
        " the longest piece of the vocabulary, pieces after the part's first with the prefix '##'; a part that cannot be"
        " matched to its end, or of more than 100 code points, is [UNK]. A word keeps its first 8 pieces; one without any"
        " is [UNK]."
    ),
    "shapes": (
        "By the general categories of the word's code points; letters are Lu, Lt, Ll, Lm, Lo; upper means Lu or Lt, lower"
        " means Ll. In this order: no letter: digits (6) if any Nd, else symbols (8); any Nd: alphanumeric (7); no upper:"
        " lower (1) if any lower, else caseless (9); one letter: initial (3); no lower: upper (4); the first letter upper"
        " and no other: capital (2); else mixed (5). 0 is for the first and the last piece of a window."
    ),
    "lemma": (
        "MODE:STRIP:ADD (split at the first two colons). Put the form in the mode's case: 'lower'; 'keep' leaves it;"
        " 'title' is the first code point in upper case, the rest in lower. Take STRIP code points off its end and append"
        " ADD; if STRIP is the form's length or more, the lemma is the lower-cased form. 'whole::LEMMA' is the lemma itself."
    ),
    "tree": (
        "arc[w, 0] is the root's score, arc[w, 1 + h] that of word h as head of w. The score of label k for w under h is the"
        " dot product of label_dep[w, 64 k : 64 (k + 1)] with label_head[1 + h]. Arcs compete within a sentence only."
    ),
    "name": (
        "O, B-KIND at a name's first word, I-KIND inside it: the best sequence by the sum of log-softmax scores in which every"
        " I continues a name of its kind within the sentence."
    ),
    "spans": (
        "source, cue, content: of attributions. O, B at the first word of a span, I inside it; the best sequence as with names,"
        " over the whole report. A span of one head may lie in one of another. source_end, cue_end, content_end: end at the last"
        " word of a span; the score of end less that of none is added to the sequence's for each span that ends there."
    ),
    "links": (
        "cue_source[c, 1 + s] is the score of the source that begins with word s for the cue that begins with word c,"
        " cue_source[c, 0] that of none in the window; content_cue likewise, from a part of a content to its cue."
    ),
    "window": (
        "[CLS], the pieces of whole paragraphs as far as they fit, [SEP]. A paragraph begins a sentence. Of a window that"
        " ends within a paragraph the last begun sentence is left out (if another stands before it) and begins the next."
    ),
}

SHAPE_TESTS = "the The I U NATO iPhone McDonald's 1945 F-16 3rd -- $ U.S. naïve École 北京 ’s 10,000 e.g. COVID-19 Ünal x ﬁ".split()
PIECE_TESTS = SHAPE_TESTS + ["don't", "Zaporizhzhia", "https://example.org/a/b/c/d/e/f", "\u200b", "unbelievably", "☃", "10 000"]
LEMMA_TESTS = [
    ("lower:0:", "The"), ("lower:1:", "forces"), ("keep:0:", "Bush"), ("keep:1:", "Daughters"), ("title:0:", "AMERICAN"),
    ("whole::be", "were"), ("lower:3:y", "studies"), ("lower:2:ot", "n't"), ("lower:4:", "said"),
]  # fmt: skip


def description(labels: dict[str, list[str]], digests: dict[str, str]) -> dict:
    return {
        "format": "rapporteur/reader/1",
        "sha256": digests["reader.onnx"],
        "vocabularySha256": digests["vocab.txt"],
        "maxPieces": MOST_PIECES,
        "windowPieces": READ_SIZE,
        "labelDimension": LABEL,
        "heads": labels,
        "links": list(LINKS),
        "shapes": list(pieces.SHAPES),
        "pieces": {"first": "[CLS]", "last": "[SEP]", "unknown": "[UNK]", "continuation": "##", "maxOfWord": pieces.MAX_PIECES_OF_WORD},
        "definitions": DEFINITIONS,
    }


def tests(vocabulary: pieces.Vocabulary) -> dict:
    """Small exact cases of the definitions."""
    return {
        "shapes": {w: pieces.SHAPES[pieces.shape(w)] for w in SHAPE_TESTS},
        "pieces": {w: [vocabulary.pieces[i] for i in vocabulary.of_word(w)] for w in PIECE_TESTS},
        "lemmas": [{"script": s, "form": f, "lemma": lemmas.apply(s, f)} for s, f in LEMMA_TESTS],
    }
