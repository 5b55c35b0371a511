"""The table of heads: what the model is asked of each word. A new answer is one new entry.

`WORD_HEADS` are linear layers over the word's vector. `LINKS` score every word of the window, and none of them, as the one
that a word belongs to. Heads of the tree (`arc`, `label`) are biaffine and stand apart in the model, but their labels are
kept in the same inventory. Each head stands on a branch of the encoder: the upper layers are trees' own and spans' own.
"""

from collections import Counter
from dataclasses import dataclass
from typing import Callable

from . import lemmas, names
from .attributions import ROLES
from .treebank import Attribution, Document, Sentence

UNKNOWN = -100  # no answer is known for this word: no loss

UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()


@dataclass(frozen=True)
class Head:
    labels: Callable[[list[Document]], list[str]]
    gold: Callable[[Document], list[str | None]]  # one label a word; None: nobody said
    weight: float
    branch: str  # of the encoder: TREE or SPANS


TREE, SPANS = "tree", "spans"


def _name_tags(sentence: Sentence) -> list[str | None]:
    """B-KIND at a name's first word, I-KIND inside it, O elsewhere."""
    if sentence.names is None:
        return [None] * len(sentence.words)
    tags = ["O"] * len(sentence.words)
    for start, end, kind in sentence.names:
        tags[start:end] = ["B-" + kind] + ["I-" + kind] * (end - start - 1)
    return tags


def _by_sentence(gold: Callable[[Sentence], list[str | None]]) -> Callable[[Document], list[str | None]]:
    return lambda document: [label for s in document.sentences for label in gold(s)]


def _annotated(gold: Callable[[Sentence], list[str]]) -> Callable[[Document], list[str | None]]:
    return _by_sentence(lambda sentence: gold(sentence) if sentence.annotated else [None] * len(sentence.words))


def _role_tags(role: str) -> Callable[[Document], list[str | None]]:
    """B at the first word of a span in this role, I inside it; of nested ones the outermost."""

    def tags(document: Document) -> list[str | None]:
        if document.attributions is None:
            return [None] * len(document.words)
        found = ["O"] * len(document.words)
        spans = {s for a in document.attributions for s in _spans(a, role)}
        for start, end in names.outermost(spans):
            found[start:end] = ["B"] + ["I"] * (end - start - 1)
        return found

    return tags


def _role_ends(role: str) -> Callable[[Document], list[str | None]]:
    """`end` at the last word of each span that `_role_tags` marks."""

    def ends(document: Document) -> list[str | None]:
        tags = _role_tags(role)(document)
        return [tag and ("end" if tag != "O" and after != "I" else "none") for tag, after in zip(tags, [*tags[1:], "O"])]

    return ends


def _spans(attribution: Attribution, role: str) -> list[tuple[int, int]]:
    if role == "content":
        return attribution.content
    span = attribution.source if role == "source" else attribution.cue
    return [span] if span else []


WORD_HEADS = {
    "upos": Head(lambda _: UPOS, _annotated(lambda s: [w.upos for w in s.words]), 0.5, TREE),
    "xpos": Head(lambda docs: _common(w.xpos for w in _words(docs)), _annotated(lambda s: [w.xpos for w in s.words]), 0.5, TREE),
    "lemma": Head(
        lambda docs: lemmas.inventory(_words(docs)),
        _annotated(lambda s: [lemmas.script(w.form, w.lemma) for w in s.words]),
        1.0,
        TREE,
    ),
    "sentence": Head(
        lambda _: ["inside", "start"], _annotated(lambda s: ["start"] + ["inside"] * (len(s.words) - 1)), 0.5, TREE
    ),
    "name": Head(
        lambda _: ["O"] + [b + k for k in names.KINDS for b in ("B-", "I-")], _by_sentence(_name_tags), 2.0, SPANS
    ),
    **{role: Head(lambda _: ["O", "B", "I"], _role_tags(role), 1.0, SPANS) for role in ROLES},
    **{f"{role}_end": Head(lambda _: ["none", "end"], _role_ends(role), 0.3, SPANS) for role in ROLES},
}


@dataclass(frozen=True)
class Link:
    """From a word to another of the window, or to none: for each word that has one, the other's index or NONE."""

    gold: Callable[[Document], dict[int, int]]
    weight: float


NONE = -1


def _source_of_cue(document: Document) -> dict[int, int]:
    return {a.cue[0]: a.source[0] if a.source else NONE for a in document.attributions or [] if a.cue}


def _cue_of_content(document: Document) -> dict[int, int]:
    return {part[0]: a.cue[0] if a.cue else NONE for a in document.attributions or [] for part in a.content}


LINKS = {"cue_source": Link(_source_of_cue, 0.3), "content_cue": Link(_cue_of_content, 0.3)}


def inventory(documents: list[Document]) -> dict[str, list[str]]:
    """The labels of every head, learned from the training documents."""
    found = {name: list(head.labels(documents)) for name, head in WORD_HEADS.items()}
    found["label"] = _common(w.deprel for w in _words(documents))
    return found


def _words(documents):
    return [w for d in documents for w in d.words]


def _common(labels):
    counts = Counter(labels)
    return sorted(counts, key=lambda label: (-counts[label], label))
