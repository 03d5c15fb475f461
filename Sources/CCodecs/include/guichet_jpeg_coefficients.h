#ifndef GUICHET_JPEG_COEFFICIENTS_H
#define GUICHET_JPEG_COEFFICIENTS_H

#include "guichet_jpeg.h"

// The DCT coefficients of one picture, all of them in memory, packed or as libjpeg has them: read from a JPEG or made of
// pixels, made coarser, and written as a JPEG.
//
// libjpeg reports by a callback that must not return; each entry point below sets one jump target of its own and turns
// the jump into a status. After a status other than `ok` only `destroy` may be called.

typedef struct guichet_jpeg_coefficients guichet_jpeg_coefficients;

typedef enum __attribute__((enum_extensibility(open), swift_name("JPEGRecodingStatus"))) guichet_jpeg_recoding_status {
  GUICHET_JPEG_RECODING_OK GUICHET_JPEG_SWIFT_NAME(ok) = 0,
  // Something in the data is wrong or lacks, or it is of a kind that cannot be written again.
  GUICHET_JPEG_RECODING_BROKEN GUICHET_JPEG_SWIFT_NAME(broken) = 1,
  GUICHET_JPEG_RECODING_TOO_MANY_SCANS GUICHET_JPEG_SWIFT_NAME(tooManyScans) = 2,
  GUICHET_JPEG_RECODING_OUT_OF_MEMORY GUICHET_JPEG_SWIFT_NAME(outOfMemory) = 3,
  // More memory than is allowed, or more bytes than there is room for.
  GUICHET_JPEG_RECODING_TOO_LARGE GUICHET_JPEG_SWIFT_NAME(tooLarge) = 4,
} guichet_jpeg_recoding_status;

enum {
  GUICHET_JPEG_BLOCK_SIZE = 64,
  GUICHET_JPEG_MAXIMUM_COMPONENTS = 4,
  // Of Huffman codes. Luma and inks use the first, chroma the second.
  GUICHET_JPEG_CODE_PAIRS = 2,
  // Symbols of a code: four bits of zeros before a coefficient and four bits for its size.
  GUICHET_JPEG_SYMBOLS = 256,
  GUICHET_JPEG_MAXIMUM_CODE_LENGTH = 16,
};

typedef struct guichet_jpeg_component {
  // In blocks of 8 × 8 samples, as far as they hold a part of the picture.
  uint32_t columns;
  uint32_t rows;
  // How many of its samples stand for one pixel of the picture's width and height: 1, 1/2 or less.
  float horizontal_density;
  float vertical_density;
  // Which of the pairs of codes it uses.
  uint32_t code_pair;
  // What one unit of each coefficient is worth, row by row of a block.
  float steps[GUICHET_JPEG_BLOCK_SIZE];
} guichet_jpeg_component;

typedef struct guichet_jpeg_picture {
  uint32_t width;
  uint32_t height;
  uint32_t component_count;
  guichet_jpeg_component components[GUICHET_JPEG_MAXIMUM_COMPONENTS];
  // Bytes of the colour profile that came with it; 0 for none.
  uint64_t profile_length;
} guichet_jpeg_picture;

// How the coefficients of one component are made coarser, row by row of a block.
typedef struct guichet_jpeg_quantisation {
  uint16_t steps[GUICHET_JPEG_BLOCK_SIZE];
  // The share of a step, up to 0.5, that is added before the fraction is dropped: less of it widens the zone of zeros.
  float rounding[GUICHET_JPEG_BLOCK_SIZE];
} guichet_jpeg_quantisation;

// How often each symbol occurs.
typedef struct guichet_jpeg_symbol_counts {
  uint32_t dc[GUICHET_JPEG_SYMBOLS];
  uint32_t ac[GUICHET_JPEG_SYMBOLS];
} guichet_jpeg_symbol_counts;

// As a DHT segment has it: the number of codes of each length from 1, then their symbols by rising length.
typedef struct guichet_jpeg_code {
  uint8_t counts[GUICHET_JPEG_MAXIMUM_CODE_LENGTH];
  uint8_t symbols[GUICHET_JPEG_SYMBOLS];
} guichet_jpeg_code;

typedef struct guichet_jpeg_code_pair {
  guichet_jpeg_code dc;
  guichet_jpeg_code ac;
} guichet_jpeg_code_pair;

