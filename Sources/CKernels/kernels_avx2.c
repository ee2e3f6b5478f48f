#if defined(__x86_64__)
#include "set.h"
#define TARGET __attribute__((target("avx2,fma")))
#define ROWS 2

#define NAME(x) tl_avx2_##x
#include "kernels.inc"
#endif
