#include <stdlib.h>
#include <string.h>

#include "guichet_forge_photo.h"

// The same bytes on every machine: no fused multiply-add where the source has none.
#pragma STDC FP_CONTRACT OFF

static void add_row(size_t count, float weight, const uint8_t *restrict row, float *restrict sums) {
  for (size_t index = 0; index < count; index++) sums[index] += weight * (float)row[index];
}

// The share of the pixel from `index` to `index` + 1 that lies between `from` and `to`.
static float overlap(double from, double to, uint32_t index) {
  double low = from > index ? from : index;
  double high = to < index + 1.0 ? to : index + 1.0;
  return high > low ? (float)(high - low) : 0;
}

static void shrink_row(const float *sums, uint32_t width, double scale, uint32_t channels, float weight,
                       uint32_t output_width, uint8_t *output) {
  for (uint32_t column = 0; column < output_width; column++) {
    double from = column * scale, to = (column + 1) * scale;
    float levels[3] = {0};
    for (uint32_t index = (uint32_t)from; index < to && index < width; index++) {
      float share = overlap(from, to, index);
      for (uint32_t channel = 0; channel < channels; channel++)
        levels[channel] += share * sums[(size_t)index * channels + channel];
    }
    for (uint32_t channel = 0; channel < channels; channel++) {
      float level = levels[channel] * weight + 0.5f;
      output[(size_t)column * channels + channel] = level > 255 ? 255 : (uint8_t)level;
    }
  }
}

bool guichet_forge_photo_shrink(const guichet_forge_picture *input, const guichet_forge_picture *output) {
  size_t stride = (size_t)input->width * input->channels;
  size_t output_stride = (size_t)output->width * output->channels;
  double x_scale = (double)input->width / output->width, y_scale = (double)input->height / output->height;
  float *sums = malloc(stride * sizeof *sums);
  if (sums == NULL) return false;
  for (uint32_t row = 0; row < output->height; row++) {
    double from = row * y_scale, to = (row + 1) * y_scale;
    memset(sums, 0, stride * sizeof *sums);
    for (uint32_t index = (uint32_t)from; index < to && index < input->height; index++)
      add_row(stride, overlap(from, to, index), input->samples + index * stride, sums);
    shrink_row(sums, input->width, x_scale, input->channels, (float)(1 / (x_scale * y_scale)), output->width,
               output->samples + row * output_stride);
  }
  free(sums);
  return true;
}

typedef struct {
  uint32_t before;
  uint32_t after;
  // Of the pixel after, in 1/256.
  int32_t share;
} interpolation;

static interpolation interpolation_at(uint32_t index, double scale, uint32_t count) {
  double place = (index + 0.5) * scale - 0.5;
  if (place < 0) place = 0;
  if (place > count - 1) place = count - 1;
  uint32_t before = (uint32_t)place;
  interpolation between = {before, before + 1 < count ? before + 1 : before, (int32_t)((place - before) * 256)};
  return between;
}

bool guichet_forge_photo_enlarge(const guichet_forge_picture *input, const guichet_forge_picture *output) {
  uint32_t channels = input->channels;
  size_t stride = (size_t)input->width * channels;
  interpolation *columns = malloc(output->width * sizeof *columns);
  if (columns == NULL) return false;
  for (uint32_t column = 0; column < output->width; column++)
    columns[column] = interpolation_at(column, (double)input->width / output->width, input->width);
  uint8_t *sample = output->samples;
  for (uint32_t row = 0; row < output->height; row++) {
    interpolation y = interpolation_at(row, (double)input->height / output->height, input->height);
    const uint8_t *upper = input->samples + y.before * stride, *lower = input->samples + y.after * stride;
    for (uint32_t column = 0; column < output->width; column++) {
      interpolation x = columns[column];
      for (uint32_t channel = 0; channel < channels; channel++) {
        size_t before = (size_t)x.before * channels + channel, after = (size_t)x.after * channels + channel;
        int32_t above = upper[before] * (256 - x.share) + upper[after] * x.share;
        int32_t below = lower[before] * (256 - x.share) + lower[after] * x.share;
        *sample++ = (uint8_t)((above * (256 - y.share) + below * y.share + (1 << 15)) >> 16);
      }
    }
  }
  free(columns);
  return true;
}
