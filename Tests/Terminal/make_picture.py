#!/usr/bin/env python3
"""Plays a session at the prompt in a terminal and draws its screen, as it grew, as one SVG.

    make_picture.py PROGRAM docs/prompt.svg

What the picture shows is what the program printed: characters, bold, dim and the cursor, cell by cell. It plays once, in
step with the frames, and stays at the last one; where nothing may move, it is the last one. Text is text, colours follow
the reader's, and nothing is loaded from anywhere. Make it again when the built-in model changes.
"""

import argparse
import itertools
import pathlib
import tempfile
import time
from typing import NamedTuple
from xml.sax.saxutils import escape

from make_transcript import Session, set_up
from screen import BLANK
from terminal import ENTER, Terminal

COLUMNS = 100

SCENE = Session([
    ("tagline open diner", [
        "/set seed 41",
        "INT. DINER - NIGHT",
        "Rain on the window. ANNA counts coins.",
        "",
        "ANNA: You're late.",
        "MARK: The bus was late. I was only on it.",
        "ANNA? n=4 len=48",
        "a",
    ]),
], ("diner", "blank"))

UNFINISHED = "MARK: I thought "
"""The line at which the picture stops, with a ghost behind it."""

REST = 1.5
"""Seconds without a change until a screen is drawn: what the model says of a line comes later than its echo."""

CELL, LINE, SIZE, EDGE = 8.4, 19, 14, 16
"""A cell's width and height, the letters' size, and the room around all cells, in pixels."""

LOOK = """\
svg { color-scheme: light dark; --paper: #fdfcf9; --ink: #1f2328; --faint: #6b727b; --edge: #d8d5cc; --cursor: #bfd8cd }
@media (prefers-color-scheme: dark) {
  svg { --paper: #16191d; --ink: #e3e6ea; --faint: #858d97; --edge: #30363d; --cursor: #2f5346 }
}
.paper { fill: var(--paper); stroke: var(--edge) }
text {
  font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
  fill: var(--ink); white-space: pre
}
.bold { font-weight: 700 }
.dim { fill: var(--faint) }
.cursor { fill: var(--cursor) }
.was { visibility: hidden }
@media (prefers-reduced-motion: no-preference) {
  .is { animation: hide var(--from) }
  .was { animation: show var(--for) var(--from) }
}
@keyframes hide { 0%, 100% { visibility: hidden } }
@keyframes show { 0%, 100% { visibility: visible } }
"""


class Piece(NamedTuple):
    """Characters beside each other that look alike, with no more than a space between words; the cursor has none."""

    row: int
    column: int
    columns: int
    text: str
    style: frozenset
    is_wide: bool = False


def pieces(screen):
    """What stands on a screen. Wide characters are pieces of their own, for fonts do not give them two cells."""
    found = [Piece(screen.row, min(screen.column, screen.columns - 1), 1, "", frozenset({"cursor"}))]
    for number, row in enumerate(screen.rows):
        for column, (cell, after) in enumerate(itertools.pairwise([*row.cells, BLANK, BLANK])):
            size = 2 if after.text == "" else 1
            last = found[-1]
            goes_on = (last.row, last.column + last.columns, last.style) == (number, column, cell.style)
            is_gap = cell.text == " " and (not goes_on or after == BLANK)
            if cell.text == "" or is_gap:
                continue
            if goes_on and size == 1 and not last.is_wide:
                found[-1] = last._replace(columns=last.columns + 1, text=last.text + cell.text)
            else:
                found.append(Piece(number, column, size, cell.text, cell.style, size == 2))
    return found


class Recording:
    """The screens of a session, and for how many seconds each is seen."""

    def __init__(self, terminal):
        self.terminal = terminal
        self.frames = []

    def rest(self, seconds):
        """Waits until the screen has come to rest, and keeps it."""
        before, end = None, 0
        while time.monotonic() < end or before is None:
            now = pieces(self.terminal.screen)
            if now != before:
                before, end = now, time.monotonic() + REST
            self.terminal.wait(lambda: time.monotonic() > end or pieces(self.terminal.screen) != before, "a rest")
        self.frames.append((set(before), seconds))


