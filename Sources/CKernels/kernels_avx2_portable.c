#if defined(__x86_64__)
#include "set.h"
#define TARGET __attribute__((target("avx2,fma")))
#define ROWS 2

#define NAME(x) tl_avx2_portable_##x
#pragma clang fp contract(off)
#include "kernels.inc"
#endif
