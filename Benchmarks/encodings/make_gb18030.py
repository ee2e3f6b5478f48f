#!/usr/bin/env python3
"""Makes Sources/Screenplay/Encoding/GB18030Table.swift: the characters of GB 18030-2022's two-byte codes.

Python's codec is that of GB 18030-2000. The later editions gave 19 of the codes another character each (18 in 2022,
U+1E3F in 2005), as WHATWG's index does (https://encoding.spec.whatwg.org/index-gb18030.txt); these are changed here.
"""
import pathlib

RENEWED = {
    0xA6D9: 0xFE10, 0xA6DA: 0xFE12, 0xA6DB: 0xFE11, 0xA6DC: 0xFE13, 0xA6DD: 0xFE14, 0xA6DE: 0xFE15, 0xA6DF: 0xFE16,
    0xA6EC: 0xFE17, 0xA6ED: 0xFE18, 0xA6F3: 0xFE19, 0xA8BC: 0x1E3F, 0xFE59: 0x9FB4, 0xFE61: 0x9FB5, 0xFE66: 0x9FB6,
    0xFE67: 0x9FB7, 0xFE6D: 0x9FB8, 0xFE7E: 0x9FB9, 0xFE90: 0x9FBA, 0xFEA0: 0x9FBB,
}

characters = []
pairs = []
for lead in range(0x81, 0xFF):
    for trail in [*range(0x40, 0x7F), *range(0x80, 0xFF)]:
        code = lead << 8 | trail
        old = bytes([lead, trail]).decode("gb18030")
        new = chr(RENEWED.get(code, ord(old)))
        if new != old:
            pairs.append((ord(new), ord(old)))
        characters.append(new)
assert len(characters) == len(set(characters)) == 23940 and max(map(ord, characters)) < 0x10000

width = 100
lines = ["".join(characters[start : start + width]) for start in range(0, len(characters), width)]
swaps = ", ".join(f"(0x{new:04X}, 0x{old:04X})" for new, old in pairs)
text = f'''// swift-format-ignore-file
// Made by Benchmarks/encodings/make_gb18030.py from Python's codec and the changes of 2005 and 2022.

extension GB18030 {{
    /// The characters that gave up a four-byte code for a two-byte one, and the private ones that took it.
    static let renewed: [(now: UInt16, before: UInt16)] = [{swaps}]

    /// The characters of the two-byte codes in the order of the codes; line ends mean nothing.
    static let twoByteCharacters = """
{chr(10).join("        " + line for line in lines)}
        """
}}
'''
path = pathlib.Path(__file__).resolve().parents[2] / "Sources/Screenplay/Encoding/GB18030Table.swift"
path.write_text(text, encoding="utf-8")
