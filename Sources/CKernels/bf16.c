#include "CKernels.h"
#include "bf16.h"

static long padded(long n, long to) { return (n + to - 1) / to * to; }

long tl_bf16_packed_size(int parts, long K, long N) {
    return parts * padded(K, TL_BF16_DEPTH) * padded(N, BF16_PANEL);
}

long tl_bf16_panel_size(int parts, long K) { return parts * padded(K, TL_BF16_DEPTH) * BF16_PANEL; }

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>
#include <sys/syscall.h>
#include <unistd.h>

#define TARGET __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq,avx512bf16")))
#define INLINE static inline __attribute__((always_inline)) TARGET

enum { ROW_BLOCK = 256, K_BLOCK = 1024 };

static tl_bf16_product product;
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
    product = amx ? tl_bf16_product_amx : tl_bf16_product_avx512;
    name = amx ? "amx" : "avx512bf16";
}

const char *tl_bf16_instruction_set(void) { return tl_uses_fastest_kernels() ? name : ""; }

int tl_f32_parts(void) { return product == tl_bf16_product_amx && tl_uses_fastest_kernels() ? TL_F32_PARTS : 0; }

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

// What is left of x after its leading part, exactly.
INLINE __m512 rest(__m512 x) {
    return _mm512_sub_ps(x, _mm512_castsi512_ps(_mm512_slli_epi32(_mm512_cvtepu16_epi32(rounded(x)), 16)));
}

void TARGET tl_bf16_pack(int parts, long K, long N, const float *b, long row_stride, long column_stride,
                         uint16_t *packed) {
    const long panel = tl_bf16_panel_size(parts, K);
    for (long k = 0; k < K; k += TL_BF16_DEPTH, packed += parts * BF16_PART)
        for (long n = 0; n < N; n += BF16_PANEL)
            for (int half = 0; half < 2; half++)
                for (long p = 0; p < TL_BF16_DEPTH; p += 2) {
                    __m512 low = columns(K, N, b, row_stride, column_stride, k + p, n + 16 * half);
                    __m512 high = columns(K, N, b, row_stride, column_stride, k + p + 1, n + 16 * half);
                    uint16_t *to = packed + n / BF16_PANEL * panel + half * BF16_TILE + p * 16;
                    for (int part = 0; part < parts; part++, low = rest(low), high = rest(high))
                        _mm512_storeu_si512(to + part * BF16_PART, pairs(low, high));
                }
}

void TARGET tl_bf16_convert(int parts, long R, long K, const float *a, long lda, uint16_t *out, long ldo) {
    for (long r = 0; r < R; r++, a += lda, out += ldo)
        for (long k = 0; k < padded(K, TL_BF16_DEPTH); k += 16) {
            __m512 x = _mm512_maskz_loadu_ps(first(K - k), a + (k < K ? k : 0));
            for (int part = 0; part < parts; part++, x = rest(x))
                _mm256_storeu_si256((__m256i *)(out + part * (ldo / parts) + k), rounded(x));
        }
}

void tl_bf16_gemm(int parts, long M, long N, long K, const uint16_t *a, const uint16_t *packed, float *c, long ldc,
                  int accumulate) {
    const long depth = padded(K, TL_BF16_DEPTH);
    const tl_bf16_rows rows = {a, 16 * parts * depth, parts * depth, TL_BF16_DEPTH, depth};
    product(parts, M, N, depth / TL_BF16_DEPTH, rows, packed, c, ldc, accumulate);
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

// Packs Aᵀ (M, K) of A (K, M) as tiles of 16 rows, those of a row of tiles by block and part.
static void TARGET pack_transposed(int parts, long K, long M, const float *a, long lda, uint16_t *out) {
    const long next_tile = parts * 16 * padded(K, TL_BF16_DEPTH);
    for (long k = 0; k < K; k += TL_BF16_DEPTH, out += parts * BF16_TILE)
        for (long m = 0; m < M; m += 16) {
            uint16_t *to = out + m / 16 * next_tile;
            __m512 low[16], high[16];
            for (int p = 0; p < 16; p++) {
                low[p] = columns(K, M, a, lda, 1, k + 2 * p, m);
                high[p] = columns(K, M, a, lda, 1, k + 2 * p + 1, m);
            }
            for (int part = 0; part < parts; part++, to += BF16_TILE) {
                __m512i row[16];
                for (int p = 0; p < 16; p++) {
                    row[p] = pairs(low[p], high[p]);
                    low[p] = rest(low[p]), high[p] = rest(high[p]);
                }
                transpose(row);
                for (int i = 0; i < 16; i++) _mm512_storeu_si512(to + i * 32, row[i]);
            }
        }
}

long tl_bf16_gemm_tn_scratch(int parts, long N) { return parts * K_BLOCK * (padded(N, BF16_PANEL) + ROW_BLOCK); }

void tl_bf16_gemm_tn(int parts, long M, long N, long K, const float *a, long lda, const float *b, long ldb, float *c,
                     long ldc, uint16_t *scratch) {
    uint16_t *a_packed = scratch + parts * K_BLOCK * padded(N, BF16_PANEL);
    for (long k = 0; k < K; k += K_BLOCK) {
        long block = K - k < K_BLOCK ? K - k : K_BLOCK, depth = padded(block, TL_BF16_DEPTH);
        tl_bf16_pack(parts, block, N, b + k * ldb, ldb, 1, scratch);
        for (long m = 0; m < M; m += ROW_BLOCK) {
            long rows = M - m < ROW_BLOCK ? M - m : ROW_BLOCK;
            pack_transposed(parts, block, rows, a + k * lda + m, lda, a_packed);
            const tl_bf16_rows tiles = {a_packed, 16 * parts * depth, 32, parts * BF16_TILE, BF16_TILE};
            product(parts, rows, N, depth / TL_BF16_DEPTH, tiles, scratch, c + m * ldc, ldc, 1);
        }
    }
}
#else
const char *tl_bf16_instruction_set(void) { return ""; }
int tl_f32_parts(void) { return 0; }
void tl_bf16_pack(int parts, long K, long N, const float *b, long row_stride, long column_stride, uint16_t *packed) {}
void tl_bf16_convert(int parts, long R, long K, const float *a, long lda, uint16_t *out, long ldo) {}
void tl_bf16_gemm(int parts, long M, long N, long K, const uint16_t *a, const uint16_t *packed, float *c, long ldc,
                  int accumulate) {}
long tl_bf16_gemm_tn_scratch(int parts, long N) { return 0; }
void tl_bf16_gemm_tn(int parts, long M, long N, long K, const float *a, long lda, const float *b, long ldb, float *c,
                     long ldc, uint16_t *scratch) {}
#endif
