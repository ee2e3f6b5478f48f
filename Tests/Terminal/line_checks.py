"""Lines that a writer makes with the model: others, edited ones, words to pick, talk, and what stands behind the cursor."""

import re

from check import Check
from project_checks import BLANK
from terminal import BACKSPACE, CONTROL_C, CONTROL_D, ENTER, RIGHT, TAB


class LineChecks(Check):
    def setUp(self):
        super().setUp()
        self.make()
        self.terminal = self.prompt(columns=160)
        self.enter = self.terminal.enter
        for line in ["INT. DINER - NIGHT", "Rain on the window.", "", "ANNA: You're late.", "/set seed 41"]:
            self.enter(line)
        self.written = BLANK + "INT. DINER - NIGHT\n\nRain on the window.\n\nANNA\nYou're late.\n"

    def letters(self, rows):
        found = [re.match(r"  ([a-z])  .*bits/char", row) for row in rows]
        self.assertTrue(all(found), "\n".join(rows))
        return "".join(match[1] for match in found)

    def saved(self):
        self.leave(self.terminal)
        text = self.script().decode()
        self.assertTrue(text.startswith(self.written), text)
        return text[len(self.written):]

    def test_more_lines_come_beside_those_on_screen(self):
        self.assertEqual(self.letters(self.enter("MARK? len<=40")), "abc")
        self.assertEqual(self.letters(self.enter("/more")), "def")
        said = self.enter("e")[1]
        self.assertIn("model, seed", said)
        self.assertEqual(self.letters(self.enter("/redo-line temp=1.2 n=2")), "ab")
        self.assertEqual(self.saved(), "")

    def test_suggestions_are_drawn_as_they_form_and_leave_nothing_behind(self):
        self.terminal.printed.clear()
        rows = self.enter("MARK? n=5 len=60")
        self.assertEqual(self.letters(rows), "abcde")
        drawn = self.terminal.printed.decode(errors="replace")
        self.assertIn("\r\x1b[K  …  MARK  ", drawn)
        self.assertNotIn("  …  ", "\n".join(self.terminal.screen.lines))

    def test_a_suggestion_is_taken_after_it_was_changed(self):
        rows = self.enter("MARK? must=bus len=40")
        offered = next(row for row in rows if row.startswith("  b  "))[5:].split("  ")[0]
        self.terminal.send("/edit b" + ENTER)
        self.terminal.wait_for_line("edit ▸ " + offered)
        self.terminal.send(" So there.")
        self.terminal.wait_for_line("So there.")
        self.terminal.send(ENTER)
        self.terminal.wait(lambda: "diner ▸" in self.terminal.typed, "the prompt")
        self.terminal.wait_for_prompt()
        self.assertIn(f"{offered} So there.", "\n".join(self.terminal.screen.lines))
        self.assertTrue(self.saved().endswith(f"\nMARK\n{offered} So there.\n"))

    def test_tab_offers_the_letters_on_screen(self):
        offered = self.enter("MARK? n=2 len=40")
        self.terminal.send("/edit " + TAB)
        for row in offered:
            self.terminal.wait_for(f"{row[2]}    {row[5:].split('  ')[0]}")
        self.terminal.interrupt()

    def test_an_edit_that_is_given_up_takes_nothing(self):
        self.enter("MARK? len=40")
        self.enter("/edit a")
        self.terminal.send(CONTROL_C)
        self.terminal.wait(lambda: "diner ▸" in self.terminal.typed, "the prompt")
        self.assertEqual(self.saved(), "")

    def test_words_are_picked_and_the_line_is_the_writers(self):
        rows = self.enter("/pick MARK:0.7 ANNA:0.3")
        self.assertRegex(rows[-1], r"^  1 \S+  2 \S+  3 ")
        word = rows[-1].split("  ")[2].split(" ")[1]
        self.assertEqual(self.terminal.typed, "MARK:  ▸ ")
        rows = self.enter("2 kn")
        self.assertTrue(self.terminal.typed.startswith(f"MARK: {word[0].upper()}{word[1:]} kn"), self.terminal.typed)
        self.enter("<. 'bus! 99")
        self.assertIn("there is no word 99", "\n".join(self.terminal.screen.lines))
        self.enter("< 'bus!")
        said = f"{word[0].upper()}{word[1:]} bus!"
        self.assertEqual(self.terminal.typed, f"MARK: {said} ▸ ")
        self.enter("")
        self.assertTrue(self.enter("/origin 6")[0].endswith("  you"))
        self.assertEqual(self.saved(), f"\nMARK\n{said}\n")

    def test_a_conversation_is_kept_as_a_scene(self):
        self.enter('/talk MARK --as ANNA --scene "EXT. ROAD - DAY"')
        self.assertEqual(self.terminal.typed, "ANNA ▸ ")
        first = self.enter("Did you take the money?")[-1]
        self.assertTrue(first.startswith("MARK: "), first)
        again = self.enter("/again")[-1]
        self.assertTrue(again.startswith("MARK: ") and again != first, again)
        self.assertIn("there is no /bogus in a conversation", self.enter("/bogus")[0])
        self.enter("/keep")
        # A direction in brackets has become a parenthetical.
        said = re.sub(r"^\[(.*?)\] ?", r"(\1)\n", again.removeprefix("MARK: ")).rstrip("\n")
        self.assertTrue(self.enter("/replay 8")[-1].startswith("  the same, bit for bit"))
        self.assertEqual(
            self.saved(), f"\nEXT. ROAD - DAY\n\nANNA\nDid you take the money?\n\nMARK\n{said}\n")

    def test_an_answer_stands_where_there_is_no_other(self):
        self.enter("/set temp 0")
        self.enter("/talk MARK")
        answer = self.enter("Hello?")[-1].removeprefix("MARK: ")
        self.assertIn("MARK says nothing", self.enter("/again")[0])
        self.enter("/keep")
        said = re.sub(r"^\[(.*?)\] ?", r"(\1)\n", answer).rstrip("\n")
        self.assertEqual(self.saved(), f"\nYOU\nHello?\n\nMARK\n{said}\n")

    def test_a_letter_behind_a_paste_is_text(self):
        self.enter("MARK? n=2 len=40 seed=7")
        self.terminal.paste("Rain.\nSnow.")
        self.terminal.said()
        self.enter("a")
        self.assertEqual(self.saved(), "\nRain.\nSnow.\na\n")

    def test_a_letter_that_is_typed_twice_is_text(self):
        self.enter("MARK? n=2 len=40 seed=7")
        self.enter("/go end")
        self.assertIn("or type a once more for the letter alone", self.enter("a")[0])
        self.enter("a")
        self.assertEqual(self.saved(), "\na\n")

    def test_a_conversation_that_is_left_leaves_nothing(self):
        self.enter("/talk MARK")
        self.enter("Hello?")
        self.terminal.send(CONTROL_D)
        self.terminal.wait(lambda: "diner ▸" in self.terminal.typed, "the prompt")
        self.assertEqual(self.saved(), "")


