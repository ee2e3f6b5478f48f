#include "set.h"
#define NAME(x) tl_plain_##x
#define TARGET
#define ROWS 4
#include "kernels.inc"
