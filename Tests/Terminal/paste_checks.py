"""Pastes at the prompt: one line goes into the line, several are text."""

from terminal import LEFT
from typing_check import TypingCheck


class PasteChecks(TypingCheck):
    def test_a_paste_of_three_lines_is_text(self):
        self.enter("INT. DINER - NIGHT")
        self.terminal.paste("Rain.\n/quit\n雨停了。")
        self.assertEqual(self.terminal.said(), ["pasted 3 lines as 1 element"])
        self.assertEqual(self.saved(), "INT. DINER - NIGHT\n\nRain.\n/quit\n雨停了。\n")

    def test_a_paste_of_two_thousand_lines_is_text(self):
        lines = []
        for number in range(1, 401):
            lines += [f"INT. ROOM {number} - DAY", "", f"It rains. 雨下了{number}天。", "\tA tab is a tab.", ""]
        text = "\n".join(lines)
        self.terminal.paste(text)
        self.assertEqual(self.terminal.said(), ["pasted 1999 lines as 800 elements"])
        preview = self.terminal.screen.lines[1]
        self.assertRegex(preview, r"^diner ▸ script INT. ROOM 1 - DAY⏎⏎It rains.*… \(1999 lines\)$")
        self.enter("/undo")
        self.enter("/redo")
        self.assertEqual(self.saved(), text)

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
