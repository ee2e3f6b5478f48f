#if defined(__x86_64__)
#include "set.h"
#define TARGET __attribute__((target("avx512f,avx512dq,avx512bw,avx512vl,avx2,fma")))
#define ROWS 8

#define NAME(x) tl_avx512_##x
#include "kernels.inc"
#endif
