#include "coefficients_state.h"

#include <stdlib.h>
#include <string.h>

static JDIMENSION quotient_rounded_up(uint64_t dividend, uint64_t divisor) {
  return (JDIMENSION)((dividend + divisor - 1) / divisor);
}

// As libjpeg derives it from the sampling factors (ISO/IEC 10918-1, A.1.1 and A.2.4).
static void describe(guichet_jpeg_coefficients *coefficients, int most_wide, int most_high) {
  const float eighth = 0.125F;
  const struct jpeg_compress_struct *writer = &coefficients->writer;
  guichet_jpeg_picture *picture = &coefficients->picture;
  picture->width = writer->image_width;
  picture->height = writer->image_height;
  picture->component_count = (uint32_t)writer->num_components;
  for (int index = 0; index < writer->num_components; index++) {
    const jpeg_component_info *from = &writer->comp_info[index];
    guichet_jpeg_component *component = &picture->components[index];
    component->columns = quotient_rounded_up(
        (uint64_t)picture->width * (uint64_t)from->h_samp_factor, (uint64_t)most_wide * DCTSIZE);
    component->rows = quotient_rounded_up(
        (uint64_t)picture->height * (uint64_t)from->v_samp_factor, (uint64_t)most_high * DCTSIZE);
    component->horizontal_density = (float)from->h_samp_factor / (float)most_wide;
    component->vertical_density = (float)from->v_samp_factor / (float)most_high;
    component->code_pair = (uint32_t)from->ac_tbl_no;
    for (int place = 0; place < DCTSIZE2; place++) component->steps[place] = eighth;
  }
}

static void request_arrays(guichet_jpeg_coefficients *coefficients, JDIMENSION mcu_columns, JDIMENSION mcu_rows) {
  struct jpeg_compress_struct *writer = &coefficients->writer;
  j_common_ptr info = (j_common_ptr)writer;
  coefficients->owner = info;
  coefficients->arrays = (*info->mem->alloc_small)(
      info, JPOOL_IMAGE, (size_t)writer->num_components * sizeof *coefficients->arrays);
  for (int index = 0; index < writer->num_components; index++) {
    JDIMENSION width = (JDIMENSION)writer->comp_info[index].h_samp_factor;
    JDIMENSION height = (JDIMENSION)writer->comp_info[index].v_samp_factor;
    coefficients->arrays[index] = (*info->mem->request_virt_barray)(
        info, JPOOL_IMAGE, TRUE, mcu_columns * width, mcu_rows * height, height);
  }
  (*info->mem->realize_virt_arrays)(info);
}

void guichet_jpeg_coefficients_begin_band(guichet_jpeg_coefficients *coefficients, uint64_t maximum_bytes) {
  struct jpeg_compress_struct *writer = &coefficients->writer;
  j_common_ptr info = (j_common_ptr)writer;
  int most_wide = 1, most_high = 1;
  uint64_t blocks = 0;
  for (int index = 0; index < writer->num_components; index++) {
    const jpeg_component_info *component = &writer->comp_info[index];
    if (component->h_samp_factor > most_wide) most_wide = component->h_samp_factor;
    if (component->v_samp_factor > most_high) most_high = component->v_samp_factor;
    blocks += (uint64_t)(component->h_samp_factor * component->v_samp_factor);
  }
  JDIMENSION mcu_columns = quotient_rounded_up(writer->image_width, (uint64_t)most_wide * DCTSIZE);
  JDIMENSION mcu_rows = quotient_rounded_up(writer->image_height, (uint64_t)most_high * DCTSIZE);
  if ((uint64_t)mcu_columns * mcu_rows * blocks * sizeof(JBLOCK) > maximum_bytes) {
    guichet_jpeg_coefficients_give_up(coefficients, GUICHET_JPEG_RECODING_TOO_LARGE);
  }
  request_arrays(coefficients, mcu_columns, mcu_rows);
  describe(coefficients, most_wide, most_high);
  struct guichet_jpeg_band *band = &coefficients->band;
  band->width = (size_t)mcu_columns * (size_t)most_wide * DCTSIZE;
  band->height = (JDIMENSION)most_high * DCTSIZE;
  for (int index = 0; index < writer->num_components; index++) {
    band->planes[index] = (*info->mem->alloc_large)(info, JPOOL_IMAGE, band->width * band->height);
  }
}

