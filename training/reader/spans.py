"""Trains the branch of spans alone; what stands below it and beside it stays as it is, to the bit.

usage: python3 -m reader.spans --checkpoint FILE --treebank FOLDER --names FILE --attributions FOLDER --records FILE --out FILE

What the lower layers leave is computed once for every window and kept, so that a pass costs two layers instead of eight.
Heads that the checkpoint does not have yet begin anew. Names are held where they were: by the names of the treebank, and on
all windows by what the reader said of them before. The weights written are the running mean over the last steps.
"""

import argparse
import copy
import math
import time
from dataclasses import dataclass
from pathlib import Path

import numpy
import torch
from torch.nn import functional

from . import attributions, heads, silver, treebank
from .heads import LINKS, SPANS, UNKNOWN, WORD_HEADS
from .model import WIDTH, Reader
from .pieces import Vocabulary
from .train import cross_entropy
from .windows import Batch, Encoded, Window, batches, cut

CUTS = (112, 150)  # pieces of a window; every document is cut in each way
NAMES_SHARE = 0.15  # of the treebank's documents, seen in each pass
NAMES_HELD = 2.0  # weight of what the reader said of names before
WARM_UP = 150  # steps


@dataclass
class Kept:
    """A window, what the lower layers make of its pieces, and the names that were read in it, as log probabilities."""

    window: Window
    below: torch.Tensor
    names: torch.Tensor

    @property
    def size(self) -> int:
        return self.window.size


def main():
    options = arguments()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    random = numpy.random.default_rng(options.seed)
    state = torch.load(options.checkpoint, map_location="cpu")
    vocabulary = Vocabulary(state["pieces"])
    train = treebank.read(options.treebank / "train.conllu")
    silver.add_names(train, options.names, doubted={"ORGANISATION"})
    labels = {name: state["labels"].get(name) or found for name, found in heads.inventory(train).items()}
    model = started(state, labels, options)
    marked = attributions.read(options.attributions / "reports.jsonl", options.attributions / "gold.jsonl", options.records, "train")
    named = [kept(model, Encoded(d, vocabulary, labels), CUTS[0], vocabulary) for d in train]
    told = [[kept(model, Encoded(d, vocabulary, labels), most, vocabulary) for most in CUTS] for d in marked]
    mean = Training(model, vocabulary, options, random).run(told, named)
    torch.save({**state, "labels": labels, "model": mean}, options.out)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--checkpoint", required=True, type=Path, help="what `reader.train` left")
    parser.add_argument("--treebank", required=True, type=Path, help="folder of train.conllu")
    parser.add_argument("--names", required=True, help="NLP4J's names of the training sentences")
    parser.add_argument("--attributions", required=True, type=Path, help="folder of reports.jsonl and gold.jsonl")
    parser.add_argument("--records", required=True, help="what `annotate --as-is --tokens` prints of those reports")
    parser.add_argument("--out", required=True, type=Path, help="checkpoint to write")
    parser.add_argument("--passes", type=int, default=8)
    parser.add_argument("--batch", type=int, default=1536, help="pieces in a step")
    parser.add_argument("--encoder-rate", type=float, default=1.5e-4)
    parser.add_argument("--head-rate", type=float, default=6e-4)
    parser.add_argument("--encoder-dropout", type=float, default=0.2)
    parser.add_argument("--head-dropout", type=float, default=0.35)
    parser.add_argument("--mean", type=float, default=0.999, help="how much of the running mean each step leaves")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args()


def started(state, labels, options) -> Reader:
    """The checkpoint's reader, with new heads where it lacks them; only the branch of spans learns."""
    model = Reader(len(state["pieces"]), state["layers"], labels, options.encoder_dropout, options.head_dropout)
    lacking = model.load_state_dict(state["model"], strict=False).missing_keys
    new = {f"heads.{name}.{part}" for name in WORD_HEADS if name not in state["labels"] for part in ("weight", "bias")}
    if set(lacking) != new:
        raise ValueError(f"the checkpoint lacks {sorted(set(lacking) - new)}")
    model.requires_grad_(False)
    for part in learning(model):
        part.requires_grad_(True)
    return model


def learning(model: Reader) -> list[torch.nn.Module]:
    return [model.branches[SPANS], *(model.heads[n] for n, head in WORD_HEADS.items() if head.branch == SPANS), model.links]


