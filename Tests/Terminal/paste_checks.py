"""Pastes at the prompt: one line goes into the line, several are text."""

import time

from terminal import CONTROL_G, CONTROL_R, LEFT
from typing_check import TypingCheck


class PasteChecks(TypingCheck):
    def test_a_paste_of_three_lines_is_text(self):
        self.enter("INT. DINER - NIGHT")
        self.terminal.paste("Rain.\n/quit\n雨停了。")
        self.assertEqual(self.terminal.said(), ["pasted 3 lines as 1 element"])
        self.assertEqual(self.saved(), "INT. DINER - NIGHT\n\nRain.\n/quit\n雨停了。\n")

    def test_a_paste_of_ten_thousand_lines_is_text(self):
        lines = []
        for number in range(1, 2001):
            lines += [f"INT. ROOM {number} - DAY", "", f"It rains. 雨下了{number}天。", "\tA tab is a tab.", ""]
        text = "\n".join(lines)
        self.assertEqual(len(lines), 10_000)
        self.terminal.patience = 60
        self.terminal.paste(text)
        self.assertEqual(self.terminal.said(), ["pasted 9999 lines as 4000 elements"])
        preview = self.terminal.screen.lines[1]
        self.assertRegex(preview, r"^diner ▸ script INT. ROOM 1 - DAY⏎⏎It rains.*… \(9999 lines\)$")
        self.enter("/undo")
        self.enter("/redo")
        self.assertEqual(self.saved(), text)

    def test_a_paste_of_six_thousand_characters_goes_into_the_line(self):
        text = "".join(f"{number:03} 雨é👋🏽 " for number in range(700)).rstrip()
        self.assertGreater(len(text), 6000)
        self.terminal.paste(text)
        self.terminal.wait(lambda: self.terminal.screen.line.endswith("699 雨é👋🏽"), "the end of the paste")
        self.enter()
        self.assertEqual(self.saved(), text + "\n")

    def test_what_would_steer_a_terminal_is_taken_out_of_a_paste(self):
        hostile = "\x1b[31mRed\x1b[0m \x1b]0;title\x07\x03\x04\x12\x1a\x1c\x7f雨\x00 \x9b7m"
        kept = "[31mRed[0m ]0;title雨 7m"
        self.terminal.paste(hostile)
        self.line_reads(kept)
        self.enter()
        self.terminal.paste(hostile + "\n" + hostile)
        self.assertEqual(self.terminal.said(), ["pasted 2 lines as 1 element"])
        self.assertNotIn(b"\x1b[31m", self.terminal.printed)
        self.assertEqual(self.saved(), f"{kept}\n{kept}\n{kept}\n")

    def test_a_paste_that_comes_in_parts_is_text(self):
        mark = "\x1b[200~"
        for part in range(1, len(mark)):
            self.terminal.send("one ")
            self.send_apart(mark[:part], mark[part:] + "two\r/quit\x1b[201~", seconds=0.1)
            self.assertEqual(self.terminal.said(), ["pasted 2 lines as 1 element"], repr(mark[:part]))
            self.shown = self.terminal.typed
        self.assertEqual(self.saved(), "one two\n/quit\n" * 5)

    def test_a_window_that_changes_cuts_no_paste(self):
        self.terminal.send("\x1b")
        time.sleep(0.05)
        self.terminal.resize(90, 40)
        time.sleep(0.05)
        self.terminal.send("[200~two\r/quit\x1b[201~")
        self.assertEqual(self.terminal.said(), ["pasted 2 lines as 1 element"])
        self.shown = self.terminal.typed
        self.assertEqual(self.saved(), "two\n/quit\n")

    def test_a_paste_is_looked_for_where_a_search_is_on(self):
        self.enter("Rain falls.")
        self.enter("Sun.")
        self.terminal.send(CONTROL_R + "ain")
        self.terminal.wait_for_line("(search) ain: Rain falls.")
        self.terminal.paste(" fa\n")
        self.terminal.wait_for_line("(search) ain fa: Rain falls.")
        self.terminal.paste("雨")
        self.terminal.wait_for_line("(no such line) ain fa雨: Rain falls.")
        self.terminal.send(CONTROL_G)
        self.line_reads("")
        # Several lines are no words to look for; what the search has found is none of the script's.
        self.press("One ", "One ")
        self.terminal.send(CONTROL_R + "ain")
        self.terminal.wait_for_line("(search) ain: Rain falls.")
        self.terminal.paste("Fog\nMist")
        self.assertEqual(self.terminal.said(), ["pasted 2 lines as 1 element"])
        self.shown = self.terminal.typed
        self.assertEqual(self.saved(), "Rain falls.\nSun.\nOne Fog\nMist\n")

    def test_a_paste_that_never_ends_is_left_by_control_c(self):
        self.terminal.send("\x1b[200~Rain.\r/quit\r")
        self.terminal.interrupt()
        self.shown = self.terminal.typed
        self.enter("Kept.")
        self.assertEqual(self.saved(), "Kept.\n")

    def test_a_paste_of_one_line_goes_into_the_line(self):
        self.terminal.send("Rain ")
        self.line_reads("Rain ")
        self.terminal.paste("on the 窗")
        self.line_reads("Rain on the 窗")
        self.press(".", "Rain on the 窗.")
        self.enter()
        self.assertEqual(self.saved(), "Rain on the 窗.\n")

    def test_a_paste_between_typed_words_keeps_them(self):
        self.terminal.send("beginning end" + LEFT * 3)
        self.line_reads("beginning ")
        self.terminal.paste("one\ntwo ")
        self.terminal.wait_for_prompt()
        self.assertEqual(self.saved(), "beginning one\ntwo end\n")
