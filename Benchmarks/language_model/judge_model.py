#!/usr/bin/env python3
"""What a model is worth: figures and unselected lines as Markdown, for `docs/MODEL.md`.

    Benchmarks/language_model/judge_model.py .build/release/tagline default ../shared/data FOLDER/held-out

DATA holds playbench/, adcopy/ and benchmarks/. HELD_OUT is the folder of the same name that `train_default_model.sh`
leaves, with FOLDER/ours, what the model learned from, beside it. Every line is drawn by a fixed seed and none is left out.
"""

import argparse
import collections
import json
import os
import pathlib
import random
import re
import statistics
import subprocess
import tempfile

from spread_sample import spread_sample, write_lines
from text_classifier import TextClassifier, cross_validated

GUIDANCES = [0, 1, 2, 3]

# A role, the style of its script, and what stands before its line.
SCENES = [
    ("DETECTIVE", "noir", "INT. OFFICE - NIGHT\n\nRain on the window.\n\nLENA\nMy husband is not dead. He is late.\n"),
    ("ANNA", "romantic comedy", "INT. DINER - MORNING\n\nMARK\nYou ordered for me?\n"),
    ("SHERIFF", "western", "EXT. STREET - DAY\n\nA horse stands alone.\n\nCOLE\nI came for my brother.\n"),
    ("CAPTAIN", "science fiction", "INT. BRIDGE\n\nOne light blinks.\n\nIVY\nThe signal is ours. It left tomorrow.\n"),
    ("GRANDMOTHER", "family drama", "INT. KITCHEN - EVENING\n\nPETER\nWe are selling the house.\n"),
    ("BOSS", "workplace sitcom", "INT. MEETING ROOM - DAY\n\nDOT\nThe printer has resigned.\n"),
]

BRIEFS = [
    ("Trail running shoes", {"product": "trail shoes", "brand": "Ridge", "offer": "Free 60-Day Returns",
                             "tags": {"category": "running shoes", "style": "bold"}}),
    ("A neighbourhood bakery", {"product": "sourdough bread", "brand": "Crumb & Co",
                                "tags": {"category": "bakery", "style": "warm"}}),
    ("Accounting software", {"product": "accounting software", "brand": "Tally", "offer": "Free for 30 Days",
                             "tags": {"category": "accounting software", "style": "trustworthy"}}),
    ("A yoga studio", {"product": "yoga classes", "brand": "Stillpoint",
                       "tags": {"category": "yoga studio", "style": "minimalist"}}),
    ("A budget airline", {"product": "flights", "brand": "Hopover", "offer": "Fares from $29",
                          "tags": {"category": "budget airline", "style": "witty"}}),
    ("A luxury mattress", {"product": "mattress", "brand": "Nocturne",
                           "tags": {"category": "mattress", "style": "luxurious"}}),
]


