#!/usr/bin/env python3
"""Plays sessions in a shell in a terminal and writes down what a person saw.

    make_transcript.py PROGRAM docs/transcripts/draft-a-scene.txt docs/transcripts/rsa-campaign.txt

A file's name says which session it is of. What stands in `docs/transcripts` is made in this way and never by hand; make it
again when the built-in model changes. Seeds are set in the sessions, so that the same program writes the same bytes.
"""

import argparse
import dataclasses
import os
import pathlib
import subprocess
import tempfile

from terminal import CONTROL_D, ENTER, Terminal

ROOT = pathlib.Path(__file__).resolve().parents[2]


@dataclasses.dataclass
class Session:
    project: str
    """The project's folder, made before the session."""
    template: str
    steps: list
    """Commands of the shell; with the prompt's lines beside one that opens the prompt."""
    files: dict = dataclasses.field(default_factory=dict)
    """Texts that are there before the session, by their paths."""
    columns: int = 96


SCENE = Session("diner", "short", [
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
])

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

CAMPAIGN = Session("trailrun", "blank", [
    ("cat trailrun/campaigns/ridge.json", None),
    ("tagline open trailrun", [
        "/ads plan ridge",
        "/ads generate ridge --save --list A --seed 7 --temperature 0.6",
        "/ads generate ridge --save --list B --seed 8 --temperature 0.6",
        "/ads pin ridge H01 H16 --to 1",
        "/ads mark ridge headline --as approved",
        "/ads drop ridge H04 H19",
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
], {"trailrun/campaigns/ridge.json": BRIEF, "report.csv": REPORT}, columns=120)

SESSIONS = {"draft-a-scene": SCENE, "rsa-campaign": CAMPAIGN}


def play(session, program, folder):
    """Plays a session; the rows of the screen."""
    (folder / "bin").mkdir()
    (folder / "bin/tagline").symlink_to(program)
    environment = {
        "PATH": f"{folder}/bin:{os.environ['PATH']}", "HOME": str(folder), "LANG": "C.UTF-8", "TERM": "xterm-256color",
        "PS1": "$ ", "TAGLINE_CORPORA": str(ROOT / "corpora"),
    }
    subprocess.run(["tagline", "new", session.project, "--template", session.template],
                   cwd=folder, env=environment, check=True, stdout=subprocess.DEVNULL)
    for name, text in session.files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    with Terminal(["/bin/sh", "-i"], environment, folder, columns=session.columns, height=40, patience=120) as terminal:
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
    arguments = parser.parse_args()
    for output in arguments.outputs:
        if output.stem not in SESSIONS:
            parser.error(f"there is no session {output.stem}; there are {', '.join(SESSIONS)}")
        with tempfile.TemporaryDirectory(prefix="tagline-") as folder:
            rows = play(SESSIONS[output.stem], arguments.program.resolve(), pathlib.Path(folder))
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text("\n".join(rows).rstrip() + "\n")


if __name__ == "__main__":
    main()
