#!/usr/bin/env bash
# The recipe of the built-in model. It learns from public-domain plays, one-line pitches under CC0 and the Unlicense, and
# our own corpora but for a tenth of them, by which it is judged: every tenth ad and bark, and every tenth script. First
# everything, ours twice; then ours four times, as what people write today sounds like them. Scripts lose their language:
# as a tag that they alone have, it would say no more than that they are scripts. The seeds and steps are fixed: on one
# kind of processor the same weights come out. A run that was cut goes on where it was.
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
number=0
for path in corpora/scripts/*.fountain; do
    number=$((number + 1))
    if ((number % 10)); then place=ours; else place=held-out; fi
    sed '/^Language: /d' "$path" > "$folder/$place/$(basename "$path")"
done

# train NAME TIMES OPTION...: trains on everything, ours so many times, unless that was done before.
train() {
    local name=$1 times=$2 resume=()
    local model=$folder/$name.safetensors
    if [ -e "$model.state" ]; then resume=(--resume); elif [ -e "$model" ]; then return; fi
    # shellcheck disable=SC2046
    "$program" train "$data/playbench/train.jsonl" "$data/adcopy/taglines.jsonl" \
        $(for ((i = 0; i < times; i++)); do echo "$folder/ours"; done) \
        --batch 64 --sequence 128 --dropout 0.3 --precision bf16 "${@:3}" "${resume[@]}" \
        --output "$model" --log "$folder/$name.jsonl" --curve "$folder/$name.svg"
}
train first 2 --layers 2 --hidden 768 --initialization uniform --learning-rate 0.0025 --steps 4500 --seed 1
train second 4 --base "$folder/first.safetensors" --learning-rate 0.001 --steps 1200 --seed 2
"$program" model export "$folder/second.safetensors" --type bf16 -o "$folder/default.safetensors"