class Judge:
    def __init__(self, options, folder):
        self.options, self.folder = options, folder
        self.held_out = options.held_out
        ours = options.ours or options.held_out.parent / "ours"
        self.novel = options.data / "benchmarks/war-and-peace/input.txt"
        self.corpora = [
            options.data / "playbench/train.jsonl", options.data / "adcopy/taglines.jsonl", self.novel, ours,
        ]

    def run(self, *words, text=""):
        """What the program prints."""
        done = subprocess.run(
            [self.options.program, *map(str, words)], input=text, capture_output=True, encoding="utf-8",
            cwd=self.folder, env=os.environ | {"TAGLINE_CORPORA": str(self.folder / "learned")},
        )
        if done.returncode != 0:
            raise SystemExit(f"tagline {' '.join(map(str, words))}: {done.stderr.strip()}")
        return done.stdout

    # Bits a character

    def texts(self):
        """What is predicted, by name."""
        sample = spread_sample(self.options.data / "playbench/valid.jsonl", self.options.characters, self.options.seed)
        write_lines(sample, self.folder / "valid.jsonl")
        kinds = {"ads held out": "category", "barks held out": "archetype"}
        found = collections.defaultdict(list)
        for path in sorted(self.held_out.iterdir()):
            first = path.read_text(encoding="utf-8").split("\n", 1)[0]
            name = next((name for name, key in kinds.items() if f'"{key}"' in first), "scripts held out")
            found[name].append(path)
        return {"plays: a spread sample of valid.jsonl": [self.folder / "valid.jsonl"], **dict(sorted(found.items()))}

    def bits(self):
        """A table of bits a character."""
        learned = [word for corpus in self.corpora for word in ("--on", corpus)]
        yield "| text | characters | true tags | shuffled tags | no tags | 6-gram |"
        yield "| --- | ---: | ---: | ---: | ---: | ---: |"
        for name, files in self.texts().items():
            cells = []
            for tags in ("none", "shuffled", "true"):
                # The n-gram is counted once, and stands beside the last.
                counted = learned if tags == "true" else ("--on", files[0])
                result = json.loads(
                    self.run("evaluate", "--model", self.options.model, *files, "--tags", tags, *counted, "--json")
                )
                cells.insert(0, f"{result['bitsPerCharacter']:.3f}")
            cells.append(f"{result['ngram']['bitsPerCharacter']:.3f}")
            yield f"| {name} | {result['characters']:,} | " + " | ".join(cells) + " |"

    # Lines

    def lines(self, requests):
        """The lines that answer requests of a batch, one each, with their copies."""
        text = "".join(json.dumps(request, ensure_ascii=False) + "\n" for request in requests)
        answers = [json.loads(line) for line in self.run("batch", "--model", self.options.model, text=text).splitlines()]
        for answer in answers:
            if "error" in answer:
                raise SystemExit(f"batch: {answer['error']['message']}")
        return [answer["lines"][0] for answer in answers]

    def ads(self):
        """The ad lines held out, each with its tags."""
        for path in sorted(self.held_out.glob("*.jsonl")):
            for line in path.read_text(encoding="utf-8").splitlines():
                line = json.loads(line)
                if "category" in line and "style" in line:
                    yield line

    def styles(self):
        """How often the style and the subject of generated lines are told, by guidance; and what is drawn for it."""
        real = list(self.ads())
        examples = {key: [(line["text"], line[key]) for line in real] for key in ("style", "category")}
        accuracy = {key: cross_validated(pairs) for key, pairs in examples.items()}
        shares = {key: collections.Counter(label for _, label in pairs) for key, pairs in examples.items()}
        classifiers = {key: TextClassifier(pairs) for key, pairs in examples.items()}
        source = random.Random(self.options.seed)
        drawn = [source.choice(real) for _ in range(self.options.lines)]
        yield (
            f"A classifier that learned from {len(real):,} ad lines held out tells the style of real lines that it has "
            f"not seen in {accuracy['style']:.1%} of cases (ten folds; {len(shares['style'])} styles, the largest of "
            f"which has {max(shares['style'].values()) / len(real):.1%} of the lines), another their category in "
            f"{accuracy['category']:.1%} ({len(shares['category'])}, the largest with "
            f"{max(shares['category'].values()) / len(real):.1%}). Of {len(drawn):,} generated lines, each under the "
            "category, kind and style of a real one, with any words allowed, by guidance (copies are counted in "
            "characters, against all that the model learned from):"
        )
        yield ""
        yield "| guidance | style told | category told | real words | distinct-2 | longest copy, median | longest copy |"
        yield "| ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
        for guidance in GUIDANCES:
            requests = [
                {"tags": {key: line[key] for key in ("category", "kind", "style") if key in line}, "seed": seed,
                 "guidance": guidance, "words": "free", "maxLength": 90}
                for seed, line in enumerate(drawn, start=1)
            ]
            written = self.lines(requests)
            texts = [line["text"] for line in written]
            told = {
                key: sum(classifier.label(text) == line[key] for text, line in zip(texts, drawn)) / len(drawn)
                for key, classifier in classifiers.items()
            }
            copies = [line["longestCopy"]["length"] if line["longestCopy"] else 0 for line in written]
            yield (
                f"| {guidance} | {told['style']:.1%} | {told['category']:.1%} | {self.real_words(texts):.2%} "
                f"| {distinct_2(texts):.3f} | {statistics.median(copies):.0f} | {max(copies)} |"
            )

    def subjects(self):
        """How often the category of a campaign's headlines is told, where the brief says nothing else."""
        real = list(self.ads())
        classifier = TextClassifier([(line["text"], line["category"]) for line in real])
        told, written = 0, []
        for seed, category in enumerate(sorted({line["category"] for line in real}), start=1):
            texts = self.campaign({"tags": {"category": category, "style": "plain"}}, "headline=6", seed)
            told += sum(classifier.label(text) == category for text in texts)
            written.append((category, texts))
        count = sum(len(texts) for _, texts in written)
        yield f"Of {count} headlines for briefs that have a category alone, {told / count:.1%} are told to be about it."
        yield ""
        for category, texts in written:
            yield f"- {category}: {' · '.join(texts)}"

    def campaign(self, brief, slot, seed):
        """The lines of one slot of a campaign."""
        path = self.folder / "brief.json"
        path.write_text(json.dumps({"name": "brief", "channel": "google.rsa", **brief}), encoding="utf-8")
        written = json.loads(
            self.run("ads", "generate", path, "--slot", slot, "--seed", seed, "--model", self.options.model))
        return [line["text"] for line in written["slots"][slot.partition("=")[0]]]

    def read_corpora(self):
        """Puts what the model learned from where lines are checked for copies, and finds the words in it that stand
        there often enough to be real."""
        parts, counts = [], collections.Counter()
        for corpus in self.corpora:
            for path in sorted(corpus.rglob("*")) if corpus.is_dir() else [corpus]:
                text = path.read_text(encoding="utf-8")
                if path.suffix == ".jsonl":
                    text = "\n".join(json.loads(line)["text"] for line in text.splitlines() if line)
                parts.append(text)
                # As in the model's list of words, for which the novel is not read: it has no cues to tell its names.
                if corpus != self.novel:
                    counts.update(words(text))
        (self.folder / "learned").mkdir()
        (self.folder / "learned/all.txt").write_text("\n".join(parts), encoding="utf-8")
        self.known_words = {word for word, count in counts.items() if count >= 3}
        for path in (self.options.data / "adcopy/wordbanks").glob("*.json"):
            self.known_words.update(words(path.read_text(encoding="utf-8")))

    def real_words(self, lines):
        found = [word for line in lines for word in words(line)]
        return sum(word in self.known_words for word in found) / max(len(found), 1)

    def suggestions(self):
        """Ten suggestions each for some roles, as the prompt offers them."""
        for role, style, scene in SCENES:
            project = self.folder / role.lower()
            self.run("new", project, "--template", "blank")
            script = project / "scripts" / "scene.fountain"
            script.parent.mkdir(exist_ok=True)
            script.write_text(f"Title: {role.title()}\nStyle: {style}\n\n{scene}", encoding="utf-8")
            asked = f"/script scene\n/set model {self.options.model}\n{role}? n=10 seed=7 len=80\n"
            answer = self.run("run", "-", "--project", project, text=asked)
            yield f"**{role}**, {style}, after “{scene.strip().splitlines()[-1]}”:"
            yield ""
            for line in re.findall(r"^  [a-z]  (.*?) +[\d.]+ bits/char", answer, re.MULTILINE):
                yield f"- {line}"
            yield ""

    def headlines(self):
        """Ten headlines each for some briefs."""
        for name, brief in BRIEFS:
            yield f"**{name}**, {brief['tags']['style']}:"
            yield ""
            for text in self.campaign({"name": name, **brief}, "headline=10", 7):
                yield f"- {text}"
            yield ""


