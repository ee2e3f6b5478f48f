#!/usr/bin/env bash
# The recipe of the built-in model. It learns from public-domain plays and a novel, one-line pitches under CC0 and the
# Unlicense, and our own corpora but for a tenth of them, by which it is judged: every tenth ad and bark, and the scripts
# of held_out_scripts.txt. First everything; then no novel, and ours twice, as what people write today sounds like them.
# Scripts lose their language: as a tag that they alone have, it would say no more than that they are scripts. The seeds
# and steps are fixed: on one kind of processor the same weights come out. A run that was cut goes on where it was.
# Usage: Benchmarks/train_default_model.sh PROGRAM DATA FOLDER, with DATA the folder that holds playbench/, adcopy/ and
# benchmarks/; FOLDER gets default.safetensors (bfloat16), the logs, the curve and the texts held out.
set -euo pipefail
program=$1 data=$2 folder=$3

mkdir -p "$folder/ours" "$folder/held-out"
for path in corpora/ads/*.jsonl corpora/barks/*.jsonl; do
    name=$(basename "$path")
    awk 'NR % 10' "$path" > "$folder/ours/$name"
    awk 'NR % 10 == 0' "$path" > "$folder/held-out/$name"
done
for path in corpora/scripts/*.fountain; do
    name=$(basename "$path")
    if grep -qxF "$name" Benchmarks/held_out_scripts.txt; then place=held-out; else place=ours; fi
    sed '/^Language: /d' "$path" > "$folder/$place/$name"
done

# train NAME SOURCE... OPTION...: trains on the plays, the pitches and the sources, unless that was done before.
train() {
    local name=$1 resume=()
    local model=$folder/$name.safetensors
    if [ -e "$model.state" ]; then resume=(--resume); elif [ -e "$model" ]; then return; fi
    "$program" train "$data/playbench/train.jsonl" "$data/adcopy/taglines.jsonl" "${@:2}" \
        --batch 64 --sequence 128 --precision bf16 --tag-dropout 0.25 --dropout 0.4 "${resume[@]}" \
        --output "$model" --log "$folder/$name.jsonl" --curve "$folder/$name.svg"
}
train first "$folder/ours" "$data/benchmarks/war-and-peace/input.txt" \
    --layers 2 --hidden 768 --learning-rate 0.0025 --steps 8000 --seed 1
train second "$folder/ours" "$folder/ours" --base "$folder/first.safetensors" --learning-rate 0.001 --steps 1500 --seed 2
Benchmarks/language_model/word_list.py "$data/playbench/train.jsonl" "$data/adcopy/taglines.jsonl" "$folder/ours" \
    > "$folder/words.txt"
"$program" model export "$folder/second.safetensors" --type bf16 --words "$folder/words.txt" \
    -o "$folder/default.safetensors"
