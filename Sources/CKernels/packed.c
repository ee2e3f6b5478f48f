#include "CKernels.h"
#include <float.h>
#include <math.h>
#include <string.h>

void tl_widen_bf16(long n, const void *from, float *to) {
    for (long i = 0; i < n; i++) {
        uint16_t half;
        memcpy(&half, (const char *)from + 2 * i, sizeof half);
        uint32_t bits = (uint32_t)half << 16;
        memcpy(to + i, &bits, sizeof bits);
    }
}

void tl_narrow_bf16(long n, const float *from, void *to) {
    for (long i = 0; i < n; i++) {
        uint32_t bits;
        memcpy(&bits, from + i, sizeof bits);
        uint32_t rounded = (bits + 0x7fffu + (bits >> 16 & 1)) >> 16;
        // The largest floats would round to infinity.
        uint16_t half = (rounded & 0x7f80u) == 0x7f80u ? (uint16_t)(rounded - 1) : (uint16_t)rounded;
        memcpy((char *)to + 2 * i, &half, sizeof half);
    }
}

static float greatest(long n, const float *from) {
    float most = 0;
    for (long i = 0; i < n; i++) most = fabsf(from[i]) > most ? fabsf(from[i]) : most;
    return most;
}

// Of 16 bits at most, rounded down, so that 127 times it is a float, and narrowed again it is the same.
static float row_scale(long columns, const float *from) {
    float scale = fminf(greatest(columns, from) / 127, FLT_MAX / 128);
    if (scale < FLT_MIN) return 0;
    uint32_t bits;
    memcpy(&bits, &scale, sizeof bits);
    bits &= ~0xffu;
    memcpy(&scale, &bits, sizeof scale);
    return scale;
}

void tl_row_scales(long rows, long columns, const float *from, void *scales) {
    for (long i = 0; i < rows; i++) {
        float scale = row_scale(columns, from + i * columns);
        memcpy((char *)scales + i * sizeof scale, &scale, sizeof scale);
    }
}

void tl_narrow_int8(long rows, long columns, const float *from, void *to) {
    for (long i = 0; i < rows; i++) {
        float scale = row_scale(columns, from + i * columns);
        for (long j = i * columns; j < (i + 1) * columns; j++) {
            double whole = scale > 0 ? rint((double)from[j] / scale) : 0;
            ((int8_t *)to)[j] = (int8_t)fmax(-127, fmin(127, whole));
        }
    }
}

void tl_widen_int8(long rows, long columns, const void *from, const void *scales, float *to) {
    for (long i = 0; i < rows; i++) {
        float scale;
        memcpy(&scale, (const char *)scales + i * sizeof scale, sizeof scale);
        for (long j = i * columns; j < (i + 1) * columns; j++) to[j] = scale * ((const int8_t *)from)[j];
    }
}

long tl_first_over(long n, float limit, const void *x) {
    for (long i = 0; i < n; i++) {
        float value;
        memcpy(&value, (const char *)x + i * sizeof value, sizeof value);
        if (!(fabsf(value) <= limit)) return i;
    }
    return -1;
}
