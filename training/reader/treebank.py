"""Reading CoNLL-U: documents of paragraphs of sentences of words."""

import re
from dataclasses import dataclass, field

from . import names

ROOT, NOWHERE = -1, -2


@dataclass
class Word:
    form: str
    lemma: str
    upos: str
    xpos: str
    head: int  # index in the sentence, ROOT, or NOWHERE if nobody said
    deprel: str


@dataclass
class Sentence:
    words: list[Word]
    starts_paragraph: bool
    names: list[tuple[int, int, str]] | None  # (first word, word after the last, kind); None: nobody marked names here
    names_by_hand: bool = True

    @property
    def annotated(self) -> bool:
        """Whether more than the words is known."""
        return self.words[0].head != NOWHERE


@dataclass(frozen=True)
class Attribution:
    """Who says what, as spans of the document's words: (first, after the last)."""

    source: tuple[int, int] | None
    cue: tuple[int, int] | None
    content: list[tuple[int, int]]


@dataclass
class Document:
    id: str
    sentences: list[Sentence] = field(default_factory=list)
    attributions: list[Attribution] | None = None  # None: nobody marked attributions here

    @property
    def words(self) -> list[Word]:
        return [w for s in self.sentences for w in s.words]

    @property
    def corpus(self) -> str:
        return "GUM" if self.id.startswith("GUM_") else "EWT"


def read(path) -> list[Document]:
    """All documents of a CoNLL-U file. Multiword ranges and empty nodes are passed over: the words are the syntactic ones."""
    documents, rows, paragraph = [], [], False
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                documents.append(Document(line.split("=", 1)[1].strip()))
                paragraph = True
            elif line.startswith("# newpar"):
                paragraph = True
            elif re.match(r"\d+\t", line):
                rows.append(line.split("\t"))
            elif not line and rows:
                documents[-1].sentences.append(_sentence(rows, paragraph, documents[-1].corpus == "GUM"))
                rows, paragraph = [], False
    return documents


def _sentence(rows, starts_paragraph, has_names) -> Sentence:
    words = [Word(r[1], r[2], r[3], r[4], NOWHERE if r[6] == "_" else int(r[6]) - 1, r[7]) for r in rows]
    marked = names.from_entities(words, [_entity(r[9]) for r in rows]) if has_names else None
    return Sentence(words, starts_paragraph, marked)


def _entity(misc: str) -> str:
    return next((part[len("Entity=") :] for part in misc.split("|") if part.startswith("Entity=")), "")
