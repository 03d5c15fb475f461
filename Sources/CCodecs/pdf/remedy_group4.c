#include "guichet_pdf_remedy.h"

#include <stdlib.h>
#include <string.h>

#include <tiffio.h>

// What libtiff takes for a file: it writes the one strip of a picture, of which nothing else is wanted.
typedef struct memory_file {
  uint8_t *bytes;
  size_t capacity;
  size_t offset;
  size_t length;
  bool overflowed;
} memory_file;

static tmsize_t read_nothing(thandle_t handle, void *bytes, tmsize_t count) {
  (void)handle, (void)bytes, (void)count;
  return 0;
}

static tmsize_t write_bytes(thandle_t handle, void *bytes, tmsize_t count) {
  memory_file *file = handle;
  if (count < 0 || file->offset > file->capacity || (size_t)count > file->capacity - file->offset) {
    file->overflowed = true;
    return -1;
  }
  memcpy(file->bytes + file->offset, bytes, (size_t)count);
  file->offset += (size_t)count;
  if (file->offset > file->length) file->length = file->offset;
  return count;
}

static toff_t seek(thandle_t handle, toff_t offset, int whence) {
  memory_file *file = handle;
  toff_t base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? file->offset : file->length;
  file->offset = (size_t)(base + offset);
  return file->offset;
}

static int close_nothing(thandle_t handle) {
  (void)handle;
  return 0;
}

static toff_t size_of(thandle_t handle) { return ((memory_file *)handle)->length; }

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
  // The header comes before the strip.
  enum { HEADER_LENGTH = 8 };
  memory_file file = {.bytes = malloc(capacity + HEADER_LENGTH), .capacity = capacity + HEADER_LENGTH};
  if (file.bytes == NULL) return 0;
  TIFFSetErrorHandler(NULL);
  TIFFSetWarningHandler(NULL);
  TIFF *tiff =
      TIFFClientOpen("", "wb", &file, read_nothing, write_bytes, seek, close_nothing, size_of, NULL, NULL);
  bool written = tiff != NULL && describe(tiff, width, height) && write_rows(tiff, width, height, rows);
  size_t length = written && !file.overflowed ? file.length - HEADER_LENGTH : 0;
  if (length > 0) memcpy(bytes, file.bytes + HEADER_LENGTH, length);
  // The directory that is written here counts no more.
  if (tiff != NULL) TIFFClose(tiff);
  free(file.bytes);
  return length;
}
