"""Projects through the prompt: making, leaving, coming back after a crash, two prompts at once."""

import os
import signal

from check import ROOT, Check
from terminal import CONTROL_D, ENTER

BLANK = "Title: diner\nAuthor:\nDraft date:\n\n"


class ProjectChecks(Check):
    def test_the_prompt_makes_a_project_from_each_template(self):
        templates = sorted(path.name for path in (ROOT / "Templates/projects").iterdir())
        self.assertGreater(len(templates), 3)
        terminal = self.prompt("open")
        terminal.wait_for("No project is open")
        for template in templates:
            path = self.folder / template
            said = terminal.enter(f"/new {path} --template {template}")
            self.assertEqual(said, [f"made {path}"])
            self.assertTrue(terminal.typed.startswith(f"{template[:19]}"), terminal.typed)
            for source in (ROOT / "Templates/projects" / template).rglob("*.fountain"):
                expected = source.read_text().replace("{{title}}", template)
                self.assertEqual(self.script(template, source.stem).decode(), expected)
                self.assertIn(source.stem, "\n".join(terminal.enter("/script")))
        self.leave(terminal)

    def test_a_project_that_is_there_already_is_not_made_again(self):
        self.make()
        terminal = self.prompt("open")
        self.assertIn("not empty", "\n".join(terminal.enter("/new diner")))
        self.assertEqual(self.script().decode(), BLANK)

    def test_control_d_saves_and_leaves(self):
        self.make()
        terminal = self.prompt()
        terminal.enter("INT. DINER - NIGHT")
        self.assertEqual(self.script().decode(), BLANK)
        self.assertIn("●", terminal.typed)
        terminal.send(CONTROL_D)
        self.assertEqual(terminal.wait_for_exit(), 0)
        self.assertEqual(self.script().decode(), BLANK + "INT. DINER - NIGHT\n")
        self.assertEqual(terminal.screen.lines[terminal.screen.read_row + 1:], [""], "one newline after the prompt")

    def test_control_d_in_a_line_does_not_leave(self):
        self.make()
        terminal = self.prompt()
        terminal.send("abc" + CONTROL_D)
        terminal.send("d")
        terminal.wait_for_line("abcd")

    def test_nothing_accepted_is_lost_when_the_program_is_killed(self):
        self.make()
        terminal = self.prompt()
        lines = ["INT. DINER - NIGHT", "Rain on the window.", "", "ANNA: You're late.", "她说：你好。"]
        for line in lines:
            terminal.enter(line)
        terminal.kill()
        self.assertEqual(self.script().decode(), BLANK)

        terminal = self.prompt()
        self.assertIn("tagline: script: restored 4 unsaved changes", terminal.screen.lines)
        shown = terminal.enter("/show")
        self.assertInOrder([line.removeprefix("ANNA: ") for line in lines], shown)
        # The journal knows the way back, too.
        self.assertEqual(terminal.enter("/undo"), ["undone: 她说：你好。"])
        self.leave(terminal)
        written = BLANK + "INT. DINER - NIGHT\n\nRain on the window.\n\nANNA\nYou're late.\n"
        self.assertEqual(self.script().decode(), written)

        terminal = self.prompt()
        self.assertNotIn("restored", "\n".join(terminal.screen.lines))

    def test_a_kill_in_the_middle_of_a_line_loses_no_other(self):
        self.make()
        terminal = self.prompt()
        terminal.enter("One.")
        terminal.send("Two." + ENTER)
        terminal.kill()
        terminal = self.prompt()
        said = "\n".join(terminal.screen.lines)
        self.assertRegex(said, "(?m)script: restored (1 unsaved change|2 unsaved changes)$")
        self.leave(terminal)
        self.assertIn(self.script().decode(), [BLANK + "One.\n", BLANK + "One.\nTwo.\n"])

    def test_the_terminal_is_as_before_however_the_program_ends(self):
        self.make()
        for ending in ["/quit" + ENTER, CONTROL_D, signal.SIGTERM, signal.SIGHUP]:
            terminal = self.prompt()
            self.assertNotEqual(terminal.modes, terminal.modes_before)
            self.assertTrue(terminal.screen.takes_pastes)
            if isinstance(ending, str):
                terminal.send(ending)
                self.assertEqual(terminal.wait_for_exit(), 0)
            else:
                terminal.process.send_signal(ending)
                self.assertEqual(terminal.wait_for_exit(), -ending)
            self.assertEqual(terminal.modes, terminal.modes_before, repr(ending))
            self.assertFalse(terminal.screen.takes_pastes, repr(ending))

    def test_a_second_prompt_reads_only_and_says_who_writes(self):
        self.make()
        first = self.prompt()
        first.enter("One.")
        second = self.prompt()
        second.wait_for(f"open for reading only: process {first.process.pid} has it open")
        refused = "\n".join(second.enter("Two."))
        self.assertIn("open for reading only", refused)
        self.assertIn(str(first.process.pid), refused)
        self.assertIn("open for reading only", "\n".join(second.enter("/save")))
        self.assertIn("open for reading only", "\n".join(second.enter("/status")))
        self.leave(second)
        first.enter("Three.")
        self.leave(first)
        self.assertEqual(self.script().decode(), BLANK + "One.\nThree.\n")

        third = self.prompt()
        self.assertNotIn("reading only", "\n".join(third.screen.lines))
        third.enter("Four.")
        self.leave(third)
        self.assertIn("Four.", self.script().decode())

    def test_the_working_folder_s_project_opens_by_itself(self):
        self.make()
        self.folder = self.folder / "diner"
        terminal = self.prompt("open")
        self.assertEqual(terminal.screen.lines[0], "diner: script, 0 scenes, 0 characters")
        self.assertTrue(os.path.exists(self.folder / "tagline.json"))
