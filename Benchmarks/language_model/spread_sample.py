#!/usr/bin/env python3
"""A sample of a corpus of works that is spread over all of them: from each a stretch of consecutive lines, as long as
its share of the whole, from a place drawn by seed. The same seed gives the same lines.

    Benchmarks/language_model/spread_sample.py ../shared/data/playbench/valid.jsonl --characters 60000 > sample.jsonl
"""

import argparse
import itertools
import json
import pathlib
import random


def spread_sample(path, characters, seed):
    """Lines of tagged JSON of about so many characters together."""
    lines = [json.loads(line) for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines() if line]
    total = sum(len(line["text"]) for line in lines)
    source = random.Random(seed)
    sample = []
    for _, work in itertools.groupby(lines, key=lambda line: line.get("work")):
        work = list(work)
        length = sum(len(line["text"]) for line in work)
        wanted = characters * length / total
        place = source.random() * max(length - wanted, 0)
        passed = taken = 0
        for line in work:
            if passed >= place and taken < wanted:
                sample.append(line)
                taken += len(line["text"])
            passed += len(line["text"])
    return sample


def write_lines(lines, path):
    """Lines as tagged JSON Lines."""
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    pathlib.Path(path).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("--characters", type=int, default=60_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    for line in spread_sample(options.corpus, options.characters, options.seed):
        print(json.dumps(line, ensure_ascii=False))
