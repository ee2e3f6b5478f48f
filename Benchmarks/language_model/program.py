"""Runs programs to be measured, each alone, and says what they took."""

import json
import os
import pathlib
import subprocess
import tempfile
from dataclasses import dataclass

DEFAULT_PROGRAM = pathlib.Path(__file__).resolve().parents[2] / ".build" / "release" / "tagline"


@dataclass
class Run:
    output: str
    errors: str
    status: int
    # Of the process and all its children.
    peak_bytes: int
    # Of the process and all its children, by users' code and the system.
    processor_seconds: float

    @property
    def failure(self):
        """What went wrong: our own diagnostic, or the last line of a traceback."""
        lines = self.errors.strip().splitlines() or [f"exit status {self.status}"]
        return next((line for line in lines if line.startswith("tagline: ")), lines[-1])


def environment(threads):
    """The surroundings in which everybody is fast: OpenBLAS picks its own kernels, and OpenMP's threads, left alone,
    often share one core."""
    surroundings = {name: value for name, value in os.environ.items() if name != "OPENBLAS_CORETYPE"}
    return surroundings | {"OMP_PROC_BIND": "close", "OMP_NUM_THREADS": str(threads)}


def run(command, threads=None):
    """Runs a command to its end."""
    with tempfile.TemporaryFile("w+") as output, tempfile.TemporaryFile("w+") as errors:
        process = subprocess.Popen(
            [str(word) for word in command],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=errors,
            env=environment(threads or os.cpu_count()),
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        return Run(
            output.read(),
            errors.read(),
            process.returncode,
            usage.ru_maxrss * 1024,
            usage.ru_utime + usage.ru_stime,
        )


def bench(program, *options, threads=None):
    """What `tagline bench --json` says, and its peak memory in bytes."""
    result = run([program, "bench", "--json", *options], threads)
    if result.status != 0:
        raise RuntimeError(result.failure)
    return json.loads(result.output), result.peak_bytes
