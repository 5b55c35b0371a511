"""Attributions marked by hand, as PolNeAR has them: spans of characters over texts cut into words by the program itself.

REPORTS (`id`, `part`), GOLD (`id`, `attributions` of `source`, `cue` and `content`, each a list of [start, end]) and RECORDS,
what `annotate --as-is --tokens` prints of the reports: all are JSON Lines. The edges of sources and contents are words: the
quotation marks around them tell no more than where they are.
"""

import json
from bisect import bisect_left, bisect_right

from .treebank import NOWHERE, Attribution, Document, Sentence, Word

ROLES = ("source", "cue", "content")


def read(reports, gold, records, part: str) -> list[Document]:
    """The documents of one part, with their attributions."""
    wanted = {r["id"] for r in _rows(reports) if r["part"] == part}
    marked = {r["id"]: r["attributions"] for r in _rows(gold)}
    return [_document(record, marked[record["id"]]) for record in _rows(records) if record["id"] in wanted]


def _rows(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _document(record, marked) -> Document:
    text = record["text"].encode("utf-16-le")  # offsets count its units
    tokens = [(t["start"], t["end"]) for t in record["tokens"]]
    forms = [text[2 * a : 2 * b].decode("utf-16-le", "replace") for a, b in tokens]
    starts = [a for a, _ in tokens]
    sentences = sorted({0, *(bisect_left(starts, a) for a, _ in record["sentences"])} - {len(tokens)})
    paragraphs = {0, *(bisect_left(starts, b["start"]) for b in record["blocks"])}
    words = [Word(f, "", "", "", NOWHERE, "") for f in forms]
    found = [
        Sentence(words[a:b], a in paragraphs, None) for a, b in zip(sentences, [*sentences[1:], len(words)])
    ]
    return Document(record["id"], found, [_attribution(a, tokens, forms) for a in marked])


def _attribution(marked, tokens, forms) -> Attribution:
    spans = {role: [s for s in (_words(m, tokens, forms, role != "cue") for m in marked[role]) if s] for role in ROLES}
    return Attribution(
        spans["source"][0] if spans["source"] else None, spans["cue"][0] if spans["cue"] else None, sorted(spans["content"])
    )


def _words(span, tokens, forms, bare: bool) -> tuple[int, int] | None:
    """The words that the characters touch; bare: without punctuation at the edges."""
    first = bisect_right(tokens, span[0], key=lambda t: t[1])
    end = bisect_left(tokens, span[1], key=lambda t: t[0])
    while bare and first < end and not any(c.isalnum() for c in forms[first]):
        first += 1
    while bare and first < end and not any(c.isalnum() for c in forms[end - 1]):
        end -= 1
    return (first, end) if first < end else None
