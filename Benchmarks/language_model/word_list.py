#!/usr/bin/env python3
"""The words that count as real for the built-in model, one a line, for `tagline model export --words`.

    Benchmarks/language_model/word_list.py ../shared/data/playbench/train.jsonl ../shared/data/adcopy/taglines.jsonl FOLDER/ours

A word stands three times in the text, or once in a text of our own, which the linter of `corpora/` has looked over: the
last argument. Left out are the names of those who speak: they would turn up in other people's scripts and ads. A name is
a word of a role all of whose words are hardly ever written in lower case, so that `FATHER`, `KING LEAR` and `ROSE` leave
their words in. What stands in scene headings alone is left out, too.
"""

import argparse
import collections
import json
import pathlib
import re

LEAST = 3
"""Occurrences from which on a word is real."""

LOWER_SHARE = 0.02
"""Of a name's occurrences in speech, so many are in lower case at most."""


def words(text):
    return re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)*", text.replace("’", "'"))


def lines(path):
    """Each line's role and text; a script's title page and scene headings are none."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".jsonl":
        for line in map(json.loads, text.splitlines()):
            yield line.get("role") or "", line["text"]
        return
    role = ""
    for line in text.split("\n\n", 1)[1].splitlines():
        if re.match(r"(INT|EXT|EST|I/E)[. ]", line):
            continue
        cue = re.fullmatch(r"@?([A-Z][A-Z .'’-]+?)\s*(\(.*\))?\s*\^?", line) if role == "" else None
        role = cue[1] if cue else role if line else ""
        if not cue:
            yield role, line


def names(roles, counts):
    """The words, in lower case, of roles that are nothing but names; abbreviations such as `MRS.` are neither."""
    total, lower = collections.Counter(), collections.Counter()
    for word, count in counts.items():
        total[word.lower()] += count
        if word[0].islower():
            lower[word] += count
    found = set()
    for role in roles:
        parts = [word.lower() for word in words(re.sub(r"\b\w+\.", "", role)) if len(word) > 1]
        if all(lower[part] <= LOWER_SHARE * total[part] for part in parts):
            found.update(parts)
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="+", type=pathlib.Path)
    parser.add_argument("ours", type=pathlib.Path)
    options = parser.parse_args()
    counts, known, roles = collections.Counter(), set(), set()
    for path in [*options.texts, *sorted(options.ours.iterdir())]:
        for role, text in lines(path):
            roles.add(role)
            counts.update(words(text))
            if path not in options.texts:
                known.update(word.lower() for word in words(text))
    folded = collections.Counter()
    for word, count in counts.items():
        folded[word.lower()] += count
    left_out = names(roles, counts)
    known.update(word for word, count in folded.items() if count >= LEAST)
    for word in sorted(known):
        if word.removesuffix("'s") not in left_out:
            print(word)


if __name__ == "__main__":
    main()
