"""Compares the statistics of `tagline ads results` and `ads size` with statsmodels and scipy on random tables.

    pip install statsmodels scipy mpmath
    python3 Benchmarks/statistics/check_statistics.py .build/release/tagline --tables 200

Arms have from ten to ten million impressions and rates from a thousandth to nearly 1. The Beta posteriors are compared
with their closed forms (Miller 2014, Stucchi 2015), sums over the clicks of one arm, so that no arm has more than twenty
thousand. Exits 1 where anything differs by more than the tolerance.
"""

import argparse
import itertools
import json
import random
import subprocess
import sys

import mpmath
import numpy
from scipy.stats import chisquare, fisher_exact
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import (
    confint_proportions_2indep, proportion_confint, proportions_ztest, samplesize_proportions_2indep_onetail)

TOLERANCE = 1e-9
mpmath.mp.dps = 50


def better(a, b):
    """P(B > A) for A and B of Beta(*a) and Beta(*b), whole numbers.

    The sum's first term from log-gammas of fifty digits, for doubles would keep too few of them; the others by their
    ratios, in extended precision.
    """
    i = numpy.arange(b[0] - 1, dtype=numpy.longdouble)
    first = logarithm_of_beta(a[0], a[1] + b[1]) - logarithm_of_beta(*a)
    ratios = numpy.log((a[0] + i) / (a[0] + a[1] + b[1] + i)) + numpy.log((b[1] + i) / (1 + i))
    first = numpy.longdouble(mpmath.nstr(first, 25))
    return float(numpy.exp(numpy.concatenate(([0], numpy.cumsum(ratios))) + first).sum())


def logarithm_of_beta(x, y):
    return mpmath.loggamma(x) + mpmath.loggamma(y) - mpmath.loggamma(x + y)


def loss(a, b):
    """E[max(A - B, 0)]."""
    mean_a, mean_b = a[0] / sum(a), b[0] / sum(b)
    return mean_a * better(b, (a[0] + 1, a[1])) - mean_b * better((b[0] + 1, b[1]), a)


def run(program, *arguments, text=""):
    done = subprocess.run([program, "ads", *arguments, "--json"], input=text, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


class Differences:
    def __init__(self):
        self.worst = {}
        self.failed = 0

    def note(self, name, ours, theirs, table):
        difference = abs(ours - theirs)
        self.worst[name] = max(self.worst.get(name, 0), difference)
        if not difference <= TOLERANCE:
            self.failed += 1
            print(f"{name}: ours {ours!r}, theirs {theirs!r} for {table}")


def table(source):
    impressions = int(10 ** source.uniform(1, 7))
    rate = 10 ** source.uniform(-3, -0.01)
    arms = []
    for _ in range(source.randint(2, 4)):
        n = max(1, int(impressions * source.uniform(0.8, 1.2)))
        arms.append((min(n, 20_000, round(n * min(1, rate * source.uniform(0.7, 1.3)))), n))
    return arms


def check_results(program, arms, differences):
    csv = "variant,impressions,clicks\n" + "".join(f"V{i},{n},{x}\n" for i, (x, n) in enumerate(arms))
    found = run(program, "results", "-", text=csv)
    for ours, (x, n) in zip(found["arms"], arms):
        for mine, theirs in zip(ours["wilson"], proportion_confint(x, n, method="wilson")):
            differences.note("wilson", mine, theirs, arms)
    split = chisquare([n for _, n in arms])
    # Chi-square is of the size of the counts, so it is compared relative to itself.
    differences.note("split", found["split"]["chiSquare"] / max(1, split.statistic),
                     split.statistic / max(1, split.statistic), arms)
    differences.note("split p", found["split"]["p"], split.pvalue, arms)
    values = []
    for ours, ((x, n), (y, m)) in zip(found["comparisons"], itertools.combinations(arms, 2), strict=True):
        z, p = (0.0, 1.0) if x + y in (0, n + m) else proportions_ztest([x, y], [n, m])
        values.append(p)
        differences.note("z", ours["z"], z, arms)
        differences.note("p", ours["p"], p, arms)
        bounds = confint_proportions_2indep(y, m, x, n, method="newcomb", compare="diff")
        for mine, theirs in zip(ours["newcombe"], bounds):
            differences.note("newcombe", mine, theirs, arms)
        a, b = (x + 1, n - x + 1), (y + 1, m - y + 1)
        differences.note("b beats a", ours["probabilityBBeatsA"], better(a, b), arms)
        differences.note("expected loss", ours["expectedLoss"], loss(a, b), arms)
        if ours["pExact"] is not None:
            differences.note("fisher", ours["pExact"], fisher_exact([[x, n - x], [y, m - y]]).pvalue, arms)
    for ours, theirs in zip(found["comparisons"], multipletests(values, method="holm")[1]):
        differences.note("holm", ours["pHolm"], theirs, arms)


def check_size(program, source, differences):
    base = source.uniform(0.001, 0.6)
    change = base * source.uniform(0.05, 0.5) * source.choice([-1, 1])
    power, alpha = source.uniform(0.5, 0.99), source.uniform(0.001, 0.2)
    ours = run(program, "size", f"--base={base!r}", f"--change={change!r}", f"--power={power!r}", f"--alpha={alpha!r}")
    theirs = samplesize_proportions_2indep_onetail(change, base, power, alpha=alpha, alternative="two-sided")
    differences.note("size", ours["perArm"] / theirs, 1, (base, change, power, alpha))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("--tables", type=int, default=200)
    parser.add_argument("--seed", type=int, default=5)
    options = parser.parse_args()
    source = random.Random(options.seed)
    differences = Differences()
    for _ in range(options.tables):
        check_results(options.program, table(source), differences)
        check_size(options.program, source, differences)
    print(f"{options.tables} tables, {options.tables} sizes; the largest differences:")
    for name, worst in differences.worst.items():
        print(f"  {name:14} {worst:.1e}")
    sys.exit(1 if differences.failed else 0)


if __name__ == "__main__":
    main()
