#include <math.h>

#include "guichet_forge_scan.h"

// Noise drawn once and read again from another place for every row: long and shuffled enough that no eye and no
// measure finds the repetition.
enum { noise_count = 1 << 16 };

// SplitMix64.
static uint64_t next(uint64_t *state) {
  uint64_t mixed = *state += 0x9E3779B97F4A7C15u;
  mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
  mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
  return mixed ^ (mixed >> 31);
}

// About normal, in 256ths of a level: the sum of eight uniform bytes has a mean of 1020 and a deviation of 209.02.
static void fill_noise(int16_t *noise, float grain, uint64_t *state) {
  float scale = grain * 256 / 209.02f;
  for (size_t index = 0; index < noise_count; index++) {
    uint64_t draw = next(state);
    int sum = 0;
    for (int byte = 0; byte < 8; byte++) sum += (int)(draw >> 8 * byte & 0xFF);
    noise[index] = (int16_t)lrintf((float)(sum - 1020) * scale);
  }
}

// In 256ths of a level, so that the loop over the pixels is one of integers.
typedef struct {
  int32_t offset;
  int32_t slope;
} line;

static line line_between(float ink, float paper) {
  line line = {(int32_t)lrintf(ink * 256) + 128, (int32_t)lrintf((paper - ink) * 65536 / 255)};
  return line;
}

static uint8_t toned(line line, uint8_t sample, int16_t noise) {
  int32_t level = (line.offset + (line.slope * sample >> 8) + noise) >> 8;
  return (uint8_t)(level < 0 ? 0 : level > 255 ? 255 : level);
}

static void tone_gray_run(line line, size_t count, const int16_t *noise, uint8_t *samples) {
  for (size_t index = 0; index < count; index++) samples[index] = toned(line, samples[index], noise[index]);
}

static void tone_rgb_run(const line lines[3], size_t count, const int16_t *noise, uint8_t *samples) {
  for (size_t index = 0; index + 2 < count; index += 3) {
    samples[index] = toned(lines[0], samples[index], noise[index]);
    samples[index + 1] = toned(lines[1], samples[index + 1], noise[index + 1]);
    samples[index + 2] = toned(lines[2], samples[index + 2], noise[index + 2]);
  }
}

void guichet_forge_apply_tone(size_t width, size_t height, size_t channels, const guichet_forge_tone *tone,
                              uint8_t *samples) {
  static _Thread_local int16_t noise[noise_count];
  uint64_t state = tone->seed;
  fill_noise(noise, tone->grain, &state);
  line lines[3];
  for (size_t channel = 0; channel < 3; channel++) {
    lines[channel] = line_between(tone->ink[channel], tone->paper[channel]);
  }
  // A run is short enough to start anywhere in the first half of the noise, and a whole number of pixels.
  const size_t longest = noise_count / 2 / 3 * 3;
  size_t stride = width * channels;
  for (size_t y = 0; y < height; y++) {
    uint8_t *row = samples + y * stride;
    for (size_t start = 0; start < stride; start += longest) {
      size_t count = stride - start < longest ? stride - start : longest;
      const int16_t *from = noise + next(&state) % (noise_count / 2);
      if (channels == 1) {
        tone_gray_run(lines[0], count, from, row + start);
      } else {
        tone_rgb_run(lines, count, from, row + start);
      }
    }
  }
}
