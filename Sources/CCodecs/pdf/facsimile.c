#include "facsimile.h"

#include "guichet_pdf.h"
#include "tiff_memory.h"

#include <stdlib.h>
#include <string.h>

// A directory that says what the strip before it is: twelve bytes an entry, between their number and the place of the next
// directory, of which there is none (TIFF 6.0, section 2).
enum { ENTRY_COUNT = 8, HEADER_LENGTH = 8, DIRECTORY_LENGTH = 2 + 12 * ENTRY_COUNT + 4 };

static void put16(uint8_t *bytes, uint32_t value) {
  bytes[0] = (uint8_t)value;
  bytes[1] = (uint8_t)(value >> 8);
}

static void put32(uint8_t *bytes, uint32_t value) {
  put16(bytes, value);
  put16(bytes + 2, value >> 16);
}

// Writes a header, the strip and a directory.
static void describe(uint8_t *file, size_t length, const uint8_t *strip, uint32_t width, uint32_t height) {
  const struct {
    uint16_t tag;
    uint32_t value;
  } entries[ENTRY_COUNT] = {
      {TIFFTAG_IMAGEWIDTH, width},
      {TIFFTAG_IMAGELENGTH, height},
      {TIFFTAG_BITSPERSAMPLE, 1},
      {TIFFTAG_COMPRESSION, COMPRESSION_CCITTFAX4},
      {TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISWHITE},
      {TIFFTAG_STRIPOFFSETS, HEADER_LENGTH},
      {TIFFTAG_ROWSPERSTRIP, height},
      {TIFFTAG_STRIPBYTECOUNTS, (uint32_t)length},
  };
  memcpy(file, "II*\0", 4);
  put32(file + 4, HEADER_LENGTH + (uint32_t)length);
  memcpy(file + HEADER_LENGTH, strip, length);
  uint8_t *directory = file + HEADER_LENGTH + length;
  put16(directory, ENTRY_COUNT);
  for (size_t index = 0; index < ENTRY_COUNT; index++) {
    uint8_t *entry = directory + 2 + 12 * index;
    put16(entry, entries[index].tag);
    put16(entry + 2, TIFF_LONG);
    put32(entry + 4, 1);
    put32(entry + 8, entries[index].value);
  }
  put32(directory + DIRECTORY_LENGTH - 4, 0);
}

static void note_fault(thandle_t handle, const char *module, const char *format, va_list arguments) {
  (void)module, (void)format, (void)arguments;
  if (handle) ((tiff_memory *)handle)->is_faulty = true;
}

static void hand_on_rows(
    TIFF *tiff, const tiff_memory *file, uint32_t width, uint32_t height, guichet_pdf_facsimile_sink *sink,
    void *context) {
  uint8_t *row = malloc(((size_t)width + 7) / 8);
  for (uint32_t y = 0; row != NULL && y < height; y++) {
    if (TIFFReadScanline(tiff, row, y, 0) != 1 || file->is_faulty || !sink(context, row)) break;
  }
  free(row);
}

void guichet_pdf_decode_facsimile(
    size_t length, const uint8_t *bytes, uint32_t width, uint32_t height, guichet_pdf_facsimile_sink *sink,
    void *context) {
  if (length == 0 || length > UINT32_MAX - HEADER_LENGTH - DIRECTORY_LENGTH) return;
  size_t file_length = HEADER_LENGTH + length + DIRECTORY_LENGTH;
  tiff_memory file = {.bytes = malloc(file_length), .capacity = file_length, .length = file_length};
  if (file.bytes == NULL) return;
  describe(file.bytes, length, bytes, width, height);
  TIFFSetErrorHandlerExt(note_fault);
  TIFFSetWarningHandlerExt(note_fault);
  TIFF *tiff = guichet_tiff_memory_open(&file, "r");
  // What is amiss with the directory, which is ours, does not count.
  file.is_faulty = false;
  if (tiff != NULL) {
    hand_on_rows(tiff, &file, width, height, sink, context);
    TIFFClose(tiff);
  }
  TIFFSetErrorHandlerExt(NULL);
  TIFFSetWarningHandlerExt(NULL);
  free(file.bytes);
}

const char *guichet_pdf_tiff_version(void) { return TIFFGetVersion(); }
