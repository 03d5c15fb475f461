// Loops over every pixel of a scan.
#ifndef GUICHET_FORGE_SCAN_H
#define GUICHET_FORGE_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "guichet_forge.h"

#ifdef __cplusplus
extern "C" {
#endif

/// Cairo's pixels of 32 bits (blue, green, red, unused; rows `stride` bytes apart) as luma by Rec. 601, as JPEG does.
void guichet_forge_gray_samples(size_t width, size_t height, size_t stride, const uint8_t *pixels, uint8_t *samples);

/// The same pixels as red, green and blue.
void guichet_forge_rgb_samples(size_t width, size_t height, size_t stride, const uint8_t *pixels, uint8_t *samples);

/// What a scanner makes of black and white, one level (0 to 255) a channel, and its grain.
typedef struct {
  float ink[3];
  float paper[3];
  /// Standard deviation of the noise, in levels; every channel of a pixel gets its own.
  float grain;
  uint64_t seed;
} guichet_forge_tone;

/// Applies a tone to `height` rows of `width` pixels of `channels` samples each (1 or 3), in place.
void guichet_forge_apply_tone(size_t width, size_t height, size_t channels, const guichet_forge_tone *tone,
                              uint8_t *samples);

/// Writes pixels of `channels` samples (1 or 3) turned by a quarter, counterclockwise.
void guichet_forge_turn_counterclockwise(size_t width, size_t height, size_t channels, const uint8_t *samples,
                                         uint8_t *turned);

/// Packs gray samples into bits, the first in the highest bit, rows padded to bytes with paper: 1 is a sample of at
/// least `threshold`. `packed` holds (width + 7) / 8 × height bytes.
void guichet_forge_pack_bits(size_t width, size_t height, uint8_t threshold, const uint8_t *samples, uint8_t *packed);

/// Every row as its difference from the one above, after a byte that says so: PNG's filter 2. `filtered` holds
/// (stride + 1) × height bytes.
void guichet_forge_filter_up(size_t stride, size_t height, const uint8_t *samples, uint8_t *filtered);

#ifdef __cplusplus
}
#endif

#endif
