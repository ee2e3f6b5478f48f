#include "bf16.h"

#if defined(__x86_64__)
#include <immintrin.h>
#include <string.h>

#define TARGET __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq,avx512bf16")))
#define INLINE static inline __attribute__((always_inline)) TARGET

enum { ROWS = 8, ROW_BLOCK = 256 };

INLINE void tile(const int rows, long blocks, tl_bf16_rows a, const uint16_t *panel, float *c, long ldc,
                 __mmask16 left_mask, __mmask16 right_mask, int accumulate) {
    __m512 left[ROWS], right[ROWS];
    for (int i = 0; i < rows; i++) {
        left[i] = accumulate ? _mm512_maskz_loadu_ps(left_mask, c + i * ldc) : _mm512_setzero_ps();
        right[i] = accumulate ? _mm512_maskz_loadu_ps(right_mask, c + i * ldc + 16) : _mm512_setzero_ps();
    }
    for (long q = 0; q < blocks; q++, panel += BF16_PART, a.a += a.next_block)
        for (int pair = 0; pair < 16; pair++) {
            __m512bh b0 = (__m512bh)_mm512_loadu_si512(panel + pair * 32);
            __m512bh b1 = (__m512bh)_mm512_loadu_si512(panel + BF16_TILE + pair * 32);
#pragma clang loop unroll(full)
            for (int i = 0; i < rows; i++) {
                int32_t two;
                memcpy(&two, a.a + i * a.next_row + 2 * pair, sizeof two);
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

// One part only: without tiles, single precision has faster instructions of its own.
void TARGET tl_bf16_product_avx512(int parts, long M, long N, long blocks, tl_bf16_rows a, const uint16_t *packed,
                                   float *c, long ldc, int accumulate) {
    for (long top = 0; top < M; top += ROW_BLOCK) {
        long bottom = M - top < ROW_BLOCK ? M : top + ROW_BLOCK;
        for (long n = 0; n < N; n += BF16_PANEL) {
            long width = N - n;
            __mmask16 left = width >= 16 ? 0xFFFF : (__mmask16)((1u << width) - 1);
            __mmask16 right = width <= 16 ? 0 : width >= 32 ? 0xFFFF : (__mmask16)((1u << (width - 16)) - 1);
            const uint16_t *panel = packed + n / BF16_PANEL * blocks * BF16_PART;
            for (long m = top; m < bottom;) {
                tl_bf16_rows from = a;
                from.a += m / 16 * a.next_tile + m % 16 * a.next_row;
                float *to = c + m * ldc + n;
                if (m + ROWS <= bottom) {
                    tile(ROWS, blocks, from, panel, to, ldc, left, right, accumulate);
                    m += ROWS;
                } else {
                    tile(1, blocks, from, panel, to, ldc, left, right, accumulate);
                    m += 1;
                }
            }
        }
    }
}
#endif
