#!/usr/bin/env python3
"""Screenplays beside screenplain and Fountain.js: parse to JSON, to PDF, peak memory, in turn, medians of five rounds.

    swift build -c release --product tagline
    python3 -m venv peers && peers/bin/pip install screenplain
    Benchmarks/screenplay/side_by_side.py --screenplain-python peers/bin/python --fountain-js fountain.js

Fountain.js is one file, `fountain.js` of mattdaly/Fountain.js, and runs in Node. A peer that is not named is left out.

Parsing is timed inside each process, on a text in memory: Tagline's ends in the bytes of its JSON, Fountain.js's in
`JSON.stringify` of its tokens (it makes HTML on the way and cannot leave it); screenplain's ends in its elements, as it
writes no JSON. To PDF and peak memory are those of a whole process, start and files included; so is the time of the
processor, which says more where others use the machine too. `--copies` puts the script so often after itself for the
large case.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

SCREENPLAIN = """
import io, sys, time
from screenplain.parsers import fountain
text = open(sys.argv[1], encoding="utf-8").read()
seconds = []
for _ in range(int(sys.argv[2])):
    start = time.perf_counter()
    fountain.parse(io.StringIO(text))
    seconds.append(time.perf_counter() - start)
print(min(seconds))
"""

FOUNTAIN_JS = """
const text = require('fs').readFileSync(process.argv[3], 'utf8');
const fountain = require(require('path').resolve(process.argv[2]));
let least = Infinity;
for (let i = 0; i < Number(process.argv[4]); i++) {
  const start = process.hrtime.bigint();
  JSON.stringify(fountain.parse(text, true).tokens);
  least = Math.min(least, Number(process.hrtime.bigint() - start) / 1e9);
}
console.log(least);
"""


def run(command):
    """Runs a command: its output, wall seconds, processor seconds and peak resident bytes."""
    with tempfile.TemporaryFile() as messages:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=messages)
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            messages.seek(0)
            said = messages.read().decode(errors="replace")
            sys.exit(f"{' '.join(command)[:200]} exited with {process.returncode}: {said}")
    return output, seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


class Tagline:
    name = "tagline"

    def __init__(self, program):
        self.program = program

    def parse_seconds(self, script, times):
        seconds = "0.5" if times > 1 else "0.1"
        command = [self.program, "bench", "--part", "parse", "--script", script, "--seconds", seconds, "--json"]
        speed = json.loads(run(command)[0])["parse"]["toJSONMegabytesPerSecond"]
        return os.path.getsize(script) / 1e6 / speed

    def json_memory(self, script, folder):
        return run([self.program, "convert", script, "-o", os.path.join(folder, "script.json")])[3]

    def pdf(self, script, folder):
        return run([self.program, "convert", script, "-o", os.path.join(folder, "script.pdf")])[1:]


class Screenplain:
    name = "screenplain"

    def __init__(self, python):
        self.python = python

    def parse_seconds(self, script, times):
        return float(run([self.python, "-c", SCREENPLAIN, script, str(times)])[0])

    def json_memory(self, script, folder):
        return run([self.python, "-c", SCREENPLAIN, script, "1"])[3]

    def pdf(self, script, folder):
        command = [self.python, "-m", "screenplain.main", "-f", "pdf", script, os.path.join(folder, "peer.pdf")]
        return run(command)[1:]


class FountainJS:
    name = "Fountain.js"

    def __init__(self, node, library, folder):
        self.command = [node, os.path.join(folder, "peer.js"), library]
        with open(self.command[1], "w", encoding="utf-8") as file:
            file.write(FOUNTAIN_JS)

    def parse_seconds(self, script, times):
        return float(run(self.command + [script, str(times)])[0])

    def json_memory(self, script, folder):
        return run(self.command + [script, "1"])[3]

    pdf = None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=".build/release/tagline")
    parser.add_argument("--script", default="../shared/fixtures/fountain/pagination/vikings/source.fountain")
    parser.add_argument("--copies", type=int, default=80, help="how long the large case is (default: 80)")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--screenplain-python", help="a Python that has screenplain")
    parser.add_argument("--fountain-js", help="the file fountain.js")
    parser.add_argument("--node", default="node")
    parser.add_argument("--output", help="a file for the figures as JSON")
    options = parser.parse_args()

    with tempfile.TemporaryDirectory() as folder:
        with open(options.script, "rb") as file:
            text = file.read()
        large = os.path.join(folder, "large.fountain")
        with open(large, "wb") as file:
            # A title page can only stand first; after a blank line it would be action.
            file.write((text + b"\n\n") * options.copies)
        tools = [Tagline(options.program)]
        if options.screenplain_python:
            tools.append(Screenplain(options.screenplain_python))
        if options.fountain_js:
            tools.append(FountainJS(options.node, options.fountain_js, folder))

        figures = {}

        def note(case, tool, value):
            figures.setdefault(case, {}).setdefault(tool.name, []).append(value)

        for _ in range(options.rounds):
            for tool in tools:
                note("parse, MB/s", tool, len(text) / 1e6 / tool.parse_seconds(options.script, 5))
                large_size = os.path.getsize(large)
                note("parse large, MB/s", tool, large_size / 1e6 / tool.parse_seconds(large, 1))
                note("memory to JSON large, bytes a byte", tool, tool.json_memory(large, folder) / large_size)
                if tool.pdf:
                    seconds, processor, memory = tool.pdf(options.script, folder)
                    note("to PDF, ms", tool, seconds * 1000)
                    note("to PDF, processor ms", tool, processor * 1000)
                    note("memory to PDF, MB", tool, memory / 1e6)

    medians = {case: {tool: statistics.median(values) for tool, values in row.items()} for case, row in figures.items()}
    print(f"{len(text)} bytes, large {large_size}; medians of {options.rounds}")
    for case, row in medians.items():
        ours = row["tagline"]
        cells = [f"{tool} {value:.4g}" + (f" ({ours / value:.3g}x)" if tool != "tagline" else "") for tool, value in row.items()]
        print(f"{case:36} {'; '.join(cells)}")
    if options.output:
        with open(options.output, "w", encoding="utf-8") as file:
            json.dump({"medians": medians, "rounds": figures}, file, indent=2)


if __name__ == "__main__":
    main()
