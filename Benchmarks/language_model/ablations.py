#!/usr/bin/env python3
"""What each optional part of the model adds or costs: the same network with one part changed, in the same time.

    Benchmarks/language_model/ablations.py --data ../shared/data/playbench --output ablations.json

First short runs of each variant say what an update costs, on a quiet machine (`--costs` keeps them, or reads what was
kept); then each makes as many updates as the time pays for, which other work may slow down without changing what comes
out. Bits a character are those of `tagline evaluate --tags none` on the best model by validation. Prints a Markdown
table.
"""

import argparse
import json
import os
import pathlib
import sys
import tempfile
from dataclasses import dataclass

from program import DEFAULT_PROGRAM, run

# What each variant changes; the first changes nothing.
VARIANTS = {
    "LSTM": [],
    "GRU": ["--cell", "gru"],
    "plain units": ["--cell", "rnn"],
    "tied embedding": ["--tie"],
    "layer norm": ["--layer-norm"],
    "mogrifier, 2 rounds": ["--mogrifier", "2"],
    "mogrifier, 4 rounds of rank 32": ["--mogrifier", "4", "--mogrifier-rank", "32"],
    "dropout 0.1": ["--dropout", "0.1"],
    "dropout 0.25": ["--dropout", "0.25"],
    "weight dropout 0.2": ["--weight-dropout", "0.2"],
}


@dataclass
class Trained:
    processor_seconds: float
    entries: list


class Trainer:
    def __init__(self, options):
        self.options = options

    def train(self, variant, steps, folder):
        """Trains for so many updates; the model is `folder`/model."""
        log = folder / "log.jsonl"
        options = self.options
        result = run(
            [options.tagline, "train", options.data / "train.jsonl", "--output", folder / "model", "--log", log]
            + ["--layers", options.layers, "--hidden", options.hidden, "--batch", options.batch, "--sequence", 128]
            + ["--tag-dropout", 1, "--steps", steps, "--threads", options.threads, *VARIANTS[variant]],
            options.threads,
        )
        if result.status != 0:
            raise RuntimeError(f"{variant}: {result.failure}")
        entries = [json.loads(line) for line in log.read_text().splitlines()]
        return Trained(result.processor_seconds, entries)

    def cost(self, variant):
        """Seconds of the processor for an update: a run's beyond a shorter one's are those of its updates."""
        short, long = 5, 45
        with tempfile.TemporaryDirectory() as folder:
            few = self.train(variant, short, pathlib.Path(folder))
        with tempfile.TemporaryDirectory() as folder:
            more = self.train(variant, long, pathlib.Path(folder))
        return (more.processor_seconds - few.processor_seconds) / (long - short)

    def measure(self, variant, cost):
        steps = max(1, round(self.options.seconds * self.options.threads / cost))
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            trained = self.train(variant, steps, folder)
            evaluation = run(
                [self.options.tagline, "evaluate", "--model", folder / "model", self.options.data / "valid.jsonl"]
                + ["--tags", "none", "--json"]
            )
            if evaluation.status != 0:
                raise RuntimeError(f"{variant}: {evaluation.failure}")
        figures = json.loads(evaluation.output)
        return {
            "variant": variant,
            "updates": steps,
            "characters": trained.entries[-1]["characters"],
            "loss": trained.entries[-1]["loss"],
            "bitsPerCharacter": figures["bitsPerCharacter"],
            "processorSecondsEachUpdate": cost,
        }


def table(rows):
    first = rows[0]["bitsPerCharacter"]
    lines = ["| | updates | characters | bits a character | against the first |", "| --- | ---: | ---: | ---: | ---: |"]
    for row in rows:
        bits = row["bitsPerCharacter"]
        lines.append(
            f"| {row['variant']} | {row['updates']:,} | {row['characters']:,} | {bits:.3f} | {bits - first:+.3f} |"
        )
    return "\n".join(lines)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--tagline", type=pathlib.Path, default=DEFAULT_PROGRAM)
    parser.add_argument("--data", type=pathlib.Path, required=True, help="the folder of train.jsonl and valid.jsonl")
    parser.add_argument("--only", action="append", choices=list(VARIANTS), help="only this, beside the first")
    parser.add_argument("--layers", type=int, default=2)
    parser.add_argument("--hidden", type=int, default=256)
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--seconds", type=float, default=120, help="of training for each, on all threads")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--costs", type=pathlib.Path, help="what an update of each costs, as JSON")
    parser.add_argument("--output", type=pathlib.Path, help="all figures as JSON")
    return parser.parse_args()


def costs(trainer, variants, kept):
    """What an update of each variant costs, by name."""
    if kept and kept.exists():
        return json.loads(kept.read_text())
    found = {variant: trainer.cost(variant) for variant in variants}
    if kept:
        kept.write_text(json.dumps(found, indent=2) + "\n")
    return found


def main():
    options = arguments()
    first = next(iter(VARIANTS))
    variants = [name for name in VARIANTS if not options.only or name == first or name in options.only]
    trainer, rows = Trainer(options), []
    for variant, cost in costs(trainer, variants, options.costs).items():
        rows.append(trainer.measure(variant, cost))
        print(json.dumps(rows[-1]), file=sys.stderr)
        if options.output:
            options.output.write_text(json.dumps({"seconds": options.seconds, "variants": rows}, indent=2) + "\n")
    print(table(rows))


if __name__ == "__main__":
    main()
