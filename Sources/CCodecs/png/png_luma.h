#ifndef GUICHET_PNG_LUMA_H
#define GUICHET_PNG_LUMA_H

#include <stddef.h>
#include <stdint.h>

// The luma of a row, by what its pixels are made of. All samples have 8 bits; `luma` may be `row`.
typedef void guichet_luma_function(const uint8_t *row, uint32_t width, const uint8_t *palette, uint8_t *luma);

guichet_luma_function guichet_luma_of_gray;
guichet_luma_function guichet_luma_of_gray_alpha;
guichet_luma_function guichet_luma_of_rgb;
guichet_luma_function guichet_luma_of_rgba;
// `palette` holds the luma of 256 entries; the others do not look at it.
guichet_luma_function guichet_luma_of_indexed;

// By the weights of ITU-R BT.601, as JPEG has them.
static inline uint8_t guichet_luma(uint8_t red, uint8_t green, uint8_t blue) {
  return (uint8_t)((77 * red + 150 * green + 29 * blue + 128) >> 8);
}

// As it shows on white.
static inline uint8_t guichet_on_white(uint8_t luma, uint8_t alpha) {
  return (uint8_t)((luma * alpha + 255 * (255 - alpha) + 127) / 255);
}

#endif
