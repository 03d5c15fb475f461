#include <string.h>

#include "guichet_forge_scan.h"

void guichet_forge_gray_samples(size_t width, size_t height, size_t stride, const uint8_t *pixels, uint8_t *samples) {
  for (size_t y = 0; y < height; y++) {
    const uint8_t *row = pixels + y * stride;
    uint8_t *out = samples + y * width;
    for (size_t x = 0; x < width; x++) {
      uint32_t weighted = 114u * row[4 * x] + 587u * row[4 * x + 1] + 299u * row[4 * x + 2];
      out[x] = (uint8_t)((weighted + 500) / 1000);
    }
  }
}

void guichet_forge_rgb_samples(size_t width, size_t height, size_t stride, const uint8_t *pixels, uint8_t *samples) {
  for (size_t y = 0; y < height; y++) {
    const uint8_t *row = pixels + y * stride;
    uint8_t *out = samples + y * width * 3;
    for (size_t x = 0; x < width; x++) {
      out[3 * x] = row[4 * x + 2];
      out[3 * x + 1] = row[4 * x + 1];
      out[3 * x + 2] = row[4 * x];
    }
  }
}

// In blocks that fit the cache: one of the two sides is always read or written across the rows.
void guichet_forge_turn_counterclockwise(size_t width, size_t height, size_t channels, const uint8_t *samples,
                                         uint8_t *turned) {
  const size_t block = 64;
  for (size_t top = 0; top < height; top += block) {
    size_t bottom = top + block < height ? top + block : height;
    for (size_t left = 0; left < width; left += block) {
      size_t right = left + block < width ? left + block : width;
      for (size_t x = left; x < right; x++) {
        uint8_t *out = turned + ((width - 1 - x) * height + top) * channels;
        for (size_t y = top; y < bottom; y++) {
          const uint8_t *in = samples + (y * width + x) * channels;
          for (size_t channel = 0; channel < channels; channel++) *out++ = in[channel];
        }
      }
    }
  }
}

void guichet_forge_pack_bits(size_t width, size_t height, uint8_t threshold, const uint8_t *samples, uint8_t *packed) {
  size_t stride = (width + 7) / 8;
  for (size_t y = 0; y < height; y++) {
    const uint8_t *row = samples + y * width;
    uint8_t *out = packed + y * stride;
    for (size_t byte = 0; byte < width / 8; byte++) {
      unsigned bits = 0;
      for (size_t bit = 0; bit < 8; bit++) bits = bits << 1 | (row[8 * byte + bit] >= threshold);
      out[byte] = (uint8_t)bits;
    }
    if (width % 8 == 0) continue;
    unsigned bits = 0xFF >> width % 8;
    for (size_t x = width / 8 * 8; x < width; x++) bits |= (unsigned)(row[x] >= threshold) << (7 - x % 8);
    out[stride - 1] = (uint8_t)bits;
  }
}

void guichet_forge_filter_up(size_t stride, size_t height, const uint8_t *samples, uint8_t *filtered) {
  for (size_t y = 0; y < height; y++) {
    const uint8_t *row = samples + y * stride;
    uint8_t *out = filtered + y * (stride + 1);
    *out++ = 2;
    if (y == 0) {
      memcpy(out, row, stride);
      continue;
    }
    const uint8_t *above = row - stride;
    for (size_t x = 0; x < stride; x++) out[x] = (uint8_t)(row[x] - above[x]);
  }
}
