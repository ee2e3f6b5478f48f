#!/usr/bin/env bash
# The recipe of the built-in Chinese model. It learns from public-domain novels and plays, which are in traditional
# characters, as they stand and once more in simplified ones, and from our own Chinese corpora but for what it is judged
# by: every tenth ad and the scripts of held_out_scripts.txt. First everything, ours four times; then ours eight times,
# as what people write today sounds like them. The seeds and steps are fixed: on one kind of processor the same weights
# come out. A run that was cut goes on where it was.
# Usage: Benchmarks/train_chinese_model.sh PROGRAM DATA FOLDER, with DATA the folder that holds zh/; FOLDER gets
# zh.safetensors (bfloat16), the logs, the curves and the texts held out. Needs uconv (Debian: icu-devtools).
set -euo pipefail
program=$1 data=$2 folder=$3

# tag LANGUAGE: lines of JSON with one more tag, which tells the model the characters to write in.
tag() { sed "s/^{/{\"language\": \"$1\", /"; }
simplified() { uconv -f utf-8 -t utf-8 -x Traditional-Simplified "$1" | tag zh; }

mkdir -p "$folder/novels" "$folder/ours" "$folder/held-out" "$folder/held-out-novels"
tag zh-Hant < "$data/zh/train.jsonl" > "$folder/novels/traditional.jsonl"
simplified "$data/zh/train.jsonl" > "$folder/novels/simplified.jsonl"
tag zh-Hant < "$data/zh/valid.jsonl" > "$folder/held-out-novels/traditional.jsonl"
simplified "$data/zh/valid.jsonl" > "$folder/held-out-novels/simplified.jsonl"
awk 'NR % 10' corpora/zh/ads.jsonl > "$folder/ours/ads.jsonl"
awk 'NR % 10 == 0' corpora/zh/ads.jsonl > "$folder/held-out/ads.jsonl"
for path in corpora/zh/*.fountain; do
    name=$(basename "$path")
    if grep -qxF "$name" Benchmarks/held_out_scripts.txt; then place=held-out; else place=ours; fi
    "$program" corpus import "$path" --licence CC0-1.0 --source Tagline -o - | tag zh \
        > "$folder/$place/${name%.fountain}.jsonl"
done

# train NAME TIMES OPTION...: trains on everything, ours so many times, unless that was done before.
train() {
    local name=$1 times=$2 resume=()
    local model=$folder/$name.safetensors
    if [ -e "$model.state" ]; then resume=(--resume); elif [ -e "$model" ]; then return; fi
    # shellcheck disable=SC2046
    "$program" train "$folder/novels" $(for ((i = 0; i < times; i++)); do echo "$folder/ours"; done) \
        --batch 32 --sequence 128 --dropout 0.1 --precision bf16 "${@:3}" "${resume[@]}" \
        --output "$model" --log "$folder/$name.jsonl" --curve "$folder/$name.svg"
}
train first 4 --tie --hidden 224 --learning-rate 0.004 --steps 4000 --seed 1
train second 8 --base "$folder/first.safetensors" --learning-rate 0.001 --steps 400 --seed 2
"$program" model export "$folder/second.safetensors" --type bf16 -o "$folder/zh.safetensors"
