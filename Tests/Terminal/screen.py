"""A model of a terminal's screen: what a person sees of the bytes that a program prints.

Knows what libedit and the prompt use of ECMA-48 and of xterm: cursor moves, erasing, inserting and deleting characters,
wrapping at the right edge, scrolling. Folds wrapped lines anew when its size changes, as most terminals do.
"""

import codecs
import itertools
import re
import unicodedata
from typing import NamedTuple

_SEQUENCE = re.compile(
    r"\x1b(?:"
    r"\[(?P<parameters>[0-?]*)[ -/]*(?P<final>[@-~])"
    r"|\](?P<string>[^\x07\x1b]*)(?:\x07|\x1b\\)"
    r"|[ -/]*(?P<escape>[0-Z\\^-~]))"
)


def width(character):
    """Columns that a character takes (UAX #11: wide ones take two, marks and the later parts of Hangul none)."""
    if unicodedata.category(character) in ("Mn", "Me", "Cf") or "\u1160" <= character <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


_STYLES = {1: "bold", 2: "dim", 4: "underlined", 7: "inverse"}
"""What SGR sequences turn on (ECMA-48, 8.3.117)."""

PLAIN = frozenset()


class Cell(NamedTuple):
    text: str
    style: frozenset = PLAIN
    """Of the words of `_STYLES`."""


BLANK = Cell(" ")


class Row:
    """One row of cells; a wide character is followed by an empty cell."""

    def __init__(self, cells=()):
        self.cells = list(cells)
        # Whether the text goes on in the next row because this one was full.
        self.wraps = False

    @property
    def text(self):
        return "".join(cell.text for cell in self.cells).rstrip()

    @property
    def spans(self):
        """The text in pieces of one style, each with its words: `[("diner", "bold"), (" ▸ script", "")]`."""
        pieces = itertools.groupby(self.cells[:self._end], key=lambda cell: cell.style)
        return [("".join(cell.text for cell in cells), " ".join(sorted(style))) for style, cells in pieces]

    @property
    def _end(self):
        end = len(self.cells)
        while end > 0 and self.cells[end - 1] == BLANK:
            end -= 1
        return end

    def fill(self, columns):
        self.cells += [BLANK] * (columns - len(self.cells))


