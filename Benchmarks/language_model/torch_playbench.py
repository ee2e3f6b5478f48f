#!/usr/bin/env python3
"""PyTorch's learning curve on PlayBench: the same text, time and kind of network as Tagline's own run.

    env -u OPENBLAS_CORETYPE OMP_PROC_BIND=close PYTHON Benchmarks/language_model/torch_playbench.py \\
        --minutes 42 --data ../shared/data/playbench --log torch.jsonl
    tagline curve tagline.jsonl torch.jsonl -o side_by_side.svg

Cues are text and tags are not used. AdamW, a cosine to the end, averaged weights. The log has the keys of
`tagline train --log`, losses in nats; "seconds" is the processor's time spent on training alone, divided by the number
of threads, so that other work on the machine shortens no run.
"""

import argparse
import json
import math
import pathlib
import random
import time
from collections import Counter

import torch
from torch import nn
from torch.nn import functional

# Characters seen more seldom are trained as unknown, id 0; each costs log2 of the number of Unicode scalar values
# more than the unknown one, as in `tagline evaluate`.
LEAST_SEEN = 5
UNKNOWN_NATS = math.log(1_112_064)

VALIDATION_ROWS = 16
VALIDATION_STEPS = 512


def model_text(line):
    """A line as models read it: `ROLE: text`, `[text]` for a direction, or the text alone."""
    if line.get("role"):
        return f"{line['role']}: {line['text']}\n"
    return f"[{line['text']}]\n" if line.get("kind") == "direction" else f"{line['text']}\n"


def works(path):
    """The texts of a corpus, work by work, in their order."""
    texts = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        texts.setdefault(entry["work"], []).append(model_text(entry))
    return ["".join(lines) for lines in texts.values()]


class Vocabulary:
    def __init__(self, text):
        counts = Counter(text)
        known = sorted(character for character in counts if counts[character] >= LEAST_SEEN)
        self.ids = {character: number for number, character in enumerate(known, start=1)}

    def __len__(self):
        return len(self.ids) + 1

    def encoded(self, text):
        return torch.tensor([self.ids.get(character, 0) for character in text], dtype=torch.long)


class Network(nn.Module):
    def __init__(self, vocabulary, hidden, layers, dropout):
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, hidden)
        self.lstm = nn.LSTM(hidden, hidden, layers, batch_first=True, dropout=dropout)
        self.dropout = nn.Dropout(dropout)
        self.projection = nn.Linear(hidden, vocabulary)
        nn.init.normal_(self.embedding.weight, 0, 0.5)
        for name, parameter in self.lstm.named_parameters():
            if "bias" in name:
                nn.init.zeros_(parameter)
            if "bias_ih" in name:
                # Forget gates begin open (gates in the order i f g o).
                parameter.data[hidden : 2 * hidden] = 1

    def forward(self, characters, state=None):
        output, state = self.lstm(self.embedding(characters), state)
        return self.projection(self.dropout(output)), state


def epoch(texts, batch, order):
    """All works in a random order as `batch` streams side by side: (batch, length)."""
    stream = torch.cat([texts[index] for index in order.sample(range(len(texts)), len(texts))])
    return stream[: len(stream) // batch * batch].view(batch, -1)


def chunks(texts, batch, sequence, seed):
    """Inputs and targets without end, and whether a new epoch begins, with which states begin anew."""
    order = random.Random(seed)
    while True:
        streams = epoch(texts, batch, order)
        for start in range(0, streams.size(1) - sequence, sequence):
            inputs = streams[:, start : start + sequence]
            yield inputs, streams[:, start + 1 : start + sequence + 1], start == 0


@torch.inference_mode()
def validation_loss(network, text, precision):
    """Nats a character over a text that is read in rows with carried state; a row's first character is read after a
    line end."""
    network.eval()
    length = len(text.ids) // VALIDATION_ROWS
    targets = text.ids[: length * VALIDATION_ROWS].view(VALIDATION_ROWS, length)
    inputs = torch.cat([torch.full((VALIDATION_ROWS, 1), text.line_end), targets[:, :-1]], dim=1)
    nats, state = 0.0, None
    for start in range(0, length, VALIDATION_STEPS):
        part = slice(start, start + VALIDATION_STEPS)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=precision == "bf16"):
            logits, state = network(inputs[:, part], state)
        loss = functional.cross_entropy(logits.float().flatten(0, 1), targets[:, part].flatten(), reduction="sum")
        nats += loss.item()
    network.train()
    return (nats + (targets == 0).sum().item() * UNKNOWN_NATS) / targets.numel()


