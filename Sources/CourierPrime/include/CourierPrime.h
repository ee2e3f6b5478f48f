#pragma once

/// An OpenType font file that is part of the program; read-only, shared between processes.
typedef struct {
    const void *bytes;
    long size;
} tl_font;

tl_font tl_courier_prime_regular(void);
tl_font tl_courier_prime_bold(void);
tl_font tl_courier_prime_italic(void);
tl_font tl_courier_prime_bold_italic(void);
