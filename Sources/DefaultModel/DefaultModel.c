#include "DefaultModel.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static _Alignas(64) const unsigned char bytes[] = {
#embed "default.safetensors" if_empty(0)
};

const void *tl_default_model_bytes(void) { return bytes; }

long tl_default_model_size(void) { return sizeof bytes; }
