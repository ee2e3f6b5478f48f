#include "CKernels.h"
#include <string.h>

// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
static const uint32_t constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static uint32_t rotate(uint32_t x, int n) { return x >> n | x << (32 - n); }

static void compress_block(uint32_t state[8], const uint8_t *block) {
    uint32_t w[64], s[8];
    for (int t = 0; t < 16; t++)
        w[t] = (uint32_t)block[4 * t] << 24 | (uint32_t)block[4 * t + 1] << 16 | (uint32_t)block[4 * t + 2] << 8
            | block[4 * t + 3];
    for (int t = 16; t < 64; t++) {
        uint32_t a = w[t - 15], b = w[t - 2];
        w[t] = w[t - 16] + (rotate(a, 7) ^ rotate(a, 18) ^ a >> 3) + w[t - 7] + (rotate(b, 17) ^ rotate(b, 19) ^ b >> 10);
    }
    memcpy(s, state, sizeof s);
    for (int t = 0; t < 64; t++) {
        uint32_t e = s[4], a = s[0];
        uint32_t t1 = s[7] + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & s[5]) ^ (~e & s[6])) + constants[t]
            + w[t];
        uint32_t t2 = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & s[1]) ^ (a & s[2]) ^ (s[1] & s[2]));
        memmove(s + 1, s, 7 * sizeof *s);
        s[4] += t1;
        s[0] = t1 + t2;
    }
    for (int i = 0; i < 8; i++) state[i] += s[i];
}

static void compress_plain(uint32_t state[8], const uint8_t *blocks, long count) {
    for (long i = 0; i < count; i++) compress_block(state, blocks + 64 * i);
}

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>

// With the processor's own instructions, which keep the state as (a b e f) and (c d g h), the first in the high lane.
__attribute__((target("sha,sse4.1,ssse3"))) static void compress_sha(
    uint32_t state[8], const uint8_t *blocks, long count) {
    const __m128i big_endian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    __m128i abef = _mm_set_epi32(state[0], state[1], state[4], state[5]);
    __m128i cdgh = _mm_set_epi32(state[2], state[3], state[6], state[7]);
    for (; count > 0; count--, blocks += 64) {
        __m128i before_abef = abef, before_cdgh = cdgh, w[4];
        for (int t = 0; t < 4; t++)
            w[t] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)blocks + t), big_endian);
        // Sixteen times four rounds; the next words of the schedule take the place of those used.
#pragma clang loop unroll(full)
        for (int t = 0; t < 16; t++) {
            __m128i now = w[t % 4];
            __m128i sum = _mm_add_epi32(now, _mm_loadu_si128((const __m128i *)constants + t));
            cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);
            abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sum, 0x0e));
            if (t >= 12) continue;
            __m128i next = w[(t + 3) % 4];
            now = _mm_sha256msg1_epu32(now, w[(t + 1) % 4]);
            now = _mm_add_epi32(now, _mm_alignr_epi8(next, w[(t + 2) % 4], 4));
            w[t % 4] = _mm_sha256msg2_epu32(now, next);
        }
        abef = _mm_add_epi32(abef, before_abef);
        cdgh = _mm_add_epi32(cdgh, before_cdgh);
    }
    uint32_t first[4], second[4];
    _mm_storeu_si128((__m128i *)first, abef);
    _mm_storeu_si128((__m128i *)second, cdgh);
    state[0] = first[3], state[1] = first[2], state[4] = first[1], state[5] = first[0];
    state[2] = second[3], state[3] = second[2], state[6] = second[1], state[7] = second[0];
}

static int has_sha(void) {
    unsigned a, b, c, d;
    return __get_cpuid(1, &a, &b, &c, &d) && (c & bit_SSSE3) && (c & bit_SSE4_1) && __get_cpuid_count(7, 0, &a, &b, &c, &d)
        && (b & bit_SHA);
}
#endif

typedef void Compress(uint32_t state[8], const uint8_t *blocks, long count);

static void hash(const void *bytes, long count, uint8_t digest[32], Compress *compress) {
    // The first 32 bits of the fractional parts of the square roots of the first 8 primes.
    uint32_t state[8] = {
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
        0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
    };
    const uint8_t *input = bytes;
    long whole = count / 64, rest = count % 64;
    compress(state, input, whole);
    uint8_t tail[128] = {0};
    if (rest > 0) memcpy(tail, input + 64 * whole, rest);
    tail[rest] = 0x80;
    long length = rest < 56 ? 64 : 128;
    for (int i = 0; i < 8; i++) tail[length - 1 - i] = (uint8_t)((uint64_t)count * 8 >> (8 * i));
    compress(state, tail, length / 64);
    for (int i = 0; i < 32; i++) digest[i] = (uint8_t)(state[i / 4] >> (24 - 8 * (i % 4)));
}

void tl_sha256_plain(const void *bytes, long count, uint8_t digest[32]) { hash(bytes, count, digest, compress_plain); }

void tl_sha256(const void *bytes, long count, uint8_t digest[32]) {
#if defined(__x86_64__)
    if (has_sha()) return hash(bytes, count, digest, compress_sha);
#endif
    hash(bytes, count, digest, compress_plain);
}
