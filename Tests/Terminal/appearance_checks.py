"""How the prompt, the line and what stands beside it look: colours, the right prompt, the screen's edge, the ghost."""

from terminal import BACKSPACE, CONTROL_C, CONTROL_F, CONTROL_G, CONTROL_R, ENTER, LEFT
from typing_check import TypingCheck

NAME = ("diner", "bold")
PARAGRAPH, ACTION = "new paragraph · temp 0.65", "action · temp 0.65"


def row(text, mode=PARAGRAPH, columns=60):
    """A row with the right prompt, behind which two columns stay free."""
    return [NAME, (f" ▸ script {text}".ljust(columns - 2 - len(mode) - len("diner")), ""), (mode, "dim")]


class AppearanceChecks(TypingCheck):
    columns = 60

    def setUp(self):
        super().setUp()
        # What it shows depends on the model; a row that is compared whole does without.
        self.enter("/set ghost off")

    def test_no_colour_of_a_prompt_reaches_what_is_typed(self):
        self.looks(row(""))
        self.press("Rain.", "Rain.")
        self.looks(row("Rain."))
        self.press(LEFT * 4 + "X" + BACKSPACE, "R")
        self.looks(row("Rain."))
        self.terminal.send(CONTROL_C)
        self.terminal.wait_for_prompt()
        self.looks(row(""))
        self.enter("Rain.")
        self.enter("/show")
        rows = [row.spans for row in self.terminal.screen.rows]
        self.assertEqual(rows[2:5], [
            row("Rain."), row("Rain."), row("● /show", ACTION),
        ])
        self.assertEqual({style for row in rows[5:-1] for _, style in row}, {""})

    def test_the_right_prompt_gives_way_to_a_line_that_comes_near(self):
        # One column stays free before it.
        longest = "x" * (60 - 2 - len(PARAGRAPH) - 1 - len("diner ▸ script "))
        self.press(longest, longest)
        self.looks(row(longest))
        self.press("y", longest + "y")
        self.looks([NAME, (f" ▸ script {longest}y", "")])
        self.press(BACKSPACE, longest)
        self.looks(row(longest))
        wide = "世" * (len(longest) // 2)
        self.press(BACKSPACE * len(longest) + wide, wide)
        gap = " " * (1 + len(longest) % 2)
        self.looks([NAME, (f" ▸ script {wide}{gap}", ""), (PARAGRAPH, "dim")])
        self.press("雨", wide + "雨")
        self.looks([NAME, (f" ▸ script {wide}雨", "")])

    def test_control_c_leaves_nothing_of_the_right_prompt(self):
        longest = "x" * (60 - 2 - len(PARAGRAPH) - 1 - len("diner ▸ script "))
        self.press(longest, longest)
        self.looks(row(longest))
        start = self.terminal.screen.read_row
        self.terminal.interrupt()
        self.assertEqual(self.terminal.screen.rows[start].spans, [NAME, (f" ▸ script {longest}^C", "")])

    def test_a_line_that_fills_the_screen_wraps_and_comes_back(self):
        room = 60 - len("diner ▸ script ")
        full = "x" * room
        self.press(full[:-1], full[:-1])
        self.looks([NAME, (f" ▸ script {full[:-1]}", "")])
        self.press("x", full)
        self.looks([NAME, (f" ▸ script {full}", "")], [])
        self.assertEqual(self.terminal.screen.column, 0)
        self.press("世", full + "世")
        self.looks([NAME, (f" ▸ script {full}", "")], [("世", "")])
        self.press(LEFT * 2, full[:-1])
        self.press("雨", full[:-1] + "雨")
        # A wide character does not fit the last column, and pushes on what follows.
        self.looks([NAME, (f" ▸ script {full[:-1]}", "")], [("雨x世", "")])
        self.press(BACKSPACE, full[:-1])
        self.looks([NAME, (f" ▸ script {full}", "")], [("世", "")])
        self.terminal.send("\x05" + BACKSPACE)
        self.looks([NAME, (f" ▸ script {full}", "")], [])
        self.press(BACKSPACE, full[:-1])
        self.looks([NAME, (f" ▸ script {full[:-1]}", "")], [])
        self.enter()
        self.assertEqual(self.saved(), full[:-1] + "\n")

    def test_a_search_shows_its_own_prompt_and_gives_the_colours_back(self):
        self.enter("First line.")
        before = row("●", ACTION)
        self.looks(before)
        self.terminal.send(CONTROL_R + "X")
        self.looks([("(no such line) X: ".ljust(60 - 2 - len(ACTION)), ""), (ACTION, "dim")])
        self.terminal.send(BACKSPACE + "Fir")
        self.looks([("(search) Fir: First line.".ljust(60 - 2 - len(ACTION)), ""), (ACTION, "dim")])
        self.terminal.send(CONTROL_G)
        self.looks(before)


class GhostAppearanceChecks(TypingCheck):
    def ghost(self, text):
        """Types and rests; what stands dim behind the cursor."""
        self.press(text, text)
        prompt = self.shown.removeprefix("diner")
        spans = lambda: self.terminal.screen.rows[self.terminal.screen.read_row].spans
        self.terminal.wait(
            lambda: len(spans()) > 2 and spans()[1][0].endswith(text) and spans()[2][1] == "dim", "a ghost")
        self.assertEqual(spans()[:2], [NAME, (prompt + text, "")])
        return spans()[2][0]

    def test_a_ghost_is_dim_and_what_is_taken_of_it_is_not(self):
        ghost = self.ghost("She looks at ")
        self.terminal.send(CONTROL_F)
        taken = f"She looks at {ghost}"
        self.line_reads(taken)
        self.assertEqual(self.terminal.screen.rows[1].spans[:1], [NAME])
        self.assertTrue(self.terminal.screen.rows[1].spans[1][0].startswith(f" ▸ script {taken}"))
        self.enter()
        self.assertEqual(self.saved(), taken + "\n")

    def test_a_ghost_is_gone_with_the_next_key_whatever_it_is(self):
        for key, left in [
            (ENTER, "She looks at"), ("h", "She looks at h"), (BACKSPACE, "She looks at"), (LEFT, "She looks at"),
            (CONTROL_C, "She looks at"),
        ]:
            row, prompt = self.terminal.screen.read_row, self.shown
            ghost = self.ghost("She looks at ")
            self.terminal.send(key)
            shown = lambda: self.terminal.screen.rows[row]
            self.terminal.wait(lambda: ghost not in shown().text, f"no {ghost!r} after {key!r}")
            if key in (ENTER, CONTROL_C):
                self.terminal.wait_for_prompt()
            else:
                self.terminal.interrupt()
            self.shown = self.terminal.typed
            self.assertEqual(shown().text.split("  ")[0].removesuffix("^C").rstrip(), prompt + left, repr(key))
            self.assertTrue(all(style != "dim" or "temp 0.65" in text for text, style in shown().spans), repr(key))