// What is written around the coefficients.
typedef struct guichet_jpeg_wrapping {
  // JFIF's unit, x and y. Written only where JFIF allows for the colours.
  uint8_t density_unit;
  uint16_t density_x;
  uint16_t density_y;
  // The content of an Exif segment; none where its length is 0.
  size_t exif_length;
  const uint8_t *exif;
} guichet_jpeg_wrapping;

// Null where memory is lacking.
guichet_jpeg_coefficients *guichet_jpeg_coefficients_create(void);
void guichet_jpeg_coefficients_destroy(guichet_jpeg_coefficients *coefficients);

// Reads all scans. Fails before it allocates where the coefficients would take more than `maximum_bytes`, and where
// anything in the data is wrong: what is written anew must not hide it.
guichet_jpeg_recoding_status guichet_jpeg_coefficients_read(
    guichet_jpeg_coefficients *coefficients, size_t length, const uint8_t *bytes, uint32_t maximum_scans,
    uint64_t maximum_bytes, guichet_jpeg_picture *picture);

// Takes the coefficients of an image that was decoded and whose coefficients were kept, with nothing wrong in it. The
// decoder is theirs from then on, whatever comes of it.
guichet_jpeg_recoding_status guichet_jpeg_coefficients_take_over(
    guichet_jpeg_coefficients *coefficients, guichet_jpeg_decoder *decoder, guichet_jpeg_picture *picture);

// The same of the picture with fewer pixels: `eighths` of its width and height, 1 to 7. Its coefficients are then those
// of pixels, in steps of an eighth.
guichet_jpeg_recoding_status guichet_jpeg_coefficients_read_scaled(
    guichet_jpeg_coefficients *coefficients, size_t length, const uint8_t *bytes, uint32_t eighths,
    uint32_t maximum_scans, uint64_t maximum_bytes, guichet_jpeg_picture *picture);

// What pixels are given as.
typedef struct guichet_jpeg_pixels {
  uint32_t width;
  uint32_t height;
  // 1 for gray, 3 for red, green and blue, 4 for inks, of which 0 is none.
  uint32_t channels;
  // Whether chroma is kept at half the width and height alone.
  bool subsampled;
  // The colour profile; none where its length is 0.
  size_t profile_length;
  const uint8_t *profile;
} guichet_jpeg_pixels;

// Starts a picture made of pixels. Its coefficients come in steps of an eighth.
guichet_jpeg_recoding_status guichet_jpeg_coefficients_begin(
    guichet_jpeg_coefficients *coefficients, const guichet_jpeg_pixels *pixels, uint64_t maximum_bytes,
    guichet_jpeg_picture *picture);

// Takes the next rows, one byte a sample, channels interleaved and without gaps.
guichet_jpeg_recoding_status guichet_jpeg_coefficients_append(
    guichet_jpeg_coefficients *coefficients, size_t row_count, const uint8_t *rows);

// Ends a picture of which every row was given.
guichet_jpeg_recoding_status guichet_jpeg_coefficients_end(guichet_jpeg_coefficients *coefficients);

// The bytes that the coefficients take.
uint64_t guichet_jpeg_coefficients_memory(const guichet_jpeg_coefficients *coefficients);

// Copies blocks of a component, evenly spread and one after the other: as many as `capacity`, or all. Instead of its DC
// coefficient each has the difference to that of the block before.
guichet_jpeg_recoding_status guichet_jpeg_coefficients_sample(
    guichet_jpeg_coefficients *coefficients, uint32_t component, size_t capacity,
    int16_t *blocks, size_t *count);

// Adds the symbols that blocks of a sample would take, made coarser, or as they are where `quantisation` is null. No
// step becomes finer than what `steps` says they have now.
void guichet_jpeg_count_sampled(
    size_t count, const int16_t *blocks, const float *steps, const guichet_jpeg_quantisation *quantisation,
    guichet_jpeg_symbol_counts *counts);

// Writes a JPEG of at most `capacity` bytes in one scan, with its coefficients made coarser, or as they are where
// `quantisations` is null; there is one for each component. The codes must have every symbol. Where it takes more, the
// status is `tooLarge`.
guichet_jpeg_recoding_status guichet_jpeg_coefficients_write(
    guichet_jpeg_coefficients *coefficients, const guichet_jpeg_quantisation *quantisations,
    const guichet_jpeg_code_pair codes[GUICHET_JPEG_CODE_PAIRS], const guichet_jpeg_wrapping *wrapping,
    size_t capacity, uint8_t *bytes, size_t *length);

#endif
