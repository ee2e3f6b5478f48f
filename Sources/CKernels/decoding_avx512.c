#if defined(__x86_64__)
#include <immintrin.h>
#include <stdint.h>

#define NAME(x) avx512vnni_##x
#define TARGET __attribute__((target("avx512f,avx512dq,avx512bw,avx512vl,avx512vnni,avx2,fma")))
#define INLINE static inline __attribute__((always_inline)) TARGET
#define FUSED
#define SET tl_decoding_avx512vnni
#define INSTRUCTIONS "avx512vnni"
#define ROWS 6
#define QUARTERS 4
#define RAISED 1
#pragma clang fp contract(off)
#include "vector.inc"

INLINE integers dot4(integers sums, int32_t four, const void *weights) {
    return (integers)_mm512_dpbusd_epi32((__m512i)sums, _mm512_set1_epi32(four), _mm512_loadu_si512(weights));
}

#include "decoding.inc"
#endif