class Screen:
    def __init__(self, columns=80, height=24):
        self.columns = columns
        self.height = height
        # All rows that there ever were; the last `height` of them are on the screen.
        self.rows = [Row()]
        self.row = 0
        # Equal to `columns` after a character in the last one: the next character wraps.
        self.column = 0
        self.has_color = False
        self.style = PLAIN
        # Bracketed paste is on while a line is read: how many reads there were, and in which row the last began.
        self.takes_pastes = False
        self.reads = 0
        self.read_row = 0
        # Sequences that the model does not know; a reading of the screen that saw some is not to be trusted.
        self.unknown = []
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._rest = ""

    @property
    def lines(self):
        """The text of every row from the beginning on."""
        return [row.text for row in self.rows]

    @property
    def line(self):
        """The text of the row with the cursor."""
        return self.rows[self.row].text

    @property
    def typed(self):
        """The prompt and the line up to the cursor, over all the rows that they take."""
        text = ""
        last = Row(self.rows[self.row].cells[:self.column])
        last.fill(self.column)
        for row in self.rows[self.read_row:self.row] + [last]:
            # A wide character that finds one column left leaves a gap there.
            if len(text) > 0 and text[-1] == " " and row.cells[1:2] and row.cells[1].text == "":
                text = text[:-1]
            text += "".join(cell.text for cell in row.cells)
        return text

    @property
    def shown(self):
        """The rows that are on the screen now."""
        return [row.text for row in self.rows[self._top:]]

    @property
    def _top(self):
        return max(0, len(self.rows) - self.height)

    def feed(self, data):
        text = self._rest + self._decoder.decode(data)
        self._rest = ""
        place = 0
        while place < len(text):
            if text[place] != "\x1b":
                self._take(text[place])
                place += 1
                continue
            found = _SEQUENCE.match(text, place)
            if found:
                self._obey(found)
                place = found.end()
            elif len(text) - place < 64:
                self._rest = text[place:]
                return
            else:
                self.unknown.append(text[place:place + 8])
                place += 1

    def _take(self, character):
        if character == "\r":
            self.column = 0
        elif character == "\n":
            self._down()
        elif character == "\b":
            self.column = max(0, min(self.column, self.columns - 1) - 1)
        elif character == "\t":
            self.column = min(self.columns - 1, self.column // 8 * 8 + 8)
        elif character >= " " and character != "\x7f":
            self._put(character)
        elif character != "\a":
            self.unknown.append(character)

    def _put(self, character):
        size = width(character)
        if size == 0:
            if self.column > 0:
                cells = self.rows[self.row].cells
                before = self.column - 1 if cells[self.column - 1].text else self.column - 2
                cells[before] = cells[before]._replace(text=cells[before].text + character)
            return
        if self.column + size > self.columns:
            self.rows[self.row].wraps = True
            self.column = 0
            self._down()
        row = self.rows[self.row]
        row.fill(self.column + size)
        if row.cells[self.column].text == "":
            row.cells[self.column - 1] = BLANK
        after = self.column + size
        if after < len(row.cells) and row.cells[after].text == "":
            row.cells[after] = BLANK
        row.cells[self.column:after] = [Cell(text, self.style) for text in [character] + [""] * (size - 1)]
        self.column = after

    def _down(self):
        self.row += 1
        if self.row == len(self.rows):
            self.rows.append(Row())

    def _obey(self, found):
        if found["final"] is None:
            # Character sets, keypad modes, titles: nothing that moves a character.
            if found["string"] is None and found["escape"] not in tuple("B0=>\\"):
                self.unknown.append(found[0])
            return
        parameters, final = found["parameters"], found["final"]
        if parameters.startswith("?"):
            self._set_mode(parameters[1:], final, found[0])
            return
        numbers = [int(number or 0) for number in parameters.split(";")] if re.fullmatch("[0-9;]*", parameters) else []
        first = numbers[0] if numbers else 0
        count = max(1, first)
        row = self.rows[self.row]
        column = min(self.column, self.columns - 1)
        if final == "m":
            self.has_color = self.has_color or any(numbers)
            for number in numbers or [None]:
                if number == 0:
                    self.style = PLAIN
                elif number in _STYLES:
                    self.style |= {_STYLES[number]}
                else:
                    self.unknown.append(found[0])
            return
        if final == "A":
            self.row = max(self._top, self.row - count)
        elif final == "B":
            self._go_down_to(min(self._top + self.height - 1, self.row + count))
        elif final == "C":
            column = min(self.columns - 1, column + count)
        elif final == "D":
            column = max(0, column - count)
        elif final == "G":
            column = min(self.columns, count) - 1
        elif final == "H":
            self._go_down_to(self._top + min(self.height, count) - 1)
            column = min(self.columns, max(1, numbers[1] if len(numbers) > 1 else 1)) - 1
        elif final == "J" and first in (0, 2):
            if first == 2:
                self.rows[self._top:] = [Row() for _ in self.rows[self._top:]]
            else:
                del row.cells[column:]
                row.wraps = False
                del self.rows[self.row + 1:]
        elif final == "K" and first in (0, 2):
            if first == 2:
                row.cells = []
            else:
                del row.cells[column:]
            row.wraps = False
        elif final == "P":
            del row.cells[column:column + count]
        elif final == "@":
            row.fill(column)
            row.cells[column:column] = [BLANK] * count
            del row.cells[self.columns:]
        elif final == "X":
            row.fill(column + count)
            row.cells[column:column + count] = [BLANK] * count
        else:
            self.unknown.append(found[0])
        self.column = column

    def _go_down_to(self, row):
        while len(self.rows) <= row:
            self.rows.append(Row())
        self.row = row

    def _set_mode(self, mode, final, sequence):
        if mode == "2004" and final in "hl":
            self.takes_pastes = final == "h"
            if final == "h":
                self.reads += 1
                self.read_row = self.row
        elif mode not in ("1", "12", "25", "7"):
            self.unknown.append(sequence)

    def resize(self, columns, height):
        """Takes another size; lines that had wrapped are folded anew, and the cursor stays on its character."""
        folded, read_row = [], 0
        start = 0
        while start < len(self.rows):
            end = start
            while self.rows[end].wraps and end + 1 < len(self.rows):
                end += 1
            lines = self._fold([cell for row in self.rows[start:end + 1] for cell in row.cells], columns)
            if start <= self.read_row <= end:
                read_row = len(folded)
            if start <= self.row <= end:
                cells = sum(len(row.cells) for row in self.rows[start:self.row]) + self.column
                place = 0
                while place + 1 < len(lines) and cells > len(lines[place].cells):
                    cells -= len(lines[place].cells)
                    place += 1
                cursor = len(folded) + place, min(cells, columns)
            folded += lines
            start = end + 1
        self.row, self.column = cursor
        self.rows, self.columns, self.height, self.read_row = folded, columns, height, read_row

    @staticmethod
    def _fold(cells, columns):
        rows = [Row()]
        for index, cell in enumerate(cells):
            size = 2 if index + 1 < len(cells) and cells[index + 1].text == "" else min(1, len(cell.text))
            if len(rows[-1].cells) + size > columns:
                rows[-1].wraps = True
                rows.append(Row())
            rows[-1].cells.append(cell)
        return rows
