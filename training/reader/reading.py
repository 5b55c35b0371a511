"""Reading a document with a model: window by window, from scores to answers. The program in Java does the same."""

from dataclasses import dataclass
from typing import Callable

import numpy

from . import lemmas, trees
from .windows import Encoded, Window

Scores = dict[str, numpy.ndarray]  # one window's outputs, named and shaped as those of the shipped graph
Scorer = Callable[[Window], Scores]


@dataclass
class Answer:
    """What is said of one word; `head` is a word of the document, -1 the root."""

    starts_sentence: bool
    upos: str
    xpos: str
    lemma: str
    name: str
    head: int = -1
    deprel: str = ""


def read(source: Encoded, score: Scorer, labels: dict[str, list[str]], most: int, with_trees=True) -> list[Answer]:
    """All words of the document. A window is whole paragraphs if they fit; of a longer one the last sentence is read again."""
    answers: list[Answer] = []
    while len(answers) < len(source.pieces):
        start = len(answers)
        window = _window(source, start, most)
        found = answer(window, score(window), labels, with_trees)
        if window.end not in source.paragraphs:
            last = max(i for i, a in enumerate(found) if a.starts_sentence)
            found = found[:last] if last else found
        answers += found
    return answers


def _window(source, start, most):
    fitting = [p for p in source.paragraphs if p > start and source.size(start, p) <= most]
    if fitting:
        return Window(source, start, fitting[-1])
    end = start + 1
    while end < len(source.pieces) and source.size(start, end + 1) <= most:
        end += 1
    return Window(source, start, end)


def answer(window: Window, scores: Scores, labels: dict[str, list[str]], with_trees=True) -> list[Answer]:
    """The words of one window; heads stay within the sentences that the model itself begins."""
    best = {name: scores[name].argmax(1) for name in ("upos", "xpos", "lemma", "sentence")}
    words = [w for s in window.source.document.sentences for w in s.words][window.start : window.end]
    paragraphs = set(window.source.paragraphs)
    starts = [i == 0 or bool(b) or window.start + i in paragraphs for i, b in enumerate(best["sentence"])]
    tags = name_tags(scores["name"], starts, labels["name"])
    found = [
        Answer(
            starts_sentence=starts[i],
            upos=labels["upos"][best["upos"][i]],
            xpos=labels["xpos"][best["xpos"][i]],
            lemma=lemmas.apply(labels["lemma"][best["lemma"][i]], word.form),
            name=tags[i],
        )
        for i, word in enumerate(words)
    ]
    if with_trees:
        _add_trees(found, window.start, scores, labels["label"])
    return found


def _add_trees(answers, offset, scores, labels):
    root = labels.index("root")
    matrices = scores["label_dep"].reshape(len(answers), len(labels), -1)
    starts = [i for i, a in enumerate(answers) if a.starts_sentence]
    for start, end in zip(starts, [*starts[1:], len(answers)]):
        arcs = scores["arc"][start:end]
        inside = numpy.concatenate([arcs[:, :1], arcs[:, start + 1 : end + 1]], 1)
        for i, head in enumerate(trees.heads(inside), start):
            if head:
                likelihood = matrices[i] @ scores["label_head"][head + start]
                likelihood[root] = -numpy.inf  # a root has no head
                answers[i].head = offset + start + head - 1
                answers[i].deprel = labels[int(likelihood.argmax())]
            else:
                answers[i].deprel = "root"


def name_tags(scores: numpy.ndarray, starts: list[bool], labels: list[str]) -> list[str]:
    """The best sequence of tags in which every I continues a name of its kind, within one sentence (Viterbi 1967)."""
    begins = numpy.array([-numpy.inf if label[0] == "I" else 0.0 for label in labels])
    follows = numpy.array(
        [[-numpy.inf if b[0] == "I" and a[1:] != b[1:] else 0.0 for b in labels] for a in labels]
    )
    scores = scores - scores.max(1, keepdims=True)
    scores = scores - numpy.log(numpy.exp(scores).sum(1, keepdims=True))
    best, back = begins + scores[0], []
    for row, start in zip(scores[1:], starts[1:]):
        paths = best[:, None] + follows + (begins if start else 0.0)
        back.append(paths.argmax(0))
        best = paths.max(0) + row
    at = int(best.argmax())
    found = [at]
    for pointers in reversed(back):
        at = int(pointers[at])
        found.append(at)
    return [labels[i] for i in reversed(found)]


def spans(tags: list[str]) -> list[tuple[int, int, str]]:
    """Names from B/I/O tags; an I that continues nothing of its kind begins a name."""
    found, kind = [], None
    for i, tag in enumerate([*tags, "O"]):
        if kind and tag != "I-" + kind:
            found.append((start, i, kind))
            kind = None
        if tag != "O" and not kind:
            start, kind = i, tag[2:]
    return found
