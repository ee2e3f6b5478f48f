#include <stdint.h>
#if defined(__ARM_FEATURE_DOTPROD)
#include <arm_neon.h>
#endif

#define NAME(x) plain_##x
#define TARGET
#define INLINE static inline __attribute__((always_inline))
#if defined(__aarch64__)
#define FUSED
#endif
#define SET tl_decoding_plain
#define INSTRUCTIONS "plain"
#define ROWS 2
#define QUARTERS 2
#define RAISED 0
#pragma clang fp contract(off)
#include "vector.inc"

INLINE integers dot4(integers sums, int32_t four, const void *weights) {
    four ^= (int32_t)0x80808080;
#if defined(__ARM_FEATURE_DOTPROD)
    int32x4_t parts[4];
    memcpy(parts, &sums, sizeof sums);
    int8x16_t x = vreinterpretq_s8_s32(vdupq_n_s32(four));
    for (int i = 0; i < 4; i++) parts[i] = vdotq_s32(parts[i], vld1q_s8((const int8_t *)weights + 16 * i), x);
    memcpy(&sums, parts, sizeof sums);
    return sums;
#else
    integers w = *(const integers_anywhere *)weights;
    sums += (w << 24 >> 24) * (int8_t)four + (w << 16 >> 24) * (int8_t)(four >> 8);
    return sums + (w << 8 >> 24) * (int8_t)(four >> 16) + (w >> 24) * (int8_t)(four >> 24);
#endif
}

#include "decoding.inc"
