#include "DefaultModel.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static _Alignas(64) const unsigned char bytes[] = {
#embed "zh.safetensors" if_empty(0)
};

const void *tl_chinese_model_bytes(void) { return bytes; }

long tl_chinese_model_size(void) { return sizeof bytes; }