@torch.no_grad()
def kept(model: Reader, source: Encoded, most: int, vocabulary: Vocabulary) -> list[Kept]:
    model.eval()
    found = []
    for window in cut(source, most):
        batch = Batch([window], vocabulary)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            below = model.shared(batch)
            names = model.scores(below, batch, SPANS)["name"]
        found.append(Kept(window, below[0].to(torch.bfloat16), names.float().log_softmax(-1)))
    return found


class Training:
    def __init__(self, model: Reader, vocabulary: Vocabulary, options, random: numpy.random.Generator):
        self.model, self.vocabulary, self.options, self.random = model, vocabulary, options, random
        layers, *tops = learning(model)
        top = [weight for part in tops for weight in part.parameters()]
        self.weights = [*layers.parameters(), *top]
        self.rates = (options.encoder_rate, options.head_rate)
        groups = [{"params": group, "lr": rate} for group, rate in zip(([*layers.parameters()], top), self.rates)]
        self.optimiser = torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01, foreach=True)

    def run(self, told: list[list[list[Kept]]], named: list[list[Kept]]) -> dict[str, torch.Tensor]:
        """All passes; the mean weights. `told`: documents, each cut in several ways, of which a pass draws one."""
        mean = copy.deepcopy(self.weights)
        self.model.train()
        steps = 0
        for done in range(self.options.passes):
            began, total = time.time(), 0.0
            plan = self._plan(told, named)
            for i, group in enumerate(plan):
                left = 1 - (done + i / len(plan)) / self.options.passes
                for settings, rate in zip(self.optimiser.param_groups, self.rates):
                    settings["lr"] = rate * min(1.0, (steps + 1) / WARM_UP) * left
                total += self._step(group)
                steps += 1
                self._average(mean, min(self.options.mean, (1 + steps) / (10 + steps)))
            print(f"pass {done + 1}: loss {total / len(plan):.4f}, {time.time() - began:.0f} s", flush=True)
        self._average(self.weights, 0.0, mean)
        return self.model.state_dict()

    def _plan(self, told, named) -> list[list[Kept]]:
        drawn = [window for cuts in told for window in cuts[self.random.integers(len(cuts))]]
        some = self.random.permutation(len(named))[: math.ceil(NAMES_SHARE * len(named))]
        plan = [
            *batches(drawn, self.options.batch, self.random),
            *batches([window for i in some for window in named[i]], self.options.batch, self.random),
        ]
        return [plan[i] for i in self.random.permutation(len(plan))]

    def _step(self, group: list[Kept]) -> float:
        batch = Batch([k.window for k in group], self.vocabulary)
        below = torch.zeros(*batch.pieces.shape, WIDTH)
        for row, k in enumerate(group):
            below[row, : k.size] = k.below
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = self.model.scores(self.model.dropout(below), batch, SPANS)
            loss = losses(scores, batch, torch.cat([k.names for k in group]))
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.weights, 1.0)
        self.optimiser.step()
        return loss.item()

    @torch.no_grad()
    def _average(self, weights, left: float, others=None):
        """Makes the weights `left` of what they are and the rest of the others: the model's own, if none are given."""
        for weight, other in zip(weights, others or self.weights):
            weight.lerp_(other, 1 - left)


def losses(scores, batch: Batch, names: torch.Tensor) -> torch.Tensor:
    """The heads' and links' weighted cross entropies, and how far names have moved from what was read (`names`)."""
    said = scores["name"].float().log_softmax(-1)
    total = NAMES_HELD * functional.kl_div(said, names, log_target=True, reduction="batchmean")
    for name, head in WORD_HEADS.items():
        if head.branch == SPANS:
            answers = batch.gold[name][batch.is_word]
            if (answers != UNKNOWN).any():
                weight, trust = (1.0, batch.trust[batch.is_word]) if name == "name" else (head.weight, None)
                total = total + weight * cross_entropy(scores[name], answers, trust)
    for name, link in LINKS.items():
        if (batch.gold[name] != UNKNOWN).any():
            total = total + link.weight * cross_entropy(scores[name].flatten(0, 1), batch.gold[name].flatten())
    return total


if __name__ == "__main__":
    main()
