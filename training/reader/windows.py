"""Windows: stretches of whole sentences as the model reads them, and batches of them."""

from dataclasses import dataclass

import numpy
import torch

from . import pieces
from .heads import LINKS, NONE, UNKNOWN, WORD_HEADS
from .treebank import ROOT, Document

READ_SIZE = 112  # pieces of a window when reading: with several paragraphs of news in one, trees and attributions get worse
SILVER_TRUST = 0.3  # how much a name found by another program counts against one marked by hand
SPECIALS = 2  # the first and the last piece of a window


class Encoded:
    """A document as numbers: its words' pieces, shapes and gold labels, and where sentences and paragraphs begin."""

    def __init__(self, document: Document, vocabulary: pieces.Vocabulary, labels: dict[str, list[str]]):
        self.document = document
        words = [w for s in document.sentences for w in s.words]
        self.pieces = [vocabulary.of_word(w.form) for w in words]
        self.shapes = [pieces.shape(w.form) for w in words]
        self.sentences, self.paragraphs, heads = [], [], []
        for s in document.sentences:
            start = len(heads)
            if s.starts_paragraph or not self.sentences:
                self.paragraphs.append(start)
            self.sentences.append(start)
            heads += [start + w.head if w.head >= 0 else w.head for w in s.words]
        self.sentences.append(len(words))
        self.paragraphs.append(len(words))
        self.heads = numpy.array(heads)
        self.lengths = numpy.concatenate([[0], numpy.cumsum([len(p) for p in self.pieces])])
        self.gold = {name: self._gold(name, labels[name]) for name in WORD_HEADS}
        self.trust = numpy.array([1.0 if s.names_by_hand else SILVER_TRUST for s in document.sentences for _ in s.words])
        ids = {label: i for i, label in enumerate(labels["label"])}
        self.links = {name: self._link(link.gold(document)) for name, link in LINKS.items()}
        self.gold["label"] = numpy.array([ids.get(w.deprel, UNKNOWN) for w in words])

    def size(self, start: int, end: int) -> int:
        """Pieces of the words from `start` to `end`, specials included."""
        return int(self.lengths[end] - self.lengths[start]) + SPECIALS

    def _gold(self, name, labels):
        ids = {label: i for i, label in enumerate(labels)}
        return numpy.array([ids.get(a, UNKNOWN) for a in WORD_HEADS[name].gold(self.document)])

    def _link(self, answers):
        found = numpy.full(len(self.pieces), UNKNOWN)
        for word, other in answers.items():
            found[word] = other
        return found


@dataclass
class Window:
    source: Encoded
    start: int  # first word
    end: int  # word after the last

    @property
    def size(self) -> int:
        return self.source.size(self.start, self.end)


def cut(source: Encoded, most: int) -> list[Window]:
    """The document in windows of at most `most` pieces: whole paragraphs where they fit, else whole sentences.

    A sentence longer than that is a window of its own, cut off at its end."""
    windows, start = [], 0
    while start < len(source.pieces):
        end = _furthest(source, source.paragraphs, start, most) or _furthest(source, source.sentences, start, most)
        if end is None:
            following = next(s for s in source.sentences if s > start)
            while source.size(start, following) > most:
                following -= 1
            windows.append(Window(source, start, following))
            start = next(s for s in source.sentences if s > start)
        else:
            windows.append(Window(source, start, end))
            start = end
    return windows


def _furthest(source, boundaries, start, most):
    fitting = [b for b in boundaries if b > start and source.size(start, b) <= most]
    return fitting[-1] if fitting else None


def batches(windows: list[Window], most: int, random: numpy.random.Generator) -> list[list[Window]]:
    """Windows of like length together, about `most` pieces with padding in each batch, in random order."""
    order = sorted(windows, key=lambda w: w.size + random.uniform(0, 8))
    found, current = [], []
    for window in order:
        if current and (len(current) + 1) * max(window.size, *(w.size for w in current)) > most:
            found.append(current)
            current = []
        current.append(window)
    found.append(current)
    random.shuffle(found)
    return found


class Batch:
    """Windows side by side as padded tensors. Gold heads count from the root at 0; padding and the unknown are UNKNOWN."""

    def __init__(self, windows: list[Window], vocabulary: pieces.Vocabulary):
        rows, columns = len(windows), max(w.size for w in windows)
        width = max(w.end - w.start for w in windows)
        self.windows = windows
        self.pieces = torch.zeros(rows, columns, dtype=torch.long)
        self.shapes = torch.zeros(rows, columns, dtype=torch.long)
        self.words = torch.zeros(rows, width, dtype=torch.long)
        self.is_piece = torch.zeros(rows, columns, dtype=torch.bool)
        self.is_word = torch.zeros(rows, width, dtype=torch.bool)
        self.trust = torch.zeros(rows, width)
        self.gold = {name: torch.full((rows, width), UNKNOWN) for name in (*WORD_HEADS, *LINKS, "label", "arc")}
        for row, window in enumerate(windows):
            source, words = window.source, range(window.start, window.end)
            ids = [vocabulary.first, *(i for w in words for i in source.pieces[w]), vocabulary.last]
            shapes = [0, *(source.shapes[w] for w in words for _ in source.pieces[w]), 0]
            first = source.lengths[window.start : window.end] - source.lengths[window.start] + 1
            n = len(words)
            self.pieces[row, : len(ids)] = torch.tensor(ids)
            self.shapes[row, : len(ids)] = torch.tensor(shapes)
            self.words[row, :n] = torch.from_numpy(first)
            self.is_piece[row, : len(ids)] = True
            self.is_word[row, :n] = True
            self.trust[row, :n] = torch.from_numpy(source.trust[window.start : window.end])
            for name, values in source.gold.items():
                self.gold[name][row, :n] = torch.from_numpy(values[window.start : window.end])
            heads = source.heads[window.start : window.end]
            inside = (heads >= window.start) & (heads < window.end)
            arcs = numpy.where(heads == ROOT, 0, numpy.where(inside, heads - window.start + 1, UNKNOWN))
            self.gold["arc"][row, :n] = torch.from_numpy(arcs)
            for name, links in source.links.items():
                others = links[window.start : window.end]
                within = (others >= window.start) & (others < window.end)
                # one that lies in another window is none here
                self.gold[name][row, :n] = torch.from_numpy(
                    numpy.where(others == UNKNOWN, UNKNOWN, numpy.where(within, others - window.start + 1, NONE + 1))
                )

    def to(self, device) -> "Batch":
        for name in ("pieces", "shapes", "words", "is_piece", "is_word", "trust"):
            setattr(self, name, getattr(self, name).to(device))
        self.gold = {name: values.to(device) for name, values in self.gold.items()}
        return self
