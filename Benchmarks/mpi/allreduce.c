// How long MPI takes to add up gradients in place, in blocks as `MPIExchange` does: `mpirun -np 2 allreduce [ROUNDS]`.
// One line a size: megabytes, median and least milliseconds, and by the least, gigabytes a second that each rank sends
// if the sum goes round a ring: 2 (n - 1) / n of the bytes.
#include <mpi.h>
#include <stdio.h>
#include <stdlib.h>

enum { BLOCK = 1 << 22 };

static int ascending(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

int main(int argc, char **argv) {
    // The parameters of networks with 1 x 128, 1 x 512, 2 x 512, 2 x 1024 and 4 x 1024 units and 100 characters,
    // to the nearest thousand; four floats are as large as what ranks agree on three times a step.
    static const long sizes[] = {4, 119000, 1241000, 3343000, 12970000, 29764000};
    int rank, ranks, rounds = argc > 1 ? atoi(argv[1]) : 15;
    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &ranks);
    if (rounds < 1) rounds = 1;
    double *times = malloc(sizeof *times * rounds);
    for (unsigned s = 0; s < sizeof sizes / sizeof *sizes; s++) {
        float *values = calloc(sizes[s], sizeof *values);
        if (!values || !times) MPI_Abort(MPI_COMM_WORLD, 1);
        for (int round = -1; round < rounds; round++) {
            MPI_Barrier(MPI_COMM_WORLD);
            double start = MPI_Wtime();
            for (long from = 0; from < sizes[s]; from += BLOCK) {
                long count = sizes[s] - from < BLOCK ? sizes[s] - from : BLOCK;
                MPI_Allreduce(MPI_IN_PLACE, values + from, (int)count, MPI_FLOAT, MPI_SUM, MPI_COMM_WORLD);
            }
            if (round >= 0) times[round] = MPI_Wtime() - start;
        }
        qsort(times, rounds, sizeof *times, ascending);
        double bytes = 4.0 * sizes[s];
        if (rank == 0)
            printf("%10.3f MB  %9.3f ms  %9.3f ms  %7.2f GB/s\n", bytes / 1e6, times[rounds / 2] * 1e3,
                   times[0] * 1e3, bytes * 2 * (ranks - 1) / ranks / times[0] / 1e9);
        free(values);
    }
    free(times);
    MPI_Finalize();
    return 0;
}