// By the weights of JFIF, in shares of 65,536.
static void split_rgb(const uint8_t *samples, uint32_t width, uint8_t *luma, uint8_t *blue, uint8_t *red) {
  const int32_t half = 1 << 15, middle = (CENTERJSAMPLE << 16) + half - 1;
  for (uint32_t x = 0; x < width; x++, samples += 3) {
    int32_t r = samples[0], g = samples[1], b = samples[2];
    luma[x] = (uint8_t)((19595 * r + 38470 * g + 7471 * b + half) >> 16);
    blue[x] = (uint8_t)((-11059 * r - 21709 * g + 32768 * b + middle) >> 16);
    red[x] = (uint8_t)((32768 * r - 27439 * g - 5329 * b + middle) >> 16);
  }
}

static void split(const uint8_t *samples, uint32_t width, uint32_t channels, uint32_t channel, uint8_t *plane) {
  for (uint32_t x = 0; x < width; x++) plane[x] = samples[(size_t)x * channels + channel];
}

// Brings a plane to a component's density, in place: the mean of the pixels that a sample stands for.
static void reduce(uint8_t *plane, size_t width, JDIMENSION height, uint32_t across, uint32_t down) {
  if (across * down == 1) return;
  for (JDIMENSION y = 0; y < height / down; y++) {
    for (size_t x = 0; x < width / across; x++) {
      uint32_t sum = across * down / 2;
      for (uint32_t row = 0; row < down; row++) {
        for (uint32_t column = 0; column < across; column++) {
          sum += plane[(y * down + row) * width + x * across + column];
        }
      }
      plane[y * width + x] = (uint8_t)(sum / (across * down));
    }
  }
}

static void transform_band(guichet_jpeg_coefficients *coefficients) {
  struct guichet_jpeg_band *band = &coefficients->band;
  for (uint32_t index = 0; index < coefficients->picture.component_count; index++) {
    const guichet_jpeg_component *component = &coefficients->picture.components[index];
    uint32_t across = (uint32_t)(1 / component->horizontal_density + 0.5F);
    uint32_t down = (uint32_t)(1 / component->vertical_density + 0.5F);
    reduce(band->planes[index], band->width, band->height, across, down);
    JDIMENSION height = band->height / down / DCTSIZE;
    JBLOCKARRAY rows = guichet_jpeg_coefficients_rows(coefficients, index, band->number * height, height, true);
    for (JDIMENSION row = 0; row < height; row++) {
      const uint8_t *samples = band->planes[index] + row * DCTSIZE * band->width;
      for (JDIMENSION column = 0; column < component->columns; column++, samples += DCTSIZE) {
        guichet_jpeg_transform(samples, band->width, rows[row][column]);
      }
    }
  }
  band->filled = 0;
  band->number += 1;
}

// What lies right of the picture is as its last column.
static void complete_row(const struct guichet_jpeg_band *band, uint8_t *row, uint32_t width) {
  memset(row + width, row[width - 1], band->width - width);
}

void guichet_jpeg_coefficients_append_row(guichet_jpeg_coefficients *coefficients, const uint8_t *samples) {
  struct guichet_jpeg_band *band = &coefficients->band;
  uint32_t width = coefficients->picture.width, count = coefficients->picture.component_count;
  uint8_t *rows[GUICHET_JPEG_MAXIMUM_COMPONENTS];
  for (uint32_t index = 0; index < count; index++) rows[index] = band->planes[index] + band->filled * band->width;
  if (coefficients->transform_to_ycc) {
    split_rgb(samples, width, rows[0], rows[1], rows[2]);
  } else {
    for (uint32_t index = 0; index < count; index++) split(samples, width, count, index, rows[index]);
  }
  for (uint32_t index = 0; index < count; index++) complete_row(band, rows[index], width);
  band->filled += 1;
  if (band->filled == band->height) transform_band(coefficients);
}

