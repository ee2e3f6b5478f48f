"""Writes Sources/Measures/WidthTable.swift: the ranges behind `DisplayWidth`.

    pip install wcwidth==0.9.4
    python3 Benchmarks/measures/make_width_table.py > Sources/Measures/WidthTable.swift

The wide ranges are the code points whose East_Asian_Width is W or F, the zero ranges those that take no column of
their own, the viramas those whose Indic_Syllabic_Category is Virama; all three as wcwidth reads them from the
Unicode Character Database.
"""

import wcwidth
from wcwidth import _constants


def merged(points):
    ranges = []
    for point in sorted(points):
        if ranges and point == ranges[-1][1] + 1:
            ranges[-1][1] = point
        else:
            ranges.append([point, point])
    return ranges


def points(table):
    return {point for first, last in table for point in range(first, last + 1)}


def swift(name, comment, ranges):
    lines, line = [], "   "
    for first, last in ranges:
        pair = f" 0x{first:X}, 0x{last:X},"
        if len(line) + len(pair) > 120:
            lines.append(line)
            line = "   "
        line += pair
    lines.append(line)
    body = "\n".join(lines)
    return f"/// {comment}\nlet {name}: [UInt32] = [\n{body}\n]\n"


version = wcwidth.list_versions()[-1]
# The C0 and C1 controls never reach the tables: `DisplayWidth.of` answers them first.
zero = points(_constants._ZERO_WIDTH_TABLE) - set(range(0xA0))
wide = points(_constants._WIDE_EASTASIAN_TABLE) - zero
print("// swift-format-ignore-file")
print(f"// Made by Benchmarks/measures/make_width_table.py from wcwidth {wcwidth.__version__}, Unicode {version}.")
print("// Each list holds closed ranges, end to end: first, last, first, last, …, ascending.\n")
print(swift("wideRanges", "Two columns: East_Asian_Width W or F.", merged(wide)))
print(swift("zeroWidthRanges", "No column: marks, vowel and final jamo, format characters that show nothing.", merged(zero)))
print(swift("viramaRanges", "Signs that join the consonant before to the one after.", merged(_constants._ISC_VIRAMA_SET)), end="")
