"""Looking into lines at the prompt: why, origin, replay, copies, lists, macros, help."""

import re

from check import Check


class InspectChecks(Check):
    def setUp(self):
        super().setUp()
        self.make()
        self.terminal = self.prompt(columns=160, height=60)
        self.enter = self.terminal.enter
        for line in ["INT. DINER - NIGHT", "Rain on the window.", "", "ANNA: You're late.", "/set seed 41"]:
            self.enter(line)
        self.enter('MARK? must="the bus" len=40')
        self.said = self.enter("a")[1].split("dialogue")[1].split("  model")[0].strip()

    def test_a_line_is_written_again_bit_for_bit_after_another_start(self):
        for _ in range(2):
            rows = self.terminal.enter("/replay 6")
            self.assertEqual(rows[0].strip(), f"6    {self.said}")
            self.assertRegex(rows[1], r"^  the same, bit for bit: model [0-9a-f]{8}, seed \d+ · role MARK · temp 0\.65 ")
            self.leave(self.terminal)
            self.terminal = self.prompt(columns=160, height=60)

    def test_a_line_that_a_search_found_is_not_said_to_have_changed(self):
        self.enter("/set seed 3")
        self.enter("ANNA? n=2 len=20 search=beam")
        number = self.enter("b")[-1].split()[0]
        said = "".join(self.enter(f"/replay {number}"))
        self.assertTrue(said.startswith(f"tagline: element {number} was found by search=beam, which weighs lines"), said)

    def test_why_names_what_was_asked_and_what_each_letter_cost(self):
        rows = self.enter("/why 6")
        place = rows.index("    " + self.said)
        self.assertRegex(rows[place + 1], rf"^    [0-9+]{{{len(self.said)}}}$")
        self.assertIn('  required "the bus": whole at ', "\n".join(rows))
        self.assertIn("not what the built-in model learned from", rows[-1])

    def test_origin_tells_whose_each_line_is(self):
        rows = self.enter("/origin")
        whose = [re.split(r" {2,}", row)[-1] for row in rows]
        self.assertEqual(whose[:4], ["you"] * 4)
        self.assertRegex(whose[5], r"^model [0-9a-f]{8}, seed \d+$")
        self.assertEqual(rows[-1], "  2 of 6 elements are a model's")

    def test_copies_and_likenesses_are_found_with_their_places(self):
        (self.folder / "notes.txt").write_text("Nothing.\n" + self.said + " Or so they say.\n")
        rows = self.enter("/copycheck --min 12 --in notes.txt")
        self.assertIn(f'{len(self.said)} characters  "{self.said}"  notes.txt:2', rows[1].strip())
        self.assertEqual(rows[2], "  the model's only line shares a passage of 12 characters or more with another text")
        rows = self.enter(f'/similar "{self.said}" --in notes.txt')
        self.assertRegex(rows[0], r"^  100 % +scripts/script\.fountain:\d+ ")
        self.assertIn("notes.txt:2", rows[1])

    def test_lines_that_sound_like_another_are_named(self):
        self.leave(self.terminal)
        things = ["the bus", "the car", "the rain", "the money", "the pie", "the door", "the coat"]
        mark = ["I never said {}.", "{} is nothing to me, is all.", "Nobody don't care about {}, is all."]
        anna = ["Would you like {}, dear?", "How lovely {} looks, dear!", "Shall we talk about {}?"]
        script = "INT. DINER - NIGHT\n\n" + "".join(
            f"MARK\n{mark[turn % 3].format(things[turn % 7])}\n\nANNA\n{anna[turn % 3].format(things[turn % 7])}\n\n"
            for turn in range(28))
        script += "INT. DINER - LATER\n\nANNA\nI never said the sea, is all.\n"
        (self.folder / "diner/scripts/script.fountain").write_text(script)
        self.terminal = self.prompt(columns=160, height=60)
        rows = self.terminal.enter("/voice check")
        self.assertRegex(rows[0], r"^  116  dialogue +I never said the sea, is all\.$")
        self.assertRegex(rows[1], r'^ +ANNA says it; it reads \d+ % MARK; "is all" is MARK\'s phrase \(18 of 19 uses\)$')
        self.assertEqual(rows[2], "  1 of 1 line of the scene reads more like another's")
        rows = self.terminal.enter("/voice check Would you like some cake, dear?")
        self.assertEqual([row.split()[2].strip(";") for row in rows[:2]], ["ANNA", "MARK"])

    def test_lists_are_kept_beside_the_script(self):
        self.enter("/beats add ANNA finds the letter")
        self.assertEqual(self.enter("/beats done 1"), ["  1    ✓ ANNA finds the letter"])
        self.assertEqual((self.folder / "diner/notes/beats.md").read_text(), "- [x] ANNA finds the letter\n")
        self.assertEqual(self.enter("/ideas"), ["  nothing yet; /ideas add TEXT begins the list"])
        rows = self.enter("/ideas suggest n=2")
        self.assertTrue(len(rows) == 2 and all(row.startswith("  ·  ") for row in rows), "\n".join(rows))
        self.enter("/names add LENA")
        rows = self.enter("/names")
        self.assertEqual([row.split()[-1] for row in rows], ["ANNA", "MARK", "LENA"])
        self.assertTrue(self.enter("/names suggest n=2")[0].startswith("  ·  "))

    def test_macros_aliases_and_files_play_lines(self):
        (self.folder / "more.tagline").write_text("Snow.\n\nIce.\n")
        for line in ["/alias hail Hail.", "/macro record weather", "", "Wind.", "/hail", "/macro end"]:
            self.enter(line)
        self.enter("/weather")
        self.enter("/source more.tagline")
        self.assertEqual(self.enter("/macro"), ["  /hail            1 line", "  /weather         3 lines"])
        self.leave(self.terminal)
        self.assertTrue(self.script().decode().endswith("\nWind.\nHail.\n\nWind.\nHail.\nSnow.\n\nIce.\n"))

    def test_help_of_a_command_has_an_example(self):
        rows = self.enter("/help redo-line")
        self.assertEqual(rows[-2:], ["FOR EXAMPLE:", "  /redo-line temp=1.1"])

    def test_an_error_and_a_help_name_commands_as_they_are_typed(self):
        self.assertEqual(
            self.enter("/go")[-2:],
            ["       /go end", "  See '/go --help' for more information."])
        self.assertIn("USAGE: /go 3", self.enter("/help go"))
        self.assertIn("USAGE: /go 3", self.enter("/go --help"))