def words(text):
    return re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)*", text.lower())


def distinct_2(lines):
    """The share of different pairs among all pairs of neighbouring words."""
    pairs = [pair for line in lines for pair in zip(words(line), words(line)[1:])]
    return len(set(pairs)) / max(len(pairs), 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=lambda path: pathlib.Path(path).resolve())
    parser.add_argument("model", help="a model's file, or default")
    parser.add_argument("data", type=lambda path: pathlib.Path(path).resolve())
    parser.add_argument("held_out", type=lambda path: pathlib.Path(path).resolve())
    parser.add_argument("--ours", type=lambda path: pathlib.Path(path).resolve(), help="what it learned from of ours")
    parser.add_argument("--characters", type=int, default=60_000, help="of the plays' sample")
    parser.add_argument("--lines", type=int, default=300, help="generated for each guidance")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if pathlib.Path(options.model).exists():
        options.model = str(pathlib.Path(options.model).resolve())
    with tempfile.TemporaryDirectory() as folder:
        judge = Judge(options, pathlib.Path(folder))
        judge.read_corpora()
        for title, section in [
            ("Bits a character", judge.bits),
            ("Style, words and copies", judge.styles),
            ("Subjects", judge.subjects),
            ("Ten suggestions for six roles", judge.suggestions),
            ("Ten headlines for six briefs", judge.headlines),
        ]:
            print(f"## {title}\n", flush=True)
            for line in section():
                print(line, flush=True)
            print()


if __name__ == "__main__":
    main()
