"""Asks for lines under random constraints and checks each by rules written anew here, from the contract alone.

Prints the lines checked, the violations, what was refused and why, searches that ended without an answer, and the
milliseconds a line beside those of the same requests without constraints.

Usage: check_lines.py PROGRAM [COUNT] [SEED]
"""

import collections
import json
import random
import re
import struct
import subprocess
import sys
import tempfile
import time
import unicodedata

program = sys.argv[1]
count = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
source = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)

KINDS = ["headline", "description", "dialogue", "subject", "cta", "tagline", "post", "direction"]
STYLES = ["plain", "playful", "urgent", "warm", "bold", "witty", "noir", "luxurious", "technical"]
PHRASES = [
    "trail shoes", "free returns", "rain", "the bus", "two weeks", "coffee", "never", "a quiet room", "Monday",
    "don't", "24 hours", "waterproof trail shoes", "越野鞋", "café", "20%", "half-price", "Anna",
]
BANS = ["cheap*", "the*", "a", "you", "free", "best", "buy now", "love*", "!", "easy*", "and", "20%"]
PATTERNS = ["(Buy|See|Try|Take) .*", "[A-Z].*", r".*\?", "[^,;]*", r"(\w+ ){2,5}\w+[.!]?"]
OPEN_WORDS = set(
    "a an and as at because but every for from if into its my nor of or our than the their to very while with your "
    "b c d e f g h j k l m n o p q r s t u v w x y z nd rd th".split()
)
PREFIXES = ["", "", "", "So ", "Rain or shine, ", "Café – ", "New: "]

