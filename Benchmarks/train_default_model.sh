#!/usr/bin/env bash
# The recipe of the built-in model: public-domain plays, one-line pitches under CC0 and the Unlicense, and our own
# corpora, which are read more often because they are smaller and what people write today sounds like them.
# Usage: Benchmarks/train_default_model.sh PROGRAM DATA OUTPUT, with DATA the folder that holds playbench/ and adcopy/.
set -euo pipefail
program=$1 data=$2 output=$3

plays=("$data/playbench/train.jsonl" "$data/adcopy/taglines.jsonl")
ours() { for _ in $(seq "$1"); do echo corpora/scripts corpora/ads corpora/barks; done; }
# shellcheck disable=SC2046
{
    "$program" train "${plays[@]}" corpora/scripts corpora/scripts corpora/scripts corpora/scripts \
        corpora/ads corpora/ads corpora/barks corpora/barks \
        --layers 2 --hidden 512 --embedding 64 --batch 64 --sequence 128 --dropout 0.1 --steps 3600 --seed 1 \
        --output "$output.first" --log "${output%.safetensors}.first.jsonl"
    "$program" train "${plays[@]}" $(ours 6) corpora/scripts corpora/scripts --base "$output.first" \
        --batch 64 --sequence 128 --dropout 0.1 --learning-rate 0.0015 --steps 1100 --seed 2 \
        --output "$output" --log "${output%.safetensors}.jsonl"
}
