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

void tl_widen_bf16(long n, const void *from, float *to) {
    for (long i = 0; i < n; i++) {
        uint16_t half;
        memcpy(&half, (const char *)from + 2 * i, sizeof half);
        uint32_t bits = (uint32_t)half << 16;
        memcpy(to + i, &bits, sizeof bits);
    }
}

void tl_narrow_bf16(long n, const float *from, void *to) {
    for (long i = 0; i < n; i++) {
        uint32_t bits;
        memcpy(&bits, from + i, sizeof bits);
        uint32_t rounded = (bits + 0x7fffu + (bits >> 16 & 1)) >> 16;
        // The largest floats would round to infinity.
        uint16_t half = (rounded & 0x7f80u) == 0x7f80u ? (uint16_t)(rounded - 1) : (uint16_t)rounded;
        memcpy((char *)to + 2 * i, &half, sizeof half);
    }
}
