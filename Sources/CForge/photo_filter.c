#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "guichet_forge_photo.h"

// The same bytes on every machine: no fused multiply-add where the source has none.
#pragma STDC FP_CONTRACT OFF

typedef struct {
  uint32_t radius;
  // Of a whole sample and of the two at the ends.
  float inner;
  float outer;
} box;

static box box_of(uint32_t radius, float fraction) {
  float inner = 1 / (2 * (float)radius + 1 + 2 * fraction);
  box box = {radius, inner, inner * fraction};
  return box;
}

// A copy of a row with its first and last pixel repeated `margin` times.
static void pad_row(const uint8_t *row, size_t count, size_t channels, size_t margin, uint8_t *padded) {
  for (size_t index = 0; index < margin; index++) {
    memcpy(padded + index * channels, row, channels);
    memcpy(padded + margin * channels + count + index * channels, row + count - channels, channels);
  }
  memcpy(padded + margin * channels, row, count);
}

// `padded` has radius + 1 pixels before and behind the row.
static void box_along_row(const box *box, size_t count, size_t channels, const uint8_t *restrict padded,
                          uint8_t *restrict output) {
  size_t width = (2 * (size_t)box->radius + 1) * channels;
  const uint8_t *inside = padded + channels;
  if (box->radius == 0) {
    for (size_t index = 0; index < count; index++) {
      int ends = padded[index] + inside[index + channels];
      output[index] = (uint8_t)((float)inside[index] * box->inner + (float)ends * box->outer + 0.5f);
    }
    return;
  }
  uint32_t sums[3] = {0};
  for (size_t index = 0; index < width; index++) sums[index % channels] += inside[index];
  for (size_t index = 0; index < count; index += channels) {
    for (size_t channel = 0; channel < channels; channel++) {
      size_t at = index + channel;
      int ends = padded[at] + inside[at + width];
      output[at] = (uint8_t)((float)sums[channel] * box->inner + (float)ends * box->outer + 0.5f);
      sums[channel] += inside[at + width];
      sums[channel] -= inside[at];
    }
  }
}

static const uint8_t *row_at(const uint8_t *samples, size_t stride, uint32_t height, int64_t row) {
  if (row < 0) row = 0;
  if (row >= height) row = (int64_t)height - 1;
  return samples + (size_t)row * stride;
}

// `sums` holds the sums of the rows from row − radius to row + radius.
static void box_row(const box *box, size_t count, const uint32_t *restrict sums, const uint8_t *restrict above,
                    const uint8_t *restrict below, uint8_t *restrict output) {
  for (size_t index = 0; index < count; index++) {
    int ends = above[index] + below[index];
    output[index] = (uint8_t)((float)(int32_t)sums[index] * box->inner + (float)ends * box->outer + 0.5f);
  }
}

static void move_sums(size_t count, uint32_t *restrict sums, const uint8_t *restrict entering,
                      const uint8_t *restrict leaving) {
  for (size_t index = 0; index < count; index++) sums[index] += (uint32_t)entering[index] - leaving[index];
}

static void box_along_columns(const box *box, size_t stride, uint32_t height, uint32_t *sums, const uint8_t *input,
                              uint8_t *output) {
  int64_t radius = box->radius;
  memset(sums, 0, stride * sizeof *sums);
  for (int64_t row = -radius; row <= radius; row++) {
    const uint8_t *samples = row_at(input, stride, height, row);
    for (size_t index = 0; index < stride; index++) sums[index] += samples[index];
  }
  for (int64_t row = 0; row < height; row++) {
    const uint8_t *below = row_at(input, stride, height, row + radius + 1);
    box_row(box, stride, sums, row_at(input, stride, height, row - radius - 1), below, output + (size_t)row * stride);
    move_sums(stride, sums, below, row_at(input, stride, height, row - radius));
  }
}

bool guichet_forge_photo_box(const guichet_forge_picture *picture, uint32_t radius, float fraction, uint32_t passes) {
  size_t stride = (size_t)picture->width * picture->channels;
  size_t margin = (size_t)radius + 1;
  uint8_t *between = malloc(stride * picture->height);
  uint8_t *padded = malloc(stride + 2 * margin * picture->channels);
  uint32_t *sums = malloc(stride * sizeof *sums);
  bool done = between != NULL && padded != NULL && sums != NULL;
  box box = box_of(radius, fraction);
  for (uint32_t pass = 0; done && pass < passes; pass++) {
    for (size_t row = 0; row < picture->height; row++) {
      pad_row(picture->samples + row * stride, stride, picture->channels, margin, padded);
      box_along_row(&box, stride, picture->channels, padded, between + row * stride);
    }
    box_along_columns(&box, stride, picture->height, sums, between, picture->samples);
  }
  free(between);
  free(padded);
  free(sums);
  return done;
}

