#include "bf16.h"

#if defined(__x86_64__)
#include <immintrin.h>
#include <string.h>

#define TARGET __attribute__((target("amx-tile,amx-bf16,avx512f")))

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

// Up to 32 rows of C, 32 columns wide.
static void TARGET tile(int lower, long blocks, const uint16_t *a, long next_row, long next_block,
                        const uint16_t *panel, float *c, long ldc, int accumulate) {
    const long stride = next_row * 2, c_stride = ldc * 4;
    const uint16_t *below = a + 16 * next_row;
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
    for (long q = 0; q < blocks; q++, panel += BF16_BLOCK, a += next_block, below += next_block) {
        _tile_loadd(4, a, stride);
        _tile_loadd(6, panel, 64);
        _tile_loadd(7, panel + BF16_TILE, 64);
        _tile_dpbf16ps(0, 4, 6);
        _tile_dpbf16ps(1, 4, 7);
        if (lower) {
            _tile_loadd(5, below, stride);
            _tile_dpbf16ps(2, 5, 6);
            _tile_dpbf16ps(3, 5, 7);
        }
    }
    _tile_stored(0, c, c_stride);
    _tile_stored(1, c + 16, c_stride);
    if (lower) {
        _tile_stored(2, c_below, c_stride);
        _tile_stored(3, c_below + 16, c_stride);
    }
}

void TARGET tl_bf16_tiles_amx(long M, long width, long blocks, const uint16_t *a, long next_row, long next_block,
                              const uint16_t *panel, float *c, long ldc, int accumulate) {
    float edge[32 * BF16_PANEL];
    configure(16, 16);
    for (long m = 0; m < M; m += 32, a += 32 * next_row, c += 32 * ldc) {
        int rows = (int)(M - m < 32 ? M - m : 32), upper = rows < 16 ? rows : 16, lower = rows - upper;
        if (rows < 32) configure(upper, lower);
        if (width == BF16_PANEL) {
            tile(lower, blocks, a, next_row, next_block, panel, c, ldc, accumulate);
            continue;
        }
        for (int i = 0; i < rows && accumulate; i++) memcpy(edge + i * BF16_PANEL, c + i * ldc, width * sizeof(float));
        tile(lower, blocks, a, next_row, next_block, panel, edge, BF16_PANEL, accumulate);
        for (int i = 0; i < rows; i++) memcpy(c + i * ldc, edge + i * BF16_PANEL, width * sizeof(float));
    }
    _tile_release();
}
#endif
