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

uint64_t guichet_jpeg_coefficients_memory(const guichet_jpeg_coefficients *coefficients) {
  if (coefficients->packed != NULL) return coefficients->packed->length;
  uint64_t blocks = 0;
  for (uint32_t index = 0; index < coefficients->picture.component_count; index++) {
    const guichet_jpeg_component *component = &coefficients->picture.components[index];
    blocks += (uint64_t)component->columns * component->rows;
  }
  return blocks * sizeof(JBLOCK);
}

static void copy_block(
    guichet_jpeg_coefficients *coefficients, uint32_t component, JDIMENSION column, JDIMENSION row, JBLOCK *block) {
  if (coefficients->packed != NULL) {
    guichet_jpeg_coefficients_copy_packed(coefficients, component, column, row, block);
  } else {
    memcpy(block, guichet_jpeg_coefficients_rows(coefficients, component, row, 1, false)[0][column], sizeof *block);
  }
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
    JDIMENSION column = (JDIMENSION)(place % component->columns), row = (JDIMENSION)(place / component->columns);
    JBLOCK block, before;
    copy_block(coefficients, index, column, row, &block);
    if (column > 0) {
      copy_block(coefficients, index, column - 1, row, &before);
      block[0] = (JCOEF)(block[0] - before[0]);
    }
    memcpy(blocks + sample * DCTSIZE2, block, sizeof block);
  }
  *count = (size_t)taken;
  return GUICHET_JPEG_RECODING_OK;
}
