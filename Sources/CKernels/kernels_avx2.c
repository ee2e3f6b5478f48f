#if defined(__x86_64__)
#include "set.h"
#define NAME(x) tl_avx2_##x
#define TARGET __attribute__((target("avx2,fma")))
#define ROWS 2
#include "kernels.inc"
#endif
