#include "guichet_pdf_remedy.h"
#include "tiff_memory.h"

#include <stdlib.h>
#include <string.h>

static bool describe(TIFF *tiff, uint32_t width, uint32_t height) {
  return TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, width) && TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, height)
         && TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 1) && TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, 1)
         && TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, height)
         && TIFFSetField(tiff, TIFFTAG_COMPRESSION, COMPRESSION_CCITTFAX4)
         && TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISWHITE)
         && TIFFSetField(tiff, TIFFTAG_FILLORDER, FILLORDER_MSB2LSB);
}

// To libtiff a pixel of 1 is black, to a PDF one of 0.
static bool write_rows(TIFF *tiff, uint32_t width, uint32_t height, const uint8_t *rows) {
  size_t row_length = ((size_t)width + 7) / 8;
  uint8_t *row = malloc(row_length);
  bool written = row != NULL;
  for (uint32_t y = 0; y < height && written; y++, rows += row_length) {
    for (size_t index = 0; index < row_length; index++) row[index] = (uint8_t)~rows[index];
    written = TIFFWriteScanline(tiff, row, y, 0) == 1;
  }
  free(row);
  return written && TIFFFlushData(tiff) == 1;
}

size_t guichet_pdf_code_group4(
    uint32_t width, uint32_t height, const uint8_t *rows, size_t capacity, uint8_t *bytes) {
  // The header comes before the one strip of the picture, of which nothing else is wanted.
  enum { HEADER_LENGTH = 8 };
  tiff_memory file = {.bytes = malloc(capacity + HEADER_LENGTH), .capacity = capacity + HEADER_LENGTH};
  if (file.bytes == NULL) return 0;
  TIFF *tiff = guichet_tiff_memory_open(&file, "wb");
  bool written = tiff != NULL && describe(tiff, width, height) && write_rows(tiff, width, height, rows);
  size_t length = written && !file.is_faulty ? file.length - HEADER_LENGTH : 0;
  if (length > 0) memcpy(bytes, file.bytes + HEADER_LENGTH, length);
  // The directory that is written here counts no more.
  if (tiff != NULL) TIFFClose(tiff);
  free(file.bytes);
  return length;
}
