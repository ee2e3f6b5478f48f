#!/usr/bin/env python3
"""Thirty lines of each corpus, drawn by seed and none left out, as Markdown: to be read.

    Benchmarks/language_model/sample_lines.py .build/release/tagline corpora > docs/training/corpora-lines.md
"""

import argparse
import json
import pathlib
import random
import subprocess

CORPORA = [("Ads", "ads"), ("Barks", "barks"), ("Scripts", "scripts"), ("Chinese", "zh")]


def lines(program, folder):
    """The lines below a folder, each with its tags."""
    for path in sorted(folder.iterdir()):
        if path.suffix == ".jsonl":
            text = path.read_text(encoding="utf-8")
        elif path.suffix == ".fountain":
            text = subprocess.run(
                [program, "corpus", "import", path, "--licence", "CC0-1.0", "--source", "Tagline", "-o", "-"],
                check=True, capture_output=True, encoding="utf-8",
            ).stdout
        else:
            continue
        yield from map(json.loads, filter(None, text.split("\n")))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=lambda path: str(pathlib.Path(path).resolve()))
    parser.add_argument("corpora", type=pathlib.Path)
    parser.add_argument("--count", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    print("# Lines of our corpora\n")
    print(f"Drawn by seed {options.seed} (`Benchmarks/language_model/sample_lines.py`), none left out.")
    for name, folder in CORPORA:
        drawn = random.Random(options.seed).sample(list(lines(options.program, options.corpora / folder)), options.count)
        print(f"\n## {name}\n")
        for line in drawn:
            tags = [line[key] for key in ("role", "kind", "category", "archetype", "trigger", "style") if key in line]
            print(f"- {' '.join(line['text'].split())} *({', '.join(tags)})*")


if __name__ == "__main__":
    main()
