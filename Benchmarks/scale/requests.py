"""Writes requests for `tagline batch`, one JSON object a line, the same for the same count.

Usage: requests.py COUNT > requests.jsonl
"""

import json
import random
import sys

STYLES = ["plain", "playful", "urgent", "warm", "bold", "witty"]
PHRASES = ["trail shoes", "free returns", "coffee", "the last bus", "rain", "two weeks"]

source = random.Random(7)
for number in range(1, int(sys.argv[1]) + 1):
    request = {
        "id": number,
        "tags": {"kind": "headline", "style": source.choice(STYLES)},
        "seed": number,
        "temperature": 0.8,
        "topP": 0.95,
        "maxLength": 30,
        "must": source.sample(PHRASES, source.choice([0, 1])),
        "ban": ["cheap*"],
        "words": "strict",
    }
    print(json.dumps(request, ensure_ascii=False))
