#!/usr/bin/env python3
"""How long the prompt takes, through a pseudo-terminal: `latency.py PROGRAM`.

A script of 100,000 lines is made by a seed. Measured are the time from a key to its echo, in a line and in a paragraph of
1,500 characters whose dim continuation the model is at work on; from Enter to the next prompt with the line in the
journal and synced to the disk; and from Enter behind `ANNA?`, asked as soon as another speech is in the script, to the
first suggestion and to all five. Medians and 99th centiles, in milliseconds, beside what is asked for. In turn with the
keys, a byte goes to `cat` in a pseudo-terminal of its own and comes back: what that takes is the machine's share, not the
program's. Where the machine is a virtual one and its host gave a processor to others meanwhile (`steal` in /proc/stat), the
time is counted among all, not among those that were undisturbed; the exit status is 1 where the undisturbed miss what is
asked, or all where more than half were disturbed.
"""

import argparse
import json
import os
import pathlib
import pty
import random
import select
import statistics
import subprocess
import sys
import tempfile
import time
import tty

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "Tests/Terminal"))
from terminal import ENTER, Terminal  # noqa: E402

LIMITS = {
    "key to echo": 10, "key in paragraph": 10, "Enter to prompt": 30, "first suggestion": 100, "five suggestions": 250,
}
"""Milliseconds: of keys and lines the 99th centile, of suggestions the median."""

LATE = ("key to echo", "key in paragraph", "Enter to prompt")

PARAGRAPH = 1500
"""Characters of the long paragraph."""

WORDS = (
    "the rain bus door night street hand light voice money letter table window coat story train river garden house road "
    "never always again still here there before after under over without nobody somebody wants takes leaves knows says "
    "finds loses keeps waits turns looks comes goes you I we they it her him this that what where when"
).split()
NAMES = ["ANNA", "MARK", "LENA", "JONAS", "THE WAITER", "ÉVA"]


def script(lines, seed):
    """A screenplay of so many lines."""
    source = random.Random(seed)
    said = lambda: " ".join(source.choices(WORDS, k=source.randint(3, 12))).capitalize() + "."
    rows = []
    while len(rows) < lines:
        rows += [f"INT. {source.choice(WORDS).upper()} - {source.choice(['DAY', 'NIGHT'])}", "", said(), ""]
        for _ in range(source.randint(4, 20)):
            rows += [source.choice(NAMES), said(), ""]
    return "\n".join(rows[:lines]) + "\n"


def milliseconds(began):
    return 1000 * (time.perf_counter() - began)


def wait(terminal, condition, wanted):
    """Waits as `terminal.wait` does, until the very next output: what is measured is a matter of milliseconds."""
    deadline = time.monotonic() + terminal.patience
    while not condition():
        terminal._require(deadline, wanted)
        read(terminal)


def read(terminal):
    """Reads as soon as there is something; a loop that only looks would take a processor from the program."""
    select.select([terminal._master], [], [], terminal.patience)
    terminal._read()


def withheld():
    """What the host has withheld from this machine's processors so far, in ticks."""
    try:
        with open("/proc/stat") as file:
            return int(file.readline().split()[8])
    except (OSError, IndexError, ValueError):
        return 0


def watched(action):
    """What the action took, and whether the host withheld nothing meanwhile: that is told with the next tick or two."""
    before = withheld()
    took = action()
    time.sleep(0.015)
    return took, withheld() == before


class Echo:
    """A program that does nothing but send back what it gets."""

    def __enter__(self):
        self._master, slave = pty.openpty()
        tty.setraw(slave)
        self._process = subprocess.Popen(["cat"], stdin=slave, stdout=slave)
        os.close(slave)
        return self

    def __exit__(self, *_):
        self._process.kill()
        self._process.wait()
        os.close(self._master)

    def time(self):
        began = time.perf_counter()
        os.write(self._master, b".")
        os.read(self._master, 1)
        return milliseconds(began)


def echoed(terminal, key):
    """The time from a key to its echo."""
    typed = terminal.typed + key
    began = time.perf_counter()
    os.write(terminal._master, key.encode())
    wait(terminal, lambda: terminal.typed == typed, repr(key))
    return milliseconds(began)


def added(terminal):
    """The time from a key at the end of a paragraph to its echo."""
    reads = len(terminal.printed)
    began = time.perf_counter()
    os.write(terminal._master, b".")
    wait(terminal, lambda: b"." in terminal.printed[reads:], "a key in a paragraph")
    return milliseconds(began)


def keys(terminal, echo, count, source):
    """The times from each key of some lines to its echo, typed at a writer's pace, and those of a bare echo in turn."""
    times, bare = [], []
    while len(times) < count:
        line = " ".join(source.choices(WORDS, k=8))
        for key in line:
            times.append(watched(lambda: echoed(terminal, key)))
            bare.append(watched(echo.time))
        # ^U drops the line.
        terminal.send("\x15")
        terminal.wait(lambda: terminal.typed.endswith("● ") or terminal.typed.endswith(" "), "an empty line")
        time.sleep(0.05)
    return times[:count], bare[:count]