class ListingChecks(Check):
    def test_a_long_line_goes_on_below_its_text(self):
        self.make()
        (self.folder / "diner/scripts/script.fountain").write_text("BOB\nOne two three four five six.\n\n雨下个不停，没有人来。\n")
        self.assertEqual(
            self.prompt(columns=42).enter("/show all"),
            [
                "  1    cue           BOB", "  2    dialogue      One two three four",
                "                     five six.", "  3    action        雨下个不停，没有人",
                "                     来。",
            ])


class PagerChecks(Check):
    def test_long_output_waits_at_each_screenful(self):
        self.make()
        (self.folder / "diner/scripts/script.fountain").write_text("".join(f"Line {n}.\n\n" for n in range(60)))
        terminal = self.prompt(columns=80, height=22)
        rows = terminal.enter("/show all")
        self.assertEqual((rows[0].split()[-1], rows[-1].split()[-1], len(rows)), ("0.", "19.", 20))
        self.assertEqual(terminal.typed, "more ▸ ")
        rows = terminal.enter("")
        self.assertEqual((rows[0].split()[-1], rows[-1].split()[-1]), ("20.", "39."))
        self.assertEqual(terminal.enter("q"), [])
        self.assertIn("diner ▸", terminal.typed)
        terminal.enter("/show all")
        rows = terminal.enter("all")
        self.assertEqual((rows[0].split()[-1], rows[-1].split()[-1]), ("20.", "59."))
        terminal.enter("/set pager off")
        self.assertEqual(len(terminal.enter("/show all")), 60)
