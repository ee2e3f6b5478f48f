#include "set.h"

typedef struct {
    const char *name;
#define FIELD(type, name, parameters, arguments) type(*name) parameters;
    KERNELS(FIELD)
} Set;

#define ENTRY_PLAIN(type, name, parameters, arguments) tl_plain_##name,
static const Set plain = {"plain", KERNELS(ENTRY_PLAIN)};

#if defined(__x86_64__)
#define ENTRY_AVX2(type, name, parameters, arguments) tl_avx2_##name,
#define ENTRY_AVX512(type, name, parameters, arguments) tl_avx512_##name,
static const Set avx2 = {"avx2", KERNELS(ENTRY_AVX2)};
static const Set avx512 = {"avx512", KERNELS(ENTRY_AVX512)};
#endif

static const Set *set = &plain;

__attribute__((constructor)) static void choose(void) {
#if defined(__x86_64__)
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw")
        && __builtin_cpu_supports("avx512vl"))
        set = &avx512;
    else if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        set = &avx2;
#endif
}

const char *tl_instruction_set(void) { return set->name; }

#define DISPATCH(type, name, parameters, arguments) type tl_##name parameters { return set->name arguments; }
KERNELS(DISPATCH)
