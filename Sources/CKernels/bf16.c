#include "bf16.h"

static long padded(long n, long to) { return (n + to - 1) / to * to; }

long tl_bf16_packed_size(long K, long N) { return padded(K, TL_BF16_DEPTH) * padded(N, BF16_PANEL); }

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>
#include <sys/syscall.h>
#include <unistd.h>

#define TARGET __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq,avx512bf16")))
#define INLINE static inline __attribute__((always_inline)) TARGET

enum { M_BLOCK = 256, K_BLOCK = 1024 };

static tl_bf16_tiles tiles;
static const char *name = "";

// Linux lends the tile registers to a process that asks (Documentation/arch/x86/xstate.rst).
static int may_use_tiles(void) {
#if defined(__linux__)
    enum { REQUEST_PERMISSION = 0x1023, TILE_DATA = 18 };
    unsigned a, b, c, d;
    if (!__get_cpuid_count(7, 0, &a, &b, &c, &d)) return 0;
    int has_tiles = (d >> 24 & 1) && (d >> 22 & 1);
    return has_tiles && syscall(SYS_arch_prctl, REQUEST_PERMISSION, TILE_DATA) == 0;
#else
    return 0;
#endif
}

__attribute__((constructor)) static void choose(void) {
    __builtin_cpu_init();
    if (!__builtin_cpu_supports("avx512bf16") || !__builtin_cpu_supports("avx512bw")
        || !__builtin_cpu_supports("avx512vl") || !__builtin_cpu_supports("avx512dq"))
        return;
    int amx = may_use_tiles();
    tiles = amx ? tl_bf16_tiles_amx : tl_bf16_tiles_avx512;
    name = amx ? "amx" : "avx512bf16";
}

const char *tl_bf16_instruction_set(void) { return name; }

INLINE __m256i rounded(__m512 x) { return (__m256i)_mm512_cvtneps_pbh(x); }

// Sixteen pairs (low, high) from two rows of K.
INLINE __m512i pairs(__m512 low, __m512 high) {
    return _mm512_or_si512(_mm512_cvtepu16_epi32(rounded(low)), _mm512_slli_epi32(_mm512_cvtepu16_epi32(rounded(high)), 16));
}

INLINE __mmask16 first(long n) { return n >= 16 ? 0xFFFF : n <= 0 ? 0 : (__mmask16)((1u << n) - 1); }

// Sixteen columns of row k from column n on, zero beyond the matrix.
INLINE __m512 columns(long K, long N, const float *b, long row_stride, long column_stride, long k, long n) {
    if (k >= K) return _mm512_setzero_ps();
    const float *from = b + k * row_stride + n * column_stride;
    if (column_stride == 1) return _mm512_maskz_loadu_ps(first(N - n), from);
    float x[16] = {0};
    for (long j = 0; j < 16 && n + j < N; j++) x[j] = from[j * column_stride];
    return _mm512_loadu_ps(x);
}

void TARGET tl_bf16_pack(long K, long N, const float *b, long row_stride, long column_stride, uint16_t *packed) {
    for (long n = 0; n < N; n += BF16_PANEL)
        for (long k = 0; k < K; k += TL_BF16_DEPTH)
            for (int half = 0; half < 2; half++)
                for (long p = 0; p < TL_BF16_DEPTH; p += 2, packed += 32)
                    _mm512_storeu_si512(packed, pairs(columns(K, N, b, row_stride, column_stride, k + p, n + 16 * half),
                                                      columns(K, N, b, row_stride, column_stride, k + p + 1, n + 16 * half)));
}

void TARGET tl_bf16_convert(long R, long K, const float *a, long lda, uint16_t *out) {
    for (long r = 0; r < R; r++, a += lda)
        for (long k = 0; k < padded(K, TL_BF16_DEPTH); k += 16, out += 16)
            _mm256_storeu_si256((__m256i *)out, rounded(_mm512_maskz_loadu_ps(first(K - k), a + (k < K ? k : 0))));
}

void tl_bf16_gemm(long M, long N, long K, const uint16_t *a, const uint16_t *packed, float *c, long ldc, int accumulate) {
    const long depth = padded(K, TL_BF16_DEPTH);
    for (long m = 0; m < M; m += M_BLOCK)
        for (long n = 0; n < N; n += BF16_PANEL)
            tiles(M - m < M_BLOCK ? M - m : M_BLOCK, N - n < BF16_PANEL ? N - n : BF16_PANEL, depth / TL_BF16_DEPTH,
                  a + m * depth, depth, TL_BF16_DEPTH, packed + n * depth, c + m * ldc + n, ldc, accumulate);
}

