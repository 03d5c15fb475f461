// A JPEG's coefficients are read, whole or smaller, sampled, made coarser and written again.
#include "guichet_jpeg_coefficients.h"

#include "fuzzing.h"

#include <string.h>

// Codes of the same length for every symbol: 16 of them for DC, 256 for AC, of which none is all ones.
static void make_codes(guichet_jpeg_code_pair *codes) {
  memset(codes, 0, sizeof *codes * GUICHET_JPEG_CODE_PAIRS);
  for (size_t pair = 0; pair < GUICHET_JPEG_CODE_PAIRS; pair++) {
    codes[pair].dc.counts[4] = 16;
    codes[pair].ac.counts[7] = 255;
    codes[pair].ac.counts[8] = 1;
    for (int symbol = 0; symbol < GUICHET_JPEG_SYMBOLS; symbol++) {
      codes[pair].ac.symbols[symbol] = (uint8_t)symbol;
      if (symbol < 16) codes[pair].dc.symbols[symbol] = (uint8_t)symbol;
    }
  }
}

static void rewrite(guichet_jpeg_coefficients *coefficients, const guichet_jpeg_picture *picture, uint8_t coarseness) {
  enum { BLOCKS = 64 };
  guichet_jpeg_quantisation quantisations[GUICHET_JPEG_MAXIMUM_COMPONENTS];
  for (uint32_t component = 0; component < GUICHET_JPEG_MAXIMUM_COMPONENTS; component++) {
    for (size_t index = 0; index < GUICHET_JPEG_BLOCK_SIZE; index++) {
      quantisations[component].steps[index] = (uint16_t)(1 + coarseness);
      quantisations[component].rounding[index] = 0.4f;
    }
  }
  for (uint32_t component = 0; component < picture->component_count; component++) {
    int16_t blocks[BLOCKS * GUICHET_JPEG_BLOCK_SIZE];
    size_t count = 0;
    if (guichet_jpeg_coefficients_sample(coefficients, component, BLOCKS, blocks, &count) != GUICHET_JPEG_RECODING_OK) {
      return;
    }
    guichet_jpeg_symbol_counts counts = {0};
    guichet_jpeg_count_sampled(count, blocks, picture->components[component].steps, &quantisations[component], &counts);
  }
  guichet_jpeg_code_pair codes[GUICHET_JPEG_CODE_PAIRS];
  make_codes(codes);
  const guichet_jpeg_wrapping wrapping = {.density_unit = 1, .density_x = 200, .density_y = 200};
  size_t capacity = 1 << 20, length = 0;
  uint8_t *written = malloc(capacity);
  if (guichet_jpeg_coefficients_write(coefficients, quantisations, codes, &wrapping, capacity, written, &length) ==
      GUICHET_JPEG_RECODING_OK) {
    use(written, length);
  }
  free(written);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
  if (length < 2) return 0;
  // The last two bytes choose: how coarse, and in how many eighths.
  uint32_t eighths = bytes[length - 1] & 7;
  guichet_jpeg_coefficients *coefficients = guichet_jpeg_coefficients_create();
  guichet_jpeg_picture picture;
  guichet_jpeg_recoding_status status =
      eighths == 0
          ? guichet_jpeg_coefficients_read(coefficients, length, bytes, MAXIMUM_SCANS, MAXIMUM_BYTES, &picture)
          : guichet_jpeg_coefficients_read_scaled(
                coefficients, length, bytes, eighths, MAXIMUM_SCANS, MAXIMUM_BYTES, &picture);
  if (status == GUICHET_JPEG_RECODING_OK) rewrite(coefficients, &picture, bytes[length - 2]);
  guichet_jpeg_coefficients_destroy(coefficients);
  return 0;
}
