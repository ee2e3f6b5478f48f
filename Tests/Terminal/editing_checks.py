"""Editing at the prompt: wide characters, clusters, words, the history, keys of one's own."""

import termios

from terminal import BACKSPACE, CONTROL_W, DELETE, ENTER, LEFT, RIGHT, UP
from typing_check import TypingCheck

NEXT, PREVIOUS = "\x1bn", "\x1bp"


class EditingChecks(TypingCheck):
    def test_wide_characters_are_gone_over_and_erased_by_two_columns(self):
        for keys, head, row, column in [
            ("你好a世界", "你好a世界", "你好a世界", 9),
            (LEFT, "你好a世", "你好a世界", 7),
            (LEFT * 2, "你好", "你好a世界", 4),
            (DELETE, "你好", "你好世界", 4),
            (DELETE, "你好", "你好界", 4),
            (RIGHT, "你好界", "你好界", 6),
            (LEFT * 3, "", "你好界", 0),
            (RIGHT + "，", "你，", "你，好界", 4),
            (BACKSPACE * 2, "", "好界", 0),
            ("x", "x", "x好界", 1),
        ]:
            self.press(keys, head)
            self.looks_at(row)
            self.assertEqual(self.terminal.screen.column, len(self.shown) + column, repr(keys))
        self.enter()
        self.assertEqual(self.saved(), "x好界\n")

    def looks_at(self, text):
        """Waits until the line reads so on the screen, left of what is dim."""
        screen = self.terminal.screen
        shown = lambda: "".join(text for text, style in screen.rows[screen.read_row].spans if style != "dim")
        self.terminal.wait(lambda: shown().rstrip() == self.shown.rstrip() + (" " + text if text else ""), repr(text))

    def test_keys_take_a_character_of_several_code_points_as_one(self):
        hand, family, flag, letter, name = "👋🏽", "👩‍👩‍👧", "🇩🇪", "e\u0301", "नमस्ते"
        text = hand + family + flag + letter
        for keys, kept in [
            (BACKSPACE, hand + family + flag), (BACKSPACE * 2, hand + family), (BACKSPACE * 3, hand),
            (LEFT + BACKSPACE, hand + family + letter), (LEFT * 3 + BACKSPACE, family + flag + letter),
            (LEFT + DELETE, hand + family + flag), (LEFT * 4 + DELETE, family + flag + letter),
            (LEFT * 4 + "\x04" * 2, flag + letter), (LEFT * 4 + RIGHT + DELETE, hand + flag + letter),
            ("\x02" * 2 + "x", hand + family + "x" + flag + letter), ("\x08" * 4 + name + BACKSPACE, name[:2]),
        ]:
            self.enter(text + keys)
            self.assertEqual(self.enter("/undo"), [f"undone: {kept}"], repr(keys))

    def test_marks_stand_on_their_letters(self):
        written = ""
        for text, keys, head in [
            ("Cafe\u0301 noir", "", "Cafe\u0301 noir"),
            ("Cafe\u0301 noir", LEFT * 5, "Cafe\u0301"),
            ("xe\u0301", LEFT * 2 + "y", "y"),
            ("नमस्ते", "", "नमस्ते"),
            ("\u1112\u1161\u11ab\u1100\u1173\u11af", LEFT, "\u1112\u1161\u11ab"),
            ("a" * 90 + "e\u0301世n\u0303", LEFT * 2, "a" * 90 + "e\u0301"),
        ]:
            self.press(text + keys, head)
            whole = head + text.removeprefix(head.removesuffix("y"))
            self.terminal.wait(lambda: whole in self.line_text(), repr(whole))
            self.enter()
            written += whole + "\n"
        self.assertEqual(self.saved(), written)

    def line_text(self):
        """The rows of the line, joined."""
        screen = self.terminal.screen
        return "".join(row.text for row in screen.rows[screen.read_row:])

    def test_control_w_takes_the_word_before_the_cursor(self):
        self.press("one 世界 two", "one 世界 two")
        self.press(CONTROL_W, "one 世界 ")
        self.press(CONTROL_W, "one ")
        self.press("three" + LEFT * 2 + CONTROL_W, "one ")
        self.enter()
        self.assertEqual(self.saved(), "one ee\n")

    def test_lines_with_the_same_beginning_are_recalled(self):
        for line in ["雨 begins.", "Sun.", "雨 ends."]:
            self.enter(line)
        self.press("雨", "雨")
        self.press(PREVIOUS, "雨 ends.")
        self.press(PREVIOUS, "雨 begins.")
        self.press(NEXT, "雨 ends.")
        self.press(NEXT, "雨")
        self.press(PREVIOUS * 2 + ENTER, "")
        self.terminal.wait_for_prompt()
        self.assertEqual(self.saved(), "雨 begins.\nSun.\n雨 ends.\n雨 begins.\n")

    def test_spaces_and_chinese_come_back_from_the_history_of_another_run(self):
        lines = ["She looks  at  \\040 him.", "/set style noir", "你来晚了。 Café e\u0301 👋🏽"]
        for line in lines:
            self.enter(line)
        self.leave(self.terminal)
        kept = (self.folder / "diner/.tagline/history").read_text()
        self.assertEqual(kept, "".join(line + "\n" for line in [*lines, "/quit"]))
        self.begin()
        for line in ["/quit", *reversed(lines)]:
            self.press(UP, line)
        self.enter()
        self.assertEqual(self.saved(), "".join(line + "\n" for line in [lines[0], lines[2], "", lines[0]]))

    def test_a_line_of_the_script_is_changed_in_place(self):
        for line in ["ANNA: 你来晚了", "", "Rain."]:
            self.enter(line)
        self.enter("/edit 2")
        self.terminal.wait_for_line("edit ▸ 你来晚了")
        rows = self.enter(BACKSPACE * 2 + "早了。")
        self.assertEqual(rows[0].split(), ["2", "dialogue", "你来早了。", "you"])
        self.assertEqual(self.enter("/undo"), ["undone: 你来早了。"])
        self.enter("/edit 3")
        self.terminal.wait_for_line("edit ▸ Rain.")
        self.terminal.interrupt()
        self.assertEqual(self.saved(), "ANNA\n你来晚了\n\nRain.\n")

    def test_the_scene_is_changed_in_the_writers_own_editor(self):
        # It waits for a key, as an editor does, and looks at the terminal that it was given.
        (self.folder / "editor").write_text(
            "#!/bin/sh\nstty -a | grep -o ' icanon'\nprintf 'editing ▸ '\nread word\nsed -i \"s/Rain/$word/\" \"$1\"\n")
        (self.folder / "editor").chmod(0o755)
        for line in ["INT. DINER - NIGHT", "Rain."]:
            self.enter(line)
        self.leave(self.terminal)
        self.begin(EDITOR="./editor")
        self.terminal.send("/edit" + ENTER)
        self.terminal.wait_for("editing ▸")
        self.terminal.send("Hail\r")
        rows = self.terminal.said()
        self.assertEqual((rows[0].strip(), rows[-1]), ("icanon", "  the scene has 3 lines; /undo takes the change back"))
        self.assertEqual(self.enter("/undo"), ["undone: Hail."])
        self.enter("/redo")
        self.assertEqual(self.saved(), "INT. DINER - NIGHT\n\nHail.\n")

    def test_a_line_is_changed_in_the_writers_own_editor(self):
        editor = self.folder / "editor"
        editor.write_text("#!/bin/sh\ncat \"$1\"\nprintf 'editing ▸ '\nread -r word\nprintf \"$word\" > \"$1\"\n")
        editor.chmod(0o755)
        self.leave(self.terminal)
        self.begin(EDITOR="./editor")
        self.terminal.send("Rain 雨 falls." + LEFT * 6 + "\x18\x05")
        self.terminal.wait_for_line("editing ▸ ")
        self.assertIn("Rain 雨 falls.", [row.rstrip() for row in self.terminal.screen.lines])
        # It comes back to be typed on, with the cursor behind it.
        self.terminal.send("Hail falls\r!")
        self.terminal.wait_for_prompt()
        self.press("!", "Hail falls!!")
        for _ in range(2):
            self.enter()
        self.terminal.send("ANNA: Late." + "\x18\x05")
        self.terminal.wait_for_line("editing ▸ ")
        self.terminal.send("ANNA\\nLate. 晚\\n\\nMARK\\nNo.\\n\r")
        self.assertEqual(self.terminal.said()[-1], "pasted 5 lines as 4 elements")
        # ^C and ^\\ are the editor's own, which may go on.
        editor.write_text("#!/bin/bash\ntrap 'echo caught' INT QUIT\nprintf 'editing ▸ '\nuntil read -r word; do :; done\n"
                          "printf \"$word\" > \"$1\"\n")
        self.terminal.send("Fog." + "\x18\x05")
        self.terminal.wait_for_line("editing ▸ ")
        for count, key in enumerate(["\x03", "\x1c"], 1):
            self.terminal.send(key)
            self.terminal.wait(lambda: sum("caught" in row for row in self.terminal.screen.lines) == count, "the trap")
        self.terminal.send("Mist\r")
        self.terminal.wait_for_prompt()
        self.press(".", "Mist.")
        self.press("\x15", "")
        # An editor that fails leaves the line.
        editor.write_text("#!/bin/sh\nexit 3\n")
        self.terminal.send("Dust." + "\x18\x05")
        self.terminal.wait_for("ended with 3; nothing changed")
        self.terminal.wait_for_prompt()
        self.press("!", "Dust.!")
        self.enter()
        self.assertEqual(self.saved(), "Hail falls!!\n\nANNA\nLate. 晚\n\nMARK\nNo.\nDust.!\n")

    def test_keys_beside_the_letters_move_or_do_nothing(self):
        self.press("one two", "one two")
        # Ctrl-left, Home, Ctrl-right, End as several terminals send them; then those that mean nothing, and ^S.
        self.press("\x1b[1;5Dx ", "one x ")
        self.press("\x1b[1~y ", "y ")
        self.press("\x1b[1;5Cz", "y onez")
        self.press("\x1b[8~!", "y onez x two!")
        idle = ["\x1b[5~", "\x1b[6~", "\x1b[15~", "\x1bOP", "\x1b[2~", "\x1b[1;2A", "\x1b[Z", "\x1b[15;5~", "\x1b[[A",
                "\x1b[201~", "\x13"]
        dashes = "-" * len(idle)
        self.press("-".join(idle) + "-", "y onez x two!" + dashes)
        # Meta and a letter come at once or one after the other.
        self.press("\x01\x1bf", "y")
        self.terminal.send("\x1b")
        self.press("f", "y onez")
        self.press("\x1b[1;2C", "y onez ")
        self.press("\x1b[3;5~", "y onez ")
        self.looks_at("y onez  two!" + dashes)
        self.enter()
        # A search ends with a key that then does what it does.
        self.terminal.send("\x12onez")
        self.terminal.wait_for_line("(search) onez: y onez  two!" + dashes)
        self.press("\x1b[H", "")
        self.terminal.send("\x1b[27;2;13~")
        self.terminal.wait_for_prompt()
        self.assertEqual(self.saved(), ("y onez  two!" + dashes + "\n") * 2)

    def test_keys_as_rxvt_and_putty_send_them(self):
        self.press("abc def", "abc def")
        self.press("\x1b[7$Z", "Z")
        self.press("\x1b[8^!", "Zabc def!")
        self.press("\x1b\x1b[DX", "Zabc X")
        self.press("\x1b[3^", "Zabc X")
        self.enter()
        self.assertEqual(self.saved(), "Zabc X!\n")

    def test_what_a_terminal_answers_is_not_typed(self):
        self.press("a", "a")
        answers = ["\x1b]11;rgb:0000/0000/0000\x1b\\", "\x1b]11;rgb:0/0/0\x07", "\x1bP>|xterm(370)\x1b\\",
                   "\x1b_Gi=1;OK\x1b\\"]
        self.press("b".join(answers), "abbb")
        self.press("\x9bDX", "abbX")
        self.enter()
        self.assertEqual(self.saved(), "abbXb\n")

    def test_a_key_that_comes_in_parts_is_one(self):
        self.press("abc def", "abc def")
        self.send_apart("\x1b", "[1;5D", "\x1b[1", ";5D", "X", seconds=0.1)
        self.line_reads("X")
        self.enter()
        self.assertEqual(self.saved(), "Xabc def\n")

    def test_a_key_behind_control_v_leaves_no_control_character_of_8_bits(self):
        self.enter("ab\x16" + LEFT + "Z")
        self.assertEqual(self.saved(), "ab\x1b[DZ\n")

    def test_wide_characters_of_several_rows_stay_on_the_screen(self):
        self.leave(self.terminal)
        self.begin(columns=40)
        self.enter("/set ghost off")
        text, half = "雨一二三四五六七八九" * 6, 12
        self.press(text, text)
        for keys, line, cursor in [
            ("\x01", text, 0), ("Z", "Z" + text, 1), ("世界", "Z世界" + text, 3), (BACKSPACE * 2, "Z" + text, 1),
            (RIGHT * half, "Z" + text, 1 + half), ("X", "Z" + text[:half] + "X" + text[half:], 2 + half),
            (LEFT * 2 + DELETE, "Z" + text[:half - 1] + "X" + text[half:], half),
            ("\x05!", "Z" + text[:half - 1] + "X" + text[half:] + "!", len(text) + 2),
        ]:
            self.press(keys, line[:cursor])
            shown = (self.shown + line).replace(" ", "")
            self.terminal.wait(lambda: self.line_text().replace(" ", "") == shown, repr(line))
        self.enter()
        self.assertEqual(self.saved(), "Z" + text[:half - 1] + "X" + text[half:] + "!\n")

    def test_wide_characters_stay_where_the_cursor_goes_up_a_row(self):
        self.leave(self.terminal)
        self.begin(columns=40)
        self.enter("/set ghost off")
        text = "!" + "你" * 15 + " " + "x" * 38
        self.press(text, text)
        for keys, cursor in [("\x1bb", 17), ("\x1bb", 1), ("\x05", len(text)), ("\x1b[D" * 30, len(text) - 30)]:
            self.press(keys, text[:cursor])
            shown = (self.shown + text).replace(" ", "")
            self.terminal.wait(lambda: self.line_text().replace(" ", "") == shown, repr(keys))
        self.enter()

    def test_control_s_does_not_stop_the_screen(self):
        stops = lambda modes: bool(modes[0] & termios.IXON)
        self.assertTrue(stops(self.terminal.modes_before))
        self.press("ab\x13c\x11d", "abcd")
        self.assertFalse(stops(self.terminal.modes))
        self.terminal.interrupt()
        self.leave(self.terminal)
        self.assertTrue(stops(self.terminal.modes))
        (self.folder / "editor").write_text("#!/bin/sh\nstty -a | grep -o ' ixon'\nread word\n")
        (self.folder / "editor").chmod(0o755)
        self.begin(EDITOR="./editor")
        self.terminal.send("Rain." + "\x18\x05")
        self.terminal.wait_for(" ixon")
        self.terminal.send("\r")
        self.terminal.wait_for_prompt()
        self.press("!", "Rain.!")
        self.assertFalse(stops(self.terminal.modes))

    def test_keys_are_bound_in_editrc(self):
        (self.folder / ".editrc").write_text(
            'tagline:bind "^T" ed-move-to-beg\nother:bind "^O" ed-move-to-beg\nbind -s "^X" "She looks"\n')
        self.leave(self.terminal)
        self.begin()
        self.press("b\x14a", "a")
        self.press("\x05\x18", "abShe looks")
        # A binding for another program is none.
        self.press("\x0fc", "abShe looksc")

    def test_another_file_takes_the_place_of_editrc(self):
        (self.folder / ".editrc").write_text('bind -s "^X" "mine"\n')
        (self.folder / "keys").write_text('bind -s "^X" "theirs"\n')
        self.leave(self.terminal)
        self.begin(EDITRC="keys")
        self.press("\x18", "theirs")

    def test_keys_are_bound_by_name_and_in_chords(self):
        for lines, keys, text in [
            (["bind -k up ed-move-to-beg"], "abc" + UP + "X", "X"),
            (["bind -v", "bind -k up ed-move-to-beg"], "abc" + UP + "X", "X"),
            (["bind -s -k down She"], "d\x1b[Bx", "dShex"),
            (['bind "^X\\e[D" ed-move-to-beg'], "abc" + LEFT + "X\x18" + LEFT + "Y", "Y"),
        ]:
            (self.folder / ".editrc").write_text("\n".join(lines) + "\n")
            self.leave(self.terminal)
            self.begin()
            self.press(keys, text)
            self.terminal.interrupt()

    def test_editrc_may_end_its_lines_as_on_windows(self):
        lines = ['bind "\\e[5~" ed-move-to-beg', "", "# Mine", 'bind "^T" no-such-thing', ""]
        (self.folder / ".editrc").write_text("\r\n".join(lines), newline="")
        self.leave(self.terminal)
        self.begin()
        lines = self.terminal.screen.lines
        self.assertIn("bind: Invalid command `no-such-thing'.", lines)
        self.assertIn(f"tagline: {self.folder}/.editrc:4: editrc(5) has no such line", lines)
        self.press("abc\x1b[5~X", "X")
