#include "CourierPrime.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char regular[] = {
#embed "CourierPrime-Regular.otf"
};

static const unsigned char bold[] = {
#embed "CourierPrime-Bold.otf"
};

static const unsigned char italic[] = {
#embed "CourierPrime-Italic.otf"
};

static const unsigned char bold_italic[] = {
#embed "CourierPrime-BoldItalic.otf"
};

tl_font tl_courier_prime_regular(void) { return (tl_font){regular, sizeof regular}; }

tl_font tl_courier_prime_bold(void) { return (tl_font){bold, sizeof bold}; }

tl_font tl_courier_prime_italic(void) { return (tl_font){italic, sizeof italic}; }

tl_font tl_courier_prime_bold_italic(void) { return (tl_font){bold_italic, sizeof bold_italic}; }
