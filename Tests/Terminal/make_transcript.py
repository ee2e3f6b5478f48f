#!/usr/bin/env python3
"""Plays sessions in a shell in a terminal and writes down what a person saw.

    make_transcript.py PROGRAM docs/transcripts/*.txt

A file's name says which session it is of. What stands in `docs/transcripts` is made in this way and never by hand; make it
again when the built-in model changes. Seeds are set in the sessions, so that the same program writes the same bytes; what
a program says of its speed goes into a file there, which nobody looks at.

One session learns voices from a play that the built-in model has not read. It is out of copyright, but not ours: it is read
from the folder that `--data` names.
"""

import argparse
import dataclasses
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

from terminal import CONTROL_D, ENTER, Terminal

ROOT = pathlib.Path(__file__).resolve().parents[2]


@dataclasses.dataclass
class Session:
    steps: list
    """Commands of the shell; with the prompt's lines beside one that opens the prompt."""
    project: tuple
    """The folder and the template of a project that is made before the session."""
    files: dict = dataclasses.field(default_factory=dict)
    """Texts that are there before the session, by their paths; or what makes them from the folder of data."""
    columns: int = 96


SCENE = Session([
    ("tagline open diner", [
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
    ]),
    ("cat draft.fountain", None),
], ("diner", "blank"))

BRIEF = """\
{"name": "ridge", "channel": "google.rsa",
 "product": "trail shoes", "brand": "Ridge", "offer": "Free 60-day returns", "price": "$89",
 "url": "https://example.com/ridge", "tags": {"category": "running shoes"},
 "must": ["trail shoes", "wet rock"], "ban": ["cheap*"],
 "claims": [{"text": "Tested on 20 trails", "proof": "field report, May", "until": "2099-12"}]}
"""

# Two weeks of an experiment, invented for the session.
REPORT = """\
Line,Impr.,Clicks
H01,2400,108
H05,2410,160
H09,2390,131
H11,2405,127
H13,2395,119
H15,2400,96
"""

CAMPAIGN = Session([
    ("cat trailrun/campaigns/ridge.json", None),
    ("tagline open trailrun", [
        "/ads plan ridge",
        "/ads generate ridge --save --list A --seed 7 --temperature 0.6",
        "/ads generate ridge --save --list B --seed 8 --temperature 0.6",
        "/ads pin ridge H01 H16 --to 1",
        "/ads mark ridge headline --as approved",
        "/ads drop ridge H04 H19",
        "/ads drop ridge H05",
        "/undo",
        "/ads check ridge",
        "/ads size --base 0.05 --change 0.01",
        "/export csv ridge.csv --campaign ridge",
        "/export google-editor ridge-editor.csv --campaign ridge",
        "/export google-bulk ridge-bulk.csv --campaign ridge",
    ]),
    ("printf ',headline,B,,,Made for the way down,,,,,,\\r\\n' >> ridge.csv", None),
    ("cat report.csv", None),
    ("tagline open trailrun", [
        "/ads import ridge ridge.csv",
        "/ads results report.csv --campaign ridge --map variant=Line --map impressions=Impr. --control H01",
        "/ads next --campaign ridge --count 4 --seed 1",
        "/ads generate ridge --slot headline=2 --angle benefit --list B --seed 9 --temperature 0.6 --save",
        "/ads plan ridge --slot headline=15",
    ]),
], ("trailrun", "blank"), {"trailrun/campaigns/ridge.json": BRIEF, "report.csv": REPORT}, columns=120)


def hedda(data):
    """A play as a writer's own script would stand in Fountain."""
    text = "Title: Hedda Gabler\nAuthor: Henrik Ibsen\nSource: translated by Edmund Gosse and William Archer\n\n"
    with open(data / "playbench/valid.jsonl", encoding="utf-8") as lines:
        for line in map(json.loads, lines):
            if line["work"] != "Hedda Gabler":
                continue
            mark = "." if re.fullmatch("Act [IV]+", line["text"]) else "!"
            text += f"@{line['role']}\n" if line["role"] else mark
            text += line["text"] + "\n\n"
    return text


