"""Measures what constraints cost: lines of 30 columns under each of some, in turn with free ones, on one thread.

Prints microseconds of processor time a character, medians over rounds, and how much more each takes than free lines, once for requests of
one line, whose constraints are put together for that line alone, and once for requests of many.

Usage: masking_cost.py PROGRAM [ROUNDS]
"""

import json
import statistics
import subprocess
import sys
import time

program = sys.argv[1]
rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 30

CASES = {
    "free": {},
    "real words": {"words": "strict"},
    "a required phrase": {"must": ["trail shoes"]},
    "two bans": {"ban": ["cheap*", "the best"]},
    "all of these": {"words": "strict", "must": ["trail shoes"], "ban": ["cheap*", "the best"]},
}
# Lines a request, and requests a round.
SHAPES = {"one line a request": (1, 40), "32 lines a request": (32, 4)}


class Batch:
    """The program, answering requests as long as it lives: what starting it takes is not measured."""

    def __init__(self):
        self.process = subprocess.Popen(
            [program, "batch", "--threads", "1"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def seconds(self):
        """Processor time so far: the clock that clock_getcpuclockid(3) names, which what else runs here hardly moves."""
        return time.clock_gettime(~self.process.pid << 3 | 2)

    def answers(self, requests):
        self.process.stdin.write("".join(json.dumps(request) + "\n" for request in requests))
        self.process.stdin.flush()
        return [json.loads(self.process.stdout.readline()) for _ in requests]


def measure(batch, case, lines, requests, first):
    asked = [
        {"tags": {"kind": "headline", "style": "bold"}, "maxLength": 30, "seed": first + number, "count": lines} | case
        for number in range(requests)
    ]
    start = batch.seconds()
    answers = batch.answers(asked)
    seconds = batch.seconds() - start
    # Each line's end is a character that was written too.
    characters = sum(len(line["text"]) + 1 for answer in answers for line in answer["lines"])
    return 1e6 * seconds / characters


batch = Batch()
for shape, (lines, requests) in SHAPES.items():
    taken = {name: [] for name in CASES}
    for turn in range(rounds + 1):
        for name, case in CASES.items():
            microseconds = measure(batch, case, lines, requests, 1 + turn * requests)
            # The first round fetches everything into memory.
            if turn > 0:
                taken[name].append(microseconds)
    print(shape)
    for name in CASES:
        # A round's cases stand next to each other in time, so that what else the machine does falls on all of them.
        more = statistics.median(one / other for one, other in zip(taken[name], taken["free"]))
        print(f"  {name:18} {statistics.median(taken[name]):8.2f} us a character {100 * (more - 1):+6.1f} %")
batch.process.stdin.close()
batch.process.wait()
