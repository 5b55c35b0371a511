"""Word pieces and word shapes: what the encoder sees of a word.

A word is lower-cased, stripped of accents, cut before and after every punctuation mark, and each part is matched greedily
against the vocabulary (Wu et al. 2016, section 4.1; as BERT does). Of a long word only the first pieces are kept.
"""

import unicodedata

MAX_PIECES_OF_WORD = 8
MAX_CHARACTERS_OF_PART = 100

SHAPES = ("none", "lower", "capital", "initial", "upper", "mixed", "digits", "alphanumeric", "symbols", "caseless")


class Vocabulary:
    def __init__(self, pieces: list[str]):
        self.pieces = pieces
        self.ids = {piece: i for i, piece in enumerate(pieces)}
        self.unknown, self.first, self.last = (self.ids[p] for p in ("[UNK]", "[CLS]", "[SEP]"))
        self.known = {}

    def of_word(self, word: str) -> list[int]:
        """The ids of the word's pieces: at least one, at most MAX_PIECES_OF_WORD."""
        if word not in self.known:
            ids = [i for part in parts(word) for i in self._of_part(part)]
            self.known[word] = ids[:MAX_PIECES_OF_WORD] or [self.unknown]
        return self.known[word]

    def _of_part(self, part):
        if len(part) > MAX_CHARACTERS_OF_PART:
            return [self.unknown]
        ids, start = [], 0
        while start < len(part):
            end = len(part)
            prefix = "##" if start else ""
            while end > start and prefix + part[start:end] not in self.ids:
                end -= 1
            if end == start:
                return [self.unknown]
            ids.append(self.ids[prefix + part[start:end]])
            start = end
        return ids


def parts(word: str) -> list[str]:
    """The word lower-cased, without accents, white space and control characters, cut around punctuation and ideographs."""
    plain = unicodedata.normalize("NFD", word.lower())
    found, current = [], ""
    for c in plain:
        category = unicodedata.category(c)
        if category == "Mn" or category in ("Cc", "Cf") or c == "\ufffd":
            continue
        if category.startswith("Z"):
            alone, c = True, ""
        else:
            alone = _is_punctuation(c, category) or _is_ideograph(ord(c))
        if alone:
            found += [current, c]
            current = ""
        else:
            current += c
    return [part for part in [*found, current] if part]


def shape(word: str) -> int:
    """The index in SHAPES of the word's look, by the general categories of its code points."""
    categories = [unicodedata.category(c) for c in word]
    letters = [c for c in categories if c in ("Lu", "Lt", "Ll", "Lm", "Lo")]
    digits = "Nd" in categories
    if not letters:
        return 6 if digits else 8
    if digits:
        return 7
    upper = [c in ("Lu", "Lt") for c in letters]
    lower = [c == "Ll" for c in letters]
    if not any(upper):
        return 1 if any(lower) else 9
    if len(letters) == 1:
        return 3
    if not any(lower):
        return 4
    return 2 if upper[0] and not any(upper[1:]) else 5


def _is_punctuation(c, category):
    return category.startswith("P") or 33 <= ord(c) <= 126 and not c.isalnum()


def _is_ideograph(code):
    return (
        0x4E00 <= code <= 0x9FFF
        or 0x3400 <= code <= 0x4DBF
        or 0xF900 <= code <= 0xFAFF
        or 0x20000 <= code <= 0x2CEAF
        or 0x2F800 <= code <= 0x2FA1F
    )
