#pragma once
#include "CKernelsBF16.h"
#include "CKernelsDecoding.h"
#include <stdint.h>

// Kernels of the character model. All matrices are row-major float32.
// Legend: M, N, K = sizes of a product, R = rows of a batch, H = hidden units, V = symbols; ld = floats from row to row.
// A result's row depends on that row's inputs alone, bit for bit, however many rows are computed at once.

/// The name of the instruction set in use: "avx512", "avx2" or "plain", with " portable" after it where kernels that
/// agree across processors are used. The environment variable TAGLINE_KERNELS chooses a slower one than the fastest.
const char *tl_instruction_set(void);

/// Chooses kernels whose results agree bit for bit across instruction sets: no multiplication is fused with an
/// addition. To be called before any other kernel.
void tl_use_portable_kernels(int use);

/// Whether nothing keeps the kernels from the fastest instructions that the processor has.
int tl_uses_fastest_kernels(void);

/// Columns of one packed panel; a packed (K, N) matrix takes K * N floats, N rounded up to this.
enum { TL_PANEL = 32 };

/// Packs B (K, N), element (k, n) at b[k * row_stride + n * column_stride], into column panels padded with zeros.
void tl_pack(long K, long N, const float *b, long row_stride, long column_stride, float *packed);

/// C (M, N) = A (M, K) · B (K, N), with B packed; adds to C where accumulate is not 0.
void tl_gemm(long M, long N, long K, const float *a, long lda, const float *packed, float *c, long ldc, int accumulate);

/// Floats of scratch that tl_gemm_tn needs for N columns.
long tl_gemm_tn_scratch(long N);

/// C (M, N) += A (K, M)ᵀ · B (K, N): a weight's gradient over K rows.
void tl_gemm_tn(long M, long N, long K, const float *a, long lda, const float *b, long ldb, float *c, long ldc,
                float *scratch);

/// out (R, N): row r = first[first_id[r]] + second[second_id[r]]; first alone where first_id is null.
void tl_gather_sum(long R, long N, const float *first, const int32_t *first_id, const float *second,
                   const int32_t *second_id, float *out);

/// table[id[r]] += rows[r], for R rows of N in order; rows of both are ld floats apart.
void tl_scatter_add(long R, long N, long ld, const float *rows, const int32_t *id, float *table);

/// sums (N) += the sum of R rows ld floats apart, in order.
void tl_column_sums(long R, long N, long ld, const float *rows, float *sums);

/// One LSTM step for R rows. gates (R, 4H): in, pre-activations i f g o; out, activations.
/// c = f·c_before + i·g, tanh_c = tanh(c), h = o·tanh_c; each (R, H).
void tl_lstm_forward(long R, long H, float *gates, const float *c_before, float *c, float *tanh_c, float *h);

/// The step back. gates: in, activations; out, gradients of the pre-activations.
/// dh (R, H): gradient of h; dc: in, gradient of c from later steps; out, gradient of c_before.
void tl_lstm_backward(long R, long H, float *gates, const float *c_before, const float *tanh_c, const float *dh,
                      float *dc);

/// The first half of a GRU step for R rows. gates (R, 3H): in, pre-activations of r and z and the input's share of n's;
/// out, activations of r and z and the pre-activation of n, which is its input's share + r·recurrent_n.
/// recurrent (R, 3H): W_hh·h_before + b_hh, of which only n's part is read.
void tl_gru_reset(long R, long H, float *gates, const float *recurrent);

/// The second half: n becomes its activation, and h (R, H) = (1 - z)·n + z·h_before.
void tl_gru_output(long R, long H, float *gates, const float *h_before, float *h);

/// The second half back. gates: in, activations; out, r's as it was and the gradients of the pre-activations of z and n.
/// dh (R, H): in, gradient of h; out, of h_before as far as it enters h directly.
void tl_gru_output_backward(long R, long H, float *gates, const float *h_before, float *dh);

/// The first half back. gates: in, r's activation and the gradient of n's pre-activation; out, r's is the gradient of its
/// pre-activation. recurrent: n's part becomes its gradient.
void tl_gru_reset_backward(long R, long H, float *gates, float *recurrent);

