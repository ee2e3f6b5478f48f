#pragma once
#include "CKernels.h"

// Every kernel with its result type, parameters and arguments, for declarations and dispatch.
#define KERNELS(K) \
    K(void, pack, (long k, long n, const float *b, long rs, long cs, float *p), (k, n, b, rs, cs, p)) \
    K(void, gemm, (long m, long n, long k, const float *a, long lda, const float *p, float *c, long ldc, int add), \
      (m, n, k, a, lda, p, c, ldc, add)) \
    K(long, gemm_tn_scratch, (long n), (n)) \
    K(void, gemm_tn, (long m, long n, long k, const float *a, long lda, const float *b, long ldb, float *c, long ldc, \
      float *s), (m, n, k, a, lda, b, ldb, c, ldc, s)) \
    K(void, gather_sum, (long r, long n, const float *a, const int32_t *ai, const float *b, const int32_t *bi, float *o), \
      (r, n, a, ai, b, bi, o)) \
    K(void, scatter_add, (long r, long n, long ld, const float *x, const int32_t *i, float *t), (r, n, ld, x, i, t)) \
    K(void, column_sums, (long r, long n, long ld, const float *x, float *s), (r, n, ld, x, s)) \
    K(void, lstm_forward, (long r, long h, float *g, const float *cb, float *c, float *tc, float *o), \
      (r, h, g, cb, c, tc, o)) \
    K(void, lstm_backward, (long r, long h, float *g, const float *cb, const float *tc, const float *dh, float *dc), \
      (r, h, g, cb, tc, dh, dc)) \
    K(void, gru_reset, (long r, long h, float *g, const float *u), (r, h, g, u)) \
    K(void, gru_output, (long r, long h, float *g, const float *hb, float *o), (r, h, g, hb, o)) \
    K(void, gru_output_backward, (long r, long h, float *g, const float *hb, float *dh), (r, h, g, hb, dh)) \
    K(void, gru_reset_backward, (long r, long h, float *g, float *u), (r, h, g, u)) \
    K(void, rnn_forward, (long n, const float *g, float *o), (n, g, o)) \
    K(void, rnn_backward, (long n, float *g, const float *o, const float *dh), (n, g, o, dh)) \
    K(void, modulate, (long n, float *g, const float *x, float *o), (n, g, x, o)) \
    K(void, modulate_backward, (long n, float *g, const float *x, float *d), (n, g, x, d)) \
    K(void, layer_norm, (long r, long n, long ld, float *x, const float *g, const float *b, float *y, long li, float *i), \
      (r, n, ld, x, g, b, y, li, i)) \
    K(void, layer_norm_backward, (long r, long n, long ld, float *d, const float *g, const float *y, long li, \
      const float *i, float *dg, float *db), (r, n, ld, d, g, y, li, i, dg, db)) \
    K(void, softmax_cross_entropy, (long r, long v, long ld, float *z, const int32_t *t, float s, double *l), \
      (r, v, ld, z, t, s, l)) \
    K(void, adam, (long n, float *p, float *m, float *v, const float *g, float gs, float lr, float b1, float b2, \
      float e, float d, float c1, float c2), (n, p, m, v, g, gs, lr, b1, b2, e, d, c1, c2)) \
    K(void, multiply, (long n, const float *x, const float *y, float *o), (n, x, y, o)) \
    K(void, blend, (long n, float b, float *y, float a, const float *x), (n, b, y, a, x)) \
    K(double, sum_of_squares, (long n, const float *x), (n, x))

#define DECLARE(set, type, name, parameters) \
    type tl_##set##_##name parameters; \
    type tl_##set##_portable_##name parameters;
#define DECLARE_PLAIN(type, name, parameters, arguments) DECLARE(plain, type, name, parameters)
#define DECLARE_AVX2(type, name, parameters, arguments) DECLARE(avx2, type, name, parameters)
#define DECLARE_AVX512(type, name, parameters, arguments) DECLARE(avx512, type, name, parameters)
KERNELS(DECLARE_PLAIN)
#if defined(__x86_64__)
KERNELS(DECLARE_AVX2)
KERNELS(DECLARE_AVX512)
#endif
