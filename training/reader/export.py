"""Writes a trained reader as int8 ONNX with its description.

usage: python3 -m reader.export --checkpoint FILE --out FOLDER --reference FILE

OUT gets reader.onnx, reader.json (what a program must know to run it) and vocab.txt; the reference holds exact cases and
what this very file answers on a few sentences, so that another runtime can be checked against it.

Operators outside ONNX are ONNX Runtime's own (com.microsoft), in every build of it for CPUs: each was the fastest measured.
Every product with a constant is DynamicQuantizeMatMul: the left side is quantised to 8 bits with one scale for the whole
tensor, the weights hold 7 bits (so that processors without VNNI do not saturate) with a scale per column.
The tables of pieces and positions are int8 with a scale per row.
"""

import argparse
import hashlib
import json
from pathlib import Path

import numpy
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from . import calibrate, describe, reference
from .describe import MOST_PIECES
from .heads import LINKS, SPANS, TREE, WORD_HEADS
from .model import ATTENTION_HEADS, BRANCHED, LABEL, WIDTH
from .runtime import Exported
from .scoring import load

OUTLYING = 3  # a channel is shrunk to so many times the median of what all channels reach
CONTRIB = "com.microsoft"
# taken off the score of O, by head: on held-out documents spans gain more recall than they lose precision
OUTSIDE_DISCOUNTS = {"name": 0.7, "source": 0.5, "cue": 0.4, "content": 0.2}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for name in ("--checkpoint", "--out", "--reference"):
        parser.add_argument(name, required=True, type=Path)
    options = parser.parse_args()
    trained = load(options.checkpoint)
    state = {n: v.detach().clone() for n, v in trained.model.state_dict().items()}
    model = build(state, trained.labels, calibrate.largest(trained))
    (options.out / "reader.onnx").write_bytes(model.SerializeToString())
    (options.out / "vocab.txt").write_text("".join(p + "\n" for p in trained.vocabulary.pieces), encoding="utf-8")
    digests = {n: hashlib.sha256((options.out / n).read_bytes()).hexdigest() for n in ("reader.onnx", "vocab.txt")}
    _write(options.out / "reader.json", describe.description(trained.labels, digests))
    _write(options.reference, describe.tests(trained.vocabulary) | {"windows": reference.windows(Exported(options.out))})


def _write(path: Path, value):
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


class Graph:
    """A graph under construction: nodes in order, constants by name."""

    def __init__(self, largest: dict[str, torch.Tensor]):
        self.largest = largest
        self.nodes, self.constants, self.count = [], {}, 0

    def constant(self, name: str, values) -> str:
        self.constants.setdefault(name, numpy_helper.from_array(numpy.asarray(values, order="C"), name))
        return name

    def whole(self, *values: int) -> str:
        return self.constant("_".join(["whole", *map(str, values)]), numpy.array(values, dtype=numpy.int64))

    def number(self, value: int) -> str:
        return self.constant(f"number_{value}", numpy.array(value, dtype=numpy.int64))

    def add(self, op: str, *inputs: str, domain="", **attributes) -> str:
        self.count += 1
        name = f"{op.lower()}_{self.count}"
        self.nodes.append(helper.make_node(op, list(inputs), [name], domain=domain, **attributes))
        return name

    def rename(self, name: str, output: str):
        self.nodes.append(helper.make_node("Identity", [name], [output]))

    def product(self, x: str, name: str, weight: torch.Tensor, bias: torch.Tensor) -> str:
        """x times the constant (output, input) `weight` plus `bias`, in int8.

        Channels that grow far larger than most are shrunk, and their weights enlarged (after Xiao et al. 2023)."""
        matrix = weight.T.numpy()
        if name in self.largest:
            usual = OUTLYING * self.largest[name].median()
            shrink = (self.largest[name] / usual).clamp(min=1).numpy()
            x = self.add("Mul", x, self.constant(name + "_shrink", 1 / shrink))
            matrix = matrix * shrink[:, None]
        scale = numpy.abs(matrix).max(0) / 63
        scale[scale == 0] = 1
        quantised = numpy.rint(matrix / scale).astype(numpy.int8)
        return self.add(
            "DynamicQuantizeMatMul",
            x,
            self.constant(name + "_weight", quantised),
            self.constant(name + "_scale", scale.astype(numpy.float32)),
            "",
            self.constant(name + "_bias", bias.numpy()),
            domain=CONTRIB,
        )

    def rows(self, indices: str, name: str, table: torch.Tensor) -> str:
        """The table's rows at `indices`, from int8."""
        values = table.numpy()
        scale = numpy.abs(values).max(1, keepdims=True) / 127
        scale[scale == 0] = 1
        quantised = self.constant(name, numpy.rint(values / scale).astype(numpy.int8))
        scales = self.constant(name + "_scale", scale.astype(numpy.float32))
        found = self.add("Cast", self.add("Gather", quantised, indices), to=TensorProto.FLOAT)
        return self.add("Mul", found, self.add("Gather", scales, indices))


