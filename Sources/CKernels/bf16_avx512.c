#include "bf16.h"

#if defined(__x86_64__)
#include <immintrin.h>
#include <string.h>

#define TARGET __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq,avx512bf16")))
#define INLINE static inline __attribute__((always_inline)) TARGET

enum { ROWS = 8 };

INLINE void tile(const int rows, long blocks, const uint16_t *a, long next_row, long next_block, const uint16_t *panel,
                 float *c, long ldc, __mmask16 left_mask, __mmask16 right_mask, int accumulate) {
    __m512 left[ROWS], right[ROWS];
    for (int i = 0; i < rows; i++) {
        left[i] = accumulate ? _mm512_maskz_loadu_ps(left_mask, c + i * ldc) : _mm512_setzero_ps();
        right[i] = accumulate ? _mm512_maskz_loadu_ps(right_mask, c + i * ldc + 16) : _mm512_setzero_ps();
    }
    for (long q = 0; q < blocks; q++, panel += BF16_BLOCK, a += next_block)
        for (int pair = 0; pair < 16; pair++) {
            __m512bh b0 = (__m512bh)_mm512_loadu_si512(panel + pair * 32);
            __m512bh b1 = (__m512bh)_mm512_loadu_si512(panel + BF16_TILE + pair * 32);
#pragma clang loop unroll(full)
            for (int i = 0; i < rows; i++) {
                int32_t two;
                memcpy(&two, a + i * next_row + 2 * pair, sizeof two);
                __m512bh x = (__m512bh)_mm512_set1_epi32(two);
                left[i] = _mm512_dpbf16_ps(left[i], x, b0);
                right[i] = _mm512_dpbf16_ps(right[i], x, b1);
            }
        }
    for (int i = 0; i < rows; i++) {
        _mm512_mask_storeu_ps(c + i * ldc, left_mask, left[i]);
        _mm512_mask_storeu_ps(c + i * ldc + 16, right_mask, right[i]);
    }
}

void TARGET tl_bf16_tiles_avx512(long M, long width, long blocks, const uint16_t *a, long next_row, long next_block,
                                 const uint16_t *panel, float *c, long ldc, int accumulate) {
    __mmask16 left = width >= 16 ? 0xFFFF : (__mmask16)((1u << width) - 1);
    __mmask16 right = width <= 16 ? 0 : width >= 32 ? 0xFFFF : (__mmask16)((1u << (width - 16)) - 1);
    long m = 0;
    for (; m + ROWS <= M; m += ROWS)
        tile(ROWS, blocks, a + m * next_row, next_row, next_block, panel, c + m * ldc, ldc, left, right, accumulate);
    for (; m < M; m++)
        tile(1, blocks, a + m * next_row, next_row, next_block, panel, c + m * ldc, ldc, left, right, accumulate);
}
#endif
