#pragma once

/// The built-in model's checkpoint, as safetensors; 64-byte aligned, read-only, shared between processes.
const void *tl_default_model_bytes(void);
long tl_default_model_size(void);

/// The same of the built-in Chinese model.
const void *tl_chinese_model_bytes(void);
long tl_chinese_model_size(void);
