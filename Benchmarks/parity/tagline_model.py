"""A Tagline checkpoint in PyTorch: nn.Embedding, nn.LSTM and nn.Linear, with the tags' bias added to the gates."""

import json

import torch
from safetensors import safe_open
from torch import nn


class TaglineModel(nn.Module):
    """Loads any checkpoint that `tagline train` or `tagline model export` writes."""

    def __init__(self, path):
        super().__init__()
        with safe_open(path, framework="pt") as file:
            metadata = file.metadata()
            tensors = {name: file.get_tensor(name) for name in file.keys()}
        assert metadata["format"] == "tagline-character-lstm", metadata.get("format")
        self.vocabulary = json.loads(metadata["vocabulary"])
        self.tags = json.loads(metadata["tags"])
        self.make_modules(tensors)
        tags = {name: tensors.pop(name) for name in list(tensors) if name.startswith("tags.")}
        self.load_state_dict(tensors, strict=True)
        self.tag_vectors = nn.Parameter(tags["tags.weight"]) if tags else None
        self.tag_projections = nn.ParameterList(tags[f"tags.projection_l{k}"] for k in range(self.layers) if tags)

    def make_modules(self, tensors):
        """Modules as large as the tensors."""
        (characters, width), hidden = tensors["embedding.weight"].shape, tensors["projection.weight"].shape[1]
        self.layers = sum(name.startswith("lstm.weight_hh_l") for name in tensors)
        self.embedding = nn.Embedding(characters, width)
        self.lstm = nn.LSTM(width, hidden, num_layers=self.layers)
        self.projection = nn.Linear(hidden, characters)

    def start(self, rows):
        """The state before anything is read."""
        zeros = self.projection.weight.new_zeros(self.layers, rows, self.lstm.hidden_size)
        return zeros, zeros.clone()

    def forward(self, inputs, state, tag_sets=None, resets=None):
        """Logits (T, B, V) and the next state of characters (T, B).

        tag_sets: (T, B, number of tags), 1 where a tag is set. resets: (T, B), true where a row begins a new work.
        """
        if tag_sets is None and resets is None:
            outputs, state = self.lstm(self.embedding(inputs), state)
            return self.projection(outputs), state
        logits = []
        for t in range(inputs.shape[0]):
            if resets is not None:
                state = tuple(part * ~resets[t].unsqueeze(-1) for part in state)
            output, state = self.step(self.embedding(inputs[t]), state, None if tag_sets is None else tag_sets[t])
            logits.append(self.projection(output))
        return torch.stack(logits), state

    def step(self, below, state, tags):
        """One step of all layers: nn.LSTM's own cell, with the tags' vectors projected onto its gates."""
        hidden, cell = [], []
        for k in range(self.layers):
            bias = getattr(self.lstm, f"bias_ih_l{k}")
            if tags is not None and self.tag_vectors is not None:
                bias = bias + tags @ self.tag_vectors @ self.tag_projections[k].T
            gates = (
                below @ getattr(self.lstm, f"weight_ih_l{k}").T + bias
                + state[0][k] @ getattr(self.lstm, f"weight_hh_l{k}").T + getattr(self.lstm, f"bias_hh_l{k}")
            )
            i, f, g, o = gates.chunk(4, dim=-1)
            c = f.sigmoid() * state[1][k] + i.sigmoid() * g.tanh()
            below = o.sigmoid() * c.tanh()
            hidden.append(below)
            cell.append(c)
        return below, (torch.stack(hidden), torch.stack(cell))

    def gradients(self):
        """Every weight's gradient under its name in a checkpoint."""
        found = {name: weight.grad for name, weight in self.named_parameters() if not name.startswith("tag_")}
        if self.tag_vectors is not None:
            found["tags.weight"] = self.tag_vectors.grad
            found |= {f"tags.projection_l{k}": weight.grad for k, weight in enumerate(self.tag_projections)}
        return found
