#include "png_filter.h"
#include "png_rows.h"
#include "png_survey.h"

#include <libdeflate.h>
#include <stdlib.h>
#include <string.h>

size_t guichet_png_row_length(uint32_t width, const guichet_png_layout *layout) {
  return ((size_t)width * layout->channels * layout->bits + 7) / 8;
}

static guichet_color_index index_of(const guichet_png_survey *survey) {
  guichet_color_index index;
  memset(&index, 0, sizeof index);
  for (uint32_t number = 0; number < survey->color_count; number++) {
    uint32_t color = guichet_color_of(survey->colors[number], 4);
    uint32_t place = guichet_color_place(&index, color);
    index.colors[place] = color;
    index.numbers[place] = (uint16_t)(number + 1);
  }
  return index;
}

// What stands for a pixel in a layout of one channel.
static uint32_t value_of(
    const uint8_t *sample, uint32_t channels, const guichet_png_layout *layout, const guichet_color_index *index) {
  uint32_t color = guichet_color_of(sample, channels);
  switch (layout->packing) {
    case GUICHET_PNG_PACKING_INDEX: return index->numbers[guichet_color_place(index, color)] - 1U;
    case GUICHET_PNG_PACKING_BILEVEL:
      return guichet_luma((uint8_t)color, (uint8_t)(color >> 8), (uint8_t)(color >> 16)) >> 7;
    default: return (uint32_t)sample[0] >> (8 - layout->bits);
  }
}

// Samples of less than a byte lie from its upper end (ISO/IEC 15948, 7.2).
static void pack_values(
    uint32_t width, uint32_t channels, const uint8_t *samples, const guichet_png_layout *layout,
    const guichet_color_index *index, uint8_t *row) {
  uint32_t pending = 0, pending_bits = 0;
  for (uint32_t x = 0; x < width; x++, samples += channels) {
    pending = pending << layout->bits | value_of(samples, channels, layout, index);
    pending_bits += layout->bits;
    if (pending_bits < 8) continue;
    *row++ = (uint8_t)pending;
    pending_bits = 0;
  }
  if (pending_bits > 0) *row = (uint8_t)(pending << (8 - pending_bits));
}

static void pack_channels(
    uint32_t width, uint32_t channels, const uint8_t *samples, const guichet_png_layout *layout, uint8_t *row) {
  bool gray_alpha = layout->packing == GUICHET_PNG_PACKING_GRAY_ALPHA;
  for (uint32_t x = 0; x < width; x++, samples += channels, row += layout->channels) {
    memcpy(row, samples, gray_alpha ? 1 : layout->channels);
    if (gray_alpha) row[1] = samples[channels - 1];
  }
}

void guichet_png_pack(
    uint32_t width, uint32_t height, uint32_t channels, const uint8_t *samples, const guichet_png_survey *survey,
    const guichet_png_layout *layout, uint8_t *rows) {
  guichet_color_index index;
  bool has_index = layout->packing == GUICHET_PNG_PACKING_INDEX;
  if (has_index) index = index_of(survey);
  size_t length = guichet_png_row_length(width, layout);
  for (uint32_t y = 0; y < height; y++) {
    const uint8_t *row = samples + (size_t)y * width * channels;
    bool is_value = has_index || layout->packing == GUICHET_PNG_PACKING_BILEVEL || layout->bits < 8;
    if (is_value) {
      pack_values(width, channels, row, layout, &index, rows + y * length);
    } else {
      pack_channels(width, channels, row, layout, rows + y * length);
    }
  }
}

enum { FILTERS = 5 };

// Filters a row, and tells how far from zero that leaves its bytes.
static inline uint64_t filter_row(
    int filter, size_t length, size_t step, const uint8_t *row, const uint8_t *above, uint8_t *target) {
  uint64_t sum = 0;
  for (size_t x = 0; x < length; x++) {
    uint8_t left = x < step ? 0 : row[x - step], corner = x < step ? 0 : above[x - step];
    target[x] = (uint8_t)(row[x] - guichet_png_predicted(filter, left, above[x], corner));
    sum += (uint64_t)abs((int8_t)target[x]);
  }
  return sum;
}

static uint64_t filter_row_by(
    int filter, size_t length, size_t step, const uint8_t *row, const uint8_t *above, uint8_t *target) {
  // A constant in each call makes a loop of its own.
  switch (filter) {
    case 1: return filter_row(1, length, step, row, above, target);
    case 2: return filter_row(2, length, step, row, above, target);
    case 3: return filter_row(3, length, step, row, above, target);
    case 4: return filter_row(4, length, step, row, above, target);
    default: return filter_row(0, length, step, row, above, target);
  }
}

bool guichet_png_filter(
    size_t row_length, uint32_t height, size_t bytes_per_pixel, bool adaptive, const uint8_t *rows, uint8_t *filtered) {
  // A row of zeros above the first, and the row that is tried.
  uint8_t *zeros = calloc(row_length, 2);
  if (zeros == NULL) return false;
  uint8_t *tried = zeros + row_length;
  const uint8_t *above = zeros;
  for (uint32_t y = 0; y < height; y++, rows += row_length, filtered += row_length + 1) {
    filtered[0] = 0;
    uint64_t least = filter_row_by(0, row_length, bytes_per_pixel, rows, above, filtered + 1);
    for (int filter = 1; adaptive && filter < FILTERS; filter++) {
      uint64_t sum = filter_row_by(filter, row_length, bytes_per_pixel, rows, above, tried);
      if (sum >= least) continue;
      least = sum;
      filtered[0] = (uint8_t)filter;
      memcpy(filtered + 1, tried, row_length);
    }
    above = rows;
  }
  free(zeros);
  return true;
}

size_t guichet_png_compress(size_t length, const uint8_t *bytes, int32_t level, size_t capacity, uint8_t *compressed) {
  struct libdeflate_compressor *compressor = libdeflate_alloc_compressor(level);
  if (compressor == NULL) return 0;
  size_t written = libdeflate_zlib_compress(compressor, bytes, length, compressed, capacity);
  libdeflate_free_compressor(compressor);
  return written;
}

uint32_t guichet_png_checksum(size_t length, const uint8_t *bytes) { return libdeflate_crc32(0, bytes, length); }
