#include "decoding.h"
#include <stdlib.h>
#include <string.h>
#if defined(__linux__)
#include <sys/mman.h>
#endif

static long padded(long n, long to) { return (n + to - 1) / to * to; }

const tl_instructions *tl_instructions_at(long index) {
#if defined(__x86_64__)
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw")
        && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vnni") && index-- == 0)
        return &tl_decoding_avx512vnni;
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && index-- == 0) return &tl_decoding_avx2;
#endif
    return index == 0 ? &tl_decoding_plain : 0;
}

const tl_instructions *tl_instructions_chosen(void) {
    const char *wanted = getenv("TAGLINE_KERNELS");
    for (long i = 0; wanted && tl_instructions_at(i); i++)
        if (!strncmp(tl_instructions_at(i)->name, wanted, strlen(wanted))) return tl_instructions_at(i);
    return tl_instructions_at(0);
}

const char *tl_instructions_name(const tl_instructions *set) { return set->name; }

long tl_panels(long N, int gated) { return (gated ? padded(N / 4, TL_UNITS) * 4 : padded(N, TL_OUTPUTS)) / TL_OUTPUTS; }

long tl_matrix_size(int type, long panels, long K) {
    long scale_and_excess = type == TL_INT8 ? 8 * TL_OUTPUTS : 0;
    return panels * (tl_panel_size(type, K) + scale_and_excess);
}

long tl_operand_size(int type, long K) { return padded(type == TL_INT8 ? K : 4 * K, 64); }

void tl_panel_order(int gated, long N, const float *x, float *panels) {
    for (long p = 0; p < tl_panels(N, gated); p++)
        for (int q = 0; q < 4; q++, panels += TL_UNITS) {
            long count, row = tl_first_row(gated, N, p, q, &count);
            memset(panels, 0, TL_UNITS * sizeof(float));
            memcpy(panels, x + row, count * sizeof(float));
        }
}

tl_matrix tl_matrix_at(int type, int gated, long panels, long K, void *memory) {
    char *after = (char *)memory + panels * tl_panel_size(type, K);
    return (tl_matrix){type, gated, K, memory, (float *)after, (int32_t *)after + panels * TL_OUTPUTS};
}

#define DISPATCH(type, name, parameters, arguments) \
    type tl_##name(const tl_instructions *set, UNPACK parameters) { return set->name arguments; }
#define UNPACK(...) __VA_ARGS__
DECODING(DISPATCH)

#if defined(__linux__)
void tl_advise_large_pages(void *memory, long bytes) { madvise(memory, bytes, MADV_HUGEPAGE); }
#else
void tl_advise_large_pages(void *memory, long bytes) {}
#endif
