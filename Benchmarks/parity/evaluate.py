"""Bits a character of a tagged text, by `tagline evaluate` and by PyTorch on the exported checkpoint.

Usage, with torch, numpy and safetensors installed: python evaluate.py PROGRAM TEXT.jsonl [MODEL]
Ends with status 1 where the two differ by more than a hundred-thousandth of a bit.
"""

import json
import math
import os
import subprocess
import sys
import tempfile

import torch
from torch.nn.functional import cross_entropy

from tagline_model import TaglineModel

NOT_TAGS = {"text", "work", "role", "year", "gender", "source", "licence", "license"}
UNKNOWN_COST = math.log(0x110000 - 0x800)  # nats: one of all Unicode scalar values


def works(path):
    """Lists of (text as the model reads it, tags) that follow one another."""
    found, current = [], None
    with open(path, encoding="utf-8") as file:
        for line in filter(str.strip, file):
            fields = {key: value for key, value in json.loads(line).items() if isinstance(value, str)}
            if "author" in fields:
                fields.setdefault("style", fields.pop("author"))
            text = fields["text"]
            if "role" in fields:
                text = f"{fields['role']}: {text}"
            elif fields.get("kind") == "direction":
                text = f"[{text}]"
            if fields.get("work") is None or fields["work"] != current:
                found.append([])
            current = fields.get("work")
            found[-1].append((text + "\n", {f"{k}={v}" for k, v in fields.items() if k not in NOT_TAGS}))
    return found


def bits_per_character(model, text, tagged):
    """Each character once, in order, from all before it in its work; works side by side as rows."""
    ids = {character: index for index, character in enumerate(model.vocabulary)}
    rows = [[(ids.get(c, 0), tags) for line, tags in work for c in line] for work in text]
    steps = max(map(len, rows))
    inputs = torch.full((steps, len(rows)), ids["\n"])
    targets = torch.full((steps, len(rows)), -1)
    sets = torch.zeros(steps, len(rows), len(model.tags)) if tagged else None
    for row, characters in enumerate(rows):
        for t, (character, tags) in enumerate(characters):
            targets[t, row] = character
            if t + 1 < len(characters):
                inputs[t + 1, row] = character
            if tagged:
                sets[t, row] = torch.tensor([float(tag in tags) for tag in model.tags])
    nats, state = 0.0, model.start(len(rows))
    with torch.no_grad():
        for start in range(0, steps, 64):
            part = slice(start, start + 64)
            logits, state = model(inputs[part], state, sets[part] if tagged else None)
            nats += cross_entropy(
                logits.flatten(0, 1).double(), targets[part].flatten(), ignore_index=-1, reduction="sum").item()
    count = (targets >= 0).sum().item()
    return (nats + (targets == 0).sum().item() * UNKNOWN_COST) / count / math.log(2)


def main(program, text, model="default"):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "model.safetensors")
        subprocess.run([program, "model", "export", model, "-o", path], check=True)
        loaded = TaglineModel(path)
        agree = True
        for tags in ["true", "none"]:
            command = [program, "evaluate", "--model", path, text, "--tags", tags, "--json"]
            ours = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)["bitsPerCharacter"]
            theirs = bits_per_character(loaded, works(text), tagged=tags == "true")
            agree = agree and abs(ours - theirs) < 1e-5
            print(f"tags {tags}: tagline {ours:.6f}, PyTorch {theirs:.6f} bits a character")
    return 0 if agree else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
