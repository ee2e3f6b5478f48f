#!/usr/bin/env python3
"""Proves that projects lose nothing: `faults_test.py PROGRAM [--full] [--seed N] [WORD…]`.

Plays sessions at the real prompt while a shim lets calls on files fail, tears writes or kills the program; cuts the
power on a model of the disk; damages journals bit by bit. After each fault the project is opened again: every line that
the program had accepted must be there, or its loss must be named.

One line a check with what was counted, and at the end `N passed, N failed`; the exit status is 1 where one failed.
Without `--full`, each check takes a sample that the seed draws. With words, only the checks whose names have one of
them.
"""

import argparse
import concurrent.futures
import functools
import os
import random
import sys
import time
import traceback

import call_checks
import file_checks
import journal_checks
import kill_checks
import play
from session import Session

MODULES = [call_checks, kill_checks, journal_checks, file_checks]


class Surroundings:
    """What the checks share."""

    def __init__(self, player, full, seed):
        self.player = player
        self.full = full
        self.seed = seed

    @functools.cached_property
    def session(self):
        """The session that faults strike, played without any."""
        return Session(self.player, self.each)

    def sample(self, cases, most):
        """All cases in a full run, else so many of them, drawn by the seed."""
        cases = list(cases)
        return cases if self.full or len(cases) <= most else random.Random(self.seed).sample(cases, most)

    def each(self, body, cases):
        """Does `body` to each case, some at a time; what it returned."""
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            futures = [pool.submit(body, case) for case in cases]
            try:
                return [future.result() for future in futures]
            except BaseException:
                for future in futures:
                    future.cancel()
                raise


def checks():
    for module in MODULES:
        for name, check in vars(module).items():
            if name.startswith("check_"):
                yield name.removeprefix("check_").replace("_", " "), check


def main():
    parser = argparse.ArgumentParser(description="Proves that projects lose nothing.")
    parser.add_argument("program")
    parser.add_argument("words", nargs="*", metavar="WORD", help="only checks whose names have one of these")
    parser.add_argument("--full", action="store_true", help="every fault, and a thousand kills; takes many minutes")
    parser.add_argument("--seed", type=int, default=1, help="draws samples and kills")
    arguments = parser.parse_intermixed_args()
    if not os.access(arguments.program, os.X_OK):
        parser.error(f"{arguments.program} is no program; build it first")
    player = play.Player(arguments.program)
    passed = failed = 0
    try:
        surroundings = Surroundings(player, arguments.full, arguments.seed)
        for name, check in checks():
            if arguments.words and not any(word in name for word in arguments.words):
                continue
            began = time.monotonic()
            try:
                counted = check(surroundings)
            except Exception:
                failed += 1
                play.say(f"FAILED  {name}\n    " + traceback.format_exc().rstrip().replace("\n", "\n    "))
            else:
                passed += 1
                play.say(f"passed  {name}: {counted}  ({time.monotonic() - began:.1f} s)")
    finally:
        player.close()
    print(f"{passed} passed, {failed} failed")
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    sys.exit(main())
