"""Tells the style of a short text: multinomial naive Bayes over its words and its runs of two to four characters.

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


class StyleClassifier:
    def __init__(self, examples):
        """Learns from pairs of a text and its style."""
        self.counts = collections.defaultdict(collections.Counter)
        self.lines = collections.Counter()
        for text, style in examples:
            self.counts[style].update(features(text))
            self.lines[style] += 1
        self.known = set().union(*self.counts.values())
        self.totals = {style: sum(counts.values()) for style, counts in self.counts.items()}

    def style(self, text):
        """The likeliest style of a text; of two that are equally likely the first by name."""
        found = features(text) & self.known

        def score(style):
            counts, room = self.counts[style], self.totals[style] + SMOOTHING * len(self.known)
            evidence = sum(math.log((counts[feature] + SMOOTHING) / room) for feature in found)
            return math.log(self.lines[style] / sum(self.lines.values())) + evidence

        return max(sorted(self.counts), key=score)


def cross_validated(examples, folds=10, seed=1):
    """The share of texts whose style a classifier tells that learned from the other folds."""
    shuffled = list(examples)
    random.Random(seed).shuffle(shuffled)
    right = 0
    for fold in range(folds):
        classifier = StyleClassifier([pair for place, pair in enumerate(shuffled) if place % folds != fold])
        right += sum(classifier.style(text) == style for text, style in shuffled[fold::folds])
    return right / len(shuffled)
