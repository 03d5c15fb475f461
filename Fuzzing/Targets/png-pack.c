// A PNG's pixels are read, looked at and packed anew in every layout that fits them.
#include "guichet_png_pixels.h"

#include "fuzzing.h"

static void pack(const guichet_png_frame *frame, const uint8_t *samples, const guichet_png_survey *survey,
                 guichet_png_layout layout) {
  size_t row_length = guichet_png_row_length(frame->width, &layout);
  size_t length = row_length * frame->height;
  uint8_t *rows = malloc(length + 1), *filtered = malloc(length + frame->height + 1);
  guichet_png_pack(frame->width, frame->height, frame->channels, samples, survey, &layout, rows);
  size_t pixel_bytes = layout.channels * layout.bits < 8 ? 1 : layout.channels * layout.bits / 8;
  for (int adaptive = 0; adaptive < 2; adaptive++) {
    if (!guichet_png_filter(row_length, frame->height, pixel_bytes, adaptive == 1, rows, filtered)) continue;
    uint8_t *compressed = malloc(length + 1024);
    size_t size = guichet_png_compress(length + frame->height, filtered, 1, length + 1024, compressed);
    use(compressed, size);
    guichet_png_checksum(size, compressed);
    free(compressed);
  }
  free(filtered);
  free(rows);
}

static void repack(const guichet_png_frame *frame, const uint8_t *samples) {
  size_t count = (size_t)frame->width * frame->height;
  static guichet_png_survey survey;
  guichet_png_survey_pixels(count, frame->channels, samples, &survey);
  pack(frame, samples, &survey, (guichet_png_layout){GUICHET_PNG_PACKING_CHANNELS, frame->channels, 8});
  pack(frame, samples, &survey, (guichet_png_layout){GUICHET_PNG_PACKING_BILEVEL, 1, 1});
  if (frame->channels == 4) {
    pack(frame, samples, &survey, (guichet_png_layout){GUICHET_PNG_PACKING_GRAY_ALPHA, 2, 8});
  }
  if (survey.color_count <= GUICHET_PNG_MAXIMUM_COLORS) {
    pack(frame, samples, &survey, (guichet_png_layout){GUICHET_PNG_PACKING_INDEX, 1, 8});
  }
  if (frame->channels == 2 || frame->channels == 4) {
    uint8_t *flat = malloc(count * (frame->channels - 1) + 1);
    guichet_png_flatten(count, frame->channels, samples, flat);
    free(flat);
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
  guichet_png_pixels *pixels = guichet_png_pixels_create();
  guichet_png_frame frame;
  if (guichet_png_pixels_read_header(pixels, length, bytes, MAXIMUM_SIDE, &frame) == GUICHET_PNG_STATUS_OK &&
      (uint64_t)frame.width * frame.height <= MAXIMUM_PIXELS && frame.profile_length <= MAXIMUM_BYTES) {
    uint8_t *profile = malloc(frame.profile_length + 1);
    guichet_png_pixels_copy_profile(pixels, profile);
    free(profile);
    size_t capacity = (size_t)frame.width * frame.height * frame.channels;
    uint8_t *samples = malloc(capacity + 1);
    if (guichet_png_pixels_read(pixels, length, bytes, capacity, samples) == GUICHET_PNG_STATUS_OK) {
      repack(&frame, samples);
    }
    free(samples);
  }
  guichet_png_pixels_destroy(pixels);
  return 0;
}
