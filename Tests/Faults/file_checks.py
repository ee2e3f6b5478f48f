"""Files that somebody else holds or changes: a second prompt, another editor, links that lead away."""

import os

import play
from play import PROJECT, Fault


class Prompt:
    """A prompt that lines are typed at one by one."""

    def __init__(self, player, folder):
        self.run = player.start(folder, "--project", PROJECT)
        self.output = ""

    def type(self, line):
        """Types a line, and waits until it was done: the next one is shown only then."""
        self.run.stdin.write((line + "\n/set seed 1\n").encode())
        self.run.stdin.flush()
        while True:
            row = self.run.stdout.readline().decode()
            self.output += row
            if not row or play.MARK in row and row.endswith("/set seed 1\n"):
                return

    def leave(self):
        """What was said on standard error, and the exit status."""
        _, errors = self.run.communicate(timeout=play.PATIENCE)
        return errors.decode(), self.run.returncode


def made(player):
    folder = player.new_folder()
    lines = [f"/new {PROJECT}", "INT. DINER - NIGHT", "Rain.", "EXT. ROAD - DAY", "Dust.", "/snapshot first"]
    player.play(lines, folder)
    return folder, folder / PROJECT / "scripts/script.fountain"


def check_two_prompts_on_one_project_do_not_disturb_each_other(surroundings):
    player = surroundings.player
    folder, script = made(player)
    first = Prompt(player, folder)
    first.type("Mine.")
    second = player.play(["Theirs."], folder, "--project", PROJECT)
    if not second.told or f"process {first.run.pid} has it open" not in second.errors:
        raise Fault(f"status {second.status}: {second.errors}")
    shown = player.play(["/show"], folder, "--project", PROJECT)
    if shown.status != 0 or "Mine." not in shown.output:
        raise Fault(f"the second cannot read: {shown.output}{shown.errors}")
    first.type("Mine again.")
    errors, status = first.leave()
    if (errors, status) != ("", 0) or not script.read_bytes().endswith(b"Dust.\n\nMine.\nMine again.\n"):
        raise Fault(f"status {status}: {errors} {script.read_bytes()}")
    play.remove(folder)
    return "the second is told, reads only, and can write when the first has left"


def check_what_another_editor_changes_is_taken_in_or_refused(surroundings):
    player = surroundings.player
    cases = [
        # Other lines: both stay.
        (["Mine."], b"Rain.", b"Snow. \xe9\x9b\xaa", "taken into the script", True),
        # The same place: theirs stays, and mine is put beside it.
        (["Mine."], b"Dust.\n", b"Dust.\nTheirs.\n", "changed the same lines", False),
        # Nothing was changed here.
        (["/go 1"], b"Rain.", b"Snow.", "", True),
    ]
    for lines, old, new, said, is_merged in cases:
        folder, script = made(player)
        prompt = Prompt(player, folder)
        for line in lines:
            prompt.type(line)
        theirs = script.read_bytes().replace(old, new)
        # As editors do: a new file in the place of the old one.
        (folder / "new").write_bytes(theirs)
        os.replace(folder / "new", script)
        prompt.type("/save")
        errors, status = prompt.leave()
        if said not in errors or (status == 0) != is_merged:
            raise Fault(f"status {status}: {errors}")
        text = script.read_bytes()
        if not is_merged and text != theirs:
            raise Fault(f"theirs was overwritten: {text}")
        if is_merged and (new not in text or (b"Mine." in text) != (lines == ["Mine."])):
            raise Fault(f"not both: {text}")
        beside = b"".join(path.read_bytes() for path in script.parent.glob("script.conflict*"))
        if not is_merged and not beside.endswith(b"Dust.\n\nMine.\n"):
            raise Fault(f"mine was not put aside: {beside}")
        player.reopen(folder)
        if not is_merged and script.read_bytes() != theirs:
            raise Fault("theirs was overwritten on opening again")
        play.remove(folder)
    return f"{len(cases)} edits while the script was open, none overwritten"


def check_links_lead_out_of_no_project(surroundings):
    player = surroundings.player
    refused = 0
    for name in ["tagline.json", ".tagline", ".tagline/lock", ".tagline/journal", ".tagline/base", ".tagline/snapshots",
                 "scripts", "scripts/script.fountain"]:
        for is_there in (True, False):
            folder, _ = made(player)
            outside = folder / "outside"
            place = folder / PROJECT / name
            if is_there:
                os.replace(place, outside)
            elif place.is_dir():
                play.remove(place)
            else:
                place.unlink()
            os.symlink(outside, place)
            before = snapshot(outside)
            played = player.play(["/script script", "Rain.", "/save", "/snapshot second"], folder, "--project", PROJECT)
            if not played.told or snapshot(outside) != before:
                raise Fault(f"{name}: status {played.status}: {played.errors} {snapshot(outside)}")
            refused += 1
            play.remove(folder)
    return f"{refused} links refused, nothing touched"


def snapshot(path):
    """All that a path leads to."""
    if path.is_dir():
        return {child.relative_to(path): child.is_file() and child.read_bytes() for child in path.rglob("*")}
    return path.read_bytes() if path.exists() else None
