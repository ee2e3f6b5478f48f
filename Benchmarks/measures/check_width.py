"""Compares `DisplayWidth` with wcwidth and unicodedata, on every assigned code point and on sequences.

    pip install wcwidth==0.9.4 unicodedata2==18.0.0
    python3 Benchmarks/measures/check_width.py

Exits 1 where a disagreement is not one of those explained here.
"""

import itertools
import random
import re
import sys

import unicodedata2 as unicodedata
import wcwidth

import ours


def explain_point(character, width):
    """Why a single code point may differ from wcwidth, or None."""
    if unicodedata.category(character) == "Cc":
        return "a control: wcwidth says -1 (not printable), a text that is counted takes 0"
    return None


def explain_sequence(text, width):
    expected = wcwidth.wcswidth(text)
    if "\ufe0e" in text:
        return "U+FE0E: wcwidth narrows the emoji before it, we keep the wider count"
    if "\u200d" in text:
        return "U+200D: wcwidth skips whatever follows, we join only emoji to emoji"
    if any("\U0001f3fb" <= tone <= "\U0001f3ff" for tone in text) and width > expected:
        return "skin tone on a narrow emoji: wcwidth leaves it narrow, UTS #51 makes it an emoji picture"
    if re.search("(?<![\u0915-\u0939])\u094d|\u094d[^\u0915-\u0939]", text):
        return "a virama with no consonant before or after it: wcwidth joins the neighbours all the same"
    if re.search("\ufe0f[^\u0915-\u0939]*\u093f", text):
        return "a spacing mark after U+FE0F: wcwidth forgets the base there, we widen it"
    return None


def compare(title, texts, reference, explain):
    reasons, unexplained = {}, []
    for text, (width, _, _) in zip(texts, ours.measure(texts)):
        if width != reference(text):
            reason = explain(text, width)
            if reason:
                reasons[reason] = reasons.get(reason, 0) + 1
            else:
                unexplained.append((ascii(text), width, reference(text)))
    agreed = len(texts) - len(unexplained) - sum(reasons.values())
    print(f"{title}: {agreed} of {len(texts)} agree ({100 * agreed / len(texts):.3f} %)")
    for reason, count in reasons.items():
        print(f"  {count}: {reason}")
    for text, width, expected in unexplained[:20]:
        print(f"  NOT EXPLAINED: {text} ours {width}, theirs {expected}")
    return len(unexplained)


def east_asian_width(character):
    """Columns from unicodedata alone: marks and format characters 0, W and F 2, the rest 1."""
    if unicodedata.category(character) in ("Mn", "Me", "Mc", "Cf", "Cc", "Zl", "Zp"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def explain_unicodedata(character, width):
    point = ord(character)
    if 0x1160 <= point <= 0x11FF or 0xD7B0 <= point <= 0xD7FF:
        return "a vowel or final jamo: it stands inside the two columns of its syllable"
    if unicodedata.category(character) == "Cf" and width == 1:
        return "a format character that shows (soft hyphen, Arabic number signs): one column, as in wcwidth"
    if 0x1F1E6 <= point <= 0x1F1FF:
        return "a regional indicator on its own: two columns, as in wcwidth, so that half a flag takes a flag's room"
    if width == 0 and wcwidth.wcwidth(character) == 0:
        return "default ignorable (fillers): shows nothing, as in wcwidth"
    return None


assigned = [chr(point) for point in range(0x110000) if not 0xD800 <= point < 0xE000]
assigned = [character for character in assigned if unicodedata.category(character) != "Cn"]
failures = compare(f"wcwidth {wcwidth.__version__}, code points", assigned, wcwidth.wcwidth, explain_point)
failures += compare(
    f"unicodedata {unicodedata.unidata_version}, code points", assigned, east_asian_width, explain_unicodedata)

parts = ["a", "1", "#", "é", "e\u0301", "中", "か", "\u3099", "\ufe0f", "\ufe0e", "\u20e3", "\u200d", "👍", "❤", "☝", "👩",
         "\U0001f3fd", "\U0001f1e9", "\U0001f1ea", "क", "ि", "\u094d", "ष", "각", "\u1100", "\u1161", "\u11a8", "ﾊ", "\u200b", " "]
texts = ["".join(text) for length in (2, 3) for text in itertools.product(parts, repeat=length)]
source = random.Random(7)
texts += ["".join(source.choices(parts, k=source.randint(4, 9))) for _ in range(20000)]
failures += compare(f"wcwidth {wcwidth.__version__}, sequences", texts, wcwidth.wcswidth, explain_sequence)
sys.exit(1 if failures else 0)