# Extension table of GSM 03.38 (3GPP TS 23.038, 6.2.1.1) and its basic alphabet (6.2.1).
GSM_EXTENDED = set("\f^{}\\[~]|€")
GSM_BASIC = set(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
CHINESE = "\u4e00-\u9fff"
LETTER = rf"[^\W{CHINESE}]"


def is_mark(character):
    return unicodedata.category(character) in ("Mn", "Me", "Mc")


LENGTHS = {
    "scalars": len,
    "graphemes": lambda text: sum(not is_mark(c) for c in text),
    "utf8": lambda text: len(text.encode()),
    "utf16": lambda text: len(text.encode("utf-16-le")) // 2,
    "width": lambda text: sum(
        0 if is_mark(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text
    ),
    "sms": lambda text: sum(1 + (c in GSM_EXTENDED) for c in text)
    if all(c in GSM_BASIC or c in GSM_EXTENDED for c in text)
    else len(text.encode("utf-16-le")) // 2,
}


def stands(phrase, text):
    """Whether a phrase stands in a text: without regard to case, at word boundaries where its own ends are letters;
    beside Chinese, which writes no spaces, everywhere is one."""
    is_open = phrase.endswith("*") and len(phrase) > 1
    body = re.escape(phrase[:-1] if is_open else phrase).replace(r"\ ", r"\s+")
    unspaced = "\u4e00" <= phrase[0] <= "\u9fff"
    before = rf"(?<!{LETTER})" if re.match(r"\w", phrase) and not unspaced else ""
    after = rf"(?!{LETTER})" if re.search(r"\w$", phrase) and not is_open and not unspaced else ""
    return re.search(before + body + after, text, re.IGNORECASE) is not None


def words_of(text):
    return {word.lower() for word in re.findall(rf"[^\W\d_{CHINESE}]+(?:['’][^\W\d_{CHINESE}]+)*", text)}


def whole_end(text, names):
    """Whether the last word leaves nothing open; a question may end in any, and so may a phrase that was asked for."""
    words = list(re.finditer(r"[^\W_][\w'’.&/-]*", text))
    if not words:
        return True
    after = text[words[-1].end():]
    return words[-1].group().lower().rstrip("'’.&/-") not in OPEN_WORDS - names or re.search("[?？]", after) is not None


def no_shouting(text, names):
    return all(
        len(word) < 2 or not word.isupper() or re.search(r"\d", word) or word in names
        for word in re.findall(rf"[^\W_{CHINESE}]+", text)
    )


SHAPES = {
    "no-shouting": lambda text, names: no_shouting(text, names),
    "one-exclamation": lambda text, _: len(re.findall("[!！]", text)) <= 1,
    "sentence-mark": lambda text, _: re.search("[.!?。！？]$", text) and not re.search("(\\.\\.|…\\.)$", text),
    "no-ellipsis": lambda text, _: not re.search(r"(\.\.|…\.?)$", text),
    "whole-end": lambda text, names: whole_end(text, {name.lower() for name in names}),
    "single-spaces": lambda text, _: text == text.strip(" ") and "  " not in text,
}


def request(number):
    asked = {
        "id": number,
        "tags": {"kind": source.choice(KINDS), "style": source.choice(STYLES)},
        "prefix": source.choice(PREFIXES),
        "seed": number,
        "temperature": source.choice([0.5, 0.8, 1, 1.5]),
        "guidance": source.choice([1, 1, 2]),
        "maxLength": source.randint(10, 70),
        "unit": source.choice(sorted(LENGTHS)),
        "must": source.sample(PHRASES, source.choice([0, 1, 1, 2])),
        "ban": source.sample(BANS, source.choice([0, 1, 2, 3])),
        "words": source.choice(["strict", "strict", "free"]),
    }
    if source.random() < 0.2:
        asked["topP"] = 0.9
    if source.random() < 0.15 and not asked["prefix"]:
        asked["pattern"] = source.choice(PATTERNS)
    if source.random() < 0.2:
        asked["minLength"] = source.randint(1, asked["maxLength"] + 5)
    if source.random() < 0.3:
        asked["shape"] = source.sample(sorted(SHAPES), source.choice([1, 2]))
    return asked


def faults(asked, line, known):
    text = line["text"]
    if not text.startswith(asked["prefix"].rstrip()):
        yield "prefix"
    length = LENGTHS[asked["unit"]](text)
    if not asked.get("minLength", 0) <= length <= asked["maxLength"] or length != line["length"]:
        yield f"length {length}, said to be {line['length']}"
    if "\n" in text or text != text.rstrip():
        yield "line end"
    for phrase in asked["must"]:
        if not stands(phrase, text):
            yield f"lacks {phrase}"
    for phrase in asked["ban"]:
        if stands(phrase, text):
            yield f"holds {phrase}"
    if not re.fullmatch(asked.get("pattern", ".*"), text):
        yield "pattern"
    names = set(re.findall(r"\w+", " ".join(asked["must"])))
    for rule in asked.get("shape", []):
        if not SHAPES[rule](text, names):
            yield rule
    if asked["words"] == "strict":
        own = words_of(" ".join(asked["must"] + [asked["prefix"]]))
        own |= {name.lower() + "'s" for phrase in asked["must"] for name in phrase.split() if name[0].isupper()}
        unknown = words_of(text) - known - own
        if unknown:
            yield f"no words: {sorted(unknown)}"


def answers(requests):
    start = time.monotonic()
    result = subprocess.run(
        [program, "batch", "--threads", "1"],
        input="".join(json.dumps(asked) + "\n" for asked in requests),
        capture_output=True,
        text=True,
        check=True,
    )
    return [json.loads(line) for line in result.stdout.splitlines()], time.monotonic() - start


with tempfile.TemporaryDirectory() as folder:
    path = folder + "/default.safetensors"
    subprocess.run([program, "model", "export", "default", "-o", path], check=True, capture_output=True)
    with open(path, "rb") as model:
        header = model.read(struct.unpack("<Q", model.read(8))[0])
    known = set(json.loads(header)["__metadata__"]["words"].split("\n"))

requests = [request(number) for number in range(1, count + 1)]
answered, seconds = answers(requests)
free = [{"id": asked["id"], "tags": asked["tags"], "seed": asked["seed"]} for asked in requests]
_, free_seconds = answers(free)

violations, refusals, ended, lengths = [], collections.Counter(), 0, []
for asked, answer in zip(requests, answered, strict=True):
    if "error" in answer:
        message = answer["error"]["message"]
        refusals[re.sub(r"\d+|“[^”]*”", "…", message)] += 1
        ended += "steps" in message
        continue
    for line in answer["lines"]:
        lengths.append(len(line["text"]))
        violations += [(asked, line["text"], fault) for fault in faults(asked, line, known)]

print(f"{len(lengths)} lines, {len(violations)} violations, {ended} searches that ended without an answer")
print(f"{sum(refusals.values())} of {count} requests refused ({100 * sum(refusals.values()) / count:.1f} %)")
for reason, number in refusals.most_common():
    print(f"  {number:6} {reason}")
print(f"{1000 * seconds / count:.2f} ms a request under constraints, {1000 * free_seconds / count:.2f} ms without")
for asked, text, fault in violations[:20]:
    print(json.dumps({"fault": fault, "text": text, "request": asked}, ensure_ascii=False))
sys.exit(1 if violations else 0)
