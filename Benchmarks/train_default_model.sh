#!/usr/bin/env bash
# The recipe of the built-in model. It learns from public-domain plays, one-line pitches under CC0 and the Unlicense, and
# our own corpora but for a tenth of them, by which it is judged: every tenth ad and bark, and the scripts of
# held_out_scripts.txt. First everything; then ours twice, as what people write today sounds like them.
# Scripts lose their language: as a tag that they alone have, it would say no more than that they are scripts. The seeds
# and steps are fixed: on one kind of processor the same weights come out. A run that was cut goes on where it was.
# Usage: Benchmarks/train_default_model.sh PROGRAM DATA FOLDER, with DATA the folder that holds playbench/ and adcopy/;
# FOLDER gets default.safetensors (bfloat16), the logs, the curve and the texts held out.
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

# train NAME TIMES OPTION...: trains on everything, ours so many times, unless that was done before.
train() {
    local name=$1 times=$2 resume=()
    local model=$folder/$name.safetensors
    if [ -e "$model.state" ]; then resume=(--resume); elif [ -e "$model" ]; then return; fi
    # shellcheck disable=SC2046
    "$program" train "$data/playbench/train.jsonl" "$data/adcopy/taglines.jsonl" \
        $(for ((i = 0; i < times; i++)); do echo "$folder/ours"; done) \
        --batch 64 --sequence 128 --precision bf16 --tag-dropout 0.25 "${@:3}" "${resume[@]}" \
        --output "$model" --log "$folder/$name.jsonl" --curve "$folder/$name.svg"
}
train first 1 --layers 2 --hidden 768 --dropout 0.4 --learning-rate 0.0025 --steps 6500 --seed 1
train second 2 --base "$folder/first.safetensors" --dropout 0.4 --learning-rate 0.001 --steps 1500 --seed 2
Benchmarks/language_model/word_list.py "$data/playbench/train.jsonl" "$data/adcopy/taglines.jsonl" "$folder/ours" \
    > "$folder/words.txt"
"$program" model export "$folder/second.safetensors" --type bf16 --words "$folder/words.txt" \
    -o "$folder/default.safetensors"
