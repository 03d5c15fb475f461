#ifndef GUICHET_PNG_H
#define GUICHET_PNG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The name of an enumerator in Swift.
#define GUICHET_PNG_SWIFT_NAME(name) __attribute__((swift_name(#name)))

// Decodes one PNG to rows of luma or of chroma, from memory, in steps that each return soon. Transparent parts are shown
// on white.
//
// libpng reports errors by a callback that must not return. Each call of it that may fail has a jump target of its own,
// and the jump is turned into a status. Every ancillary chunk but tRNS is passed over: none of them makes a pixel, and
// some hold compressed data of any size.
//
// Every step takes the whole file again and must be given the same bytes: no pointer to them is kept between two steps.
// After a status other than `ok` only the findings and `destroy` may be asked for.

typedef struct guichet_png_decoder guichet_png_decoder;

typedef enum __attribute__((enum_extensibility(open), swift_name("PNGStatus"))) guichet_png_status {
  GUICHET_PNG_STATUS_OK GUICHET_PNG_SWIFT_NAME(ok) = 0,
  // The data cannot be decoded any further.
  GUICHET_PNG_STATUS_BROKEN GUICHET_PNG_SWIFT_NAME(broken) = 1,
  // A chunk of image data does not have its checksum.
  GUICHET_PNG_STATUS_WRONG_CHECKSUM GUICHET_PNG_SWIFT_NAME(wrongChecksum) = 2,
  GUICHET_PNG_STATUS_OUT_OF_MEMORY GUICHET_PNG_SWIFT_NAME(outOfMemory) = 3,
} guichet_png_status;

typedef struct guichet_png_header {
  uint32_t width;
  uint32_t height;
  bool interlaced;
} guichet_png_header;

typedef struct guichet_png_findings {
  // Of all passes of an interlaced image.
  uint64_t decoded_pixels;
  // Whether libpng asked for bytes beyond the file.
  bool ended_early;
} guichet_png_findings;

// Null where memory is lacking.
guichet_png_decoder *guichet_png_decoder_create(void);
void guichet_png_decoder_destroy(guichet_png_decoder *decoder);

// Reads up to the image data; allocates nothing in proportion to the size of the image. `maximum_side` is in pixels.
guichet_png_status guichet_png_decoder_read_header(
    guichet_png_decoder *decoder, size_t length, const uint8_t *bytes, uint32_t maximum_side,
    guichet_png_header *header);

// Allocates what decoding takes: some rows, and for an interlaced image the luma of all pixels. Chroma can be had of colour
// that is not interlaced; of any other image the status is `broken`.
guichet_png_status guichet_png_decoder_start(
    guichet_png_decoder *decoder, size_t length, const uint8_t *bytes, bool chroma);

// Reads some rows of the passes of an interlaced image, until all are read; its rows can be had only then. `complete`
// is true at once for an image that is not interlaced.
guichet_png_status guichet_png_decoder_absorb(
    guichet_png_decoder *decoder, size_t length, const uint8_t *bytes, bool *complete);

// Writes the next rows, as many as `capacity` bytes hold, without gaps: one byte of luma a pixel, or two of chroma, Cb
// first. `count` is the number of rows written, also where the status is not `ok`; 0 after the last.
guichet_png_status guichet_png_decoder_read_rows(
    guichet_png_decoder *decoder, size_t length, const uint8_t *bytes, size_t capacity, uint8_t *rows, uint32_t *count);

// Reads what follows the last row and says whether the image data had the checksum that it should. What is wrong after
// the image data, or missing there, does not count.
guichet_png_status guichet_png_decoder_finish(guichet_png_decoder *decoder, size_t length, const uint8_t *bytes);

guichet_png_findings guichet_png_decoder_findings(const guichet_png_decoder *decoder);

// The version of the library that is loaded.
const char *guichet_png_library_version(void);

#endif
