"""Trains a reader.

usage: python3 -m reader.train --treebank FOLDER --base JAR --out FOLDER [--rounds 40]

Made to be stopped at any time: started again with the same arguments it goes on from the last checkpoint.
"""

import argparse
import os
import time
from pathlib import Path

import numpy
import torch
from torch.nn import functional

from . import attributions, base, evaluate, heads, silver, treebank
from .heads import LINKS, SPANS, TREE, UNKNOWN, WORD_HEADS
from .model import Reader, Tree
from .pieces import Vocabulary
from .scoring import Scoring
from .windows import READ_SIZE, Batch, Encoded, batches, cut

WINDOW_SIZES = (64, 128, 128, 192, 250)  # drawn anew for every document in every pass
RECASED = 0.04  # share of training windows shown all in capitals, all in small letters, or Like a Title


def main():
    options = arguments()
    torch.manual_seed(options.seed)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    torch.set_num_threads(options.threads)
    start = base.read(options.base)
    vocabulary = Vocabulary(start.pieces)
    train, dev = (treebank.read(Path(options.treebank) / f"{part}.conllu") for part in ("train", "dev"))
    if options.names:
        # of the web's products and works NLP4J makes organisations
        silver.add_names(train, options.names, doubted={"ORGANISATION"})
    labels = heads.inventory(train)
    sources = [Encoded(d, vocabulary, labels) for d in train]
    news = []
    if options.news:
        documents = treebank.read(options.news)
        silver.add_names(documents, options.news_names, doubted=set())
        news = [Encoded(d, vocabulary, labels) for d in documents]
    attributed = []
    if options.attributions:
        folder = Path(options.attributions)
        documents = attributions.read(folder / "reports.jsonl", folder / "gold.jsonl", options.records, "train")
        attributed = [Encoded(d, vocabulary, labels) for d in documents]
    held_out = [Encoded(d, vocabulary, labels) for d in dev][:: options.sample]
    model = Reader(len(start.pieces), start.layers, labels, options.encoder_dropout, options.head_dropout)
    model.start_from(start.weights)
    model.to(device)
    drawn = [(sources, options.share), (news, options.news_share), (attributed, options.attributions_share)]
    training = Training(model, drawn, vocabulary, options, device)
    if not training.resume() and options.start:
        model.load_state_dict(torch.load(options.start, map_location=device)["model"])
    scorer = Scoring(model, vocabulary, labels)
    while training.rounds < options.rounds:
        began = time.time()
        loss = training.one_round()
        training.save({"labels": labels, "pieces": start.pieces, "layers": start.layers})
        print(f"round {training.rounds}: loss {loss:.4f}, {time.time() - began:.0f} s", flush=True)
        if training.rounds % options.check == 0 or training.rounds == options.rounds:
            print(evaluate.table(evaluate.score(held_out, scorer, labels, READ_SIZE)), flush=True)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--treebank", required=True, help="folder of train.conllu and dev.conllu")
    parser.add_argument("--base", required=True, help="jar with the encoder to start from")
    parser.add_argument("--out", required=True, help="folder of the checkpoint")
    parser.add_argument("--names", help="NLP4J's names of the training sentences")
    parser.add_argument("--news", help="CoNLL-U of news without annotation, to learn names from")
    parser.add_argument("--news-names", help="NLP4J's names of the news")
    parser.add_argument("--news-share", type=float, default=0.02, help="share of the news seen in each round")
    parser.add_argument("--attributions", help="folder of reports.jsonl and gold.jsonl, attributions marked by hand")
    parser.add_argument("--records", help="what `annotate --as-is --tokens` prints of those reports")
    parser.add_argument("--attributions-share", type=float, default=0.15, help="share of those reports seen in each round")
    parser.add_argument("--start", help="checkpoint whose weights to start from")
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--share", type=float, default=0.25, help="share of the treebank's documents seen in each round")
    parser.add_argument("--batch", type=int, default=1536, help="pieces in a step")
    parser.add_argument("--encoder-rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--encoder-dropout", type=float, default=0.1)
    parser.add_argument("--head-dropout", type=float, default=0.25)
    parser.add_argument("--warm-up", type=int, default=300, help="steps")
    parser.add_argument("--check", type=int, default=8, help="score every so many rounds")
    parser.add_argument("--sample", type=int, default=4, help="score every so many held-out documents while training")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    return parser.parse_args()