def build(state: dict[str, torch.Tensor], labels: dict[str, list[str]], largest: dict[str, torch.Tensor]) -> onnx.ModelProto:
    graph = Graph(largest)
    x = _embedding(graph, state)
    for i in range(1 + max(int(n.split(".")[1]) for n in state if n.startswith("layers."))):
        x = _layer(graph, x, f"layer{i}", _within(state, f"layers.{i}."))
    outputs = {}
    for branch, heads in ((TREE, _tree_heads), (SPANS, _span_heads)):
        own = x
        for i in range(BRANCHED):
            own = _layer(graph, own, f"{branch}{i}", _within(state, f"branches.{branch}.{i}."))
        outputs |= heads(graph, own, state, labels)
    sizes = {"pieces": "P", "shapes": "P", "words": "W"}
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, [size]) for n, size in sizes.items()]
    typed = [helper.make_tensor_value_info(n, TensorProto.FLOAT, shape) for n, shape in outputs.items()]
    constants = [graph.constants[n] for n in sorted(graph.constants)]
    made = helper.make_graph(graph.nodes, "reader", inputs, typed, constants)
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(CONTRIB, 1)]
    return helper.make_model(made, opset_imports=opsets, ir_version=8, producer_name="rapporteur training")


def _within(state, at):
    return {name.removeprefix(at): values for name, values in state.items() if name.startswith(at)}


def _embedding(graph, state):
    size = graph.add("Shape", "pieces")
    places = graph.add("Range", graph.number(0), graph.add("Squeeze", size), graph.number(1))
    found = graph.rows("pieces", "pieces_table", state["embedding.pieces.weight"])
    places = graph.rows(places, "positions_table", state["embedding.positions.weight"][:MOST_PIECES])
    shapes = graph.add("Gather", graph.constant("shapes_table", state["embedding.shapes.weight"].numpy()), "shapes")
    return _norm(graph, (graph.add("Add", found, places), shapes), "embedding_norm", state, "embedding.norm")


def _layer(graph, x, name, state):
    size = WIDTH // ATTENTION_HEADS
    together = graph.product(x, name + "_query_key_value", state["query_key_value.weight"], state["query_key_value.bias"])
    split = graph.add("Reshape", together, graph.whole(-1, 3, ATTENTION_HEADS, size))
    apart = graph.add("Transpose", split, perm=[1, 2, 0, 3])
    query, key, value = (graph.add("Gather", apart, graph.number(i), axis=0) for i in range(3))
    weights = graph.add("Softmax", graph.add("MatMul", query, graph.add("Transpose", key, perm=[0, 2, 1])), axis=-1)
    context = graph.add("Transpose", graph.add("MatMul", weights, value), perm=[1, 0, 2])
    context = graph.add("Reshape", context, graph.whole(-1, WIDTH))
    mixed = graph.product(context, name + "_mix", state["mix.weight"], state["mix.bias"])
    x = _norm(graph, (x, mixed), name + "_attention_norm", state, "attention_norm")
    inner = graph.add("Gelu", graph.product(x, name + "_up", state["up.weight"], state["up.bias"]), domain=CONTRIB)
    down = graph.product(inner, name + "_down", state["down.weight"], state["down.bias"])
    return _norm(graph, (x, down), name + "_norm", state, "norm")


