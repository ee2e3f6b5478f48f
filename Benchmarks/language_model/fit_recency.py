"""Fits how much a text's own past counts beside a model: the tables in Sources/LanguageModel/Recency.

A character is predicted from what followed the same four to twenty-four characters before in the same work, or, inside
a word, from how the words went on that began so. The share that this prediction gets beside the model's is found by
expectation maximisation. For recency it depends on how long the match is and how often it came. For words it depends on
whether they begin with a capital, on how much of them is there, and on the probability that the model gives to all that
the text has seen come next. They are fitted on what is spoken, in pieces of a few pages, as scripts at the prompt are:
over whole plays the names in front of the speeches would decide. Prints the tables, and bits a character without and
with each on each work after fitting on the others.

Usage, with torch, numpy and safetensors installed: fit_recency.py MODEL TEXT.jsonl
"""

import math
import pathlib
import re
import sys
from collections import defaultdict

import numpy as np
import torch

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "parity"))
from evaluate import works  # noqa: E402
from tagline_model import TaglineModel  # noqa: E402

SEED, LONGEST, OCCURRENCES, GROWTH = 4, 24, 64, 0.8
# The greatest numbers of each row and column.
RECENCY_LENGTHS, RECENCY_COUNTS = [4, 5, 6, 7, 8, 10, 13, 18, 24], [1, 3, 10, math.inf]
WORD_LENGTHS, WORD_AGREEMENTS = [1, 2, 3, 4, 6, math.inf], [0.003, 0.05, 0.5, math.inf]
# Characters of a piece, and places in a cell of a table below which it takes the weight of the cell before.
PIECE, FEW = 4000, 20


def distributions(model, rows):
    """Every character's probability at each place of a row, from all before it in the row."""
    steps = max(map(len, rows))
    inputs = torch.full((steps, len(rows)), model.vocabulary.index("\n"))
    for row, ids in enumerate(rows):
        inputs[1 : len(ids), row] = torch.tensor(ids[:-1])
    found, state = np.zeros((steps, len(rows), len(model.vocabulary)), np.float16), model.start(len(rows))
    with torch.no_grad():
        for start in range(0, steps, 256):
            part = slice(start, start + 256)
            logits, state = model(inputs[part], state)
            found[part] = torch.softmax(logits, -1).numpy()
    return [found[: len(ids), row].astype(np.float64) for row, ids in enumerate(rows)]


def costs(ids, probabilities):
    return np.log(np.maximum(probabilities[np.arange(len(ids)), ids], 1e-8))


def index(bounds, number):
    return next(index for index, bound in enumerate(bounds) if number <= bound)


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
            cells[place] = index(RECENCY_LENGTHS, longest) * len(RECENCY_COUNTS) + index(
                RECENCY_COUNTS, min(len(chain), OCCURRENCES))
            shares[place] = hits / total
        chain.append(place)
    return cells, shares


def words(ids, is_cue, probabilities, vocabulary):
    """The same inside words; where they end, the model says with what."""
    cells, shares = np.full(len(ids), -1), np.zeros(len(ids))
    is_letter = np.array([character.isalpha() or character in "'’" for character in vocabulary])
    seen, start = defaultdict(lambda: defaultdict(int)), 0
    for place, character in enumerate(ids):
        if place > start:
            counts, here = seen[tuple(ids[start:place])], probabilities[place]
            total, ends = sum(counts.values()), here[~is_letter].sum()
            following = character if is_letter[character] else None
            if total and not is_cue[place]:
                agreement = sum(ends if known is None else here[known] for known in counts)
                row = index(WORD_LENGTHS, place - start)
                if vocabulary[ids[start]].isupper():
                    row += len(WORD_LENGTHS)
                cells[place] = row * len(WORD_AGREEMENTS) + index(WORD_AGREEMENTS, agreement)
                shares[place] = counts[following] / total
                if following is None:
                    shares[place] *= here[character] / ends if ends else 0
            counts[following] += 1
        if not is_letter[character]:
            start = place + 1
    return cells, shares


def fit(parts, rows, columns, tables=1):
    cells, shares, known = (np.concatenate(column) for column in zip(*parts, strict=True))
    weights = np.full(rows * columns, 0.3)
    for place in range(len(weights)):
        own, other = shares[cells == place], np.exp(known[cells == place])
        if len(own) < FEW and place % (rows // tables * columns) >= columns:
            weights[place] = weights[place - columns]
            continue
        for _ in range(100):
            mixed = weights[place] * own + (1 - weights[place]) * other
            if len(own):
                weights[place] = np.mean(weights[place] * own / mixed)
    # A text may always turn out to go on otherwise.
    return np.minimum(weights, 0.98)


def bits(part, weights):
    cells, shares, costs = part
    weight = np.where(cells < 0, 0, weights[cells])
    mixed = weight * shares + (1 - weight) * np.exp(costs)
    return -costs.mean() / math.log(2), -np.log2(mixed).mean()


def pieces(work, ids):
    """A work's lines in runs of so many characters, each with what of it is a name in front of a speech."""
    row, is_cue = [], []
    for line, _ in work:
        cue = re.match(r"[^a-z:\n]+: ", line)
        row += [ids.get(c, 0) for c in line]
        is_cue += [place < (cue.end() if cue else 0) for place in range(len(line))]
        if len(row) >= PIECE:
            yield row, is_cue
            row, is_cue = [], []


def joined(parts):
    return tuple(np.concatenate(column) for column in zip(*parts, strict=True))


def report(name, parts, *shape):
    print(name)
    for place, part in enumerate(parts):
        others = parts[:place] + parts[place + 1 :]
        if others:
            print("work %d: %.4f bits without, %.4f with" % (place, *bits(part, fit(others, *shape))))
    for row in fit(parts, *shape).reshape(shape[:2]):
        print("[" + ", ".join(f"{weight:.2f}" for weight in row) + "],")
    sys.stdout.flush()


model = TaglineModel(sys.argv[1])
ids = {character: index for index, character in enumerate(model.vocabulary)}
texts = works(sys.argv[2])

cut = [list(pieces(work, ids)) for work in texts]
read = iter(distributions(model, [row for work in cut for row, _ in work]))
spoken = [
    joined([(*words(row, is_cue, found, model.vocabulary), costs(row, found)) for (row, is_cue), found in zip(work, read)])
    for work in cut
]
report("words", spoken, 2 * len(WORD_LENGTHS), len(WORD_AGREEMENTS), 2)

rows = [[ids.get(c, 0) for line, _ in work for c in line] for work in texts]
known = zip(rows, distributions(model, rows), strict=True)
whole = [(*recency(row), costs(row, found)) for row, found in known]
report("recency", whole, len(RECENCY_LENGTHS), len(RECENCY_COUNTS))
