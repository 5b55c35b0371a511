"""The model: BERT's encoder with word shapes, linear heads over words, and biaffine heads for trees and links.

The lower layers are shared; the upper `BRANCHED` layers are there twice, once for trees and tags, once for spans. Trees and
links after Dozat and Manning (2017); the root of a tree, and none of a link, is the window's first piece.
"""

import math

import torch
from torch import nn
from torch.nn import functional

from .heads import LINKS, SPANS, TREE, WORD_HEADS
from .pieces import SHAPES

WIDTH, ATTENTION_HEADS, INNER = 384, 12, 1536
ATTENTION_SCALE = math.sqrt(WIDTH // ATTENTION_HEADS)  # kept in the query's weights
ARC, LABEL, LINK = 128, 64, 64
BRANCHED = 2  # upper layers that each branch has for itself


class Reader(nn.Module):
    def __init__(self, pieces: int, layers: int, labels: dict[str, list[str]], encoder_dropout=0.0, head_dropout=0.0):
        super().__init__()
        self.embedding = Embedding(pieces)
        self.layers = nn.ModuleList(Layer(encoder_dropout) for _ in range(layers - BRANCHED))
        self.branches = nn.ModuleDict(
            {branch: nn.ModuleList(Layer(encoder_dropout) for _ in range(BRANCHED)) for branch in (TREE, SPANS)}
        )
        self.dropout = LockedDropout(encoder_dropout)
        self.head_dropout = LockedDropout(head_dropout)
        self.heads = nn.ModuleDict({name: nn.Linear(WIDTH, len(labels[name])) for name in WORD_HEADS})
        self.tree = Tree(len(labels["label"]), head_dropout)
        self.links = nn.ModuleDict({name: LinkScores(head_dropout) for name in LINKS})

    def shared(self, batch):
        """The vectors of all pieces as the lower layers leave them to both branches."""
        x = self.dropout(self.embedding(batch.pieces, batch.shapes))
        mask = _mask(batch)
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def scores(self, x, batch, branch):
        """What the branch's heads and links say, from what the lower layers left; as `forward`."""
        mask = _mask(batch)
        for layer in self.branches[branch]:
            x = layer(x, mask)
        padding = torch.cat([torch.zeros_like(batch.is_word[:, :1]), ~batch.is_word], 1)[:, None, :]
        words = x.gather(1, batch.words[..., None].expand(-1, -1, WIDTH))
        with_root = torch.cat([x[:, :1], words], 1)
        dropped = self.head_dropout(words)[batch.is_word]
        scores = {name: self.heads[name](dropped) for name, head in WORD_HEADS.items() if head.branch == branch}
        if branch == TREE:
            arc, scores["tree"] = self.tree(words, with_root)
            scores["arc"] = arc.float().masked_fill(padding, -1e4)
        else:
            for name, link in self.links.items():
                scores[name] = link(words, with_root).float().masked_fill(padding, -1e4)
        return scores

    def forward(self, batch, branches=(TREE, SPANS)):
        """Scores by head: [word, label] for all the batch's words; `arc` and links [window, word, 1 + word]; `tree` for
        `Tree.labels`. Only those of the branches asked for."""
        x = self.shared(batch)
        scores = {}
        for branch in branches:
            scores |= self.scores(x, batch, branch)
        return scores

    def start_from(self, weights: dict[str, torch.Tensor]):
        """Takes over a base encoder's weights, by BERT's names."""
        embedding = self.embedding
        embedding.pieces.weight.data.copy_(weights["embeddings.word_embeddings.weight"])
        position = weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
        embedding.positions.weight.data.copy_(position)
        nn.init.zeros_(embedding.shapes.weight)
        _copy(embedding.norm, weights, "embeddings.LayerNorm")
        shared = list(enumerate(self.layers))
        own = [(len(self.layers) + i, layer) for branch in self.branches.values() for i, layer in enumerate(branch)]
        for i, layer in shared + own:
            at = f"encoder.layer.{i}."
            parts = [at + f"attention.self.{part}" for part in ("query", "key", "value")]
            layer.query_key_value.weight.data.copy_(torch.cat([weights[p + ".weight"] for p in parts]))
            layer.query_key_value.bias.data.copy_(torch.cat([weights[p + ".bias"] for p in parts]))
            layer.query_key_value.weight.data[:WIDTH] /= ATTENTION_SCALE
            layer.query_key_value.bias.data[:WIDTH] /= ATTENTION_SCALE
            _copy(layer.mix, weights, at + "attention.output.dense")
            _copy(layer.attention_norm, weights, at + "attention.output.LayerNorm")
            _copy(layer.up, weights, at + "intermediate.dense")
            _copy(layer.down, weights, at + "output.dense")
            _copy(layer.norm, weights, at + "output.LayerNorm")


def _mask(batch):
    return torch.zeros(batch.is_piece.shape, device=batch.is_piece.device).masked_fill(~batch.is_piece, -1e4)[:, None, None, :]


def _copy(module, weights, name):
    module.weight.data.copy_(weights[name + ".weight"])
    module.bias.data.copy_(weights[name + ".bias"])


class LockedDropout(nn.Module):
    """Drops the same dimensions at every place of a window (Gal and Ghahramani 2016); cheap to draw, too."""

    def __init__(self, share: float):
        super().__init__()
        self.share = share

    def forward(self, x):
        if not self.training:
            return x
        kept = torch.empty(x.shape[0], 1, x.shape[2], device=x.device, dtype=x.dtype).bernoulli_(1 - self.share)
        return x * (kept / (1 - self.share))


class Embedding(nn.Module):
    def __init__(self, pieces: int):
        super().__init__()
        self.pieces = nn.Embedding(pieces, WIDTH, sparse=True)
        self.positions = nn.Embedding(512, WIDTH)
        self.shapes = nn.Embedding(len(SHAPES), WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, pieces, shapes):
        positions = self.positions.weight[: pieces.shape[1]]
        return self.norm(self.pieces(pieces) + positions + self.shapes(shapes))


class Layer(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.query_key_value = nn.Linear(WIDTH, 3 * WIDTH)
        self.mix = nn.Linear(WIDTH, WIDTH)
        self.attention_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = LockedDropout(dropout)

    def forward(self, x, mask):
        rows, columns, _ = x.shape
        split = self.query_key_value(x).view(rows, columns, 3, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS)
        query, key, value = split.permute(2, 0, 3, 1, 4)
        weights = (query @ key.transpose(-1, -2) + mask.to(query.dtype)).softmax(-1).to(value.dtype)
        context = (weights @ value).transpose(1, 2).reshape(rows, columns, WIDTH)
        x = self.attention_norm(x + self.dropout(self.mix(context)))
        return self.norm(x + self.dropout(self.down(functional.gelu(self.up(x)))))


class Tree(nn.Module):
    def __init__(self, labels: int, dropout: float):
        super().__init__()
        self.dropout = LockedDropout(dropout)
        self.arc_dependent, self.arc_head = nn.Linear(WIDTH, ARC), nn.Linear(WIDTH, ARC)
        self.label_dependent, self.label_head = nn.Linear(WIDTH, LABEL), nn.Linear(WIDTH, LABEL)
        self.arc = nn.Linear(ARC, ARC)
        self.label = nn.Linear(LABEL, labels * LABEL)
        nn.init.zeros_(self.label.bias)

    def forward(self, words, with_root):
        words, with_root = self.dropout(words), self.dropout(with_root)
        dependent = self.arc(self.dropout(functional.relu(self.arc_dependent(words))))
        head = self.dropout(functional.relu(self.arc_head(with_root)))
        label_dependent = self.label(self.dropout(functional.relu(self.label_dependent(words))))
        label_head = self.dropout(functional.relu(self.label_head(with_root)))
        return dependent @ head.transpose(1, 2), (label_dependent, label_head)

    @staticmethod
    def labels(tree, heads):
        """Scores [window, word, label] of each word's label under the given head (0 is the root)."""
        dependent, head = tree
        chosen = head.gather(1, heads.clamp(min=0)[..., None].expand(-1, -1, LABEL))
        return torch.einsum("bwkd,bwd->bwk", dependent.view(*dependent.shape[:2], -1, LABEL), chosen)


class LinkScores(nn.Module):
    """How well each word of the window, or none (the first), is the one that a word belongs to: [window, word, 1 + word]."""

    def __init__(self, dropout: float):
        super().__init__()
        self.dropout = LockedDropout(dropout)
        self.from_word, self.to_word = nn.Linear(WIDTH, LINK), nn.Linear(WIDTH, LINK)
        self.link = nn.Linear(LINK, LINK)

    def forward(self, words, with_none):
        words, with_none = self.dropout(words), self.dropout(with_none)
        return self.link(functional.relu(self.from_word(words))) @ functional.relu(self.to_word(with_none)).transpose(1, 2)
