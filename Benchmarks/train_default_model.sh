#!/usr/bin/env bash
# The recipe of the built-in model: public-domain plays, one-line pitches under CC0 and the Unlicense, and our own
# corpora, which are read more often because they are smaller and what people write today sounds like them.
# Usage: Benchmarks/train_default_model.sh PROGRAM DATA OUTPUT, with DATA the folder that holds playbench/ and adcopy/.
set -euo pipefail
program=$1 data=$2 output=$3

exec "$program" train "$data/playbench/train.jsonl" "$data/adcopy/taglines.jsonl" \
    corpora/scripts corpora/scripts corpora/scripts corpora/scripts corpora/ads corpora/ads corpora/barks corpora/barks \
    --layers 2 --hidden 512 --embedding 64 --batch 64 --sequence 128 --dropout 0.1 --steps 3600 --seed 1 \
    --output "$output" --log "${output%.safetensors}.jsonl"
