"""Writing at the prompt: lines, suggestions, undo and export."""

import re
import xml.etree.ElementTree

from check import Check
from project_checks import BLANK
from screen import width
from terminal import CONTROL_C, ENTER

SUGGESTION = re.compile(r"  ([a-z])  (.*?) +\d+\.\d bits/char.*")


def width_of(row):
    return sum(map(width, row))


class DraftChecks(Check):
    def scene(self, terminal):
        """Types a scene; what it should read in the script."""
        for line in ["INT. DINER - NIGHT", "Rain on the window.", "ANNA counts coins.", "", "ANNA: You're late."]:
            terminal.enter(line)
        return BLANK + "INT. DINER - NIGHT\n\nRain on the window.\nANNA counts coins.\n\nANNA\nYou're late.\n"

    def ask(self, terminal, line):
        """Asks for suggestions; their texts by letter."""
        rows = terminal.enter(line)
        found = [SUGGESTION.fullmatch(row) for row in rows]
        self.assertTrue(rows and all(found), "\n".join(rows))
        return {match[1]: match[2] for match in found}

    def test_a_scene_is_drafted_with_the_model_and_exported(self):
        self.make()
        terminal = self.prompt(columns=160)
        written = self.scene(terminal)
        terminal.enter("/set seed 41")
        offered = self.ask(terminal, "ANNA? n=5 len=60")
        self.assertEqual(list(offered), list("abcde"))
        # A direction in brackets becomes a parenthetical; here a plain line will do.
        letter, said = next((letter, text) for letter, text in offered.items() if "[" not in text)
        taken = terminal.enter(letter)
        self.assertRegex(taken[0], r"^ +5 +cue +ANNA +model, seed \d+$")
        self.assertRegex(taken[1], rf"^ +6 +dialogue +{re.escape(said)} +model, seed \d+$")
        whole = written + f"\nANNA\n{said}\n"

        self.assertEqual(terminal.enter("/undo"), [f"undone: ANNA / {said}"[:68]])
        self.assertNotIn(said, "\n".join(terminal.enter("/show")))
        self.assertEqual(terminal.enter("/undo"), ["undone: ANNA / You're late."])
        self.assertEqual(terminal.enter("/redo"), ["redone: ANNA / You're late."])
        self.assertEqual(terminal.enter("/redo"), [f"redone: ANNA / {said}"[:68]])
        self.assertIn("nothing to redo", "\n".join(terminal.enter("/redo")))

        for name, file in [("fountain", "draft.fountain"), ("markdown", "draft.md"), ("xml", "draft.xml")]:
            rows = terminal.enter(f"/export {name} {file}")
            size = (self.folder / file).stat().st_size
            self.assertEqual(rows[-1], f"wrote {file}, {size} bytes")
        self.assertEqual((self.folder / "draft.fountain").read_text(), whole)
        markdown = (self.folder / "draft.md").read_text()
        self.assertInOrder(["INT. DINER - NIGHT", "Rain on the window.", "ANNA", "You're late.", "ANNA"],
                           markdown.splitlines())
        document = xml.etree.ElementTree.parse(self.folder / "draft.xml")
        texts = "\n".join(document.getroot().itertext())
        self.assertInOrder(["INT. DINER - NIGHT", "Rain on the window.", "ANNA", "You're late.", "ANNA", said],
                           texts.splitlines())
        self.leave(terminal)
        self.assertEqual(self.script().decode(), whole)

    def test_the_same_seed_suggests_the_same_lines(self):
        found = []
        for name in ["one", "two"]:
            self.make(name)
            terminal = self.prompt("open", name, columns=160)
            self.scene(terminal)
            terminal.enter("/set seed 41")
            found.append([self.ask(terminal, "ANNA? len=40"), self.ask(terminal, "? len=40")])
            self.leave(terminal)
        self.assertEqual(found[0], found[1])
        self.assertNotEqual(found[0][0], found[0][1])

    def test_nothing_enters_the_script_unless_it_is_taken(self):
        self.make()
        terminal = self.prompt(columns=160)
        written = self.scene(terminal)
        self.ask(terminal, "ANNA? len=40")
        self.ask(terminal, "? len=60")
        self.leave(terminal)
        self.assertEqual(self.script().decode(), written)

    def test_a_letter_without_suggestions_is_text(self):
        self.make()
        terminal = self.prompt(columns=160)
        terminal.enter("INT. DINER - NIGHT")
        terminal.enter("a")
        self.leave(terminal)
        self.assertEqual(self.script().decode(), BLANK + "INT. DINER - NIGHT\n\na\n")

    def test_a_wish_that_is_wrong_says_so_and_the_prompt_comes_back(self):
        self.make()
        terminal = self.prompt(columns=160)
        self.scene(terminal)
        for wishes, said in [
            ("n=27", "tagline: n takes 1 to 26, not 27"),
            ("colour=red", "tagline: there is no wish colour; there are n, len, len>, must, ban, begin, temp, topp, "
             "guide, seed, as, style, genre, unit, words, stop, search, beam"),
            ("search=deep", "tagline: search takes sample, beam, set, not deep"),
            ('must="the bus', 'tagline: the quote " is not closed'),
        ]:
            self.assertEqual(terminal.enter("ANNA? " + wishes), [said])

    def test_control_c_during_a_generation_brings_the_prompt_back(self):
        self.make()
        terminal = self.prompt(columns=160)
        written = self.scene(terminal)
        terminal.send("ANNA? n=26 len=400" + ENTER)
        terminal.wait(lambda: not terminal.is_raw, "the line to be taken")
        terminal.send(CONTROL_C)
        rows = terminal.said()
        # A quick machine may have finished first.
        if rows[:2] != ["^C", "tagline: interrupted"]:
            offered = [row for row in rows if re.match(r"(\^C)?  [a-z]  ", row)]
            self.assertEqual(len(offered), 26, "\n".join(rows))
        self.assertEqual(list(self.ask(terminal, "ANNA? n=2 len=40")), ["a", "b"])
        self.leave(terminal)
        self.assertEqual(self.script().decode(), written)

    def test_control_c_in_a_training_keeps_the_best_so_far(self):
        self.make()
        # What is easily learned: the first steps make it better.
        play = "".join(f"ANNA\nArr, that be number {number}, says I.\n\n" for number in range(60))
        (self.folder / "diner/scripts/script.fountain").write_text(play)
        terminal = self.prompt(columns=160, patience=120)
        terminal.send("/voices train ANNA --steps 200" + ENTER)
        # What there is to keep is known after a validation.
        terminal.wait(lambda: " valid " in terminal.screen.line, "a validation")
        terminal.send(CONTROL_C)
        said = terminal.said()[-1]
        self.assertRegex(said, r"^ANNA +\d+ lines \(\d+ held out\)  [\d.]+ to [\d.]+ bits a character  [\d.]+ by a \d-gram ")
        self.assertEqual(terminal.enter("/voices list"), [said])
        self.leave(terminal)

    def test_an_unknown_command_is_named_with_a_way_on(self):
        self.make()
        terminal = self.prompt()
        self.assertEqual(terminal.enter("/bogus")[0], "tagline: there is no command bogus; /help lists them")

    def test_the_help_fits_a_terminal(self):
        self.make()
        terminal = self.prompt(columns=80, height=90)
        rows = terminal.enter("/help")
        self.assertInOrder(["/show", "/undo", "/export", "/quit", "Tab completes"], rows)
        self.assertFalse([row for row in rows if width_of(row) > 79])
