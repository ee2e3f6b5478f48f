#!/usr/bin/env python3
"""What more work costs: speed and peak memory as one thing grows and the others stay.

    Benchmarks/language_model/growth.py --output growth.json
    Benchmarks/language_model/growth.py --only corpus --corpus 1 10 100

Hidden units 128 to 2,048, batch 1 to 256 and a vocabulary of 100 to 6,000 are measured through `tagline bench`; a
corpus of 1 MB to 1 GB by training a few updates on it. Prints a Markdown table for each.
"""

import argparse
import json
import os
import pathlib
import random
import sys
import tempfile
import time

from program import DEFAULT_PROGRAM, bench, run

HIDDEN = [128, 256, 512, 1024, 2048]
BATCH = [1, 4, 16, 64, 256]
VOCABULARY = [100, 400, 1600, 6000]
CORPUS_MEGABYTES = [1, 10, 100, 1000]


def grown(options, **sizes):
    """Speed and memory of training and of generation at one point."""
    sizes = {"layers": 2, "hidden": 512, "batch": 64, "vocabulary": 100} | sizes
    row = {}
    for part in ("train", "generate"):
        figures, peak = bench(
            options.tagline,
            *("--part", part, "--only", f"{sizes['layers']}x{sizes['hidden']}", "--batch", sizes["batch"]),
            *("--vocabulary", sizes["vocabulary"], "--precision", options.precision),
            *("--threads", options.threads, "--seconds", options.seconds),
            threads=options.threads,
        )
        row[part] = {"charactersPerSecond": figures[part][0]["charactersPerSecond"], "peakBytes": peak}
    return row


def write_corpus(path, megabytes):
    """A file of made-up lines; the same each time, and no line twice in a row."""
    source = random.Random(1)
    words = ["".join(source.choices("etaoinshrdlu", k=source.randint(2, 9))) for _ in range(5000)]
    block = "".join(
        " ".join(source.choices(words, k=8)).capitalize() + ".\n" for _ in range(20_000)
    ).encode("ascii")
    whole, rest = divmod(megabytes * 1_000_000, len(block))
    with open(path, "wb") as file:
        for _ in range(whole):
            file.write(block)
        file.write(block[:rest])


def trained(options, megabytes):
    """A few updates on a corpus of a size: how long until the first, how fast then, and how much memory."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        write_corpus(folder / "corpus.txt", megabytes)
        log = folder / "log.jsonl"
        start = time.monotonic()
        result = run(
            [options.tagline, "train", folder / "corpus.txt", "--output", folder / "model", "--log", log]
            + ["--hidden", 128, "--steps", options.steps, "--precision", options.precision]
            + ["--threads", options.threads],
            options.threads,
        )
        seconds = time.monotonic() - start
        if result.status != 0:
            raise RuntimeError(result.failure)
        last = json.loads(log.read_text().splitlines()[-1])
    return {
        "secondsBeforeTraining": seconds - last["seconds"],
        "charactersPerSecond": last["characters"] / last["seconds"],
        "peakBytes": result.peak_bytes,
    }


def report(row):
    print(json.dumps(row), file=sys.stderr)


def speed_table(name, rows):
    lines = [f"| {name} | training, characters/s | peak, MB | generation, characters/s | peak, MB |"]
    lines.append("| ---: | ---: | ---: | ---: | ---: |")
    for row in rows:
        cells = [f"{row[name]:,}"]
        for part in ("train", "generate"):
            cells += [f"{row[part]['charactersPerSecond']:,.0f}", f"{row[part]['peakBytes'] / 1e6:,.0f}"]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def corpus_table(rows):
    lines = ["| corpus, MB | before training, s | characters/s | peak, MB |"]
    lines.append("| ---: | ---: | ---: | ---: |")
    for row in rows:
        cells = [f"{row['corpus']:,}", f"{row['secondsBeforeTraining']:,.1f}"]
        cells += [f"{row['charactersPerSecond']:,.0f}", f"{row['peakBytes'] / 1e6:,.0f}"]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--tagline", type=pathlib.Path, default=DEFAULT_PROGRAM)
    series = ["hidden", "batch", "vocabulary", "corpus"]
    parser.add_argument("--only", action="append", choices=series, help="only this grows")
    parser.add_argument("--hidden", type=int, nargs="+", default=HIDDEN)
    parser.add_argument("--batch", type=int, nargs="+", default=BATCH)
    parser.add_argument("--vocabulary", type=int, nargs="+", default=VOCABULARY)
    parser.add_argument("--corpus", type=int, nargs="+", default=CORPUS_MEGABYTES, help="in MB, ascending")
    parser.add_argument("--steps", type=int, default=100, help="updates on each corpus")
    parser.add_argument("--seconds", type=float, default=8, help="for each measurement")
    parser.add_argument("--precision", default="auto")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--output", type=pathlib.Path, help="all figures as JSON")
    options = parser.parse_args()
    options.only = options.only or series
    return options


def main():
    options = arguments()
    machine, _ = bench(options.tagline, "--part", "startup", "--seconds", "0.1")
    result = {"machine": machine["machine"], "threads": options.threads, "precision": options.precision}
    tables = []
    for name in ("hidden", "batch", "vocabulary"):
        if name not in options.only:
            continue
        result[name] = []
        for size in getattr(options, name):
            result[name].append({name: size} | grown(options, **{name: size}))
            report(result[name][-1])
        tables.append(speed_table(name, result[name]))
    if "corpus" in options.only:
        result["corpus"] = []
        for megabytes in options.corpus:
            result["corpus"].append({"corpus": megabytes} | trained(options, megabytes))
            report(result["corpus"][-1])
        tables.append(corpus_table(result["corpus"]))
    if options.output:
        options.output.write_text(json.dumps(result, indent=2) + "\n")
    print("\n\n".join(tables))


if __name__ == "__main__":
    main()
