"""The table of heads: what the model is asked of each word. A new answer is one new entry.

`WORD_HEADS` are linear layers over the word's vector. Heads of the tree (`arc`, `label`) are biaffine and stand apart in
the model, but their labels are kept in the same inventory.
"""

from collections import Counter
from dataclasses import dataclass
from typing import Callable

from . import lemmas, names
from .treebank import Document, Sentence

UNKNOWN = -100  # no answer is known for this word: no loss

UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()


@dataclass(frozen=True)
class Head:
    labels: Callable[[list[Document]], list[str]]
    gold: Callable[[Sentence], list[str] | None]  # one label a word; None: nobody said in this sentence
    weight: float


def name_tags(sentence: Sentence) -> list[str] | None:
    """B-KIND at a name's first word, I-KIND inside it, O elsewhere."""
    if sentence.names is None:
        return None
    tags = ["O"] * len(sentence.words)
    for start, end, kind in sentence.names:
        tags[start:end] = ["B-" + kind] + ["I-" + kind] * (end - start - 1)
    return tags


def _annotated(gold: Callable[[Sentence], list[str]]) -> Callable[[Sentence], list[str] | None]:
    return lambda sentence: gold(sentence) if sentence.annotated else None


WORD_HEADS = {
    "upos": Head(lambda _: UPOS, _annotated(lambda s: [w.upos for w in s.words]), 0.5),
    "xpos": Head(lambda docs: _common(w.xpos for w in _words(docs)), _annotated(lambda s: [w.xpos for w in s.words]), 0.5),
    "lemma": Head(
        lambda docs: lemmas.inventory(_words(docs)),
        _annotated(lambda s: [lemmas.script(w.form, w.lemma) for w in s.words]),
        1.0,
    ),
    "sentence": Head(lambda _: ["inside", "start"], _annotated(lambda s: ["start"] + ["inside"] * (len(s.words) - 1)), 0.5),
    "name": Head(lambda _: ["O"] + [b + k for k in names.KINDS for b in ("B-", "I-")], name_tags, 1.0),
}


def inventory(documents: list[Document]) -> dict[str, list[str]]:
    """The labels of every head, learned from the training documents."""
    found = {name: list(head.labels(documents)) for name, head in WORD_HEADS.items()}
    found["label"] = _common(w.deprel for w in _words(documents))
    return found


def _words(documents):
    return [w for d in documents for s in d.sentences for w in s.words]


def _common(labels):
    counts = Counter(labels)
    return sorted(counts, key=lambda label: (-counts[label], label))
