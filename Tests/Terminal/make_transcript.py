#!/usr/bin/env python3
"""Plays a session in a shell in a terminal and writes down what a person saw: `make_transcript.py PROGRAM OUTPUT`.

`docs/transcripts/draft-a-scene.txt` is made by it and never by hand; make it again when the built-in model changes. The
seed is set in the session, so that the same program writes the same bytes.
"""

import argparse
import os
import pathlib
import subprocess
import tempfile

from terminal import CONTROL_D, ENTER, Terminal

ROOT = pathlib.Path(__file__).resolve().parents[2]

SESSION = [
    "/set seed 41",
    "/set style noir",
    "INT. DINER - NIGHT",
    "Rain on the window. ANNA counts coins.",
    "",
    "ANNA: You're late.",
    "MARK: The bus was late. I was only on it.",
    "ANNA? n=4 len=48",
    "a",
    "/undo",
    "/redo",
    "/show",
    "/export fountain draft.fountain",
    "/export markdown draft.md",
    "/export xml draft.xml",
]


def play(program, folder):
    """Plays the session; the rows of the screen."""
    (folder / "bin").mkdir()
    (folder / "bin/tagline").symlink_to(program)
    environment = {
        "PATH": f"{folder}/bin:{os.environ['PATH']}", "HOME": str(folder), "LANG": "C.UTF-8", "TERM": "xterm-256color",
        "PS1": "$ ", "TAGLINE_CORPORA": str(ROOT / "corpora"),
    }
    subprocess.run(["tagline", "new", "diner"], cwd=folder, env=environment, check=True, stdout=subprocess.DEVNULL)
    with Terminal(["/bin/sh", "-i"], environment, folder, columns=96, height=40) as terminal:
        def shell(line):
            terminal.wait_for_line("$ ")
            terminal.send(line + ENTER)

        shell("tagline open diner")
        terminal.wait_for_prompt()
        for line in SESSION:
            terminal.enter(line)
        terminal.send(CONTROL_D)
        shell("cat draft.fountain")
        terminal.wait(lambda: "Title: diner" in terminal.screen.lines and terminal.typed.endswith("$ "), "the script")
        if terminal.screen.unknown:
            raise SystemExit(f"the screen model does not know {terminal.screen.unknown}")
        return terminal.screen.lines[:-1]


def main():
    parser = argparse.ArgumentParser(description="Writes down what a person sees of a fixed session.")
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("output", type=pathlib.Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="tagline-") as folder:
        rows = play(arguments.program.resolve(), pathlib.Path(folder))
    arguments.output.parent.mkdir(parents=True, exist_ok=True)
    arguments.output.write_text("\n".join(rows).rstrip() + "\n")


if __name__ == "__main__":
    main()
