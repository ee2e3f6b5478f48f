"""Keys at the prompt: editing, history, search, completion, interrupts, another size."""

import time

from terminal import BACKSPACE, CONTROL_G, CONTROL_R, LEFT, RIGHT, TAB, UP
from typing_check import TypingCheck


class KeyChecks(TypingCheck):
    def test_chinese_is_typed_erased_and_recalled(self):
        self.press("你好世界", "你好世界")
        self.press(BACKSPACE, "你好世")
        self.press(BACKSPACE, "你好")
        self.assertEqual(self.terminal.screen.column, len(self.shown) + 4, "two columns a character")
        self.assertTrue(self.terminal.screen.line.startswith(self.shown + "你好 "))
        self.press("，安娜。" + LEFT * 3, "你好，")
        self.press("美丽的", "你好，美丽的")
        self.enter()
        self.press(UP, "你好，美丽的安娜。")
        self.enter()
        self.assertEqual(self.saved(), "你好，美丽的安娜。\n" * 2)

    def test_emoji_and_marks_arrive_as_typed(self):
        text = "Café e\u0301 👩‍👩‍👧 👋🏽 नमस्ते"
        self.enter(text)
        self.assertEqual(self.saved(), text + "\n")

    def test_control_c_drops_the_line_and_never_ends_the_program(self):
        for _ in range(3):
            self.terminal.send("unwanted")
            self.line_reads("unwanted")
            self.terminal.interrupt()
            self.terminal.interrupt()
        self.enter("Kept.")
        self.assertEqual(self.saved(), "Kept.\n")

    def test_control_r_searches_what_was_typed(self):
        for line in ["First line.", "Second 雨 line.", "Third words."]:
            self.enter(line)
        self.terminal.send(CONTROL_R)
        self.terminal.wait_for_line("(search) : ")
        self.terminal.send("line")
        self.terminal.wait_for_line("(search) line: Second 雨 line.")
        self.terminal.send(CONTROL_R)
        self.terminal.wait_for_line("(search) line: First line.")
        self.terminal.send(CONTROL_R)
        self.terminal.wait_for_line("(no such line) line: First line.")
        self.terminal.send(CONTROL_G)
        self.line_reads("")
        self.terminal.send(CONTROL_R + "雨")
        self.terminal.wait_for_line("(search) 雨: Second 雨 line.")
        self.enter()
        self.assertEqual(self.saved(), "First line.\nSecond 雨 line.\nThird words.\nSecond 雨 line.\n")

    def test_escape_ends_a_search_and_does_nothing_else(self):
        self.enter("First line.")
        self.terminal.send(CONTROL_R + "Fir")
        self.terminal.wait_for_line("First line.")
        self.press("\x1b", "First line.")
        self.press("d", "First line.d")
        # With a letter behind it, it is Meta.
        self.terminal.send(CONTROL_R + "Fir")
        self.terminal.wait_for_line("(search) Fir: First line.")
        self.press("\x1bbX", "First Xline.".removesuffix("line."))
        self.enter()
        self.assertEqual(self.saved(), "First line.\nFirst Xline.\n")

    def test_control_c_ends_a_search(self):
        self.enter("First line.")
        self.terminal.send(CONTROL_R + "Fir")
        self.terminal.wait_for_line("First line.")
        self.terminal.interrupt()
        self.enter("Second line.")
        self.assertEqual(self.saved(), "First line.\nSecond line.\n")

    def test_tab_completes_commands(self):
        self.press("/und" + TAB, "/undo ")
        self.terminal.interrupt()
        self.press("/s" + TAB, "/s")
        for row in ["/show", "/scene", "/status", "/save", "/script", "/suggest", "/set"]:
            self.terminal.wait_for(row + " ")
        self.press("ho" + TAB, "/show ")
        self.press("a" + TAB, "/show all ")

    def test_tab_completes_cue_names(self):
        self.enter("INT. DINER - NIGHT")
        self.enter("ANNA: One.")
        self.enter("BERT: Two.")
        self.press("AN" + TAB, "ANNA ")
        self.terminal.interrupt()
        self.press("/suggest B" + TAB, "/suggest BERT ")
        self.terminal.interrupt()
        self.press("INT. D" + TAB, "INT. DINER ")

    def test_tab_completes_names_of_several_words(self):
        for line in ["INT. BIG ROAD - DAY", "DR. WU: One.", "DR. ZHANG: Two.", "MARK: Three."]:
            self.enter(line)
        self.press("D" + TAB, "DR. ")
        self.press("W" + TAB, "DR. WU ")
        self.terminal.interrupt()
        self.press("EXT. B" + TAB, "EXT. BIG ROAD ")
        self.press("- NI" + TAB, "EXT. BIG ROAD - NIGHT ")
        self.terminal.interrupt()
        self.press("/rename --from D" + TAB, '/rename --from "DR. ')
        self.press("W" + TAB, '/rename --from "DR. WU" ')
        self.press("--to LENA", '/rename --from "DR. WU" --to LENA')
        self.assertNotIn("tagline:", "\n".join(self.enter()))
        for keys, text in [
            ("/talk M", "/talk MARK "), ("/pick LE", "/pick LENA "), ("MARK? mu", "MARK? must="),
            ("MARK? as=D", 'MARK? as="DR. ZHANG" '), ("/edit a", "/edit all "),
        ]:
            self.press(keys + TAB, text)
            self.terminal.interrupt()

    def test_tab_completes_snapshots(self):
        for line in ["Rain.", '/snapshot "first cut"', "Fog."]:
            self.enter(line)
        self.press("/diff f" + TAB, '/diff "first cut" ')
        self.assertIn("+ Fog.", "\n".join(self.enter()))

    def test_tab_completes_settings(self):
        self.press("/set see" + TAB, "/set seed ")
        self.terminal.interrupt()
        self.press("/set t" + TAB, "/set t")
        self.terminal.send(TAB)
        self.terminal.wait_for("how daring")

    def test_tab_completes_files(self):
        (self.folder / "drafts").mkdir()
        (self.folder / "drafts" / "初稿.fountain").write_text("Kept.\n")
        self.press("/export fountain dr" + TAB, "/export fountain drafts/")
        self.press(TAB, "/export fountain drafts/初稿.fountain ")

    def test_tab_lists_choices_with_what_they_are_and_the_line_below(self):
        self.enter("/set ghost off")
        for name in ["one.fountain", "two.fountain", "世界.fountain", "three.fountain"]:
            (self.folder / name).write_text("")
        for keys, rows in [
            ("/set t", [
                "temp   how daring, 0 to 10",
                "topp   the probability to draw from, up to 1",
                "texts  a file or folder to look for copies in, or none",
            ]),
            ("/convert ", ["diner/          one.fountain    three.fountain  two.fountain    世界.fountain"]),
        ]:
            row = self.terminal.screen.read_row
            self.press(keys, keys)
            self.terminal.send(TAB)
            self.terminal.wait(lambda: self.terminal.screen.row == row + len(rows) + 1, "the list")
            line = self.terminal.screen.lines[row]
            self.assertTrue(line.startswith(self.shown + keys), line)
            self.terminal.wait(lambda: self.terminal.screen.lines[row:] == [line, *rows, line], "the line below")
            self.terminal.interrupt()

    def test_tab_completes_a_word_of_chinese(self):
        (self.folder / "世界.fountain").write_text("Kept.\n")
        self.press("/convert 世" + TAB, "/convert 世界.fountain ")

    def test_tab_in_a_long_line_is_done_at_once(self):
        for count in [400, 1000]:
            self.terminal.paste("/talk \"" + "rain and " * count + "fog")
            self.terminal.wait(lambda: self.terminal.screen.line.endswith("fog"), "the paste")
            began = time.monotonic()
            self.terminal.send(TAB + "x")
            self.terminal.wait(lambda: self.terminal.screen.line.endswith("fogx"), "the key")
            self.assertLess(time.monotonic() - began, 2)
            self.terminal.interrupt()

    def test_tab_on_nothing_known_changes_nothing(self):
        self.press("Zebras run." + TAB, "Zebras run.")
        self.press(" Far", "Zebras run. Far")

    def test_another_size_redraws_the_line(self):
        for text in ["0123456789" * 7, "雨一二三四五六七八九" * 5]:
            self.press(text, text)
            for columns in [41, 120, 60, 100]:
                self.terminal.resize(columns, 40)
                self.press("!" + BACKSPACE + LEFT, text[:-1])
                self.press(RIGHT, text)
            # libedit ends a row that a wide character does not fit by a newline. No terminal joins such rows again, so
            # that what stood in them may stay above.
            if text.isascii():
                self.assertEqual(len([row for row in self.terminal.screen.shown if text[:5] in row]), 1)
            self.enter()
        self.assertEqual(self.saved(), "0123456789" * 7 + "\n" + "雨一二三四五六七八九" * 5 + "\n")

    def test_a_long_line_wraps_and_is_kept(self):
        text = " ".join(f"word{number}" for number in range(60))
        self.enter(text)
        self.press(UP, text)
        self.enter()
        self.assertEqual(self.saved(), (text + "\n") * 2)

    def test_each_project_keeps_its_history(self):
        self.enter("Kept in the diner.")
        self.leave(self.terminal)
        self.begin()
        self.press(UP, "/quit")
        self.press(UP, "Kept in the diner.")
        self.terminal.interrupt()
        self.leave(self.terminal)
        self.make("road")
        self.begin("open", "road")
        self.press(UP + "x", "x")
        self.terminal.interrupt()

    def test_what_is_typed_in_a_project_opened_later_is_kept_there(self):
        self.make("road")
        self.enter("Kept in the diner.")
        self.enter("/open road")
        self.press(UP + "x", "x")
        self.terminal.interrupt()
        self.enter("Kept on the road.")
        self.press(UP, "Kept on the road.")
        self.terminal.interrupt()
        self.enter("/open diner")
        self.press(UP, "/open road")
        self.press(UP, "Kept in the diner.")
        self.terminal.interrupt()
        self.leave(self.terminal)
        kept = lambda name: (self.folder / name / ".tagline/history").read_text().splitlines()
        self.assertEqual(kept("diner"), ["Kept in the diner.", "/open road", "/quit"])
        self.assertEqual(kept("road"), ["Kept on the road.", "/open diner"])