/// A step of plain recurrent units: h = tanh(gates), n values.
void tl_rnn_forward(long n, const float *gates, float *h);

/// The step back: gates become the gradients of the pre-activations, given the gradient of h.
void tl_rnn_backward(long n, float *gates, const float *h, const float *dh);

/// One half of a mogrifier's round (Melis, Kocisky and Blunsom 2020): out = 2·sigmoid(gate)·x, n values.
/// gate: in, pre-activation; out, activation.
void tl_modulate(long n, float *gate, const float *x, float *out);

/// The way back. d: in, gradient of out; out, of x. gate: in, activation; out, the gradient of its pre-activation.
void tl_modulate_backward(long n, float *gate, const float *x, float *d);

/// Layer norm (Ba, Kiros and Hinton 2016) of R rows of N: normalised = (x - mean) · inverse, x = gain·normalised + bias,
/// where inverse = 1 / sqrt(variance + 1e-5), PyTorch's default. Rows are ld floats apart, inverse's ld_inverse.
void tl_layer_norm(long R, long N, long ld, float *x, const float *gain, const float *bias, float *normalised,
                   long ld_inverse, float *inverse);

/// The way back. d: in, gradient of the result; out, of x. d_gain, d_bias (N): the gradients of gain and bias are added.
void tl_layer_norm_backward(long R, long N, long ld, float *d, const float *gain, const float *normalised,
                            long ld_inverse, const float *inverse, float *d_gain, float *d_bias);

/// For R rows of logits (R, V): loss[r] += -log softmax(row)[target[r]] in nats, and the row becomes
/// (softmax - onehot) * scale. A target below 0 costs nothing and leaves a gradient of zero.
void tl_softmax_cross_entropy(long R, long V, long ld, float *logits, const int32_t *target, float scale, double *loss);

/// One AdamW update of n parameters. correction1, correction2 = 1 - beta^step; decay multiplies the learning rate.
void tl_adam(long n, float *p, float *m, float *v, const float *g, float gradient_scale, float learning_rate,
             float beta1, float beta2, float epsilon, float decay, float correction1, float correction2);

/// out = x times y, element by element; out may be x.
void tl_multiply(long n, const float *x, const float *y, float *out);

/// y = beta·y + alpha·x.
void tl_blend(long n, float beta, float *y, float alpha, const float *x);

/// The sum of squares, added in blocks in double precision.
double tl_sum_of_squares(long n, const float *x);

/// The sum of n floats, in 16 lanes.
float tl_float_sum(long n, const float *x);

/// The index of the first of n floats, at any address, that is infinite or not a number, or -1.
long tl_first_not_finite(long n, const void *x);
/// The same for bfloat16.
long tl_first_not_finite_bf16(long n, const void *x);

/// The index of the first of n floats, at any address, that is no number or larger than `limit`, or -1.
long tl_first_over(long n, float limit, const void *x);

/// bfloat16 at any address to floats.
void tl_widen_bf16(long n, const void *from, float *to);
/// Finite floats to bfloat16, to nearest, ties to even.
void tl_narrow_bf16(long n, const float *from, void *to);

/// The scale of each row of finite floats (rows, columns) as whole numbers of 8 bits: its greatest size is 127.
void tl_row_scales(long rows, long columns, const float *from, void *scales);
/// Finite floats (rows, columns) to whole numbers of 8 bits under those scales, to nearest, ties to even.
void tl_narrow_int8(long rows, long columns, const float *from, void *to);
/// Whole numbers of 8 bits (rows, columns), and a float's scale for each row, both at any address, to floats.
void tl_widen_int8(long rows, long columns, const void *from, const void *scales, float *to);

/// Tells the processor that this thread looks at a flag in a loop.
static inline void tl_pause(void) {
#if defined(__x86_64__)
    __builtin_ia32_pause();
#elif defined(__aarch64__)
    __asm__ volatile("yield");
#endif
}

/// The SHA-256 of a block of memory (FIPS 180-4).
void tl_sha256(const void *bytes, long count, uint8_t digest[32]);

/// The same without the processor's own instructions for it.
void tl_sha256_plain(const void *bytes, long count, uint8_t digest[32]);
