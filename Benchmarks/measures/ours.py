"""Measures texts with Sources/Measures, compiled on the spot."""

import pathlib
import subprocess
import tempfile

HERE = pathlib.Path(__file__).resolve().parent


def measure(texts):
    """The (width, x, sms units) of every text."""
    sources = sorted((HERE.parents[1] / "Sources" / "Measures").rglob("*.swift"))
    lines = "\n".join(" ".join(f"{ord(scalar):X}" for scalar in text) for text in texts) + "\n"
    with tempfile.TemporaryDirectory() as folder:
        program = pathlib.Path(folder) / "measures"
        subprocess.run(["swiftc", "-O", "-o", program, HERE / "main.swift", *sources], check=True)
        output = subprocess.run([program], input=lines, capture_output=True, text=True, check=True).stdout
    return [tuple(map(int, line.split())) for line in output.splitlines()]