VOICE = Session([
    ("head -3 hedda.fountain", None),
    ("tagline import hedda.fountain --project gabler", None),
    ("tagline voices train --project gabler HEDDA TESMAN --steps 60 2>training.log", None),
    ("tagline voices check --project gabler", None),
    ("tagline open gabler", [
        "/script epilogue --new",
        "/set seed 41",
        "INT. DRAWING ROOM - NIGHT",
        "The stove is cold. HEDDA at the piano, not playing.",
        "",
        "TESMAN: Hedda? Are you still up?",
        "HEDDA? n=4 len=60",
        "b",
        "TESMAN? n=4 len=48",
        "a",
        "/check",
        "/copycheck --min 16",
        "/export fountain epilogue.fountain",
        "/export pdf epilogue.pdf",
        "/export fdx epilogue.fdx",
    ]),
    ("cat epilogue.fountain", None),
], ("gabler", "blank"), {"hedda.fountain": hedda}, columns=120)

SESSIONS = {"draft-a-scene": SCENE, "rsa-campaign": CAMPAIGN, "voice-and-export": VOICE}


def set_up(session, program, folder, data):
    """Puts into a folder what a session begins with; the environment of its shell."""
    (folder / "bin").mkdir()
    (folder / "bin/tagline").symlink_to(program)
    # Where the program looks last, and whose path tells nothing of this machine.
    shutil.copytree(ROOT / "corpora", folder / "corpora")
    environment = {
        "PATH": f"{folder}/bin:{os.environ['PATH']}", "HOME": str(folder), "LANG": "C.UTF-8", "TERM": "xterm-256color",
        "PS1": "$ ",
    }
    path, template = session.project
    subprocess.run(["tagline", "new", path, "--template", template],
                   cwd=folder, env=environment, check=True, stdout=subprocess.DEVNULL)
    for name, text in session.files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text(data) if callable(text) else text)
    return environment


def play(session, program, folder, data):
    """Plays a session; the rows of the screen."""
    environment = set_up(session, program, folder, data)
    with Terminal(["/bin/sh", "-i"], environment, folder, columns=session.columns, height=40, patience=300) as terminal:
        def wait_for_shell(rows):
            terminal.wait(
                lambda: len(terminal.screen.lines) > rows and terminal.screen.line == "$", "the shell's prompt")

        wait_for_shell(0)
        for command, lines in session.steps:
            rows = len(terminal.screen.lines)
            terminal.send(command + ENTER)
            if lines is not None:
                terminal.wait_for_prompt()
                for line in lines:
                    terminal.enter(line)
                rows = len(terminal.screen.lines)
                terminal.send(CONTROL_D)
            wait_for_shell(rows)
        if terminal.screen.unknown:
            raise SystemExit(f"the screen model does not know {terminal.screen.unknown}")
        return terminal.screen.lines[:-1]


def main():
    parser = argparse.ArgumentParser(description="Writes down what a person sees of fixed sessions.")
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("outputs", type=pathlib.Path, nargs="+", metavar="output",
                        help=f"a file whose name, without ending, is one of {', '.join(SESSIONS)}")
    parser.add_argument("--data", type=pathlib.Path, default=ROOT.parent / "shared/data",
                        help="the folder with playbench/valid.jsonl (default: ../shared/data)")
    arguments = parser.parse_args()
    for output in arguments.outputs:
        if output.stem not in SESSIONS:
            parser.error(f"there is no session {output.stem}; there are {', '.join(SESSIONS)}")
        with tempfile.TemporaryDirectory(prefix="tagline-") as folder:
            rows = play(SESSIONS[output.stem], arguments.program.resolve(), pathlib.Path(folder), arguments.data)
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text("\n".join(rows).rstrip() + "\n")


if __name__ == "__main__":
    main()
