#include "CKernels.h"
#include <string.h>

// Whole blocks are searched without a branch, which the compiler turns into vectors.
enum { BLOCK = 1024 };

#define FIRST_NOT_FINITE(NAME, BITS, EXPONENT)                                             \
    static BITS NAME##_bits(const char *x, long i) {                                       \
        BITS bits;                                                                         \
        memcpy(&bits, x + i * (long)sizeof bits, sizeof bits);                             \
        return bits;                                                                       \
    }                                                                                      \
    long NAME(long n, const void *values) {                                                \
        const char *x = values;                                                            \
        long i = 0;                                                                        \
        for (; i + BLOCK <= n; i += BLOCK) {                                               \
            int found = 0;                                                                 \
            for (long j = 0; j < BLOCK; j++) found |= (NAME##_bits(x, i + j) & EXPONENT) == EXPONENT; \
            if (found) break;                                                              \
        }                                                                                  \
        for (; i < n; i++)                                                                 \
            if ((NAME##_bits(x, i) & EXPONENT) == EXPONENT) return i;                      \
        return -1;                                                                         \
    }

FIRST_NOT_FINITE(tl_first_not_finite, uint32_t, 0x7f800000u)
FIRST_NOT_FINITE(tl_first_not_finite_bf16, uint16_t, 0x7f80u)
