#include "bf16.h"

#if defined(__x86_64__)
#include <immintrin.h>
#include <string.h>

#define TARGET __attribute__((target("amx-tile,amx-bf16,avx512f")))
#define INLINE static inline __attribute__((always_inline)) TARGET

// Rows of A, and blocks of K in so many parts, that stay close by while panels of B pass.
enum { ROW_BLOCK = 128, PART_BLOCKS = 48 };

typedef struct {
    uint8_t palette, start_row, reserved[14];
    uint16_t bytes_per_row[16];
    uint8_t rows[16];
} Configuration;

// Tiles 0 to 3 are C (upper left, upper right, lower left, lower right), 4 and 5 A (upper, lower), 6 and 7 B.
static void TARGET configure(int upper, int lower) {
    Configuration configuration = {.palette = 1};
    const int rows[8] = {upper, upper, lower, lower, upper, lower, 16, 16};
    for (int i = 0; i < 8; i++) {
        configuration.bytes_per_row[i] = 64;
        configuration.rows[i] = (uint8_t)(rows[i] > 0 ? rows[i] : 1);
    }
    _tile_loadconfig(&configuration);
}

// Up to 32 rows of C, 32 columns wide. Of three parts, the products that reach single precision are summed, the
// smallest first.
INLINE void tile(const int parts, const int lower, long blocks, tl_bf16_rows a, const uint16_t *panel, float *c,
                 long ldc, int accumulate) {
    const long stride = a.next_row * 2, c_stride = ldc * 4;
    float *c_below = c + 16 * ldc;
    if (accumulate) {
        _tile_loadd(0, c, c_stride);
        _tile_loadd(1, c + 16, c_stride);
        if (lower) {
            _tile_loadd(2, c_below, c_stride);
            _tile_loadd(3, c_below + 16, c_stride);
        }
    } else {
        _tile_zero(0);
        _tile_zero(1);
        _tile_zero(2);
        _tile_zero(3);
    }
    for (long q = 0; q < blocks; q++, panel += parts * BF16_PART, a.a += a.next_block) {
#pragma clang loop unroll(full)
        for (int j = parts - 1; j >= 0; j--) {
            _tile_loadd(6, panel + j * BF16_PART, 64);
            _tile_loadd(7, panel + j * BF16_PART + BF16_TILE, 64);
#pragma clang loop unroll(full)
            for (int i = parts - 1 - j; i >= 0; i--) {
                const uint16_t *upper = a.a + i * a.next_part;
                _tile_loadd(4, upper, stride);
                _tile_dpbf16ps(0, 4, 6);
                _tile_dpbf16ps(1, 4, 7);
                if (!lower) continue;
                _tile_loadd(5, upper + a.next_tile, stride);
                _tile_dpbf16ps(2, 5, 6);
                _tile_dpbf16ps(3, 5, 7);
            }
        }
    }
    _tile_stored(0, c, c_stride);
    _tile_stored(1, c + 16, c_stride);
    if (lower) {
        _tile_stored(2, c_below, c_stride);
        _tile_stored(3, c_below + 16, c_stride);
    }
}

INLINE void panels(const int parts, const int rows, long N, long blocks, long next_panel, tl_bf16_rows a,
                   const uint16_t *packed, float *c, long ldc, int accumulate) {
    float edge[32 * BF16_PANEL];
    for (long n = 0; n < N; n += BF16_PANEL, packed += next_panel) {
        long width = N - n < BF16_PANEL ? N - n : BF16_PANEL;
        tl_bf16_rows from = a;
        for (long m = 0; m < rows; m += 32, from.a += 2 * a.next_tile) {
            int high = (int)(rows - m < 32 ? rows - m : 32);
            float *to = c + m * ldc + n;
            if (width < BF16_PANEL) {
                for (int i = 0; i < high && accumulate; i++)
                    memcpy(edge + i * BF16_PANEL, to + i * ldc, width * sizeof(float));
                if (high > 16) tile(parts, 1, blocks, from, packed, edge, BF16_PANEL, accumulate);
                else tile(parts, 0, blocks, from, packed, edge, BF16_PANEL, accumulate);
                for (int i = 0; i < high; i++) memcpy(to + i * ldc, edge + i * BF16_PANEL, width * sizeof(float));
            } else if (high > 16) {
                tile(parts, 1, blocks, from, packed, to, ldc, accumulate);
            } else {
                tile(parts, 0, blocks, from, packed, to, ldc, accumulate);
            }
        }
    }
}

static void TARGET block(int parts, int rows, long N, long blocks, tl_bf16_rows a, const uint16_t *packed, float *c,
                         long ldc, int accumulate) {
    const long most = parts == 1 ? blocks : PART_BLOCKS / parts;
    for (long q = 0; q < blocks; q += most, a.a += most * a.next_block, packed += most * parts * BF16_PART) {
        long some = blocks - q < most ? blocks - q : most, next = blocks * parts * BF16_PART;
        if (parts == 1) panels(1, rows, N, some, next, a, packed, c, ldc, accumulate || q > 0);
        else panels(3, rows, N, some, next, a, packed, c, ldc, accumulate || q > 0);
    }
}

void TARGET tl_bf16_product_amx(int parts, long M, long N, long blocks, tl_bf16_rows a, const uint16_t *packed,
                                float *c, long ldc, int accumulate) {
    long whole = M / 32 * 32, rest = M - whole;
    configure(16, 16);
    for (long m = 0; m < whole; m += ROW_BLOCK) {
        int rows = (int)(whole - m < ROW_BLOCK ? whole - m : ROW_BLOCK);
        block(parts, rows, N, blocks, a, packed, c + m * ldc, ldc, accumulate);
        a.a += rows / 16 * a.next_tile;
    }
    if (rest > 0) {
        configure(rest < 16 ? (int)rest : 16, rest < 16 ? 0 : (int)rest - 16);
        block(parts, (int)rest, N, blocks, a, packed, c + whole * ldc, ldc, accumulate);
    }
    _tile_release();
}
#endif
