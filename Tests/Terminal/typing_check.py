"""What the checks of keys share: a prompt in a project, and lines typed at it."""

import time

from check import Check
from project_checks import BLANK
from terminal import ENTER


class TypingCheck(Check):
    columns = 100

    def setUp(self):
        super().setUp()
        self.make()
        self.begin(columns=self.columns)

    def begin(self, *arguments, **options):
        """Opens the prompt."""
        self.terminal = self.prompt(*arguments, **options)
        self.shown = self.terminal.typed

    def line_reads(self, text):
        """Waits until the prompt and the line up to the cursor read so."""
        self.terminal.wait(lambda: self.terminal.typed.endswith(self.shown + text), repr(text))

    def press(self, keys, text):
        self.terminal.send(keys)
        self.line_reads(text)

    def send_apart(self, *parts, seconds=0.01):
        """Sends keys in parts, as they come over a slow line."""
        for part in parts:
            self.terminal.send(part)
            time.sleep(seconds)

    def enter(self, line=""):
        """Types a line and Enter, or Enter alone; the rows below it."""
        rows = self.terminal.enter(line)
        self.shown = self.terminal.typed
        return rows

    def saved(self):
        """Leaves; what the script reads beyond its title page."""
        self.leave(self.terminal)
        return self.script().decode().removeprefix(BLANK)

    def looks(self, *rows):
        """Waits until the rows from the prompt on look so: each a list of texts with the words of their style."""
        screen = self.terminal.screen
        expected = [list(row) for row in rows]
        seen = lambda: [row.spans for row in screen.rows[screen.read_row:]]
        try:
            self.terminal.wait(lambda: seen() == expected, "the rows to look so")
        except AssertionError:
            self.assertEqual(seen(), expected)
