#include "CKernels.h"
#include <string.h>

static int is_not_finite(float x) {
    uint32_t bits;
    memcpy(&bits, &x, sizeof bits);
    return (bits & 0x7f800000u) == 0x7f800000u;
}

// Whole blocks are searched without a branch, which the compiler turns into vectors.
enum { BLOCK = 1024 };

long tl_first_not_finite(long n, const float *x) {
    long i = 0;
    for (; i + BLOCK <= n; i += BLOCK) {
        int found = 0;
        for (long j = 0; j < BLOCK; j++) found |= is_not_finite(x[i + j]);
        if (found) break;
    }
    for (; i < n; i++)
        if (is_not_finite(x[i])) return i;
    return -1;
}
