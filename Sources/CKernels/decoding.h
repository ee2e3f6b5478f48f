#pragma once
#include "CKernelsDecoding.h"

// Every kernel that an instruction set has its own form of: result type, name, parameters, arguments.
#define DECODING(K) \
    K(void, matrix_store, (const tl_matrix *m, long n, const float *w, long first, long end), (m, n, w, first, end)) \
    K(void, operand, (int type, long k, const float *x, void *o), (type, k, x, o)) \
    K(void, matrix_multiply, (const tl_matrix *w, long n, const void *x, long first, long end, float *s, long ld), \
      (w, n, x, first, end, s, ld)) \
    K(void, lstm_step, (int type, long first, long end, const float *s, float *c, float *h, void *o), \
      (type, first, end, s, c, h, o)) \
    K(void, sum, (long n, const float *x, const float *y, float *out), (n, x, y, out)) \
    K(float, exponentials, (long n, const float *x, float most, float scale, float *out), (n, x, most, scale, out))

struct tl_instructions {
    const char *name;
#define FIELD(type, name, parameters, arguments) type(*name) parameters;
    DECODING(FIELD)
#undef FIELD
};

extern const tl_instructions tl_decoding_plain;
#if defined(__x86_64__)
extern const tl_instructions tl_decoding_avx2, tl_decoding_avx512vnni;
#endif

/// Bytes of the weights of one panel.
static inline long tl_panel_size(int type, long K) {
    return TL_OUTPUTS * (type == TL_F32 ? 4 * K : type == TL_BF16 ? 2 * K : (K + 3) / 4 * 4);
}

/// The row of a matrix (N, K) that begins a quarter of a panel; `count` is how many of its 16 the matrix has.
static inline long tl_first_row(int gated, long N, long panel, int quarter, long *count) {
    long units = gated ? N / 4 : N, unit = gated ? panel * TL_UNITS : panel * TL_OUTPUTS + quarter * TL_UNITS;
    *count = units - unit < 0 ? 0 : units - unit < TL_UNITS ? units - unit : TL_UNITS;
    return gated ? quarter * units + unit : unit;
}
