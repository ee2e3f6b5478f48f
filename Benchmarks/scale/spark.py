"""Answers requests in one process and through Spark's `pipe`, compares the bytes, and prints requests a second.

Usage: spark.py PROGRAM REQUESTS [WORKERS]   (pip install pyspark; needs Java)
"""

import json
import subprocess
import sys
import time

from pyspark import SparkConf, SparkContext

program, path = sys.argv[1:3]
workers = int(sys.argv[3]) if len(sys.argv) > 3 else 2


def alone():
    with open(path, "rb") as requests:
        return subprocess.run([program, "batch", "--threads", "1"], stdin=requests, capture_output=True, check=True).stdout


def spread(context):
    lines = context.textFile("file://" + path, workers)
    answers = lines.pipe(program + " batch --threads 1", checkCode=True).collect()
    return "".join(answer + "\n" for answer in answers).encode()


configuration = SparkConf().setMaster(f"local[{workers}]").setAppName("tagline batch").set("spark.ui.enabled", "false")
with SparkContext(conf=configuration) as context:
    context.setLogLevel("ERROR")
    count = context.textFile("file://" + path).count()
    figures = {"requests": count, "workers": workers}
    results = []
    for name, answer in [("one process", alone), ("spark", lambda: spread(context))]:
        start = time.monotonic()
        results.append(answer())
        figures[name] = round(count / (time.monotonic() - start), 1)
    figures["same bytes"] = results[0] == results[1]
    print(json.dumps(figures))
    sys.exit(0 if figures["same bytes"] else 1)