class GhostChecks(Check):
    def setUp(self):
        super().setUp()
        self.make()
        self.terminal = self.prompt(columns=160)
        self.terminal.enter("INT. DINER - NIGHT")

    def type(self, text):
        """Types and rests; what stands behind the cursor then, without the right prompt."""
        self.terminal.send(text)
        self.terminal.wait_for_line(text)
        prompt = self.terminal.typed
        shown = lambda: self.terminal.screen.line.removeprefix(prompt).split("  ")[0].rstrip()
        self.terminal.wait(shown, "a ghost")
        return shown()

    def test_the_likeliest_end_is_taken_with_the_right_arrow(self):
        ghost = self.type("She looks at ")
        self.terminal.send(RIGHT)
        self.terminal.wait_for_line("She looks at " + ghost)
        self.terminal.send(ENTER)
        self.terminal.wait_for_prompt()
        self.leave(self.terminal)
        self.assertTrue(self.script().decode().endswith(f"\n\nShe looks at {ghost}\n"), self.script().decode())

    def test_what_is_not_taken_is_no_part_of_the_line(self):
        self.type("She looks at ")
        rows = self.terminal.enter("him.")
        self.assertEqual(rows, [])
        self.assertIn("She looks at him.", [re.sub(r"^.*▸ [^▸●]*● |  .*$", "", row) for row in self.terminal.screen.lines])
        self.leave(self.terminal)
        self.assertTrue(self.script().decode().endswith("\n\nShe looks at him.\n"))

    def test_one_stands_in_the_last_row_of_a_long_line_in_whole_words(self):
        self.terminal.close()
        terminal = self.terminal = self.prompt(columns=60)
        text = "She looks at the window, where the rain has stopped, and at "
        terminal.send(text)
        row = lambda: terminal.screen.rows[-1].spans
        terminal.wait(lambda: len(row()) == 2 and row()[0][0].endswith("and at "), "a ghost in the second row")
        (_, (ghost, look)) = row()
        self.assertEqual(look, "dim")
        terminal.send("h")
        terminal.wait(lambda: row()[0][0].endswith("and at h"), "the key")
        terminal.send(BACKSPACE)
        terminal.wait(lambda: len(row()) == 2 and row()[1] == (ghost, "dim"), "it again")
        terminal.send(RIGHT + ENTER)
        terminal.wait_for_prompt()
        self.leave(terminal)
        self.assertTrue(self.script().decode().endswith(f"\n\n{text}{ghost}\n"), self.script().decode())
        self.assertRegex(ghost, r"^\w[\w' ,.]*[\w.]$")

    def test_off_by_a_setting(self):
        self.terminal.enter("/set ghost off")
        self.terminal.send("She looks at ")
        self.terminal.wait_for_line("She looks at ")
        before = self.terminal.screen.line
        with self.assertRaises(AssertionError):
            self.terminal.patience = 1
            self.terminal.wait(lambda: self.terminal.screen.line != before, "a ghost")

    def test_none_where_the_terminal_has_no_colour(self):
        self.terminal.close()
        terminal = self.prompt(columns=160, NO_COLOR="1")
        terminal.send("She looks at ")
        terminal.wait_for_line("She looks at ")
        before = terminal.screen.line
        with self.assertRaises(AssertionError):
            terminal.patience = 1
            terminal.wait(lambda: terminal.screen.line != before, "a ghost")
