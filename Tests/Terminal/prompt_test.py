#!/usr/bin/env python3
"""Checks the real prompt through a terminal: `prompt_test.py PROGRAM [WORD…]`.

One line a check, and at the end `N passed, N failed`; the exit status is 1 where one failed. With words, only the
checks whose names have one of them.
"""

import argparse
import os
import sys
import time
import unittest

import appearance_checks
import draft_checks
import editing_checks
import inspect_checks
import key_checks
import line_checks
import paste_checks
import project_checks
import safety_checks
import screen_checks
import surroundings_checks
import vi_checks
from check import Check

MODULES = [
    screen_checks, project_checks, draft_checks, inspect_checks, line_checks, key_checks, editing_checks,
    vi_checks, appearance_checks, paste_checks, surroundings_checks, safety_checks,
]


class Lines(unittest.TestResult):
    """Prints a line for each check as it ends, and below it what went wrong."""

    passed = 0
    failed = 0

    def startTest(self, test):
        super().startTest(test)
        self.began = time.monotonic()
        self.faults = []

    def addFailure(self, test, error):
        self.faults.append(self._exc_info_to_string(error, test))

    addError = addFailure

    def stopTest(self, test):
        super().stopTest(test)
        if self.faults:
            self.failed += 1
        else:
            self.passed += 1
        print(f"{'FAILED' if self.faults else 'passed'}  {sentence(test)}  ({time.monotonic() - self.began:.1f} s)")
        for fault in self.faults:
            print("    " + fault.rstrip().replace("\n", "\n    "))
        sys.stdout.flush()


def sentence(test):
    return test.id().rsplit(".", 1)[1].removeprefix("test_").replace("_", " ")


def checks():
    for module in MODULES:
        for suite in unittest.defaultTestLoader.loadTestsFromModule(module):
            yield from suite


def main():
    parser = argparse.ArgumentParser(description="Checks the real prompt through a terminal.")
    parser.add_argument("program")
    parser.add_argument("words", nargs="*", metavar="WORD", help="only checks whose names have one of these")
    arguments = parser.parse_args()
    Check.program = os.path.abspath(arguments.program)
    if not os.access(Check.program, os.X_OK):
        parser.error(f"{arguments.program} is no program; build it first")
    chosen = [
        check for check in checks()
        if not arguments.words or any(word in sentence(check) for word in arguments.words)
    ]
    result = Lines()
    unittest.TestSuite(chosen).run(result)
    print(f"{result.passed} passed, {result.failed} failed")
    return 0 if result.passed and not result.failed else 1


if __name__ == "__main__":
    sys.exit(main())
