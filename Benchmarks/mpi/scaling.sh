#!/usr/bin/env bash
# One process and several ranks of this machine in turn: characters a second, and what a sum of gradients takes.
# Usage: Benchmarks/mpi/scaling.sh PROGRAM CORPUS [LAYERSxHIDDEN…], with a PROGRAM built with `--traits MPI`.
# RANKS (2), THREADS a rank (1), BATCH a rank (64), STEPS (20), ROUNDS (5) and PRECISION (auto) are read from the
# environment. Needs mpicc and mpirun.
set -euo pipefail
program=$(realpath "$1") corpus=$(realpath "$2")
shift 2
sizes=("${@:-2x512}")
ranks=${RANKS:-2} threads=${THREADS:-1} batch=${BATCH:-64} steps=${STEPS:-20} rounds=${ROUNDS:-5}
here=$(dirname "$(realpath "$0")")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

mpi() {
    local root=()
    [ "$(id -u)" != 0 ] || root=(--allow-run-as-root)
    mpirun "${root[@]}" --oversubscribe --map-by "slot:PE=$threads" "$@"
}

# A text of one line to validate on makes the log tell every step, and takes no time.
echo '{"text": "You came."}' >valid.jsonl

# characters_per_second BATCH COMMAND…: from the end of the first step on.
characters_per_second() {
    local rows=$1
    shift
    "$@" train "$corpus" --valid valid.jsonl --layers "${size%x*}" --hidden "${size#*x}" --batch "$rows" \
        --sequence 128 --steps "$steps" --threads "$used" --precision "${PRECISION:-auto}" --log log --output model \
        ${mpi_flag:-} 2>/dev/null
    tr -d '{},":' <log | awk 'NR == 1 { c = $4; s = $6 } END { printf "%.0f\n", ($4 - c) / ($6 - s) }'
}

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

for size in "${sizes[@]}"; do
    for _ in $(seq "$rounds"); do
        used=$threads
        characters_per_second "$batch" "$program" >>"$size.one"
        used=$((threads * ranks))
        characters_per_second "$((batch * ranks))" "$program" >>"$size.threads"
        used=$threads
        mpi_flag=--mpi characters_per_second "$((batch * ranks))" mpi -np "$ranks" "$program" >>"$size.ranks"
    done
    echo "$size, $batch rows a rank, characters a second, medians of $rounds"
    printf '  %-44s %8d\n' "one process, $threads thread(s), $batch rows" "$(median <"$size.one")" \
        "one process, $((threads * ranks)) threads, $((batch * ranks)) rows" "$(median <"$size.threads")" \
        "$ranks ranks, $threads thread(s) each, $((batch * ranks)) rows" "$(median <"$size.ranks")"
done

mpicc -O2 "$here/allreduce.c" -o allreduce
echo "a sum over $ranks ranks: size, median, least, and what each rank sends in the least"
mpi -np "$ranks" ./allreduce
