#pragma once
#include "CKernelsBF16.h"

// The layout that both instruction sets share: columns in panels of 32, a panel in blocks of 32 rows of K, a block as
// two tiles of 16 columns, a tile as 16 rows of 16 pairs (k, k + 1).
enum { BF16_PANEL = 32, BF16_TILE = 512, BF16_BLOCK = 2 * BF16_TILE };

#if defined(__x86_64__)
typedef void (*tl_bf16_tiles)(long M, long width, long blocks, const uint16_t *a, long next_row, long next_block,
                              const uint16_t *panel, float *c, long ldc, int accumulate);

/// C (M, width) = A · one panel. A's tile of 16 rows at block q and row m stands at a + m * next_row + q * next_block,
/// its rows next_row elements apart; width is at most 32.
void tl_bf16_tiles_amx(long M, long width, long blocks, const uint16_t *a, long next_row, long next_block,
                       const uint16_t *panel, float *c, long ldc, int accumulate);
void tl_bf16_tiles_avx512(long M, long width, long blocks, const uint16_t *a, long next_row, long next_block,
                          const uint16_t *panel, float *c, long ldc, int accumulate);
#endif
