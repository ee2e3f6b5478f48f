#include "set.h"
#define TARGET
#define ROWS 4

#define NAME(x) tl_plain_portable_##x
#pragma clang fp contract(off)
#include "kernels.inc"
