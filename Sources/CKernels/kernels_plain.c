#include "set.h"
#define TARGET
#define ROWS 4

#define NAME(x) tl_plain_##x
#include "kernels.inc"
