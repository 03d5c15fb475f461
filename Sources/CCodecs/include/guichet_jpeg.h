#ifndef GUICHET_JPEG_H
#define GUICHET_JPEG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The name of an enumerator in Swift.
#define GUICHET_JPEG_SWIFT_NAME(name) __attribute__((swift_name(#name)))

// Decodes one JPEG to rows of luma or of chroma, from memory, in steps that each return soon.
//
// libjpeg reports by a callback that must not return, so each entry point below sets one jump target of its own and
// turns the jump into a status. What libjpeg only warns about is classified by its message code and kept as findings.
//
// Every step takes the whole file again and must be given the same bytes: no pointer to them is kept between two steps.
// After a status other than `ok` only the findings and `destroy` may be asked for.

typedef struct guichet_jpeg_decoder guichet_jpeg_decoder;

typedef enum __attribute__((enum_extensibility(open), swift_name("JPEGStatus"))) guichet_jpeg_status {
  GUICHET_JPEG_STATUS_OK GUICHET_JPEG_SWIFT_NAME(ok) = 0,
  // The data cannot be decoded any further.
  GUICHET_JPEG_STATUS_BROKEN GUICHET_JPEG_SWIFT_NAME(broken) = 1,
  // The bound on scans was met.
  GUICHET_JPEG_STATUS_TOO_MANY_SCANS GUICHET_JPEG_SWIFT_NAME(tooManyScans) = 2,
  GUICHET_JPEG_STATUS_OUT_OF_MEMORY GUICHET_JPEG_SWIFT_NAME(outOfMemory) = 3,
} guichet_jpeg_status;

typedef enum __attribute__((enum_extensibility(open), swift_name("JPEGColor"))) guichet_jpeg_color {
  GUICHET_JPEG_COLOR_OTHER GUICHET_JPEG_SWIFT_NAME(other) = 0,
  GUICHET_JPEG_COLOR_GRAY GUICHET_JPEG_SWIFT_NAME(gray) = 1,
  GUICHET_JPEG_COLOR_YCC GUICHET_JPEG_SWIFT_NAME(ycc) = 2,
  GUICHET_JPEG_COLOR_RGB GUICHET_JPEG_SWIFT_NAME(rgb) = 3,
  GUICHET_JPEG_COLOR_CMYK GUICHET_JPEG_SWIFT_NAME(cmyk) = 4,
  GUICHET_JPEG_COLOR_YCCK GUICHET_JPEG_SWIFT_NAME(ycck) = 5,
} guichet_jpeg_color;

typedef struct guichet_jpeg_header {
  uint32_t width;
  uint32_t height;
  guichet_jpeg_color color;
  // The bytes that the coefficients of the whole image take; 0 where the image comes in one scan and is decoded row by
  // row.
  uint64_t coefficient_bytes;
  // The mean of the 64 quantisers of the first component, in levels; 0 where no table of them comes before the scan.
  double mean_quantiser;
} guichet_jpeg_header;

// What was found so far. All rows are counted in full size, whatever the scale.
typedef struct guichet_jpeg_findings {
  uint32_t scans;
  // Rows of which nothing is there, or nothing that can be trusted.
  uint32_t broken_rows;
  // Whether data lacks that only refines rows that are there: later scans of a progressive image, or its chroma.
  bool detail_lost;
  // Whether some of it is whole frequencies of luma, without which rows are there but blurred.
  bool sharpness_lost;
  // Whether codes were met that no encoder writes, and not merely too few of them.
  bool bad_codes;
  // Whether the file ended before the marker that ends the image.
  bool ended_early;
} guichet_jpeg_findings;

// Null where memory is lacking.
guichet_jpeg_decoder *guichet_jpeg_decoder_create(void);
void guichet_jpeg_decoder_destroy(guichet_jpeg_decoder *decoder);

// Reads up to the first scan; allocates nothing in proportion to the size of the image.
guichet_jpeg_status guichet_jpeg_decoder_read_header(
    guichet_jpeg_decoder *decoder, size_t length, const uint8_t *bytes, guichet_jpeg_header *header);

// Before the header is read: has the coefficients of the image held as it is decoded, where they take no more than so
// many bytes, so that they can be taken over afterwards (guichet_jpeg_coefficients_take_over). 0 bytes: not at all.
guichet_jpeg_status guichet_jpeg_decoder_keep_coefficients(guichet_jpeg_decoder *decoder, uint64_t maximum_bytes);

// Allocates what decoding takes. `denominator` is 1, 2, 4 or 8; the size at that scale is returned. Chroma can be had
// only of an image that is stored as YCbCr; of any other the status is `broken`.
guichet_jpeg_status guichet_jpeg_decoder_start(
    guichet_jpeg_decoder *decoder, size_t length, const uint8_t *bytes, uint32_t denominator, bool chroma,
    uint32_t maximum_scans, uint32_t *width, uint32_t *height);

// Reads a part of the scans of an image whose coefficients are held, until all are read; its rows can be had only then.
// `complete` is true at once for any other.
guichet_jpeg_status guichet_jpeg_decoder_absorb(
    guichet_jpeg_decoder *decoder, size_t length, const uint8_t *bytes, bool *complete);

// Writes the next rows, as many as `capacity` bytes hold, without gaps: one byte of luma a pixel, or two of chroma, Cb
// first. `count` is the number of rows written, also where the status is not `ok`; 0 after the last.
guichet_jpeg_status guichet_jpeg_decoder_read_rows(
    guichet_jpeg_decoder *decoder, size_t length, const uint8_t *bytes, size_t capacity, uint8_t *rows,
    uint32_t *count);

guichet_jpeg_findings guichet_jpeg_decoder_findings(const guichet_jpeg_decoder *decoder);

// The version that the program was compiled with: the library does not tell its own.
const char *guichet_jpeg_library_version(void);

#endif
