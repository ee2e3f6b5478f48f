#pragma once
#include <stddef.h>

/// The default model's checkpoint, as safetensors; 64-byte aligned, read-only, shared between processes.
extern const unsigned char tl_default_model[];
extern const size_t tl_default_model_size;
