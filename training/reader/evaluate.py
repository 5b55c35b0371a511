"""Scores on held-out documents: gold words in paragraphs; sentences, tags, trees and names are the model's own.

usage: python3 -m reader.evaluate --model FOLDER --gold FILE.conllu [--sample N]

FOLDER is what `export` wrote: measured is the int8 file itself. The lines are those of the program's own scorer, which
starts from raw text and looks lemmas up in a table first.
"""

import argparse
from collections import Counter
from pathlib import Path

from . import treebank
from .reading import Scorer, read, spans
from .runtime import Exported
from .treebank import ROOT, Document
from .windows import READ_SIZE, Encoded

LINES = "sentences lemmas upos xpos UAS LAS LAS-full subjects objects ccomp names name-kind".split()
EDGES = {"nsubj": "subjects", "obj": "objects", "ccomp": "ccomp"}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--model", required=True, type=Path)
    parser.add_argument("--gold", required=True, type=Path)
    parser.add_argument("--sample", type=int, default=1, help="every so many documents")
    options = parser.parse_args()
    exported = Exported(options.model)
    sources = [Encoded(d, exported.vocabulary, exported.labels) for d in treebank.read(options.gold)[:: options.sample]]
    print(table(score(sources, exported, exported.labels, READ_SIZE)))


class Tally:
    """Hits among what was found and what there is to find, by line."""

    def __init__(self):
        self.hits, self.found, self.gold = Counter(), Counter(), Counter()

    def add(self, line, found: set, gold: set):
        self.hits[line] += len(found & gold)
        self.found[line] += len(found)
        self.gold[line] += len(gold)

    def f1(self, line) -> float:
        return 2 * self.hits[line] / max(1, self.found[line] + self.gold[line])


def score(sources: list[Encoded], scorer: Scorer, labels: dict[str, list[str]], most: int) -> dict[str, dict[str, float]]:
    """F1 by corpus and line."""
    tallies: dict[str, Tally] = {}
    for source in sources:
        _add(tallies.setdefault(source.document.corpus, Tally()), source.document, read(source, scorer, labels, most))
    return {corpus: {line: tally.f1(line) for line in LINES if tally.gold[line]} for corpus, tally in tallies.items()}


def table(scores: dict[str, dict[str, float]]) -> str:
    rows = [" ".join(["corpus", *(f"{line:>9}" for line in LINES)])]
    for corpus, values in sorted(scores.items()):
        rows.append(f"{corpus:6} " + " ".join(f"{values[line]:9.4f}" if line in values else " " * 9 for line in LINES))
    return "\n".join(rows)


def _add(tally, document: Document, answers):
    gold, heads = [], []
    for s in document.sentences:
        heads += [len(gold) + w.head if w.head >= 0 else ROOT for w in s.words]
        gold += s.words
    everything = range(len(gold))
    tally.add("sentences", _sentences([a.starts_sentence for a in answers]), _sentences(_starts(document)))
    for line, own, right in (
        ("lemmas", [a.lemma.lower() for a in answers], [w.lemma.lower() for w in gold]),
        ("upos", [a.upos for a in answers], [w.upos for w in gold]),
        ("xpos", [a.xpos for a in answers], [w.xpos for w in gold]),
        ("UAS", [a.head for a in answers], heads),
        ("LAS", [(a.head, _main(a.deprel)) for a in answers], [(h, _main(w.deprel)) for h, w in zip(heads, gold)]),
        ("LAS-full", [(a.head, a.deprel) for a in answers], [(h, w.deprel) for h, w in zip(heads, gold)]),
    ):
        tally.add(line, {(i, own[i]) for i in everything}, {(i, right[i]) for i in everything})
    verb = lambda words, head: head >= 0 and words[head].upos == "VERB"
    for relation, line in EDGES.items():
        tally.add(
            line,
            {(a.head, i) for i, a in enumerate(answers) if _main(a.deprel) == relation and verb(answers, a.head)},
            {(h, i) for i, (h, w) in enumerate(zip(heads, gold)) if _main(w.deprel) == relation and verb(gold, h)},
        )
    if all(s.names is not None for s in document.sentences):
        _add_names(tally, document, answers, gold)


def _add_names(tally, document, answers, gold):
    """Names of persons, organisations and places; a found name without a proper noun stands outside, as in the scorer."""
    right, at = [], 0
    for s in document.sentences:
        right += [(at + start, at + end, kind) for start, end, kind in s.names]
        at += len(s.words)
    counted = ("PERSON", "ORGANISATION", "PLACE", "GROUP")
    right = [n for n in right if n[2] in counted]
    own = [n for n in spans([a.name for a in answers]) if n[2] in counted]
    own = [n for n in own if any(w.upos == "PROPN" for w in gold[n[0] : n[1]])]
    pairs = [(r, o) for r in right for o in own if 2 * (min(r[1], o[1]) - max(r[0], o[0])) >= max(r[1] - r[0], o[1] - o[0])]
    matched = list({o: (r, o) for r, o in {r: (r, o) for r, o in pairs}.values()}.values())
    tally.hits["names"] += len(matched)
    tally.found["names"] += len(own)
    tally.gold["names"] += len(right)
    same = sum(r[2] == o[2] or r[2] == "ORGANISATION" and o[2] == "GROUP" for r, o in matched)
    tally.hits["name-kind"] += same
    tally.found["name-kind"] += len(matched)
    tally.gold["name-kind"] += len(matched)


def _starts(document):
    return [i == 0 for s in document.sentences for i in range(len(s.words))]


def _sentences(starts):
    at = [i for i, start in enumerate(starts) if start]
    return set(zip(at, [*at[1:], len(starts)]))


def _main(deprel):
    return deprel.split(":")[0]


if __name__ == "__main__":
    main()