def paragraph_keys(terminal, echo, count, source):
    """The time from each key at the end of a long paragraph to its echo, after a pause in which the model sets to work,
    and those of a bare echo in turn."""
    text = " ".join(source.choices(WORDS, k=300))[:PARAGRAPH]
    terminal.send(f"\x1b[200~{text}\x1b[201~")
    times, bare = [], []
    for _ in range(count):
        bare.append(watched(echo.time))
        time.sleep(source.uniform(0.2, 0.3))
        times.append(watched(lambda: added(terminal)))
    terminal.send("\x15")
    time.sleep(0.3)
    return times, bare


def entered(terminal, line):
    """The time from Enter to the next prompt."""
    terminal.send(line)
    wait(terminal, lambda: terminal.typed.endswith(line), line)
    began = time.perf_counter()
    os.write(terminal._master, ENTER.encode())
    reads = terminal.screen.reads
    wait(terminal, lambda: terminal.screen.reads > reads and "▸ " in terminal.typed, "the prompt")
    took = milliseconds(began)
    terminal.wait_for_prompt()
    return took


def suggested(terminal, count):
    """The time from Enter to the first letters of a suggestion, and to the prompt below all of them."""
    line = f"ANNA? n={count}"
    terminal.send(line)
    wait(terminal, lambda: terminal.typed.endswith(line), line)
    reads, printed = terminal.screen.reads, len(terminal.printed)
    began = time.perf_counter()
    os.write(terminal._master, ENTER.encode())
    first = None
    while terminal.screen.reads == reads:
        read(terminal)
        if first is None and "…  ANNA  ".encode() in terminal.printed[printed:]:
            first = milliseconds(began)
    took = milliseconds(began)
    terminal.wait_for_prompt()
    return first or took, took


def centile(times, share):
    return sorted(times)[min(len(times) - 1, int(share * len(times)))]


def figure(times):
    return {
        "median": round(statistics.median(times), 2), "p99": round(centile(times, 0.99), 2), "times": len(times),
    }


def main():
    parser = argparse.ArgumentParser(description="Measures how long the prompt takes.")
    parser.add_argument("program")
    parser.add_argument("--lines", type=int, default=100_000)
    parser.add_argument("--keys", type=int, default=500)
    parser.add_argument("--paragraph-keys", type=int, default=200)
    parser.add_argument("--entries", type=int, default=200)
    parser.add_argument("--suggestions", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--output", help="a file for the figures, as JSON")
    arguments = parser.parse_args()
    program = os.path.abspath(arguments.program)
    source = random.Random(arguments.seed)
    with tempfile.TemporaryDirectory(prefix="tagline-latency-") as folder:
        names = {"PATH": os.environ["PATH"], "HOME": folder, "LANG": "C.UTF-8", "TERM": "xterm-256color"}
        subprocess.run([program, "new", "long", "--template", "blank"], cwd=folder, env=names, check=True,
                       stdout=subprocess.DEVNULL)
        text = script(arguments.lines, arguments.seed)
        (pathlib.Path(folder) / "long/scripts/script.fountain").write_text(text)
        with Terminal([program, "open", "long"], names, folder, columns=160, height=50, patience=60) as terminal:
            terminal.wait_for_prompt()
            entered(terminal, "Rain on the window.")
            suggested(terminal, 5)
            with Echo() as echo:
                typed, bare = keys(terminal, echo, arguments.keys, source)
                last, beside = paragraph_keys(terminal, echo, arguments.paragraph_keys, source)
            times = {
                "bare echo": bare,
                "key to echo": typed,
                "bare, paragraph": beside,
                "key in paragraph": last,
                "Enter to prompt": [
                    watched(lambda: entered(terminal, " ".join(source.choices(WORDS, k=8))))
                    for _ in range(arguments.entries)],
            }
            both = []
            for _ in range(arguments.suggestions):
                entered(terminal, "MARK: " + " ".join(source.choices(WORDS, k=8)))
                both.append(watched(lambda: suggested(terminal, 5)))
            for place, name in enumerate(("first suggestion", "five suggestions")):
                times[name] = [(taken[place], alone) for taken, alone in both]
            terminal.send("/quit" + ENTER)
            terminal.wait_for_exit()
    figures, missed = {}, False
    print(f"{arguments.lines} lines, {len(text.encode())} bytes, seed {arguments.seed}; milliseconds")
    print(f"{'':18}{'all':>16}{'undisturbed':>24}\n{'':18}{'median':>8}{'99 %':>8}{'median':>8}{'99 %':>8}{'of':>8}{'asked':>8}")
    for name, taken in times.items():
        limit, alone = LIMITS.get(name), [took for took, undisturbed in taken if undisturbed]
        all_of = figure([took for took, _ in taken])
        kept = figure(alone) if alone else None
        judged = kept if 2 * len(alone) >= len(taken) else all_of
        misses = limit is not None and judged["p99" if name in LATE else "median"] > limit
        missed = missed or misses
        figures[name] = {"all": all_of, "undisturbed": kept, "limit": limit}
        row = "".join(
            f"{one[key]:8.1f}" if one else f"{'–':>8}" for one in (all_of, kept) for key in ("median", "p99"))
        share = f"{len(alone)}/{len(taken)}"
        print(f"{name:18}{row}{share:>8}{limit or '':8}{'  missed' if misses else ''}".rstrip())
    if arguments.output:
        pathlib.Path(arguments.output).write_text(json.dumps(figures, indent=2) + "\n")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