def record(program, folder):
    environment = set_up(SCENE, program, folder, None)
    with Terminal(["/bin/sh", "-i"], environment, folder, columns=COLUMNS, height=40, patience=120) as terminal:
        recording = Recording(terminal)
        terminal.wait(lambda: terminal.screen.line == "$", "the shell's prompt")
        [(command, lines)] = SCENE.steps
        terminal.send(command)
        recording.rest(0.8)
        terminal.send(ENTER)
        terminal.wait_for_prompt()
        recording.rest(0.8)
        for line in lines:
            terminal.send(line)
            if line:
                terminal.wait_for_line(line)
                recording.rest(1.2)
            terminal.send(ENTER)
            terminal.wait_for_prompt()
            recording.rest(3 if "?" in line else 0.8)
        terminal.send(UNFINISHED)
        terminal.wait_for_line(UNFINISHED)
        recording.rest(1)
        row = terminal.screen.row
        if not any(piece.row == row and "dim" in piece.style and piece.column == terminal.screen.column
                   for piece in recording.frames[-1][0]):
            raise SystemExit(f"the model knows no end for {UNFINISHED!r}; let the picture stop at another line")
        if terminal.screen.unknown:
            raise SystemExit(f"the screen model does not know {terminal.screen.unknown}")
        return recording.frames


def intervals(frames):
    """Each piece with the seconds from and until which it is seen; until None where that is the end."""
    seen = {}
    start = 0
    for number, (shown, seconds) in enumerate(frames):
        for piece in shown:
            runs = seen.setdefault(piece, [])
            if runs and runs[-1][1] == start:
                runs[-1][1] = start + seconds
            else:
                runs.append([start, start + seconds])
        start += seconds
    for piece, runs in seen.items():
        for begin, end in runs:
            yield (begin, None if end == start else end), piece


def drawn(piece):
    x, y = EDGE + CELL * piece.column, EDGE + LINE * piece.row
    if "cursor" in piece.style:
        return f'<rect class="cursor" x="{x:.1f}" y="{y}" width="{CELL}" height="{LINE}"/>'
    look = f' class="{" ".join(sorted(piece.style))}"' if piece.style else ""
    return (f'<text{look} x="{x:.1f}" y="{y + SIZE}" textLength="{CELL * piece.columns:.1f}"'
            f' lengthAdjust="spacingAndGlyphs">{escape(piece.text)}</text>')


def picture(frames):
    """The frames as SVG."""
    width = 2 * EDGE + CELL * COLUMNS
    height = 2 * EDGE + LINE * (1 + max(piece.row for shown, _ in frames for piece in shown))
    groups = {}
    for interval, piece in intervals(frames):
        groups.setdefault(interval, []).append(piece)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.1f} {height}" width="{width:.1f}" height="{height}"'
        ' role="img" aria-labelledby="title made">',
        '<title id="title">A scene is written at the prompt of Tagline</title>',
        '<desc id="made">A real run with a fixed seed, drawn from the screen by Tests/Terminal/make_picture.py.</desc>',
        f"<style>\n{LOOK}</style>",
        f'<rect class="paper" x="0.5" y="0.5" width="{width - 1:.1f}" height="{height - 1}" rx="8"/>',
    ]
    order = lambda piece: ("cursor" not in piece.style, piece.row, piece.column)
    for (begin, end), found in sorted(groups.items(), key=lambda group: (group[0][0], group[0][1] or float("inf"))):
        kind = "is" if end is None else "was"
        lasts = "" if end is None else f";--for:{end - begin:.1f}s"
        parts.append(f'<g class="{kind}" style="--from:{begin:.1f}s{lasts}">')
        parts += [drawn(piece) for piece in sorted(found, key=order)]
        parts.append("</g>")
    return "\n".join([*parts, "</svg>", ""])


def main():
    parser = argparse.ArgumentParser(description="Draws what a person sees of a fixed session.")
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("output", type=pathlib.Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="tagline-") as folder:
        frames = record(arguments.program.resolve(), pathlib.Path(folder))
    arguments.output.parent.mkdir(parents=True, exist_ok=True)
    arguments.output.write_text(picture(frames))


if __name__ == "__main__":
    main()
