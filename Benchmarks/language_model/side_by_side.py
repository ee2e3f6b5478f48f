#!/usr/bin/env python3
"""Training and generation beside PyTorch, JAX and Keras: the same networks, in turn, in one run.

A machine's speed drifts, so that figures of two days, or of two minutes, say little. Here every round measures all
contenders of a case one after the other, beginning with another one each time, and ratios are taken within a round.

    Benchmarks/language_model/side_by_side.py --peers ../shared/bench --output side_by_side.json

The peers are peer_torch.py, peer_jax.py and peer_keras.py of the folder --peers; a peer whose Python is not named
(--torch-python and so on) is left out. Prints a Markdown table: medians in characters a second and, in brackets, how
many times as fast Tagline is, the median over rounds.
"""

import argparse
import json
import os
import pathlib
import statistics
import sys
from dataclasses import dataclass

from program import DEFAULT_PROGRAM, bench, run

PEERS = {"torch": "PyTorch", "jax": "JAX", "keras": "Keras"}
PEER_PRECISIONS = {"f32": "fp32", "bf16": "bf16", "int8": "int8dyn"}
# What each peer's script offers.
OFFERED = {"torch": {"f32", "bf16", "int8"}, "jax": {"f32"}, "keras": {"f32", "bf16"}}


@dataclass(frozen=True)
class Case:
    mode: str
    layers: int
    hidden: int
    batch: int
    precision: str

    @property
    def name(self):
        return f"{self.mode} {self.layers}x{self.hidden}, batch {self.batch}, {self.precision}"


CASES = [
    Case("train", 1, 128, 64, "f32"),
    Case("train", 1, 128, 64, "bf16"),
    Case("train", 2, 512, 64, "f32"),
    Case("train", 2, 512, 64, "bf16"),
    Case("train", 2, 1024, 64, "f32"),
    Case("train", 2, 1024, 64, "bf16"),
    Case("generate", 2, 512, 1, "f32"),
    Case("generate", 2, 512, 1, "int8"),
    Case("generate", 2, 512, 64, "f32"),
]


class Tagline:
    name = "Tagline"

    def __init__(self, options):
        self.options = options

    def measure(self, case):
        options = self.options
        figures, _ = bench(
            options.tagline,
            *("--part", case.mode, "--only", f"{case.layers}x{case.hidden}", "--batch", case.batch),
            *("--precision", case.precision, "--threads", options.threads, "--seconds", options.seconds),
            threads=options.threads,
        )
        return figures[case.mode][0]["charactersPerSecond"]


class Peer:
    def __init__(self, key, python, options):
        self.key, self.python, self.options = key, python, options
        self.name = PEERS[key]

    def measure(self, case):
        command = [self.python, self.options.peers / f"peer_{self.key}.py", "--mode", case.mode]
        command += ["--hidden", case.hidden, "--layers", case.layers, "--batch", case.batch]
        command += ["--threads", self.options.threads, "--seconds", self.options.seconds]
        if self.key != "jax":
            command += ["--precision", PEER_PRECISIONS[case.precision]]
        result = run(command, self.options.threads)
        if result.status != 0:
            raise RuntimeError(result.failure)
        figures = json.loads(result.output.strip().splitlines()[-1])
        self.name = f"{PEERS[self.key]} {figures.get('version', '')}".strip()
        return figures["chars_per_s"]


def measure(case, contenders, rounds):
    """For each contender its figures, one a round, or why there are none."""
    figures = {contender: [] for contender in contenders}
    failures = {}
    for number in range(rounds):
        first = number % len(contenders)
        for contender in contenders[first:] + contenders[:first]:
            if contender in failures:
                continue
            try:
                figures[contender].append(contender.measure(case))
                print(f"{case.name}: {contender.name} {figures[contender][-1]:.0f}", file=sys.stderr)
            except (RuntimeError, ValueError, KeyError, OSError) as error:
                failures[contender] = str(error)
                print(f"{case.name}: {contender.name} failed: {error}", file=sys.stderr)
    return figures, failures


def ratios(ours, theirs):
    return [one / other for one, other in zip(ours, theirs)]


def cell(ours, theirs, is_ours):
    if not theirs:
        return "-"
    text = f"{statistics.median(theirs):,.0f}"
    return text if is_ours or not ours else f"{text} ({statistics.median(ratios(ours, theirs)):.2f})"


def table(rows, contenders):
    """The figures as Markdown, a case a row and a contender a column."""
    lines = ["| | " + " | ".join(contender.name for contender in contenders) + " |"]
    lines.append("| --- |" + " ---: |" * len(contenders))
    for case, figures in rows:
        ours = figures.get(contenders[0], [])
        cells = [cell(ours, figures.get(contender, []), contender is contenders[0]) for contender in contenders]
        lines.append(f"| {case.name} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def record(case, figures, failures):
    ours = next(iter(figures.values()))
    return {
        "case": case.name,
        "contenders": [
            {
                "name": contender.name,
                "charactersPerSecond": values,
                "median": statistics.median(values) if values else None,
                "ratios": ratios(ours, values),
                "failure": failures.get(contender),
            }
            for contender, values in figures.items()
        ],
    }


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--tagline", type=pathlib.Path, default=DEFAULT_PROGRAM)
    parser.add_argument("--peers", type=pathlib.Path, default=pathlib.Path("../shared/bench"))
    for key, name in PEERS.items():
        parser.add_argument(f"--{key}-python", type=pathlib.Path, help=f"the Python that has {name}")
    parser.add_argument("--only", action="append", default=[], help="only cases whose name holds this")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=8, help="for each measurement")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--output", type=pathlib.Path, help="all figures as JSON")
    return parser.parse_args()


def main():
    options = arguments()
    peers = [(key, getattr(options, f"{key}_python")) for key in PEERS]
    contenders = [Tagline(options)] + [Peer(key, python, options) for key, python in peers if python]
    cases = [case for case in CASES if not options.only or any(part in case.name for part in options.only)]
    if not cases:
        sys.exit("side_by_side.py: no case is called so; they are:\n" + "\n".join(case.name for case in CASES))
    machine, _ = bench(options.tagline, "--part", "startup", "--seconds", "0.1")
    rows, records = [], []
    for case in cases:
        able = contenders[:1] + [peer for peer in contenders[1:] if case.precision in OFFERED[peer.key]]
        figures, failures = measure(case, able, options.rounds)
        rows.append((case, figures))
        records.append(record(case, figures, failures))
        if options.output:
            result = {"machine": machine["machine"], "threads": options.threads, "rounds": options.rounds}
            options.output.write_text(json.dumps(result | {"cases": records}, indent=2) + "\n")
    print(table(rows, contenders))


if __name__ == "__main__":
    main()
