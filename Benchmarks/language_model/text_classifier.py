"""Tells the label of a short text, as its style or its subject: multinomial naive Bayes over its words and its runs of
two to four characters.

Each run counts once a text, smoothed by adding `SMOOTHING` (Manning, Raghavan and Schütze 2008, "Introduction to
Information Retrieval", chapter 13).
"""

import collections
import math
import random
import re

SMOOTHING = 0.3


def features(text):
    """What a text is told by."""
    padded = f" {text.lower()} "
    found = {padded[i : i + n] for n in (2, 3, 4) for i in range(len(padded) - n + 1)}
    found.update("word " + word for word in re.findall(r"[\w']+", padded))
    found.update("mark " + mark for mark in re.findall(r"[^\w\s]", padded))
    found.add(f"length {len(text) // 20}")
    return found


class TextClassifier:
    def __init__(self, examples):
        """Learns from pairs of a text and its label."""
        self.counts = collections.defaultdict(collections.Counter)
        self.lines = collections.Counter()
        for text, label in examples:
            self.counts[label].update(features(text))
            self.lines[label] += 1
        self.known = set().union(*self.counts.values())
        self.totals = {label: sum(counts.values()) for label, counts in self.counts.items()}

    def label(self, text):
        """The likeliest label of a text; of two that are equally likely the first by name."""
        found = features(text) & self.known

        def score(label):
            counts, room = self.counts[label], self.totals[label] + SMOOTHING * len(self.known)
            evidence = sum(math.log((counts[feature] + SMOOTHING) / room) for feature in found)
            return math.log(self.lines[label] / sum(self.lines.values())) + evidence

        return max(sorted(self.counts), key=score)


def cross_validated(examples, folds=10, seed=1):
    """The share of texts whose label a classifier tells that learned from the other folds."""
    shuffled = list(examples)
    random.Random(seed).shuffle(shuffled)
    right = 0
    for fold in range(folds):
        classifier = TextClassifier([pair for place, pair in enumerate(shuffled) if place % folds != fold])
        right += sum(classifier.label(text) == label for text, label in shuffled[fold::folds])
    return right / len(shuffled)
