"""Fits how much a text's own past counts beside a model: the table in Sources/LanguageModel/Recency/RecencyWeights.swift.

A character is predicted from what followed the same four to twenty-four characters before in the same work; the share
that this prediction gets depends on how long the longest match is and how many there are, and is found by expectation
maximisation. Prints the table, and bits a character without and with it on each work after fitting on the others.

Usage, with torch, numpy and safetensors installed: fit_recency.py MODEL TEXT.jsonl
"""

import math
import pathlib
import sys
from collections import defaultdict

import numpy as np
import torch

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "parity"))
from evaluate import works  # noqa: E402
from tagline_model import TaglineModel  # noqa: E402

SEED, LONGEST, OCCURRENCES, GROWTH = 4, 24, 64, 0.8
LENGTHS = [4, 5, 6, 7, 8, 10, 13, 18, 24]
COUNTS = [1, 3, 10, 64]


def log_probabilities(model, rows):
    """Each character's, from all before it in its row."""
    steps = max(map(len, rows))
    inputs = torch.full((steps, len(rows)), model.vocabulary.index("\n"))
    targets = torch.zeros(steps, len(rows), dtype=torch.long)
    for row, ids in enumerate(rows):
        targets[: len(ids), row] = torch.tensor(ids)
        inputs[1 : len(ids), row] = targets[: len(ids) - 1, row]
    found, state = torch.zeros(steps, len(rows)), model.start(len(rows))
    with torch.no_grad():
        for start in range(0, steps, 256):
            part = slice(start, start + 256)
            logits, state = model(inputs[part], state)
            found[part] = torch.log_softmax(logits, -1).gather(-1, targets[part].unsqueeze(-1)).squeeze(-1)
    return [found[: len(ids), row].double().numpy() for row, ids in enumerate(rows)]


def predictions(ids):
    """For each character: the cell of the table, -1 where there is no match, and the share of the votes it gets."""
    cells, shares, chains = np.full(len(ids), -1), np.zeros(len(ids)), defaultdict(list)
    for place, character in enumerate(ids):
        if place < SEED:
            continue
        chain = chains[tuple(ids[place - SEED : place])]
        if chain:
            total = hits = 0.0
            longest = 0
            for match in reversed(chain[-OCCURRENCES:]):
                length = SEED
                while length < LONGEST and match > length and ids[match - length - 1] == ids[place - length - 1]:
                    length += 1
                vote = math.exp(GROWTH * (length - SEED))
                total += vote
                hits += vote * (ids[match] == character)
                longest = max(longest, length)
            row = next(index for index, bound in enumerate(LENGTHS) if longest <= bound)
            column = next(index for index, bound in enumerate(COUNTS) if min(len(chain), OCCURRENCES) <= bound)
            cells[place], shares[place] = row * len(COUNTS) + column, hits / total
        chain.append(place)
    return cells, shares


def fit(parts):
    cells, shares, costs = (np.concatenate(column) for column in zip(*parts, strict=True))
    weights = np.full(len(LENGTHS) * len(COUNTS), 0.3)
    for cell in range(len(weights)):
        own, other = shares[cells == cell], np.exp(costs[cells == cell])
        for _ in range(100):
            mixed = weights[cell] * own + (1 - weights[cell]) * other
            if len(own):
                weights[cell] = np.mean(weights[cell] * own / mixed)
    return weights


def bits(part, weights):
    cells, shares, costs = part
    weight = np.where(cells < 0, 0, weights[cells])
    mixed = weight * shares + (1 - weight) * np.exp(costs)
    return -costs.mean() / math.log(2), -np.log2(mixed).mean()


model = TaglineModel(sys.argv[1])
ids = {character: index for index, character in enumerate(model.vocabulary)}
rows = [[ids.get(c, 0) for line, _ in work for c in line] for work in works(sys.argv[2])]
parts = [(*predictions(row), costs) for row, costs in zip(rows, log_probabilities(model, rows), strict=True)]
for place, part in enumerate(parts):
    others = parts[:place] + parts[place + 1 :]
    if others:
        print("work %d: %.4f bits without, %.4f with" % (place, *bits(part, fit(others))))
for row in fit(parts).reshape(len(LENGTHS), len(COUNTS)):
    print("[" + ", ".join(f"{weight:.2f}" for weight in row) + "],")
