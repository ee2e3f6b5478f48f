"""vi's keys at the prompt, chosen in ~/.editrc."""

from terminal import BACKSPACE, CONTROL_D, CONTROL_R, DELETE, LEFT, RIGHT, TAB, UP
from typing_check import TypingCheck

ESCAPE, END = "\x1b", "\x1b[F"


class ViChecks(TypingCheck):
    def setUp(self):
        super().setUp()
        self.leave(self.terminal)
        self.choose()

    def choose(self, *lines):
        """Opens the prompt with vi's keys, and what the lines bind then."""
        (self.folder / ".editrc").write_text("\n".join(["bind -v", *lines, ""]))
        self.begin()

    def test_vi_keys_insert_and_command(self):
        self.press("one two", "one two")
        self.press(ESCAPE, "one tw")
        self.press("b", "one ")
        self.press("dw", "one")
        self.press("Athree", "one three")
        self.press(ESCAPE + "0", "")
        self.press("ixx" + BACKSPACE, "x")
        # What a terminal sends for a key keeps the mode.
        self.press(RIGHT * 2 + LEFT, "xo")
        self.press("y" + DELETE, "xoy")
        self.press("\x1b[4~!", "xoye three!")
        self.enter()
        self.assertEqual(self.saved(), "xoye three!\n")

    def test_in_vi_s_modes_a_paste_is_text(self):
        self.terminal.paste("Rain on the 窗. dd0x")
        self.line_reads("Rain on the 窗. dd0x")
        self.press(ESCAPE + "0", "")
        self.terminal.paste("R/snapshot oops ")
        self.line_reads("R/snapshot oops ")
        self.enter()
        self.press(ESCAPE, "")
        self.terminal.paste("Fog.\n/snapshot oops\nRain.")
        self.assertEqual(self.terminal.said(), ["pasted 3 lines as 1 element"])
        self.assertEqual(self.enter("/snapshots"), ["no snapshots yet; /snapshot NAME keeps one"])
        self.assertEqual(self.saved(), "R/snapshot oops Rain on the 窗. dd0x\nFog.\n/snapshot oops\nRain.\n")

    def test_a_key_that_comes_in_parts_keeps_vi_s_mode(self):
        self.press("one two", "one two")
        self.send_apart(ESCAPE, "[3~", "X")
        self.line_reads("one twoX")
        self.send_apart("\x1b[", "D", "\x1b", "OD", "Y")
        self.line_reads("one twY")
        self.enter()
        self.assertEqual(self.saved(), "one twYoX\n")

    def test_a_paste_is_looked_for_where_vi_asks(self):
        for line in ["alpha", "beta"]:
            self.enter(line)
        self.press(ESCAPE, "")
        self.terminal.send("/")
        self.terminal.wait_for_line("/")
        self.terminal.paste("alp\n")
        self.terminal.wait_for_line("/alp")
        self.assertEqual(len([row for row in self.terminal.screen.shown if row.startswith(self.shown.rstrip())]), 2)
        self.terminal.send("\r")
        self.line_reads("")
        self.press("A!", "alpha!")
        self.enter()
        self.press(ESCAPE, "")
        self.terminal.send("/")
        self.terminal.wait_for_line("/")
        self.terminal.paste("Fog.\nRain.")
        self.assertEqual(self.terminal.said()[-1], "pasted 2 lines as 1 element")
        self.shown = self.terminal.typed
        self.assertEqual(self.saved(), "alpha\nbeta\nalpha!\nFog.\nRain.\n")

    def test_in_vi_s_modes_v_opens_the_writer_s_own_editor(self):
        (self.folder / "editor").write_text("#!/bin/sh\nsed -i s/thought/word/ \"$1\"\n")
        (self.folder / "editor").chmod(0o755)
        self.leave(self.terminal)
        self.begin(VISUAL="./editor", EDITOR="false")
        self.press("Half a thought", "Half a thought")
        self.press(ESCAPE, "Half a though")
        self.terminal.send("v")
        self.terminal.wait(lambda: "Half a word" in self.terminal.screen.line, "the changed line")
        self.press("A.", "Half a word.")
        self.enter()
        self.assertEqual(self.saved(), "Half a word.\n")

    def test_in_vi_s_modes_the_editor_s_own_keys_work(self):
        for keys in ["/und", "/und x" + ESCAPE + "h"]:
            self.press(keys + TAB, "/undo ")
            self.terminal.interrupt()
        self.enter("First 雨 line.")
        # As in ksh, the cursor is at the beginning.
        self.press(UP + END, "First 雨 line.")
        self.terminal.interrupt()
        # vi's command mode stands on the last character.
        for mode, line in [("", "First 雨 line."), (ESCAPE, "First 雨 line")]:
            self.terminal.send(mode + CONTROL_R + "雨")
            self.terminal.wait_for_line("(search) 雨: " + line)
            self.terminal.interrupt()
        self.press("ae\u0301b" + LEFT + BACKSPACE, "a")
        self.press(CONTROL_D, "a")
        self.press("c", "ac")
        self.terminal.interrupt()
        self.terminal.send(CONTROL_D)
        self.assertEqual(self.terminal.wait_for_exit(), 0)

    def test_keys_of_the_writer_s_own_stay(self):
        self.leave(self.terminal)
        self.choose('bind "^R" ed-move-to-beg', 'tagline:bind "^I" ed-move-to-end', 'bind "\\e[5~" ed-move-to-beg',
                    'other:bind -e')
        self.press("abc", "abc")
        self.press("\x12", "")
        self.press("d" + TAB + "e", "dabe")
        self.press("\x1b[5~", "")
        self.press(END, "dabec")
