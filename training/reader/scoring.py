"""A trained model as a scorer of windows."""

import torch

from .heads import LINKS
from .model import Reader
from .pieces import Vocabulary
from .windows import Batch, Window


class Scoring:
    """One window's scores, named and shaped as the shipped graph's."""

    def __init__(self, model: Reader, vocabulary: Vocabulary, labels: dict[str, list[str]]):
        self.model, self.vocabulary, self.labels = model, vocabulary, labels

    @torch.no_grad()
    def __call__(self, window: Window):
        self.model.eval()
        device = next(self.model.parameters()).device
        batch = Batch([window], self.vocabulary).to(device)
        with torch.autocast(device.type, dtype=torch.bfloat16):
            scores = self.model(batch)
        dependent, head = scores.pop("tree")
        scores.update({name: scores[name][0] for name in ("arc", *LINKS)}, label_dep=dependent[0], label_head=head[0])
        return {name: values.float().cpu().numpy() for name, values in scores.items()}


def load(checkpoint) -> Scoring:
    """The model of a checkpoint that `train` left."""
    state = torch.load(checkpoint, map_location="cpu")
    model = Reader(len(state["pieces"]), state["layers"], state["labels"])
    model.load_state_dict(state["model"])
    return Scoring(model, Vocabulary(state["pieces"]), state["labels"])
