"""The session that faults strike: everything at the prompt that writes. What it should leave behind is found by playing
its beginnings without faults."""

import functools

import play
from play import PROJECT, Fault

LINES = [
    f"/new {PROJECT} --template blank", "INT. DINER - NIGHT", "Rain on the window. 雨。", "", "ANNA: You're late.",
    "/save", "ANNA", "The bus. 👩🏽", "/undo", "/undo", "/redo", "MARK: Sorry.", "/set seed 41", "ANNA? n=2 len=24", "a",
    "/export fountain draft.fountain", "/script second --new", "EXT. ROAD - DAY", "Dust.", "/script script",
    "The end.", "/export markdown draft.md", "/beats add Anna leaves.", "/beats add 雨。", "/undo", "/redo", "Dark.",
    "/undo", "/undo",
]

HARMLESS = ("restored ", "cut short")
"""What may be said when a project is opened after a kill: it concerns nothing that was accepted."""


class Session:
    def __init__(self, player, each):
        self.player = player
        self.lines = [f"/set model {player.model}"] + LINES
        # What is there after so many lines.
        self.states = each(self._unharmed, range(len(self.lines) + 1))
        distinct = len({repr(state) for state in self.states})
        if distinct < 12:
            raise Fault(f"the session goes through {distinct} states only")

    def _unharmed(self, count):
        """What so many lines leave behind without a fault."""
        folder = self.player.new_folder()
        played = self.player.play(self.lines[:count], folder)
        if played.status != 0:
            raise Fault(f"the session fails by itself: {played.errors}")
        if play.echoed(played.output, self.lines) != count:
            raise Fault(f"{count} lines cannot be told from the output\n{played.output}")
        state = self.reopened(folder, ())
        play.remove(folder)
        return state

    def strike(self, mode, at, code=0, log=None):
        """Plays the session in a new folder under a fault; the folder and what was played."""
        folder = self.player.new_folder()
        return folder, self.player.play(self.lines, folder, faults=self.player.faults(folder, mode, at, code, log))

    @functools.cached_property
    def calls(self):
        """The calls of a session without a fault, and the folder that it was played in."""
        folder, played = self.strike("none", 0, log=self.player.folder / "calls.log")
        if played.status != 0:
            raise Fault(f"the session fails under the shim: {played.errors}")
        play.remove(folder)
        return folder, played.calls

    def accepted(self, output, status):
        """How many lines the program has stood for: it goes on to the next one only then."""
        return len(self.lines) if status == 0 else max(0, play.echoed(output, self.lines) - 1)

    def check(self, folder, accepted, said=HARMLESS):
        """Opens the project again and looks that no accepted line is lost, and nothing else came in.

        Whether the line that was on its way arrived is returned.
        """
        state = self.reopened(folder, said)
        # A line that changes nothing leaves the state of the one before.
        if state == self.states[accepted]:
            return False
        if accepted < len(self.lines) and state == self.states[accepted + 1]:
            return True
        raise Fault(
            f"{accepted} lines were accepted, and this is left: {state}\nexpected: {self.states[accepted]}")

    def reopened(self, folder, said=HARMLESS):
        """What scripts and drafts read once the project was opened again; nothing else may be said on the way."""
        if play.is_project(folder):
            self._reopen(folder, said)
        return play.texts(folder), play.drafts(folder)

    def _reopen(self, folder, said):
        played = self.player.reopen(folder)
        if played.status != 0:
            raise Fault(f"the project does not open: {played.errors}")
        for row in played.errors.splitlines():
            if not any(text in row for text in said):
                raise Fault(f"on opening: {row}")
