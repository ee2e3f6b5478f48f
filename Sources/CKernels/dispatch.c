#include "set.h"
#include <stdlib.h>
#include <string.h>

typedef struct {
    const char *name;
#define FIELD(type, name, parameters, arguments) type(*name) parameters;
    KERNELS(FIELD)
} Set;

#define ENTRY(set, type, name, parameters, arguments) tl_##set##_##name,
#define ENTRY_PLAIN(type, name, parameters, arguments) ENTRY(plain, type, name, parameters, arguments)
#define ENTRY_PLAIN_PORTABLE(type, name, parameters, arguments) ENTRY(plain_portable, type, name, parameters, arguments)
#define ENTRY_AVX2(type, name, parameters, arguments) ENTRY(avx2, type, name, parameters, arguments)
#define ENTRY_AVX2_PORTABLE(type, name, parameters, arguments) ENTRY(avx2_portable, type, name, parameters, arguments)
#define ENTRY_AVX512(type, name, parameters, arguments) ENTRY(avx512, type, name, parameters, arguments)
#define ENTRY_AVX512_PORTABLE(type, name, parameters, arguments) ENTRY(avx512_portable, type, name, parameters, arguments)

// The fastest first; each as the processor adds best, and as all processors agree.
static const Set sets[][2] = {
#if defined(__x86_64__)
    {{"avx512", KERNELS(ENTRY_AVX512)}, {"avx512 portable", KERNELS(ENTRY_AVX512_PORTABLE)}},
    {{"avx2", KERNELS(ENTRY_AVX2)}, {"avx2 portable", KERNELS(ENTRY_AVX2_PORTABLE)}},
#endif
    {{"plain", KERNELS(ENTRY_PLAIN)}, {"plain portable", KERNELS(ENTRY_PLAIN_PORTABLE)}},
};

enum { COUNT = sizeof sets / sizeof *sets };

static int chosen = COUNT - 1, portable;

static int is_supported(const char *name) {
#if defined(__x86_64__)
    __builtin_cpu_init();
    if (!strcmp(name, "avx512"))
        return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq")
               && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl");
    if (!strcmp(name, "avx2")) return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
#endif
    return 1;
}

__attribute__((constructor)) static void choose(void) {
    const char *wanted = getenv("TAGLINE_KERNELS");
    for (int i = 0; i < COUNT; i++) {
        if (!is_supported(sets[i][0].name)) continue;
        if (chosen > i) chosen = i;
        if (wanted && !strcmp(wanted, sets[i][0].name)) {
            chosen = i;
            break;
        }
    }
}

void tl_use_portable_kernels(int use) { portable = use != 0; }

const char *tl_instruction_set(void) { return sets[chosen][portable].name; }

int tl_uses_fastest_kernels(void) { return !portable && (chosen == 0 || !is_supported(sets[0][0].name)); }

#define DISPATCH(type, name, parameters, arguments) \
    type tl_##name parameters { return sets[chosen][portable].name arguments; }
KERNELS(DISPATCH)
