#!/usr/bin/env python3
"""Checks training over MPI: `ranks_test.py PROGRAM`, a program that was built with `--traits MPI`.

Needs `mpirun` (Debian: openmpi-bin); every rank runs on this machine.
"""

import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM = ""
SECONDS = 120
LINES = [
    {"work": "a", "role": "ANNA", "kind": "dialogue", "text": "You came back for the bicycle."},
    {"work": "a", "role": "MARK", "kind": "dialogue", "text": "I came back for the bell on it."},
    {"work": "b", "role": "李娜", "kind": "dialogue", "text": "你来晚了。"},
    {"work": "c", "kind": "headline", "text": "Shoes that outlast the road"},
] * 20
SIZES = ["--hidden", "24", "--layers", "2", "--batch", "12", "--sequence", "16", "--threads", "1", "--dropout", "0.2"]


class Ranks(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        (self.folder / "corpus.jsonl").write_text("".join(json.dumps(line) + "\n" for line in LINES))

    def words(self, ranks):
        if ranks == 0:
            return []
        root = ["--allow-run-as-root"] if os.geteuid() == 0 else []
        return ["mpirun", *root, "--oversubscribe", "--bind-to", "none", "-np", str(ranks)]

    def start(self, ranks, *arguments):
        """A run of the program; with `ranks` 0, without MPI."""
        mpi = ["--mpi"] if ranks else []
        return subprocess.Popen(
            [*self.words(ranks), PROGRAM, "train", *arguments, *SIZES, *mpi, "--output", "model"], cwd=self.folder,
            stderr=subprocess.PIPE, text=True)

    def start_by_rank(self, script):
        """Two ranks of a shell script, which knows its rank as $RANK."""
        words = [*self.words(2), "sh", "-c", "RANK=$OMPI_COMM_WORLD_RANK; " + script]
        return subprocess.Popen(words, cwd=self.folder, stderr=subprocess.PIPE, text=True)

    def errors(self, process, status):
        """What a run said on standard error until it ended with this status."""
        _, errors = process.communicate(timeout=SECONDS)
        self.assertEqual(process.returncode, status, errors)
        return errors

    def diagnostics(self, errors):
        return [line for line in errors.splitlines() if line.startswith("tagline: ")]

    def losses(self, ranks):
        process = self.start(
            ranks, "corpus.jsonl", "--valid", "corpus.jsonl", "--steps", "20", "--precision", "f32", "--log", "log")
        self.errors(process, 0)
        entries = [json.loads(line) for line in (self.folder / "log").read_text().splitlines()]
        self.assertEqual([entry["step"] for entry in entries], list(range(1, 21)))
        return [value for entry in entries for value in (entry["loss"], entry["validLoss"])]

    def test_ranks_have_the_losses_of_one_process(self):
        alone = self.losses(0)
        for ranks in (1, 2, 3):
            with self.subTest(ranks=ranks):
                for one, other in zip(self.losses(ranks), alone, strict=True):
                    self.assertAlmostEqual(one, other, delta=2e-5)

    def test_what_fails_on_every_rank_is_said_once(self):
        errors = self.errors(self.start(3, "nowhere.txt"), 1)
        self.assertEqual(self.diagnostics(errors), ["tagline: nowhere.txt: there is no such file"])

    def test_what_fails_on_one_rank_ends_all(self):
        (self.folder / "corpus0.jsonl").write_bytes((self.folder / "corpus.jsonl").read_bytes())
        process = self.start_by_rank(f"{PROGRAM} train corpus$RANK.jsonl --mpi --output model")
        errors = self.errors(process, 1)
        self.assertEqual(self.diagnostics(errors), ["tagline: corpus1.jsonl: there is no such file"])
        self.assertFalse((self.folder / "model").exists())

    def test_ranks_with_different_options_are_refused(self):
        process = self.start_by_rank(f"{PROGRAM} train corpus.jsonl --mpi --seed $RANK --output model")
        diagnostics = self.diagnostics(self.errors(process, 1))
        self.assertEqual(
            diagnostics,
            ["tagline: corpus.jsonl: the ranks differ in options; give all the same arguments and files"])

    def test_processors_of_different_kinds_train_together_in_portable_precision_only(self):
        train = (
            f"TAGLINE_KERNELS=$([ $RANK = 0 ] && echo avx2 || echo plain) {PROGRAM} train corpus.jsonl --mpi"
            " --hidden 24 --batch 4 --sequence 16 --threads 1 --steps 5 --output model --precision ")
        diagnostics = self.diagnostics(self.errors(self.start_by_rank(train + "f32"), 1))
        self.assertEqual(
            diagnostics,
            ["tagline: corpus.jsonl: the ranks' processors differ in what they can do; train in portable precision, or"
             " on machines of one kind"])
        self.errors(self.start_by_rank(train + "portable"), 0)
        self.assertTrue((self.folder / "model").exists())

    def test_a_signal_to_one_rank_stops_all_and_keeps_the_model(self):
        process = self.start(2, "corpus.jsonl", "--time", "100s", "--log", "log")
        begun = time.monotonic()
        log = self.folder / "log"
        while not (log.exists() and log.read_text().count("\n") > 1):
            self.assertIsNone(process.poll())
            self.assertLess(time.monotonic(), begun + SECONDS)
            time.sleep(0.05)
        children = pathlib.Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
        os.kill(int(children[-1]), signal.SIGINT)
        errors = self.errors(process, 130)
        self.assertLess(time.monotonic(), begun + 90)
        self.assertIn("interrupted; kept model: ", errors)
        self.assertTrue((self.folder / "model").exists())


if __name__ == "__main__":
    PROGRAM = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main(verbosity=2)
