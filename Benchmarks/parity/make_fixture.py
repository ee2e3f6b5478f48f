"""Writes what PyTorch makes of a small model, for Tests/LanguageModelTests/PyTorchParityTests.swift.

Usage, with torch, numpy and safetensors installed: python make_fixture.py FOLDER

parity-model.safetensors is a Tagline checkpoint of two layers, as the safetensors library writes it.
parity-tagged.safetensors and parity-untagged.safetensors hold, for each of two chunks of T steps and B rows that follow
one another with their state carried along: inputs, targets (-1 for none), tagSet and resets (T, B), the logits
(T, B, V), the summed loss in nats, and the gradient of that loss for every weight. Tag set s is the tags of which
bit s-1 is set; set 0 is empty.
Computed in double precision, kept in single. The untagged chunks go through nn.LSTM itself; the tagged ones through its cell, which is checked against it here.
"""

import json
import sys

import numpy
import torch
from safetensors.torch import save_file
from torch.nn.functional import cross_entropy

from tagline_model import TaglineModel

V, E, H, LAYERS, TAGS, D = 23, 7, 13, 2, 3, 5
STEPS, ROWS, CHUNKS = 6, 5, 2
random = numpy.random.default_rng(7)


def write_model(path):
    """Weights as large as those of a trained model, so that gates saturate here and there."""
    shapes = {"embedding.weight": (V, E), "projection.weight": (V, H), "projection.bias": (V,), "tags.weight": (TAGS, D)}
    for k in range(LAYERS):
        shapes |= {
            f"lstm.weight_ih_l{k}": (4 * H, E if k == 0 else H), f"lstm.weight_hh_l{k}": (4 * H, H),
            f"lstm.bias_ih_l{k}": (4 * H,), f"lstm.bias_hh_l{k}": (4 * H,), f"tags.projection_l{k}": (4 * H, D),
        }
    tensors = {
        name: torch.from_numpy(random.normal(0, 0.6, shape).astype(numpy.float32)) for name, shape in shapes.items()
    }
    vocabulary = ["\ufffd", "\n"] + [chr(ord("a") + i) for i in range(V - 2)]
    metadata = {
        "format": "tagline-character-lstm", "version": "1", "vocabulary": json.dumps(vocabulary),
        "tags": json.dumps(["kind=dialogue", "style=noir", "风格=黑色"]), "words": "came\nyou", "training": "{}",
    }
    save_file(tensors, path, metadata=metadata)


def chunks(tagged):
    """Characters, targets, tag sets, and where rows begin anew."""
    for _ in range(CHUNKS):
        yield {
            "inputs": torch.from_numpy(random.integers(0, V, (STEPS, ROWS))),
            "targets": torch.from_numpy(random.integers(-1, V, (STEPS, ROWS))),
            "tagSet": torch.from_numpy(random.integers(0, 2**TAGS if tagged else 1, (STEPS, ROWS))),
            "resets": torch.from_numpy(random.random((STEPS, ROWS)) < (0.15 if tagged else 0)),
        }


def run(model, tagged):
    """The numbers of all chunks, under names like `0.logits` and `1.gradient.embedding.weight`."""
    found, state = {}, model.start(ROWS)
    for index, chunk in enumerate(chunks(tagged)):
        tags = (chunk["tagSet"].unsqueeze(-1) >> torch.arange(TAGS) & 1).to(state[0].dtype)
        extra = (tags, chunk["resets"]) if tagged else ()
        model.zero_grad()
        logits, state = model(chunk["inputs"], tuple(part.detach() for part in state), *extra)
        loss = cross_entropy(logits.flatten(0, 1), chunk["targets"].flatten(), ignore_index=-1, reduction="sum")
        loss.backward()
        gradients = {f"gradient.{name}": value for name, value in model.gradients().items() if value is not None}
        for name, value in (chunk | {"logits": logits, "loss": loss.reshape(1)} | gradients).items():
            found[f"{index}.{name}"] = value.detach().clone()
    return found


def check_cell(model):
    """Without tags, the cell that is written out here is nn.LSTM."""
    inputs = torch.from_numpy(random.integers(0, V, (STEPS, ROWS)))
    ours, our_state = model(inputs, model.start(ROWS), torch.zeros(STEPS, ROWS, TAGS).double())
    theirs, their_state = model(inputs, model.start(ROWS))
    torch.testing.assert_close(ours, theirs)
    torch.testing.assert_close(our_state, their_state)


def main(folder):
    write_model(f"{folder}/parity-model.safetensors")
    model = TaglineModel(f"{folder}/parity-model.safetensors").double()
    check_cell(model)
    for name in ["untagged", "tagged"]:
        numbers = run(model, tagged=name == "tagged")
        save_file(
            {key: value.float().contiguous() for key, value in numbers.items()}, f"{folder}/parity-{name}.safetensors")


main(*sys.argv[1:])
