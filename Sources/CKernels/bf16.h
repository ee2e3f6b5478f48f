#pragma once
#include "CKernelsBF16.h"

// The layout that both instruction sets share: columns in panels of 32, a panel in blocks of 32 rows of K, a block as
// its parts one after the other, a part as two tiles of 16 columns, a tile as 16 rows of 16 pairs (k, k + 1).
enum { BF16_PANEL = 32, BF16_TILE = 512, BF16_PART = 2 * BF16_TILE };

/// Where A's tiles stand: that of rows 16 i onward, block q and part p at a + i * next_tile + q * next_block
/// + p * next_part, its rows next_row elements apart.
typedef struct {
    const uint16_t *a;
    long next_tile, next_row, next_block, next_part;
} tl_bf16_rows;

#if defined(__x86_64__)
/// C (M, N) = A · B over so many blocks of K.
typedef void (*tl_bf16_product)(int parts, long M, long N, long blocks, tl_bf16_rows a, const uint16_t *packed,
                                float *c, long ldc, int accumulate);

void tl_bf16_product_amx(int parts, long M, long N, long blocks, tl_bf16_rows a, const uint16_t *packed, float *c,
                         long ldc, int accumulate);
void tl_bf16_product_avx512(int parts, long M, long N, long blocks, tl_bf16_rows a, const uint16_t *packed, float *c,
                            long ldc, int accumulate);
#endif