// What lies below the picture is as its last row.
void guichet_jpeg_coefficients_end_band(guichet_jpeg_coefficients *coefficients) {
  struct guichet_jpeg_band *band = &coefficients->band;
  if (band->filled == 0) return;
  for (uint32_t index = 0; index < coefficients->picture.component_count; index++) {
    uint8_t *last = band->planes[index] + (band->filled - 1) * band->width;
    for (JDIMENSION row = band->filled; row < band->height; row++) {
      memcpy(band->planes[index] + row * band->width, last, band->width);
    }
  }
  transform_band(coefficients);
}

static void set_frame(guichet_jpeg_coefficients *coefficients, const guichet_jpeg_pixels *pixels) {
  struct jpeg_compress_struct *writer = &coefficients->writer;
  writer->image_width = pixels->width;
  writer->image_height = pixels->height;
  writer->input_components = (int)pixels->channels;
  writer->in_color_space = pixels->channels == 1 ? JCS_GRAYSCALE : pixels->channels == 3 ? JCS_YCbCr : JCS_CMYK;
  jpeg_set_defaults(writer);
  jpeg_set_colorspace(writer, writer->in_color_space);
  int luma_factor = pixels->channels == 3 && pixels->subsampled ? 2 : 1;
  for (int index = 0; index < writer->num_components; index++) {
    writer->comp_info[index].h_samp_factor = index == 0 ? luma_factor : 1;
    writer->comp_info[index].v_samp_factor = index == 0 ? luma_factor : 1;
    writer->comp_info[index].quant_tbl_no = index;
  }
  // Without it, 0 is no ink.
  writer->write_Adobe_marker = FALSE;
  coefficients->transform_to_ycc = pixels->channels == 3;
}

static void copy_profile(guichet_jpeg_coefficients *coefficients, const guichet_jpeg_pixels *pixels) {
  if (pixels->profile_length == 0) return;
  coefficients->profile = malloc(pixels->profile_length);
  if (coefficients->profile == NULL) {
    guichet_jpeg_coefficients_give_up(coefficients, GUICHET_JPEG_RECODING_OUT_OF_MEMORY);
  }
  memcpy(coefficients->profile, pixels->profile, pixels->profile_length);
  coefficients->picture.profile_length = pixels->profile_length;
}

guichet_jpeg_recoding_status guichet_jpeg_coefficients_begin(
    guichet_jpeg_coefficients *coefficients, const guichet_jpeg_pixels *pixels, uint64_t maximum_bytes,
    guichet_jpeg_picture *picture) {
  if (setjmp(coefficients->on_error)) return guichet_jpeg_coefficients_failure(coefficients);
  bool is_possible = pixels->channels == 1 || pixels->channels == 3 || pixels->channels == 4;
  is_possible &= pixels->width > 0 && pixels->width <= JPEG_MAX_DIMENSION;
  is_possible &= pixels->height > 0 && pixels->height <= JPEG_MAX_DIMENSION;
  if (!is_possible) return GUICHET_JPEG_RECODING_BROKEN;
  set_frame(coefficients, pixels);
  copy_profile(coefficients, pixels);
  guichet_jpeg_coefficients_begin_band(coefficients, maximum_bytes);
  *picture = coefficients->picture;
  return GUICHET_JPEG_RECODING_OK;
}

guichet_jpeg_recoding_status guichet_jpeg_coefficients_append(
    guichet_jpeg_coefficients *coefficients, size_t row_count, const uint8_t *rows) {
  if (setjmp(coefficients->on_error)) return guichet_jpeg_coefficients_failure(coefficients);
  size_t stride = (size_t)coefficients->picture.width * coefficients->picture.component_count;
  uint64_t taken = (uint64_t)coefficients->band.number * coefficients->band.height + coefficients->band.filled;
  if (row_count > coefficients->picture.height - taken) return GUICHET_JPEG_RECODING_BROKEN;
  for (size_t row = 0; row < row_count; row++) {
    guichet_jpeg_coefficients_append_row(coefficients, rows + row * stride);
  }
  return GUICHET_JPEG_RECODING_OK;
}

guichet_jpeg_recoding_status guichet_jpeg_coefficients_end(guichet_jpeg_coefficients *coefficients) {
  if (setjmp(coefficients->on_error)) return guichet_jpeg_coefficients_failure(coefficients);
  guichet_jpeg_coefficients_end_band(coefficients);
  return GUICHET_JPEG_RECODING_OK;
}