def _norm(graph, summands, name, state, at):
    """The normalised sum: one operator, about a sixth faster over all than two."""
    weight = graph.constant(name + "_weight", state[at + ".weight"].numpy())
    bias = graph.constant(name + "_bias", state[at + ".bias"].numpy())
    return graph.add("SkipLayerNormalization", *summands, weight, bias, domain=CONTRIB, epsilon=1e-12)


def _first_layers(graph, x, branch, state, others):
    """All first layers of a branch's heads as one product over the root and the words; then each one's own columns.

    `others` are those besides the heads of words, by name: where each stands, and whether the root is among its rows."""
    first = {name: (f"heads.{name}", False) for name, head in WORD_HEADS.items() if head.branch == branch} | others
    weight = torch.cat([state[at + ".weight"] for at, _ in first.values()])
    bias = torch.cat([state[at + ".bias"] for at, _ in first.values()])
    rows = graph.add("Concat", graph.whole(0), "words", axis=0)
    together = graph.product(graph.add("Gather", x, rows), branch + "_heads", weight, bias)
    column, parts = 0, {}
    for name, (at, with_root) in first.items():
        end = column + len(state[at + ".bias"])
        begin = graph.whole(0 if with_root else 1, column)
        parts[name] = graph.add("Slice", together, begin, graph.whole(2**31, end), graph.whole(0, 1))
        column = end
        if name in WORD_HEADS:
            graph.rename(parts[name], name)
        else:
            parts[name] = graph.add("Relu", parts[name])
    return parts


def _word_shapes(branch, labels):
    return {name: ["W", len(labels[name])] for name, head in WORD_HEADS.items() if head.branch == branch}


def _tree_heads(graph, x, state, labels):
    dependents = {name: ("tree." + name, False) for name in ("arc_dependent", "label_dependent")}  # the root is nobody's
    heads = {name: ("tree." + name, True) for name in ("arc_head", "label_head")}
    parts = _first_layers(graph, x, TREE, state, dependents | heads)
    dependent = graph.product(parts["arc_dependent"], "arc", state["tree.arc.weight"], state["tree.arc.bias"])
    graph.rename(graph.add("MatMul", dependent, graph.add("Transpose", parts["arc_head"], perm=[1, 0])), "arc")
    label = graph.product(parts["label_dependent"], "label", state["tree.label.weight"], state["tree.label.bias"])
    graph.rename(label, "label_dep")
    graph.rename(parts["label_head"], "label_head")
    shapes = {"arc": ["W", "H"], "label_dep": ["W", len(labels["label"]) * LABEL], "label_head": ["H", LABEL]}
    return _word_shapes(TREE, labels) | shapes


def _span_heads(graph, x, state, labels):
    for head, discount in OUTSIDE_DISCOUNTS.items():
        state[f"heads.{head}.bias"][labels[head].index("O")] -= discount
    ends = {"from": ("from_word", False), "to": ("to_word", True)}
    others = {f"{name}_{end}": (f"links.{name}.{at}", root) for name in LINKS for end, (at, root) in ends.items()}
    parts = _first_layers(graph, x, SPANS, state, others)
    for name in LINKS:
        at = f"links.{name}.link"
        start = graph.product(parts[name + "_from"], name + "_link", state[at + ".weight"], state[at + ".bias"])
        graph.rename(graph.add("MatMul", start, graph.add("Transpose", parts[name + "_to"], perm=[1, 0])), name)
    return _word_shapes(SPANS, labels) | {name: ["W", "H"] for name in LINKS}


if __name__ == "__main__":
    main()
