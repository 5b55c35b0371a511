"""How large the inputs of the encoder's products grow, by channel.

A few channels of a BERT carry values many times as large as all others, in every text and at the same places. With one
8-bit scale for a whole tensor they would leave too few steps to the rest.
"""

import torch

from .reference import paragraphs
from .scoring import Scoring
from .windows import Batch

PRODUCTS = ("query_key_value", "mix", "up", "down")


@torch.no_grad()
def largest(trained: Scoring) -> dict[str, torch.Tensor]:
    """The largest absolute value in each input channel of each product, over the reference paragraphs."""
    found, hooks = {}, []
    trained.model.eval()
    for name, layer in _layers(trained.model):
        for product in PRODUCTS:
            hooks.append(getattr(layer, product).register_forward_hook(_watch(found, f"{name}_{product}")))
    for window in paragraphs(trained.vocabulary, trained.labels):
        trained.model(Batch([window], trained.vocabulary))
    for hook in hooks:
        hook.remove()
    return found


def _layers(model):
    """All layers by the names they have in the graph."""
    shared = [(f"layer{i}", layer) for i, layer in enumerate(model.layers)]
    own = [(f"{branch}{i}", layer) for branch, layers in model.branches.items() for i, layer in enumerate(layers)]
    return shared + own


def _watch(found, name):
    def watch(_, inputs, __):
        values = inputs[0].abs().flatten(0, -2).amax(0)
        found[name] = torch.maximum(found[name], values) if name in found else values

    return watch