static uint32_t largest_shift(size_t count, const guichet_forge_photo_tap *taps) {
  int32_t largest = 0;
  for (size_t index = 0; index < count; index++) {
    int32_t shift = abs(taps[index].x);
    if (shift > largest) largest = shift;
  }
  return (uint32_t)largest;
}

static void add_weighted(size_t count, uint16_t weight, const uint8_t *restrict samples, uint16_t *restrict sums) {
  for (size_t index = 0; index < count; index++) sums[index] = (uint16_t)(sums[index] + weight * samples[index]);
}

static void take_sums(size_t count, const uint16_t *restrict sums, uint8_t *restrict output) {
  // 255 in every sample makes 65,280: half a level more still fits.
  for (size_t index = 0; index < count; index++) output[index] = (uint8_t)((uint16_t)(sums[index] + 128) >> 8);
}

bool guichet_forge_photo_smear(const guichet_forge_picture *picture, size_t count,
                               const guichet_forge_photo_tap *taps) {
  size_t stride = (size_t)picture->width * picture->channels;
  size_t margin = largest_shift(count, taps);
  size_t padded_stride = stride + 2 * margin * picture->channels;
  uint8_t *padded = malloc(padded_stride * picture->height);
  uint16_t *sums = malloc(stride * sizeof *sums);
  bool done = padded != NULL && sums != NULL;
  for (size_t row = 0; done && row < picture->height; row++)
    pad_row(picture->samples + row * stride, stride, picture->channels, margin, padded + row * padded_stride);
  for (int64_t row = 0; done && row < picture->height; row++) {
    memset(sums, 0, stride * sizeof *sums);
    for (size_t index = 0; index < count; index++) {
      const uint8_t *shifted = row_at(padded, padded_stride, picture->height, row + taps[index].y);
      int64_t start = ((int64_t)margin + taps[index].x) * picture->channels;
      add_weighted(stride, taps[index].weight, shifted + start, sums);
    }
    take_sums(stride, sums, picture->samples + (size_t)row * stride);
  }
  free(padded);
  free(sums);
  return done;
}

void guichet_forge_photo_grain(const guichet_forge_picture *picture, const float *normals, const uint32_t *offsets,
                               float floor, float growth) {
  size_t stride = (size_t)picture->width * picture->channels;
  float slope = growth / 255;
  for (size_t row = 0; row < picture->height; row++) {
    uint8_t *restrict samples = picture->samples + row * stride;
    const float *restrict deviates = normals + offsets[row];
    for (size_t index = 0; index < stride; index++) {
      float level = (float)samples[index];
      float grainy = level + deviates[index] * (floor + slope * level) + 0.5f;
      grainy = grainy < 0 ? 0 : grainy > 255 ? 255 : grainy;
      samples[index] = samples[index] == 255 ? 255 : (uint8_t)(int32_t)grainy;
    }
  }
}

// 1 inside the spot, 0 outside its halo, `distance` in radii.
static float glare_at(float distance, float halo) {
  if (distance <= 1) return 1;
  if (distance >= halo) return 0;
  float share = (halo - distance) / (halo - 1);
  return share * share * (3 - 2 * share);
}

void guichet_forge_photo_glare(const guichet_forge_picture *picture, const guichet_forge_photo_spot *spot) {
  for (uint32_t row = 0; row < picture->height; row++) {
    float y = ((float)row - spot->centre_y) / spot->radius_y;
    if (fabsf(y) >= spot->halo) continue;
    uint8_t *samples = picture->samples + (size_t)row * picture->width * picture->channels;
    for (uint32_t column = 0; column < picture->width; column++) {
      float x = ((float)column - spot->centre_x) / spot->radius_x;
      if (fabsf(x) >= spot->halo) continue;
      float light = glare_at(sqrtf(x * x + y * y), spot->halo);
      for (uint32_t channel = 0; channel < picture->channels; channel++) {
        uint8_t *sample = samples + (size_t)column * picture->channels + channel;
        *sample = (uint8_t)((float)*sample + (255 - (float)*sample) * light + 0.5f);
      }
    }
  }
}
