#!/usr/bin/env python3
"""Trains a small model with each set of kernels that this processor runs, and compares their bytes.

    portable_test.py PROGRAM

With `--precision portable` all sets give the same weights; without, the fused kernels give others than the plain ones,
which shows that the sets were in use.
"""
import json
import os
import subprocess
import sys
import tempfile

LINES = ["You came back for the bicycle.", "I came back for the bell on it.", "你来晚了。", "He rings it once — twice."]


def weights(program, folder, kernels, precision):
    """The hash of the weights after a few steps."""
    corpus, model = os.path.join(folder, "lines.jsonl"), os.path.join(folder, "model.safetensors")
    with open(corpus, "w", encoding="utf-8") as file:
        for index in range(40):
            line = {"work": str(index // 8), "role": "ANNA", "style": "noir", "text": LINES[index % len(LINES)]}
            file.write(json.dumps(line) + "\n")
    environment = dict(os.environ, TAGLINE_KERNELS=kernels)
    sizes = "--hidden 40 --layers 2 --embedding 20 --batch 8 --sequence 24 --steps 6 --dropout 0.2"
    command = [program, "train", corpus, "-o", model, "--precision", precision, *sizes.split()]
    subprocess.run(command, env=environment, check=True, capture_output=True)
    information = subprocess.run(
        [program, "model", "info", model, "--json"], env=environment, check=True, capture_output=True)
    return json.loads(information.stdout)["model"]


def main():
    program = os.path.abspath(sys.argv[1])
    passed, failed = 0, 0
    with tempfile.TemporaryDirectory() as folder:
        def check(what, holds):
            nonlocal passed, failed
            passed, failed = passed + holds, failed + (not holds)
            print("passed" if holds else "FAILED", what)

        sets = ["avx512", "avx2", "plain"]
        portable = [weights(program, folder, kernels, "portable") for kernels in sets]
        check("portable weights are the same with every set of kernels", len(set(portable)) == 1)
        if os.uname().machine == "x86_64":
            fused, plain = (weights(program, folder, kernels, "f32") for kernels in ("avx2", "plain"))
            check("the plain kernels fuse nothing", plain == portable[0])
            check("the kernels of AVX2 are others", fused != plain)
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed > 0)


main()
