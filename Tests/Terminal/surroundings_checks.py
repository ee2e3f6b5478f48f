"""The prompt where things are missing: a locale, colours, a capable terminal, a terminal at all."""

import signal
import subprocess

from check import Check
from project_checks import BLANK
from terminal import CONTROL_C, CONTROL_D, ENTER, LEFT, PATIENCE, Terminal


class SurroundingsChecks(Check):
    def setUp(self):
        super().setUp()
        self.make()

    def test_without_a_locale_chinese_still_arrives(self):
        for names in [{"LANG": None}, {"LC_ALL": "C"}, {"LC_ALL": "POSIX"}, {"LANG": "xx_XX.UTF-8"}]:
            terminal = self.prompt(**names)
            terminal.send("你好")
            terminal.wait_for_line("▸ script 你好")
            terminal.send(CONTROL_C)
            terminal.wait_for_prompt()
            terminal.enter("雨。")
            self.assertEqual(terminal.enter("/undo"), ["undone: 雨。"])
            self.leave(terminal)

    def test_wide_characters_among_others_take_their_columns_in_the_c_locale(self):
        for names in [{"LC_ALL": "C"}, {"LANG": None}]:
            terminal = self.prompt(columns=60, **names)
            terminal.enter("/set ghost off")
            terminal.send("a世b" + LEFT * 2 + "X")
            terminal.wait_for_line("▸ script aX")
            self.assertEqual(terminal.screen.lines, [
                "diner: script, 0 scenes, 0 characters",
                "diner ▸ script /set ghost off    new paragraph · temp 0.65",
                "diner ▸ script aX世b             new paragraph · temp 0.65",
            ])
            terminal.interrupt()
            self.leave(terminal)

    def test_the_prompt_has_colours_unless_they_are_unwanted(self):
        for names, has_color in [({}, True), ({"NO_COLOR": "1"}, False)]:
            terminal = self.prompt(**names)
            terminal.enter("INT. DINER - NIGHT")
            terminal.enter("/show")
            self.leave(terminal)
            self.assertEqual(terminal.screen.has_color, has_color, names)

    def test_a_dumb_terminal_gets_no_escape_sequence(self):
        for name in ["dumb", None]:
            terminal = self.open(TERM=name)
            terminal.wait_for_line("▸ script ")
            terminal.send("Unwanted" + CONTROL_C)
            terminal.wait(lambda: terminal.screen.row == 2 and terminal.typed.endswith("▸ script "), "a new prompt")
            terminal.send("雨。" + ENTER)
            terminal.wait(lambda: terminal.screen.row == 3 and terminal.typed.endswith("● "), "a new prompt")
            terminal.send("/edit 1" + ENTER)
            terminal.wait_for_line("edit ▸ ")
            self.assertEqual(terminal.screen.lines[terminal.screen.row - 1], "雨。")
            terminal.send(ENTER)
            terminal.wait(lambda: terminal.typed.endswith("● "), "a new prompt")
            terminal.send("/undo" + ENTER)
            terminal.wait_for("undone: 雨。")
            terminal.wait_for_line("▸ script ")
            terminal.send(CONTROL_D)
            self.assertEqual(terminal.wait_for_exit(), 0)
            self.assertNotIn(b"\x1b", terminal.printed)
            self.assertEqual(terminal.modes, terminal.modes_before)
            self.assertEqual(self.script().decode(), BLANK)

    def test_a_terminal_nobody_has_heard_of_is_edited_all_the_same(self):
        terminal = self.prompt(TERM="brand-new-terminal")
        terminal.send("abc\x1b[D\x1b[DX")
        terminal.wait_for_line("aX")

    def test_a_narrow_terminal_can_be_written_in(self):
        terminal = self.prompt(columns=12, height=5)
        text = "Rain on the window all night long."
        terminal.enter(text)
        self.leave(terminal)
        self.assertEqual(self.script().decode(), BLANK + text + "\n")

    def test_a_pipe_is_read_without_a_prompt(self):
        lines = "INT. DINER - NIGHT\r\n\nANNA: You're late.\n/bogus\n/show"
        played = self.run_program("open", "diner", stdin=lines.encode())
        self.assertEqual(played.returncode, 0)
        self.assertEqual(
            played.stdout.decode().splitlines(),
            [
                "diner: script, 0 scenes, 0 characters",
                "  2    cue           ANNA", "  3    dialogue      You're late.",
                "  1    heading       INT. DINER - NIGHT",
                "  2    cue           ANNA", "  3    dialogue      You're late.",
            ])
        self.assertEqual(
            played.stderr.decode().splitlines()[0], "tagline: there is no command bogus; /help lists them")
        self.assertEqual(self.script().decode(), BLANK + "INT. DINER - NIGHT\n\nANNA\nYou're late.\n")

    def test_a_here_document_is_played_in_a_terminal_without_a_prompt(self):
        document = '"$0" open diner <<END\nINT. DINER - NIGHT\n\nANNA: 你来晚了。\n\n/show scene\nEND\n'
        terminal = Terminal(["sh", "-c", document, self.program], self.environment(), self.folder)
        self.addCleanup(self.finish, terminal)
        self.assertEqual(terminal.wait_for_exit(), 0)
        self.assertEqual(terminal.screen.lines, [
            "diner: script, 0 scenes, 0 characters",
            "  2    cue           ANNA", "  3    dialogue      你来晚了。",
            "  1    heading       INT. DINER - NIGHT",
            "  2    cue           ANNA", "  3    dialogue      你来晚了。", "",
        ])
        self.assertFalse(terminal.screen.has_color)
        self.assertEqual(self.script().decode(), BLANK + "INT. DINER - NIGHT\n\nANNA\n你来晚了。\n")

    def test_a_pipe_that_is_not_utf_8_is_repaired(self):
        self.assertEqual(self.run_program("open", "diner", stdin=b"Rain \xff\x00.\n").returncode, 0)
        self.assertEqual(self.script().decode(), BLANK + "Rain \ufffd\0.\n")

    def test_run_stops_at_the_first_line_that_fails(self):
        played = self.run_program("run", "-", "--project", "diner", stdin=b"One.\n/bogus\nTwo.\n")
        self.assertNotEqual(played.returncode, 0)
        self.assertNotIn(b"Two.", self.run_program("run", "-", "--project", "diner", stdin=b"/show all\n").stdout)

    def test_an_interrupt_ends_a_run_with_130(self):
        # While it waits for a line, and while the model writes: whichever it hits. What was played is saved.
        for lines in ["ANNA: Hello.\n", "ANNA: Hello.\nANNA? n=26 len=400\n"]:
            with subprocess.Popen(
                [self.program, "run", "-", "--project", "diner"], cwd=self.folder, env=self.environment(),
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            ) as run:
                self.addCleanup(run.kill)
                run.stdin.write(lines)
                run.stdin.flush()
                while "Hello." not in run.stdout.readline():
                    pass
                run.send_signal(signal.SIGINT)
                self.assertEqual(run.wait(timeout=PATIENCE), 130)
                self.assertEqual(run.stderr.read(), "tagline: interrupted\n")