class Training:
    """The state of a training: model, optimisers, rounds done."""

    def __init__(self, model: Reader, drawn: list[tuple[list[Encoded], float]], vocabulary: Vocabulary, options, device):
        """`drawn`: sets of documents, each with the share of it that a round sees."""
        self.model, self.drawn, self.vocabulary = model, drawn, vocabulary
        self.options, self.device = options, device
        self.rounds = 0
        self.random = numpy.random.default_rng(options.seed)
        encoder = [*model.layers.parameters(), *model.branches.parameters(), *model.embedding.positions.parameters(), *model.embedding.norm.parameters()]
        shapes = [*model.embedding.shapes.parameters()]
        top = [*model.heads.parameters(), *model.tree.parameters(), *model.links.parameters()]
        self.dense = [*encoder, *shapes, *top]
        self.optimisers = [
            torch.optim.AdamW(
                [
                    {"params": encoder, "lr": options.encoder_rate},
                    {"params": shapes + top, "lr": options.head_rate},
                ],
                betas=(0.9, 0.98),
                weight_decay=0.01,
                foreach=True,
            ),
            torch.optim.SparseAdam(model.embedding.pieces.parameters(), lr=options.encoder_rate),
        ]
        self.rates = [[group["lr"] for group in optimiser.param_groups] for optimiser in self.optimisers]

    @property
    def checkpoint(self) -> Path:
        return Path(self.options.out) / "checkpoint.pt"

    def resume(self) -> bool:
        """Goes on from the last checkpoint, if there is one."""
        if self.checkpoint.exists():
            state = torch.load(self.checkpoint, map_location=self.device)
            self.rounds = state["rounds"]
            self.model.load_state_dict(state["model"])
            for optimiser, saved in zip(self.optimisers, state["optimisers"]):
                optimiser.load_state_dict(saved)
            self.random.bit_generator.state = state["random"]
            return True
        return False

    def save(self, description):
        self.checkpoint.parent.mkdir(parents=True, exist_ok=True)
        partial = self.checkpoint.with_suffix(".partial")
        torch.save(
            {
                "rounds": self.rounds,
                "model": self.model.state_dict(),
                "optimisers": [optimiser.state_dict() for optimiser in self.optimisers],
                "random": self.random.bit_generator.state,
                "options": vars(self.options),
                **description,
            },
            partial,
        )
        partial.replace(self.checkpoint)

    def one_round(self) -> float:
        """One round over a random share of the documents; the mean loss."""
        self.model.train()
        plan = []
        for documents, share in self.drawn:
            windows = [w for s in self._draw(documents, share) for w in cut(s, int(self.random.choice(WINDOW_SIZES)))]
            plan += batches(windows, self.options.batch, self.random) if windows else []
        self.random.shuffle(plan)
        total = 0.0
        for i, group in enumerate(plan):
            self._set_rates((self.rounds + i / len(plan)) / self.options.rounds, self.rounds * len(plan) + i)
            total += self._step(Batch(group, self.vocabulary))
        self.rounds += 1
        return total / len(plan)

    def _draw(self, documents, share):
        """A random share, by words: documents differ too much in length to be counted."""
        wanted = share * sum(len(d.pieces) for d in documents)
        drawn = []
        for i in self.random.permutation(len(documents)):
            if sum(len(d.pieces) for d in drawn) >= wanted:
                break
            drawn.append(documents[i])
        return drawn

    def _step(self, batch: Batch) -> float:
        recase(batch, self.random)
        batch.to(self.device)
        with torch.autocast(self.device.type, dtype=torch.bfloat16):
            loss = losses(self.model(batch, branches(batch)), batch)
        for optimiser in self.optimisers:
            optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.dense, 1.0)
        for optimiser in self.optimisers:
            optimiser.step()
        return loss.item()

    def _set_rates(self, done: float, steps: int):
        factor = min(1.0, (steps + 1) / self.options.warm_up) * max(0.01, 1.0 - done)
        for optimiser, rates in zip(self.optimisers, self.rates):
            for group, rate in zip(optimiser.param_groups, rates):
                group["lr"] = rate * factor


def branches(batch: Batch) -> list[str]:
    """Those of which the batch has answers."""
    told = {head.branch for name, head in WORD_HEADS.items() if (batch.gold[name] != UNKNOWN).any()}
    return [branch for branch in (TREE, SPANS) if branch in told]


def losses(scores, batch) -> torch.Tensor:
    """The weighted sum of the heads' cross entropies."""
    gold = batch.gold
    total = torch.zeros((), device=batch.pieces.device)
    if (gold["arc"] != UNKNOWN).any():
        total = total + cross_entropy(scores["arc"].flatten(0, 1), gold["arc"].flatten())
        total = total + cross_entropy(Tree.labels(scores["tree"], gold["arc"]).flatten(0, 1), gold["label"].flatten())
    for name, head in WORD_HEADS.items():
        answers, trust = gold[name][batch.is_word], batch.trust[batch.is_word] if name == "name" else None
        if (answers != UNKNOWN).any():
            total = total + head.weight * cross_entropy(scores[name], answers, trust)
    for name, link in LINKS.items():
        if (gold[name] != UNKNOWN).any():
            total = total + link.weight * cross_entropy(scores[name].flatten(0, 1), gold[name].flatten())
    return total


def cross_entropy(scores, gold, trust=None):
    """The mean over the known answers, weighted by trust."""
    losses = functional.cross_entropy(scores.float(), gold, ignore_index=UNKNOWN, reduction="none")
    weights = (gold != UNKNOWN).float() if trust is None else (gold != UNKNOWN) * trust
    return (losses * weights).sum() / weights.sum()


def recase(batch: Batch, random: numpy.random.Generator):
    """Shows some windows in other cases, so that headlines and careless writers are no surprise."""
    lower, capital, initial, upper, mixed = 1, 2, 3, 4, 5
    for row in batch.shapes:
        draw = random.uniform()
        if draw < RECASED:
            target = {0: upper, 1: lower, 2: capital}[int(draw / RECASED * 3)]
            letters = (row >= lower) & (row <= mixed) & (row != initial)
            row[letters] = target


if __name__ == "__main__":
    main()
