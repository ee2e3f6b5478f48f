#if defined(__x86_64__)
#include <immintrin.h>
#include <stdint.h>

#define NAME(x) avx2_##x
#define TARGET __attribute__((target("avx2,fma")))
#define INLINE static inline __attribute__((always_inline)) TARGET
#define FUSED
#define SET tl_decoding_avx2
#define INSTRUCTIONS "avx2"
#define ROWS 2
#define QUARTERS 2
#define RAISED 0
#pragma clang fp contract(off)
#include "vector.inc"

// Pairs of products are added in 16 bits: 255 · 127 twice would not fit, so the inputs lose their 128 for the while
// and take the weights' signs.
INLINE __m256i dot4_half(__m256i sums, __m256i x, const void *weights) {
    __m256i w = _mm256_loadu_si256(weights);
    __m256i pairs = _mm256_maddubs_epi16(_mm256_abs_epi8(w), _mm256_sign_epi8(x, w));
    return _mm256_add_epi32(sums, _mm256_madd_epi16(pairs, _mm256_set1_epi16(1)));
}

INLINE integers dot4(integers sums, int32_t four, const void *weights) {
    __m256i halves[2], x = _mm256_set1_epi32(four ^ (int32_t)0x80808080);
    memcpy(halves, &sums, sizeof sums);
    halves[0] = dot4_half(halves[0], x, weights);
    halves[1] = dot4_half(halves[1], x, (const char *)weights + 32);
    memcpy(&sums, halves, sizeof sums);
    return sums;
}

#include "decoding.inc"
#endif
