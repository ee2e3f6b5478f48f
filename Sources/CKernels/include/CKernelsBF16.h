#pragma once
#include <stdint.h>

// Products of bfloat16 operands with float32 sums, on processors that have them.
// Operands are rounded to nearest even; a row's result depends on that row's inputs alone, as in CKernels.h.
//
// In one part, an operand is rounded to bfloat16. In TL_F32_PARTS, it is the exact sum of three bfloat16, and the six
// products that reach single precision are added: what float32 instructions give, faster where there are tiles.

/// What computes bfloat16 products: "amx", "avx512bf16", or "" where the processor cannot.
const char *tl_bf16_instruction_set(void);

enum { TL_F32_PARTS = 3 };

/// TL_F32_PARTS where products in parts are faster than float32 instructions, or 0.
int tl_f32_parts(void);

/// K is padded with zeros to a multiple of this in packed and converted operands.
enum { TL_BF16_DEPTH = 32 };

/// Elements that tl_bf16_pack writes for a (K, N) matrix.
long tl_bf16_packed_size(int parts, long K, long N);

/// Elements from one panel of TL_PANEL columns to the next.
long tl_bf16_panel_size(int parts, long K);

/// Packs B (K, N), element (k, n) at b[k * row_stride + n * column_stride], into panels of pairs along K.
void tl_bf16_pack(int parts, long K, long N, const float *b, long row_stride, long column_stride, uint16_t *packed);

/// Rounds A (R, K) to rows of ldo elements: its parts, ldo / parts apart, K padded to a multiple of TL_BF16_DEPTH.
void tl_bf16_convert(int parts, long R, long K, const float *a, long lda, uint16_t *out, long ldo);

/// C (M, N) = A (M, K) · B (K, N), both prepared by the functions above, A's rows as close as they can be; adds to C
/// where accumulate is not 0.
void tl_bf16_gemm(int parts, long M, long N, long K, const uint16_t *a, const uint16_t *packed, float *c, long ldc,
                  int accumulate);

/// Elements of scratch that tl_bf16_gemm_tn needs for N columns.
long tl_bf16_gemm_tn_scratch(int parts, long N);

/// C (M, N) += A (K, M)ᵀ · B (K, N) of float32 operands, rounded on the way.
void tl_bf16_gemm_tn(int parts, long M, long N, long K, const float *a, long lda, const float *b, long ldb, float *c,
                     long ldc, uint16_t *scratch);
