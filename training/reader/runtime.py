"""Runs an exported reader in numpy: the operators it uses, as ONNX Runtime computes them. Slow, for checks and reference."""

import json
from pathlib import Path

import numpy
import onnx
import torch
from onnx import helper, numpy_helper

from .pieces import Vocabulary
from .windows import Batch, Window


class Session:
    def __init__(self, model: onnx.ModelProto):
        self.nodes = model.graph.node
        self.outputs = [o.name for o in model.graph.output]
        self.constants = {t.name: numpy_helper.to_array(t) for t in model.graph.initializer}

    def run(self, **inputs: numpy.ndarray) -> dict[str, numpy.ndarray]:
        values = {"": None, **self.constants, **inputs}
        for node in self.nodes:
            attributes = {a.name: helper.get_attribute_value(a) for a in node.attribute}
            values[node.output[0]] = OPERATORS[node.op_type](*(values[i] for i in node.input), **attributes)
        return {name: values[name] for name in self.outputs}


class Exported:
    """A folder that `export` wrote, as a scorer of windows."""

    def __init__(self, folder: Path):
        self.session = Session(onnx.load(folder / "reader.onnx"))
        self.labels = json.loads((folder / "reader.json").read_text(encoding="utf-8"))["heads"]
        self.vocabulary = Vocabulary((folder / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1])

    def __call__(self, window: Window) -> dict[str, numpy.ndarray]:
        batch = Batch([window], self.vocabulary)
        return self.session.run(pieces=batch.pieces[0].numpy(), shapes=batch.shapes[0].numpy(), words=batch.words[0].numpy())


def dynamic_quantize(x):
    """8 bits, one scale for the whole tensor, zero kept exact: (quantised - zero point, scale)."""
    low, high = min(0.0, float(x.min())), max(0.0, float(x.max()))
    scale = numpy.float32((high - low) / 255) or numpy.float32(1)
    zero = numpy.rint(numpy.clip(-low / scale, 0, 255))
    return numpy.clip(numpy.rint(x / scale) + zero, 0, 255) - zero, scale


def dynamic_quantize_matmul(x, weight, weight_scale, _, bias):
    quantised, scale = dynamic_quantize(x)
    # exact: the products are whole numbers far below 2 ** 53
    return ((quantised.astype(numpy.float64) @ weight.astype(numpy.float64)) * (scale * weight_scale) + bias).astype(numpy.float32)


def skip_layer_norm(x, skip, weight, bias, epsilon):
    total = x + skip
    centred = total - total.mean(-1, keepdims=True)
    return centred / numpy.sqrt((centred**2).mean(-1, keepdims=True) + epsilon) * weight + bias


def softmax(x, axis):
    e = numpy.exp(x - x.max(axis, keepdims=True))
    return e / e.sum(axis, keepdims=True)


def slices(x, starts, ends, axes):
    cut = [slice(None)] * x.ndim
    for start, end, axis in zip(starts, ends, axes):
        cut[axis] = slice(start, end)
    return x[tuple(cut)]


OPERATORS = {
    "Add": lambda a, b: a + b,
    "Cast": lambda x, to: x.astype(onnx.mapping.TENSOR_TYPE_TO_NP_TYPE[to]),
    "Concat": lambda *xs, axis: numpy.concatenate(xs, axis),
    "DynamicQuantizeMatMul": dynamic_quantize_matmul,
    "Gather": lambda x, i, axis=0: numpy.take(x, i, axis),
    "Gemm": lambda a, b, c: a @ b + c,
    "Gelu": lambda x: x * 0.5 * (1 + torch.erf(torch.from_numpy(x / numpy.float32(numpy.sqrt(2)))).numpy()),
    "Identity": lambda x: x,
    "MatMul": lambda a, b: a @ b,
    "Mul": lambda a, b: a * b,
    "Range": lambda start, end, step: numpy.arange(start, end, step),
    "Relu": lambda x: numpy.maximum(x, 0),
    "Reshape": lambda x, shape: x.reshape(shape),
    "Shape": lambda x: numpy.array(x.shape),
    "SkipLayerNormalization": skip_layer_norm,
    "Slice": slices,
    "Softmax": softmax,
    "Squeeze": lambda x: x.squeeze(),
    "Transpose": lambda x, perm: x.transpose(perm),
}
