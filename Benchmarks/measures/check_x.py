"""Compares the X weight of texts with twitter-text (its Python port), made of parts that meet in every way.

    pip install twitter-text-parser==3.0.0 'setuptools<81'
    python3 Benchmarks/measures/check_x.py

Addresses are found by a scanner of our own, so text that runs addresses, Chinese and emoji together without a space
may part ways with the regular expressions there. Exits 1 where agreement falls below what is written down here.
"""

import itertools
import random
import sys
import warnings

warnings.filterwarnings("ignore")

import ours  # noqa: E402
from twitter_text import parse_tweet  # noqa: E402

LEAST = {"parts with spaces between": 0.998, "pairs without a space": 0.98, "parts without a space": 0.88}

parts = """a 1 # @ . , - _ / : ? ( ) ! é e\u0301 \u1100\u1161 中 。 か\u3099 “ – … ™ © \u200d \ufe0f 👍 👍🏽 👩\u200d👩\u200d👧 🇩🇪 ❤ ❤\ufe0f
1\ufe0f\u20e3 🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f 𝒜 http:// https:// HTTP:// www. example.com EXAMPLE.Com example.co.uk
t.co/abc foo.bar shop.jp/ü?q=1& /path /a(b)c ?q=1 :8080 xn--p1ai.xn--p1ai straße.de 日本.jp 日本.中国 a_b.com a-b.com -.com 3.5 e.g. U.S. U.S
a@example.com me.too \r\n""".split() + [" ", "\r\n", "\n"]
source = random.Random(11)
cases = {
    "parts with spaces between": parts + [" ".join(source.choices(parts, k=source.randint(2, 7))) for _ in range(10000)],
    "pairs without a space": [a + b for a, b in itertools.product(parts, repeat=2)],
    "parts without a space": ["".join(source.choices(parts, k=source.randint(3, 7))) for _ in range(10000)],
}

failed = False
for title, texts in cases.items():
    differing = []
    for text, (_, x, _) in zip(texts, ours.measure(texts)):
        expected = parse_tweet(text).weightedLength
        if x != expected:
            differing.append(f"  {ascii(text)}: ours {x}, twitter-text {expected}")
    agreement = 1 - len(differing) / len(texts)
    print(f"{title}: {len(texts) - len(differing)} of {len(texts)} agree ({100 * agreement:.2f} %)")
    print("\n".join(differing[:20]))
    failed = failed or agreement < LEAST[title]
sys.exit(1 if failed else 0)
