#include <mpi.h>
#include <stddef.h>

// MPI's handles are macros with casts, which Swift does not see; each of these is one such use, typed. None gives a
// status: by MPI's default error handler, a failing call ends the processes of all ranks, and says why.
static inline void tl_mpi_begin(void) { int given; MPI_Init_thread(NULL, NULL, MPI_THREAD_FUNNELED, &given); }
static inline void tl_mpi_end(void) { MPI_Finalize(); }
static inline int tl_mpi_rank(void) { int rank = 0; MPI_Comm_rank(MPI_COMM_WORLD, &rank); return rank; }
static inline int tl_mpi_count(void) { int count = 1; MPI_Comm_size(MPI_COMM_WORLD, &count); return count; }

static inline void tl_mpi_sum_floats(float *values, int count) {
    MPI_Allreduce(MPI_IN_PLACE, values, count, MPI_FLOAT, MPI_SUM, MPI_COMM_WORLD);
}

static inline void tl_mpi_sum_doubles(double *values, int count) {
    MPI_Allreduce(MPI_IN_PLACE, values, count, MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD);
}