class Validation:
    def __init__(self, path, vocabulary, characters):
        text = "".join(works(path))[:characters]
        self.ids, self.line_end = vocabulary.encoded(text), vocabulary.ids["\n"]


class Average:
    """The mean of all weights so far at first, then of about the last few hundred updates."""

    def __init__(self, network):
        self.weights = {name: value.clone() for name, value in network.state_dict().items()}
        self.steps = 0

    @torch.no_grad()
    def add(self, network):
        self.steps += 1
        keep = min(0.998, (1 + self.steps) / (10 + self.steps))
        for name, value in network.state_dict().items():
            self.weights[name].mul_(keep).add_(value, alpha=1 - keep)

    def measured(self, network, measure):
        """What `measure` gives while the network has the averaged weights."""
        own = {name: value.clone() for name, value in network.state_dict().items()}
        network.load_state_dict(self.weights)
        result = measure(network)
        network.load_state_dict(own)
        return result


def learning_rate(peak, step, done):
    """A linear warm-up over a hundred steps, then half a cosine to a fiftieth."""
    return peak * min(1, step / 100) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(done, 1))))


def train(options):
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    texts = works(options.data / "train.jsonl")
    vocabulary = Vocabulary("".join(texts))
    texts = [vocabulary.encoded(text) for text in texts]
    validation = Validation(options.data / "valid.jsonl", vocabulary, options.valid_characters)
    network = Network(len(vocabulary), options.hidden, options.layers, options.dropout)
    average = Average(network)
    optimizer = torch.optim.AdamW(
        network.parameters(), lr=options.learning_rate, betas=(0.9, 0.99), weight_decay=options.weight_decay, fused=True
    )
    source = chunks(texts, options.batch, options.sequence, options.seed)
    limit = options.minutes * 60
    seconds, step, state, losses, validations = 0.0, 0, None, [], 0
    with open(options.log, "w", encoding="utf-8") as log:
        while seconds < limit:
            start = time.process_time()
            inputs, targets, begins = next(source)
            rate = learning_rate(options.learning_rate, step + 1, seconds / limit)
            for group in optimizer.param_groups:
                group["lr"] = rate
            state = None if begins else tuple(part.detach() for part in state)
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=options.precision == "bf16"):
                logits, state = network(inputs, state)
            loss = functional.cross_entropy(logits.float().flatten(0, 1), targets.flatten())
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            average.add(network)
            step += 1
            losses.append(loss.item())
            seconds += (time.process_time() - start) / options.threads

            validates = seconds >= limit * (validations + 1) / options.validations
            if not validates and step % 50 != 0 and step != 1:
                continue
            entry = {
                "step": step,
                "characters": step * options.batch * options.sequence,
                "seconds": round(seconds, 2),
                "loss": round(sum(losses) / len(losses), 5),
                "validLoss": None,
                "learningRate": round(rate, 7),
            }
            losses = []
            if validates:
                validations = int(seconds / limit * options.validations)
                nats = average.measured(
                    network, lambda network: validation_loss(network, validation, options.precision)
                )
                entry["validLoss"] = round(nats, 5)
                print(f"{seconds / 60:.1f} min, step {step}: {nats / math.log(2):.4f} bits a character", flush=True)
            log.write(json.dumps(entry) + "\n")
            log.flush()


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--minutes", type=float, default=42, help="processor time spent on training, of each thread")
    parser.add_argument("--data", type=pathlib.Path, default=pathlib.Path("../shared/data/playbench"))
    parser.add_argument("--log", type=pathlib.Path, default=pathlib.Path("torch_playbench.jsonl"))
    parser.add_argument("--hidden", type=int, default=512)
    parser.add_argument("--layers", type=int, default=2)
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--sequence", type=int, default=128)
    parser.add_argument("--dropout", type=float, default=0.15)
    parser.add_argument("--learning-rate", type=float, default=3e-3)
    parser.add_argument("--weight-decay", type=float, default=0.02)
    parser.add_argument("--precision", choices=["f32", "bf16"], default="bf16")
    parser.add_argument("--valid-characters", type=int, default=300_000)
    parser.add_argument("--validations", type=int, default=21)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    train(arguments())
