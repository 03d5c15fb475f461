#include "coefficients_state.h"

#include <stdlib.h>
#include <string.h>

guichet_jpeg_coefficients *guichet_jpeg_coefficients_create(void) {
  guichet_jpeg_coefficients *coefficients = calloc(1, sizeof *coefficients);
  if (coefficients == NULL) return NULL;
  guichet_jpeg_coefficients_set_callbacks(coefficients);
  if (setjmp(coefficients->on_error)) {
    guichet_jpeg_coefficients_destroy(coefficients);
    return NULL;
  }
  // Both clear the structure but for the error manager.
  jpeg_create_decompress(&coefficients->reader);
  coefficients->reader.src = &coefficients->source;
  coefficients->reader.progress = &coefficients->progress;
  jpeg_create_compress(&coefficients->writer);
  coefficients->writer.dest = &coefficients->target;
  return coefficients;
}

void guichet_jpeg_coefficients_destroy(guichet_jpeg_coefficients *coefficients) {
  if (coefficients == NULL) return;
  jpeg_destroy_decompress(&coefficients->reader);
  guichet_jpeg_decoder_destroy(coefficients->decoder);
  jpeg_destroy_compress(&coefficients->writer);
  free(coefficients->profile);
  free(coefficients);
}

JBLOCKARRAY guichet_jpeg_coefficients_rows(
    guichet_jpeg_coefficients *coefficients, uint32_t component, JDIMENSION first, JDIMENSION count, bool writable) {
  return (*coefficients->owner->mem->access_virt_barray)(
      coefficients->owner, coefficients->arrays[component], first, count, writable);
}

// A generator of no quality, since all it must do is not to step in time with the columns of the picture.
static uint32_t next_random(uint32_t *state) {
  *state = *state * 1664525U + 1013904223U;
  return *state >> 8;
}

guichet_jpeg_recoding_status guichet_jpeg_coefficients_sample(
    guichet_jpeg_coefficients *coefficients, uint32_t index, size_t capacity,
    int16_t *blocks, size_t *count) {
  if (setjmp(coefficients->on_error)) return guichet_jpeg_coefficients_failure(coefficients);
  const guichet_jpeg_component *component = &coefficients->picture.components[index];
  uint64_t total = (uint64_t)component->columns * component->rows;
  uint64_t taken = total < capacity ? total : capacity;
  uint32_t random = 1;
  for (uint64_t sample = 0; sample < taken; sample++) {
    // Somewhere in each of so many equal stretches.
    uint64_t first = sample * total / taken, end = (sample + 1) * total / taken;
    uint64_t place = first + next_random(&random) % (end - first);
    JDIMENSION column = (JDIMENSION)(place % component->columns);
    JBLOCKROW row =
        guichet_jpeg_coefficients_rows(coefficients, index, (JDIMENSION)(place / component->columns), 1, false)[0];
    int16_t *block = blocks + sample * DCTSIZE2;
    memcpy(block, row[column], sizeof row[column]);
    if (column > 0) block[0] = (int16_t)(block[0] - row[column - 1][0]);
  }
  *count = (size_t)taken;
  return GUICHET_JPEG_RECODING_OK;
}
