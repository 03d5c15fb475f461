// A JPEG's coefficients are read, whole or smaller, or kept as it is decoded, sampled, made coarser and written again.
#include "guichet_jpeg.h"
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

// Null where the image cannot be decoded, something is wrong with it, or its coefficients cannot be had.
static guichet_jpeg_coefficients *take_decoded(size_t length, const uint8_t *bytes, guichet_jpeg_picture *picture) {
  enum { BAND = 1 << 16, HALF = 2 };
  guichet_jpeg_decoder *decoder = guichet_jpeg_decoder_create();
  guichet_jpeg_header header;
  uint32_t width = 0, height = 0, count = 0;
  bool complete = false;
  guichet_jpeg_status status = guichet_jpeg_decoder_keep_coefficients(decoder, MAXIMUM_BYTES);
  if (status == GUICHET_JPEG_STATUS_OK) {
    status = guichet_jpeg_decoder_read_header(decoder, length, bytes, &header);
  }
  if (status == GUICHET_JPEG_STATUS_OK && (uint64_t)header.width * header.height <= MAXIMUM_PIXELS) {
    status = guichet_jpeg_decoder_start(decoder, length, bytes, HALF, false, MAXIMUM_SCANS, &width, &height);
    while (status == GUICHET_JPEG_STATUS_OK && !complete) {
      status = guichet_jpeg_decoder_absorb(decoder, length, bytes, &complete);
    }
  }
  uint8_t *rows = malloc(BAND);
  do {
    if (status != GUICHET_JPEG_STATUS_OK || width > BAND || !complete) break;
    status = guichet_jpeg_decoder_read_rows(decoder, length, bytes, BAND, rows, &count);
  } while (count > 0);
  free(rows);
  guichet_jpeg_findings findings = guichet_jpeg_decoder_findings(decoder);
  bool is_whole = status == GUICHET_JPEG_STATUS_OK && complete && findings.broken_rows == 0 && !findings.detail_lost
                  && !findings.bad_codes;
  if (!is_whole) {
    guichet_jpeg_decoder_destroy(decoder);
    return NULL;
  }
  guichet_jpeg_coefficients *coefficients = guichet_jpeg_coefficients_create();
  if (guichet_jpeg_coefficients_take_over(coefficients, decoder, picture) == GUICHET_JPEG_RECODING_OK) {
    return coefficients;
  }
  guichet_jpeg_coefficients_destroy(coefficients);
  return NULL;
}

// Both are of the same picture.
static void compare(
    guichet_jpeg_coefficients *one, guichet_jpeg_coefficients *other, const guichet_jpeg_picture *picture) {
  enum { BLOCKS = 64 };
  for (uint32_t component = 0; component < picture->component_count; component++) {
    int16_t ones[BLOCKS * GUICHET_JPEG_BLOCK_SIZE], others[BLOCKS * GUICHET_JPEG_BLOCK_SIZE];
    size_t count = 0, other_count = 0;
    if (guichet_jpeg_coefficients_sample(one, component, BLOCKS, ones, &count) != GUICHET_JPEG_RECODING_OK
        || guichet_jpeg_coefficients_sample(other, component, BLOCKS, others, &other_count) != GUICHET_JPEG_RECODING_OK
        || count != other_count || memcmp(ones, others, count * sizeof(int16_t) * GUICHET_JPEG_BLOCK_SIZE) != 0) {
      abort();
    }
  }
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
  if (eighths == 0) {
    guichet_jpeg_picture taken_picture;
    guichet_jpeg_coefficients *taken = take_decoded(length, bytes, &taken_picture);
    if (taken != NULL) {
      if (status == GUICHET_JPEG_RECODING_OK) compare(coefficients, taken, &picture);
      rewrite(taken, &taken_picture, bytes[length - 2]);
    }
    guichet_jpeg_coefficients_destroy(taken);
  }
  if (status == GUICHET_JPEG_RECODING_OK) rewrite(coefficients, &picture, bytes[length - 2]);
  guichet_jpeg_coefficients_destroy(coefficients);
  return 0;
}
