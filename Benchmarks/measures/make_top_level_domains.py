"""Writes Sources/Measures/TopLevelDomains.swift: the endings that make a bare word a web address on X.

    pip install twitter-text-parser==3.0.0 'setuptools<81'
    python3 Benchmarks/measures/make_top_level_domains.py > Sources/Measures/TopLevelDomains.swift
"""

import re
import unicodedata

from twitter_text.regexp.valid_cctld import valid_cctld
from twitter_text.regexp.valid_gtld import valid_gtld

names = set()
for pattern in (valid_gtld.pattern, valid_cctld.pattern):
    alternatives = pattern[: pattern.rindex("(?=")]
    names |= {unicodedata.normalize("NFC", name) for name in re.split(r"[|()?:]+", alternatives) if name}

lines, line = [], ""
for name in sorted(names):
    if len(line) + 1 + len(name) > 110:
        lines.append(line)
        line = ""
    line = (line + " " + name).lstrip()
lines.append(line)

print("// swift-format-ignore-file")
print("// Made by Benchmarks/measures/make_top_level_domains.py from the lists of twitter-text 3 (generic and country codes).\n")
print("/// Every top-level domain that X links without a protocol, lower case, NFC.")
print('let topLevelDomains = Set(')
print('    """')
for line in lines:
    print("    " + line)
print('    """.split(whereSeparator: \\.isWhitespace).map { Array($0.unicodeScalars) })')
print("\n/// The scalars of the longest of them.")
print("let longestTopLevelDomain = topLevelDomains.map(\\.count).max() ?? 0")
