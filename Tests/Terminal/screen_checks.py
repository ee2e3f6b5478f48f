"""The screen model itself: what is read off it must be what a terminal shows."""

import unittest

from screen import Screen


def shown(text, columns=10, height=3):
    screen = Screen(columns, height)
    screen.feed(text.encode())
    return screen


class ScreenChecks(unittest.TestCase):
    def test_the_screen_model_moves_erases_and_inserts_as_terminals_do(self):
        for text, lines in [
            ("abc\rX", ["Xbc"]),
            ("abc\b\bX", ["aXc"]),
            ("abc\x1b[2DX", ["aXc"]),
            ("abc\x1b[2G\x1b[K", ["a"]),
            ("abc\x1b[2G\x1b[1P", ["ac"]),
            ("abc\x1b[2G\x1b[2@", ["a  bc"]),
            ("a\r\nb\r\nc\x1b[2AX\x1b[J", ["aX"]),
            ("a\r\nb\x1b[H\x1b[2JX", ["X", ""]),
            ("a\tb", ["a       b"]),
            ("\x1b[1mbold\x1b[0m \x1b]0;title\x07x", ["bold x"]),
            ("1234567890", ["1234567890"]),
            ("12345678901", ["1234567890", "1"]),
            ("1234567890\rX", ["X234567890"]),
            ("123456789世", ["123456789", "世"]),
            ("世界\bX", ["世 X"]),
            ("世界\b\bX", ["世X"]),
            ("e\u0301x", ["e\u0301x"]),
            ("1\r\n2\r\n3\r\n4", ["1", "2", "3", "4"]),
        ]:
            screen = shown(text)
            self.assertEqual((screen.lines, screen.unknown), (lines, []), repr(text))

    def test_the_screen_model_knows_how_each_character_looks(self):
        for text, spans in [
            ("\x1b[1ma\x1b[0m b", [("a", "bold"), (" b", "")]),
            ("\x1b[1;2m世\x1b[mx", [("世", "bold dim"), ("x", "")]),
            ("\x1b[2mab\x1b[0m\b\bX", [("X", ""), ("b", "dim")]),
            ("\x1b[2me\u0301 \x1b[0m  ", [("e\u0301 ", "dim")]),
            ("\x1b[2mabc\x1b[2G\x1b[1P\x1b[1@", [("a", "dim"), (" ", ""), ("c", "dim")]),
        ]:
            screen = shown(text)
            self.assertEqual((screen.rows[0].spans, screen.unknown), (spans, []), repr(text))

    def test_the_screen_model_takes_bytes_as_they_come(self):
        screen = Screen()
        for byte in "世\x1b[1;1H\x1b[2004h界\x1b[?2004h".encode():
            screen.feed(bytes([byte]))
        self.assertEqual((screen.lines, screen.takes_pastes, screen.unknown), (["界"], True, ["\x1b[2004h"]))

    def test_the_screen_model_folds_wrapped_lines_anew(self):
        screen = shown("ab\r\n123456789012")
        screen.resize(6, 3)
        self.assertEqual((screen.lines, screen.row, screen.column), (["ab", "123456", "789012"], 2, 6))
        screen.resize(20, 3)
        self.assertEqual((screen.lines, screen.row, screen.column), (["ab", "123456789012"], 1, 12))

    def test_the_screen_model_knows_where_a_line_began(self):
        screen = shown("ab\r\n\x1b[?2004h> 1234567890世")
        self.assertEqual((screen.reads, screen.read_row, screen.typed), (1, 1, "> 1234567890世"))
        screen.resize(5, 9)
        self.assertEqual((screen.lines, screen.typed), (["ab", "> 123", "45678", "90世"], "> 1234567890世"))
