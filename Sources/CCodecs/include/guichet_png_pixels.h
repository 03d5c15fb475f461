#ifndef GUICHET_PNG_PIXELS_H
#define GUICHET_PNG_PIXELS_H

#include "guichet_png.h"

// Decodes one PNG to all of its pixels, looks at what they are, and packs them anew.
//
// As in guichet_png.h, errors of libpng are turned into a status. After another one than `ok` only `destroy` may be
// called.

typedef struct guichet_png_pixels guichet_png_pixels;

typedef struct guichet_png_frame {
  uint32_t width;
  uint32_t height;
  // Samples a pixel, of 8 bits: gray, gray and alpha, RGB, RGB and alpha. A palette becomes its colours.
  uint32_t channels;
  // Of the ICC profile, unpacked; 0 for none.
  uint64_t profile_length;
} guichet_png_frame;

// Null where memory is lacking.
guichet_png_pixels *guichet_png_pixels_create(void);
void guichet_png_pixels_destroy(guichet_png_pixels *pixels);

// Reads up to the image data. `maximum_side` is in pixels.
guichet_png_status guichet_png_pixels_read_header(
    guichet_png_pixels *pixels, size_t length, const uint8_t *bytes, uint32_t maximum_side, guichet_png_frame *frame);

// `profile_length` bytes of the frame.
void guichet_png_pixels_copy_profile(const guichet_png_pixels *pixels, uint8_t *profile);

// Reads all rows, without gaps. `capacity` is what they take at least; the file is that of which the header was read.
guichet_png_status guichet_png_pixels_read(
    guichet_png_pixels *pixels, size_t length, const uint8_t *bytes, size_t capacity, uint8_t *samples);

// Leaves out the last of 2 or 4 channels: what pixels show on white.
void guichet_png_flatten(size_t pixel_count, uint32_t channels, const uint8_t *samples, uint8_t *flat);

enum { GUICHET_PNG_MAXIMUM_COLORS = 256 };

// What pixels there are.
typedef struct guichet_png_survey {
  // None is transparent, even in part.
  bool opaque;
  // Red, green and blue are alike in each.
  bool gray;
  // Of different colours, alpha included; GUICHET_PNG_MAXIMUM_COLORS + 1 where there are more.
  uint32_t color_count;
  // Red, green, blue and alpha of each, in the order in which they were met.
  uint8_t colors[GUICHET_PNG_MAXIMUM_COLORS][4];
  // Pixels by their luma, where all of them are gray.
  uint64_t levels[256];
} guichet_png_survey;

void guichet_png_survey_pixels(
    size_t pixel_count, uint32_t channels, const uint8_t *samples, guichet_png_survey *survey);

// What samples of a pixel become.
typedef enum __attribute__((enum_extensibility(open), swift_name("PNGPacking"))) guichet_png_packing {
  // The first so many channels as they are; with `bits` under 8, the upper bits of the only one.
  GUICHET_PNG_PACKING_CHANNELS GUICHET_PNG_SWIFT_NAME(channels) = 0,
  // Gray and alpha of red, green, blue and alpha.
  GUICHET_PNG_PACKING_GRAY_ALPHA GUICHET_PNG_SWIFT_NAME(grayAlpha) = 1,
  // The index of the colour in the survey.
  GUICHET_PNG_PACKING_INDEX GUICHET_PNG_SWIFT_NAME(index) = 2,
  // One bit: whether luma is in the upper half.
  GUICHET_PNG_PACKING_BILEVEL GUICHET_PNG_SWIFT_NAME(bilevel) = 3,
} guichet_png_packing;

typedef struct guichet_png_layout {
  guichet_png_packing packing;
  uint32_t channels;
  uint32_t bits;
} guichet_png_layout;

// Bytes of a row, without the one for its filter.
size_t guichet_png_row_length(uint32_t width, const guichet_png_layout *layout);

// Packs rows of so many `channels` into another layout, one after the other. Samples and rows are without gaps.
void guichet_png_pack(
    uint32_t width, uint32_t height, uint32_t channels, const uint8_t *samples, const guichet_png_survey *survey,
    const guichet_png_layout *layout, uint8_t *rows);

// Puts before each packed row the filter that makes it smallest (ISO/IEC 15948, 12.7), or none, and filters it.
// False where memory is lacking.
bool guichet_png_filter(
    size_t row_length, uint32_t height, size_t bytes_per_pixel, bool adaptive, const uint8_t *rows, uint8_t *filtered);

// Compresses for an IDAT chunk. `level` is 1 to 12. Returns 0 where it takes more than `capacity`, or memory lacks.
size_t guichet_png_compress(size_t length, const uint8_t *bytes, int32_t level, size_t capacity, uint8_t *compressed);

uint32_t guichet_png_checksum(size_t length, const uint8_t *bytes);

#endif