// A tile's sixteen rows of sixteen pairs, exchanged.
INLINE void transpose(__m512i row[16]) {
    __m512i t[16];
    for (int i = 0; i < 16; i += 2) {
        t[i] = _mm512_unpacklo_epi32(row[i], row[i + 1]);
        t[i + 1] = _mm512_unpackhi_epi32(row[i], row[i + 1]);
    }
    for (int i = 0; i < 16; i += 4) {
        row[i] = _mm512_unpacklo_epi64(t[i], t[i + 2]);
        row[i + 1] = _mm512_unpackhi_epi64(t[i], t[i + 2]);
        row[i + 2] = _mm512_unpacklo_epi64(t[i + 1], t[i + 3]);
        row[i + 3] = _mm512_unpackhi_epi64(t[i + 1], t[i + 3]);
    }
    for (int i = 0; i < 4; i++) {
        t[i] = _mm512_shuffle_i32x4(row[i], row[i + 4], 0x88);
        t[i + 4] = _mm512_shuffle_i32x4(row[i], row[i + 4], 0xDD);
        t[i + 8] = _mm512_shuffle_i32x4(row[i + 8], row[i + 12], 0x88);
        t[i + 12] = _mm512_shuffle_i32x4(row[i + 8], row[i + 12], 0xDD);
    }
    for (int i = 0; i < 4; i++) {
        row[i] = _mm512_shuffle_i32x4(t[i], t[i + 8], 0x88);
        row[i + 4] = _mm512_shuffle_i32x4(t[i + 4], t[i + 12], 0x88);
        row[i + 8] = _mm512_shuffle_i32x4(t[i], t[i + 8], 0xDD);
        row[i + 12] = _mm512_shuffle_i32x4(t[i + 4], t[i + 12], 0xDD);
    }
}

// Packs Aᵀ (M, K) of A (K, M) as tiles of 16 rows: tile (m, q) at ((m / 16) * blocks + q) * BF16_TILE.
static void TARGET pack_transposed(long K, long M, const float *a, long lda, uint16_t *out) {
    for (long m = 0; m < M; m += 16)
        for (long k = 0; k < K; k += TL_BF16_DEPTH, out += BF16_TILE) {
            __m512i row[16];
            for (int p = 0; p < 16; p++)
                row[p] = pairs(columns(K, M, a, lda, 1, k + 2 * p, m), columns(K, M, a, lda, 1, k + 2 * p + 1, m));
            transpose(row);
            for (int i = 0; i < 16; i++) _mm512_storeu_si512(out + i * 32, row[i]);
        }
}

long tl_bf16_gemm_tn_scratch(long N) { return K_BLOCK * (padded(N, BF16_PANEL) + M_BLOCK); }

void tl_bf16_gemm_tn(long M, long N, long K, const float *a, long lda, const float *b, long ldb, float *c, long ldc,
                     uint16_t *scratch) {
    uint16_t *a_packed = scratch + K_BLOCK * padded(N, BF16_PANEL);
    for (long k = 0; k < K; k += K_BLOCK) {
        long block = K - k < K_BLOCK ? K - k : K_BLOCK, depth = padded(block, TL_BF16_DEPTH);
        tl_bf16_pack(block, N, b + k * ldb, ldb, 1, scratch);
        for (long m = 0; m < M; m += M_BLOCK) {
            long rows = M - m < M_BLOCK ? M - m : M_BLOCK;
            pack_transposed(block, rows, a + k * lda + m, lda, a_packed);
            for (long n = 0; n < N; n += BF16_PANEL)
                for (long i = 0; i < rows; i += 16)
                    tiles(rows - i < 16 ? rows - i : 16, N - n < BF16_PANEL ? N - n : BF16_PANEL, depth / TL_BF16_DEPTH,
                          a_packed + i * depth, 32, BF16_TILE, scratch + n * depth, c + (m + i) * ldc + n, ldc, 1);
        }
    }
}
#else
const char *tl_bf16_instruction_set(void) { return ""; }
void tl_bf16_pack(long K, long N, const float *b, long row_stride, long column_stride, uint16_t *packed) {}
void tl_bf16_convert(long R, long K, const float *a, long lda, uint16_t *out) {}
void tl_bf16_gemm(long M, long N, long K, const uint16_t *a, const uint16_t *packed, float *c, long ldc, int accumulate) {}
long tl_bf16_gemm_tn_scratch(long N) { return 0; }
void tl_bf16_gemm_tn(long M, long N, long K, const float *a, long lda, const float *b, long ldb, float *c, long ldc,
                     uint16_t *scratch) {}
#endif
