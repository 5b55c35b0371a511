"""The encoder to start from: full-precision BERT weights and their word pieces, read from a published ONNX file."""

import json
import zipfile
from dataclasses import dataclass

import numpy
import onnx
import torch
from onnx import numpy_helper


@dataclass
class Base:
    pieces: list[str]
    weights: dict[str, torch.Tensor]  # by BERT's names; matrices are (output, input)
    layers: int


def read(jar: str) -> Base:
    """The weights in one of the artifacts dev.langchain4j:langchain4j-embeddings-*, which hold a .onnx and a tokenizer.json."""
    with zipfile.ZipFile(jar) as archive:
        names = archive.namelist()
        vocabulary = json.loads(archive.read(next(n for n in names if n.endswith("tokenizer.json"))))["model"]["vocab"]
        graph = onnx.load_from_string(archive.read(next(n for n in names if n.endswith(".onnx")))).graph
    constants = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    weights = {n: torch.from_numpy(numpy.array(v)) for n, v in constants.items() if n.endswith((".weight", ".bias"))}
    for node in graph.node:  # exporters rename the matrices of plain products: the node's own name says where it stands
        if node.op_type == "MatMul" and node.input[1] in constants:
            layer = node.name.strip("/").removesuffix("/MatMul").replace("/", ".")
            weights[layer + ".weight"] = torch.from_numpy(constants[node.input[1]].T.copy())
    layers = 1 + max(int(n.split(".")[2]) for n in weights if n.startswith("encoder.layer."))
    return Base(sorted(vocabulary, key=vocabulary.get), weights, layers)
