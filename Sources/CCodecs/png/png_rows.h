#ifndef GUICHET_PNG_ROWS_H
#define GUICHET_PNG_ROWS_H

#include "../color.h"

#include <stddef.h>
#include <stdint.h>

// What is wanted of a row, by what its pixels are made of: luma, or chroma as Cb and Cr. All samples have 8 bits.
// `palette` holds the same of 256 entries; only the rows of indices look at it.
typedef void guichet_row_function(const uint8_t *row, uint32_t width, const uint8_t *palette, uint8_t *wanted);

// One byte a pixel; `luma` may be `row`.
guichet_row_function guichet_luma_of_gray;
guichet_row_function guichet_luma_of_gray_alpha;
guichet_row_function guichet_luma_of_rgb;
guichet_row_function guichet_luma_of_rgba;
guichet_row_function guichet_luma_of_indexed;

// Two bytes a pixel.
guichet_row_function guichet_chroma_of_rgb;
guichet_row_function guichet_chroma_of_rgba;
guichet_row_function guichet_chroma_of_indexed;

// As it shows on what is `ground` where it is transparent.
static inline uint8_t guichet_on_ground(uint8_t sample, uint8_t alpha, uint8_t ground) {
  return (uint8_t)((sample * alpha + ground * (255 - alpha) + 127) / 255);
}

static inline uint8_t guichet_on_white(uint8_t luma, uint8_t alpha) { return guichet_on_ground(luma, alpha, 255); }

// Two bytes.
static inline void guichet_chroma(uint8_t red, uint8_t green, uint8_t blue, uint8_t alpha, uint8_t *chroma) {
  chroma[0] = guichet_on_ground(guichet_blue_difference(red, green, blue), alpha, 128);
  chroma[1] = guichet_on_ground(guichet_red_difference(red, green, blue), alpha, 128);
}

#endif
