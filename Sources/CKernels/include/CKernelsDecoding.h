#pragma once
#include <stdint.h>

// Kernels that step a character model through text, one line or many side by side.
// Legend: N, K = outputs and inputs of a matrix, n = lines, H = hidden units, V = symbols.
// A line's numbers depend on that line alone: its sums are added in the order of K, whatever n is. All instruction
// sets that fuse multiplication and addition (every one but "plain" on x86) give the same bits; the sums of int8 are
// exact on all.

/// The instructions that the kernels use.
typedef struct tl_instructions tl_instructions;

/// The instruction sets that this processor has, counted from 0, the best first; null beyond the last.
const tl_instructions *tl_instructions_at(long index);

/// The best of them, or the one that the environment variable TAGLINE_KERNELS begins the name of.
const tl_instructions *tl_instructions_chosen(void);

/// "avx512vnni", "avx2" or "plain".
const char *tl_instructions_name(const tl_instructions *set);

/// How a matrix is stored: single precision; bfloat16, widened as it is read; 8 bits with a scale for each output.
enum { TL_F32, TL_BF16, TL_INT8 };

/// Outputs are computed in panels of this many.
enum { TL_OUTPUTS = 64 };

/// Hidden units whose four gates make one panel: i of all, then f, g and o.
enum { TL_UNITS = TL_OUTPUTS / 4 };

/// A matrix (N, K) in the order in which steps read it, in memory that its maker owns.
typedef struct {
    /// TL_F32, TL_BF16 or TL_INT8.
    int type;
    /// Whether the outputs are i, f, g and o of N / 4 units.
    int gated;
    long inputs;
    /// (panels, K, 64), or (panels, K / 4, 64, 4) of int8.
    void *weights;
    /// What 1 is worth in an output's sum of int8 products.
    float *scale;
    /// The sum of an output's int8 weights times the 128 that its inputs are raised by.
    int32_t *excess;
} tl_matrix;

/// Panels of N outputs; those of a gated matrix are filled by unit.
long tl_panels(long N, int gated);

/// Bytes that a stored matrix takes: a multiple of 64.
long tl_matrix_size(int type, long panels, long K);

/// Where the parts of a matrix go in 64-byte aligned memory.
tl_matrix tl_matrix_at(int type, int gated, long panels, long K, void *memory);

/// Stores w (N, K), row-major, for the panels from `first` up to `end`. Values are rounded to nearest even, and those
/// of outputs beyond N are 0.
void tl_matrix_store(const tl_instructions *set, const tl_matrix *matrix, long N, const float *w, long first, long end);

/// Puts a value for each of N outputs in the order of the panels.
void tl_panel_order(int gated, long N, const float *x, float *panels);

/// Bytes of the inputs of one line, as a matrix of this type reads them: a multiple of 64.
long tl_operand_size(int type, long K);

/// Prepares the inputs of one line. Those of int8 matrices are between -1 and 1: they become whole 127ths, plus 128.
void tl_operand(const tl_instructions *set, int type, long K, const float *x, void *operand);

/// sums (n, 64 a panel) += the products of n prepared operands, for the panels from `first` up to `end`.
void tl_matrix_multiply(const tl_instructions *set, const tl_matrix *matrix, long n, const void *operands, long first,
                        long end, float *sums, long ld);

/// One LSTM step of one line from the sums of its gates, for the panels of units from `first` up to `end`:
/// c = f·c + i·g, h = o·tanh(c). Prepares h as an operand of `type` as well.
void tl_lstm_step(const tl_instructions *set, int type, long first, long end, const float *sums, float *c, float *h,
                  void *operand);

/// out = x + y, n a multiple of TL_UNITS.
void tl_sum(const tl_instructions *set, long n, const float *x, const float *y, float *out);

/// out = e^((x - most) · scale) for n values up to `most`, 0 where the power is below -87; gives their sum.
float tl_exponentials(const tl_instructions *set, long n, const float *x, float most, float scale, float *out);

/// Asks for large pages under a block of memory, where the system has them to give.
void tl_advise_large_pages(void *memory, long bytes);
