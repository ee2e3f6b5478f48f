"""Fits how much a text's own past counts beside a model: the tables in Sources/LanguageModel/Recency/WeightTable.swift.

A character is predicted from what followed the same four to twenty-four characters before in the same work, or, inside
a word, from how the work's words go on that began so. The share that this prediction gets depends on how long the match
is and how often it came, and is found by expectation maximisation. Prints both tables, and bits a character without and
with each on each work after fitting on the others.

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
LENGTHS = {"recency": [4, 5, 6, 7, 8, 10, 13, 18, 24], "words": [1, 2, 3, 4, 6, math.inf]}
COUNTS = [1, 3, 10, math.inf]


def log_probabilities(model, rows, is_letter):
    """Each character's, from all before it in its row, and the probability that it is no letter."""
    steps = max(map(len, rows))
    inputs = torch.full((steps, len(rows)), model.vocabulary.index("\n"))
    targets = torch.zeros(steps, len(rows), dtype=torch.long)
    for row, ids in enumerate(rows):
        targets[: len(ids), row] = torch.tensor(ids)
        inputs[1 : len(ids), row] = targets[: len(ids) - 1, row]
    found, ends, state = torch.zeros(steps, len(rows)), torch.zeros(steps, len(rows)), model.start(len(rows))
    with torch.no_grad():
        for start in range(0, steps, 256):
            part = slice(start, start + 256)
            logits, state = model(inputs[part], state)
            logits = torch.log_softmax(logits, -1)
            found[part] = logits.gather(-1, targets[part].unsqueeze(-1)).squeeze(-1)
            ends[part] = (logits.exp() * ~is_letter).sum(-1)
    return [
        (found[: len(ids), row].double().numpy(), ends[: len(ids), row].double().numpy())
        for row, ids in enumerate(rows)
    ]


def cell(table, length, count):
    row = next(index for index, bound in enumerate(LENGTHS[table]) if length <= bound)
    return row * len(COUNTS) + next(index for index, bound in enumerate(COUNTS) if count <= bound)


def recency(ids):
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
            cells[place] = cell("recency", longest, min(len(chain), OCCURRENCES))
            shares[place] = hits / total
        chain.append(place)
    return cells, shares


def words(ids, is_letter, costs, ends):
    """The same inside words; where they end, the model says with what."""
    cells, shares = np.full(len(ids), -1), np.zeros(len(ids))
    seen, start = defaultdict(lambda: defaultdict(int)), 0
    for place, character in enumerate(ids):
        if place > start:
            counts = seen[tuple(ids[start:place])]
            total = sum(counts.values())
            following = character if is_letter[character] else None
            if total:
                cells[place], shares[place] = cell("words", place - start, total), counts[following] / total
                if following is None:
                    shares[place] *= math.exp(costs[place]) / ends[place]
            counts[following] += 1
        if not is_letter[character]:
            start = place + 1
    return cells, shares


def fit(table, parts):
    cells, shares, costs = (np.concatenate(column) for column in zip(*parts, strict=True))
    weights = np.full(len(LENGTHS[table]) * len(COUNTS), 0.3)
    for place in range(len(weights)):
        own, other = shares[cells == place], np.exp(costs[cells == place])
        for _ in range(100):
            mixed = weights[place] * own + (1 - weights[place]) * other
            if len(own):
                weights[place] = np.mean(weights[place] * own / mixed)
    return weights


def bits(part, weights):
    cells, shares, costs = part
    weight = np.where(cells < 0, 0, weights[cells])
    mixed = weight * shares + (1 - weight) * np.exp(costs)
    return -costs.mean() / math.log(2), -np.log2(mixed).mean()


model = TaglineModel(sys.argv[1])
ids = {character: index for index, character in enumerate(model.vocabulary)}
is_letter = torch.tensor([character.isalpha() or character in "'’" for character in model.vocabulary])
rows = [[ids.get(c, 0) for line, _ in work for c in line] for work in works(sys.argv[2])]
known = list(zip(rows, log_probabilities(model, rows, is_letter), strict=True))
tables = {
    "recency": [(*recency(row), costs) for row, (costs, _) in known],
    "words": [(*words(row, is_letter.tolist(), costs, ends), costs) for row, (costs, ends) in known],
}
for table, parts in tables.items():
    print(table)
    for place, part in enumerate(parts):
        others = parts[:place] + parts[place + 1 :]
        if others:
            print("work %d: %.4f bits without, %.4f with" % (place, *bits(part, fit(table, others))))
    for row in fit(table, parts).reshape(len(LENGTHS[table]), len(COUNTS)):
        print("[" + ", ".join(f"{weight:.2f}" for weight in row) + "],")
