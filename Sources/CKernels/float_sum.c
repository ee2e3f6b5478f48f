#include "CKernels.h"

float tl_float_sum(long n, const float *x) {
    enum { LANES = 16 };
    float lane[LANES] = {0};
    long i = 0;
    for (; i + LANES <= n; i += LANES)
        for (long j = 0; j < LANES; j++) lane[j] += x[i + j];
    for (; i < n; i++) lane[i % LANES] += x[i];
    float sum = 0;
    for (long j = 0; j < LANES; j++) sum += lane[j];
    return sum;
}
