#ifndef GUICHET_COLOR_H
#define GUICHET_COLOR_H

#include <stdint.h>

// Luma and chroma by the weights of ITU-R BT.601 in full range, as JFIF has them. Chroma of gray is 128.

static inline uint8_t guichet_luma(uint32_t red, uint32_t green, uint32_t blue) {
  return (uint8_t)((77 * red + 150 * green + 29 * blue + 128) >> 8);
}

static inline uint8_t guichet_blue_difference(uint32_t red, uint32_t green, uint32_t blue) {
  return (uint8_t)((32768 - 43 * red - 85 * green + 128 * blue) >> 8);
}

static inline uint8_t guichet_red_difference(uint32_t red, uint32_t green, uint32_t blue) {
  return (uint8_t)((32768 + 128 * red - 107 * green - 21 * blue) >> 8);
}

#endif
