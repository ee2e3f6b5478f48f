#include "DefaultModel.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) const unsigned char tl_default_model[] = {
#embed "default.safetensors" if_empty(0)
};

const size_t tl_default_model_size = sizeof tl_default_model;
