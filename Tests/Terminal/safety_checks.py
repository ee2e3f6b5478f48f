"""What a writer trusts the program with: signals, a small window, a huge script, text that would steer the terminal."""

import json
import re
import signal

from check import Check
from project_checks import BLANK
from terminal import CONTROL_Z, ENTER, TAB, UP, Terminal

HOSTILE = "\x1b]0;evil\x07\x1b[31m\x9b7m\u202eevil\u2066"

STEERING = re.compile(b"\x1b\\]|\x1b\\[31m|\xc2[\x80-\x9f]|\xe2\x80[\x8e\x8f\xa8-\xae]|\xe2\x81[\xa6-\xa9]|\xd8\x9c")
"""What `HOSTILE` would send: titles, red, controls of 8 bits, marks that turn the direction of writing."""


class SafetyChecks(Check):
    def setUp(self):
        super().setUp()
        self.make()

    def test_control_z_stops_the_program_and_it_comes_back_with_its_line(self):
        # Only a shell with jobs can stop a program: the kernel stops none that nobody could wake.
        shell = 'set -m; "$0" open diner; echo "stopped $?"; read -r; fg >/dev/null; echo "left $?"'
        terminal = Terminal(["bash", "-c", shell, self.program], self.environment(), self.folder, 100, 40)
        self.addCleanup(self.finish, terminal)
        terminal.wait_for_prompt()
        terminal.enter("Rain.")
        terminal.send("Half a 雨")
        terminal.wait_for_line("Half a 雨")
        terminal.send(CONTROL_Z)
        terminal.wait_for("stopped 148")
        self.assertEqual(terminal.modes, terminal.modes_before)
        self.assertFalse(terminal.screen.takes_pastes)
        terminal.send(ENTER)
        terminal.wait(lambda: terminal.screen.takes_pastes and terminal.is_raw, "the program to come back")
        terminal.wait_for_line("● Half a 雨")
        terminal.send(" line." + ENTER)
        terminal.wait(lambda: terminal.typed.endswith("● "), "the line to be taken")
        terminal.send("/quit" + ENTER)
        terminal.wait_for("left 0")
        self.assertEqual(terminal.wait_for_exit(), 0)
        self.assertEqual(self.script().decode(), BLANK + "Rain.\nHalf a 雨 line.\n")

    def test_a_terminal_that_goes_away_takes_no_accepted_line_with_it(self):
        for ending in [signal.SIGHUP, signal.SIGTERM, signal.SIGQUIT, None]:
            terminal = self.prompt()
            for line in ["Rain.", "", "ANNA: 你来晚了。"]:
                terminal.enter(line)
            terminal.send("never entered")
            terminal.wait_for_line("never entered")
            if ending is None:
                self.assertEqual(terminal.hang_up(), signal.SIGHUP)
            else:
                terminal.process.send_signal(ending)
                self.assertEqual(terminal.wait_for_exit(), -ending)
            self.assertEqual(self.script().decode(), BLANK)
            terminal = self.prompt()
            self.assertIn("tagline: script: restored 2 unsaved changes", terminal.screen.lines)
            self.assertEqual(terminal.enter("/undo"), ["undone: ANNA / 你来晚了。"])
            self.assertEqual(terminal.enter("/undo"), ["undone: Rain."])
            self.leave(terminal)

    def test_a_window_of_twenty_columns_is_enough(self):
        terminal = self.prompt(columns=20, height=8)
        rain = "Rain on the window all night long, and a bus."
        for line in ["INT. DINER - NIGHT", rain, "", "ANNA: You're late, Mark."]:
            terminal.enter(line)
        shown = "".join(terminal.enter("/show"))
        self.assertIn("Rain on the window", shown.replace("\n", ""))
        # What the pager asks is no line to be completed.
        terminal.enter("all")
        terminal.send("/s" + TAB)
        terminal.wait_for("more rows")
        terminal.interrupt()
        terminal.enter("/set pager off")
        self.assertIn("/undo", "".join(terminal.enter("/help")))
        offered = terminal.enter("ANNA? n=2 len=30 seed=1")
        self.assertInOrder(["  a  ", "  b  "], offered)
        terminal.enter("b")
        terminal.enter("/undo")
        terminal.send(UP + UP)
        terminal.wait_for_line("b")
        terminal.interrupt()
        self.leave(terminal)
        self.assertEqual(
            self.script().decode(),
            BLANK + f"INT. DINER - NIGHT\n\n{rain}\n\nANNA\nYou're late, Mark.\n")

    def test_a_script_of_a_hundred_thousand_lines_is_written_in(self):
        scene = "INT. ROOM {} - DAY\n\nIt rains. 雨下了。\n\nANNA\nYou came back.\n\nMARK\nI never left.\n\n"
        text = "".join(scene.format(number) for number in range(1, 10_001))
        self.assertEqual(text.count("\n"), 100_000)
        path = self.folder / "diner/scripts/script.fountain"
        path.write_text(text)
        terminal = self.prompt(patience=120)
        terminal.wait_for("diner: script, 10000 scenes, 2 characters")
        terminal.enter("ANNA: The end.")
        self.assertEqual(terminal.enter("/undo"), ["undone: ANNA / The end."])
        terminal.enter("/redo")
        terminal.enter("/go 5000")
        terminal.enter("Hail.")
        terminal.kill()
        self.assertEqual(path.read_text(), text)
        terminal = self.prompt(patience=120)
        # What was taken back and came again is no news.
        terminal.wait_for("restored 2 unsaved changes")
        self.leave(terminal)
        before, after = text.split("INT. ROOM 5001 - DAY")
        self.assertEqual(
            path.read_text(), before + "Hail.\n\nINT. ROOM 5001 - DAY" + after + "ANNA\nThe end.\n")

    def test_nothing_from_a_file_steers_the_terminal(self):
        hostile = (
            f"Title: {HOSTILE}\n\nINT. {HOSTILE} - DAY\n\n{HOSTILE}\n\nANNA {HOSTILE}\nYou {HOSTILE}.\n\n"
            f"ANNE {HOSTILE}\nLate.\n\n[[{HOSTILE}]]\n")
        (self.folder / "diner/scripts/script.fountain").write_text(hostile)
        (self.folder / "diner/scripts/s\u202evil.fountain").write_text(hostile)
        (self.folder / "hostile.fountain").write_text(hostile)
        manifest = self.folder / "diner/tagline.json"
        manifest.write_text(json.dumps(json.loads(manifest.read_text()) | {"name": HOSTILE}))
        (self.folder / "diner/.tagline/history").write_text(f"kept\n{HOSTILE}\n\x9b31m\n\u202e\n")
        (self.folder / "diner/.tagline/journal").write_text(f"{HOSTILE}\n")
        (self.folder / f"dr{HOSTILE.replace('/', '')}").write_text("")
        terminal = self.prompt()
        for line in [
            "/show all", "/scene", "/status", "/script", "/script s", "/convert hostile.fountain --to fountain",
            "/convert hostile.fountain --to markdown", "/convert hostile.fountain --to json", "/export fountain -",
            "ANNA? n=1 len=10 seed=1", "/go 1", "/undo", "/set model none", "/open hostile.fountain",
        ]:
            terminal.enter(line)
        for keys in ["/script " + TAB + TAB, "ANN" + TAB + TAB, "INT. " + TAB + TAB, "/export fountain dr" + TAB + TAB,
                     UP * 20, "\x12evil", "\x12kept"]:
            terminal.send(keys)
            terminal.interrupt()
        terminal.paste(f"INT. {HOSTILE}\n{HOSTILE}\nRain.")
        terminal.said()
        self.leave(terminal)
        self.assertIn("␛]0;evil␇␛[31m\ufffd7m\ufffdevil\ufffd".encode(), bytes(terminal.printed))
        found = STEERING.search(bytes(terminal.printed))
        self.assertIsNone(found, found and terminal.printed[max(0, found.start() - 200):found.end() + 80])
