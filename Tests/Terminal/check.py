"""What the checks share: a folder of their own, a clean environment, projects and prompts in them."""

import os
import pathlib
import subprocess
import tempfile
import unittest

from terminal import PATIENCE, Terminal

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Check(unittest.TestCase):
    program = None
    """The program under test; `prompt_test.py` sets it."""

    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="tagline-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def environment(self, **changes):
        """A small environment without anything of this machine's; None takes a name out of it."""
        names = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "LANG": "C.UTF-8", "TERM": "xterm-256color"}
        names |= changes
        return {name: value for name, value in names.items() if value is not None}

    def run_program(self, *arguments, stdin=b"", **changes):
        """Runs the program without a terminal, to its end."""
        return subprocess.run(
            [self.program, *arguments], input=stdin, capture_output=True, cwd=self.folder,
            env=self.environment(**changes), timeout=30)

    def make(self, name="diner", template="blank"):
        """Makes a project; its folder."""
        made = self.run_program("new", name, "--template", template)
        self.assertEqual((made.returncode, made.stderr), (0, b""))
        return self.folder / name

    def open(self, *arguments, columns=100, height=40, patience=PATIENCE, **changes):
        """Opens the prompt in a terminal, and waits for nothing yet."""
        command = [self.program, *(arguments or ["open", "diner"])]
        terminal = Terminal(command, self.environment(**changes), self.folder, columns, height, patience)
        self.addCleanup(self.finish, terminal)
        return terminal

    def prompt(self, *arguments, **options):
        """Opens the prompt and waits for it."""
        terminal = self.open(*arguments, **options)
        terminal.wait_for_prompt()
        return terminal

    def finish(self, terminal):
        terminal.close()
        self.assertEqual(terminal.screen.unknown, [], "the screen model does not know all that was printed")

    def leave(self, terminal):
        """Leaves by the command, and expects to be let go."""
        terminal.send("/quit\r")
        self.assertEqual(terminal.wait_for_exit(), 0)

    def script(self, project="diner", name="script"):
        """The bytes of a script's file."""
        return (self.folder / project / "scripts" / f"{name}.fountain").read_bytes()

    def assertInOrder(self, texts, lines):
        """Each text stands in a row below that of the text before."""
        rows = iter(lines)
        for text in texts:
            if not any(text in row for row in rows):
                self.fail(f"{text!r} is not where it should be in\n" + "\n".join(lines))
