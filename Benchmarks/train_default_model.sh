#!/usr/bin/env bash
# The recipe of the built-in model. It learns from public-domain plays, one-line pitches under CC0 and the Unlicense, and
# our own corpora but for a tenth of them, by which it is judged: every tenth ad and bark, and every tenth script. First
# everything, ours twice; then ours three times, as what people write today sounds like them, with less to learn by heart.
# The first stage was over when the scripts of later_scripts.txt were written: it does without them. Scripts lose their
# language: as a tag that they alone have, it would say no more than that they are scripts. The seeds and steps are fixed:
# on one kind of processor the same weights come out. A run that was cut goes on where it was.
# Usage: Benchmarks/train_default_model.sh PROGRAM DATA FOLDER, with DATA the folder that holds playbench/ and adcopy/;
# FOLDER gets default.safetensors (bfloat16), the logs, the curve and the texts held out.
set -euo pipefail
program=$1 data=$2 folder=$3

mkdir -p "$folder/first" "$folder/ours" "$folder/held-out"
for path in corpora/ads/*.jsonl corpora/barks/*.jsonl; do
    name=$(basename "$path")
    awk 'NR % 10' "$path" > "$folder/ours/$name"
    awk 'NR % 10 == 0' "$path" > "$folder/held-out/$name"
    cp "$folder/ours/$name" "$folder/first"
done
first=0 later=0
for path in corpora/scripts/*.fountain; do
    name=$(basename "$path")
    if grep -qxF "$name" Benchmarks/later_scripts.txt; then
        number=$((++later)) places=(ours)
    else
        number=$((++first)) places=(first ours)
    fi
    if ((number % 10 == 0)); then places=(held-out); fi
    for place in "${places[@]}"; do sed '/^Language: /d' "$path" > "$folder/$place/$name"; done
done

# train NAME FOLDER TIMES OPTION...: trains on everything, a folder of ours so many times, unless that was done before.
train() {
    local name=$1 ours=$2 times=$3 resume=()
    local model=$folder/$name.safetensors
    if [ -e "$model.state" ]; then resume=(--resume); elif [ -e "$model" ]; then return; fi
    # shellcheck disable=SC2046
    "$program" train "$data/playbench/train.jsonl" "$data/adcopy/taglines.jsonl" \
        $(for ((i = 0; i < times; i++)); do echo "$folder/$ours"; done) \
        --batch 64 --sequence 128 --precision bf16 "${@:4}" "${resume[@]}" \
        --output "$model" --log "$folder/$name.jsonl" --curve "$folder/$name.svg"
}
train first first 2 --layers 2 --hidden 768 --dropout 0.35 --learning-rate 0.0025 --steps 4500 --seed 1
train second ours 3 --base "$folder/first.safetensors" --dropout 0.4 --tag-dropout 0.25 --learning-rate 0.001 \
    --steps 1200 --seed 2
Benchmarks/language_model/word_list.py "$data/playbench/train.jsonl" "$data/adcopy/taglines.jsonl" "$folder/ours" \
    > "$folder/words.txt"
"$program" model export "$folder/second.safetensors" --type bf16 --words "$folder/words.txt" \
    -o "$folder/default.safetensors"
