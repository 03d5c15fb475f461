#include "facsimile.h"

#include "guichet_pdf.h"

#include <stdlib.h>
#include <string.h>

#include <tiffio.h>

// A directory that says what the strip before it is: twelve bytes an entry, between their number and the place of the next
// directory, of which there is none (TIFF 6.0, section 2).
enum { ENTRY_COUNT = 8, HEADER_LENGTH = 8, DIRECTORY_LENGTH = 2 + 12 * ENTRY_COUNT + 4 };

// What libtiff takes for a file: a header, the strip, a directory.
typedef struct facsimile_file {
  size_t strip_length;
  const uint8_t *strip;
  uint8_t header[HEADER_LENGTH];
  uint8_t directory[DIRECTORY_LENGTH];
  size_t offset;
  bool is_faulty;
} facsimile_file;

static void put16(uint8_t *bytes, uint32_t value) {
  bytes[0] = (uint8_t)value;
  bytes[1] = (uint8_t)(value >> 8);
}

static void put32(uint8_t *bytes, uint32_t value) {
  put16(bytes, value);
  put16(bytes + 2, value >> 16);
}

static void describe(facsimile_file *file, uint32_t width, uint32_t height) {
  memcpy(file->header, "II*\0", 4);
  put32(file->header + 4, HEADER_LENGTH + (uint32_t)file->strip_length);
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
      {TIFFTAG_STRIPBYTECOUNTS, (uint32_t)file->strip_length},
  };
  put16(file->directory, ENTRY_COUNT);
  for (size_t index = 0; index < ENTRY_COUNT; index++) {
    uint8_t *entry = file->directory + 2 + 12 * index;
    put16(entry, entries[index].tag);
    put16(entry + 2, TIFF_LONG);
    put32(entry + 4, 1);
    put32(entry + 8, entries[index].value);
  }
  put32(file->directory + DIRECTORY_LENGTH - 4, 0);
}

static size_t length_of(const facsimile_file *file) { return HEADER_LENGTH + file->strip_length + DIRECTORY_LENGTH; }

// Copies what one part of the file, which begins at `start`, has of the bytes that are wanted.
static size_t copy_part(
    const facsimile_file *file, const uint8_t *part, size_t start, size_t part_length, uint8_t *bytes, size_t count) {
  if (file->offset < start || file->offset >= start + part_length) return 0;
  size_t inside = file->offset - start;
  size_t copied = count < part_length - inside ? count : part_length - inside;
  memcpy(bytes, part + inside, copied);
  return copied;
}

static tmsize_t read_bytes(thandle_t handle, void *bytes, tmsize_t count) {
  facsimile_file *file = handle;
  tmsize_t total = 0;
  while (total < count) {
    uint8_t *target = (uint8_t *)bytes + total;
    size_t wanted = (size_t)(count - total), strip_end = HEADER_LENGTH + file->strip_length;
    size_t copied = copy_part(file, file->header, 0, HEADER_LENGTH, target, wanted)
                    + copy_part(file, file->strip, HEADER_LENGTH, file->strip_length, target, wanted)
                    + copy_part(file, file->directory, strip_end, DIRECTORY_LENGTH, target, wanted);
    if (copied == 0) break;
    file->offset += copied;
    total += (tmsize_t)copied;
  }
  return total;
}

static tmsize_t write_nothing(thandle_t handle, void *bytes, tmsize_t count) {
  (void)handle, (void)bytes, (void)count;
  return 0;
}

static toff_t seek(thandle_t handle, toff_t offset, int whence) {
  facsimile_file *file = handle;
  toff_t base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? file->offset : length_of(file);
  file->offset = (size_t)(base + offset);
  return file->offset;
}

static int close_nothing(thandle_t handle) {
  (void)handle;
  return 0;
}

static toff_t size_of(thandle_t handle) { return length_of(handle); }

static void note_fault(thandle_t handle, const char *module, const char *format, va_list arguments) {
  (void)module, (void)format, (void)arguments;
  if (handle) ((facsimile_file *)handle)->is_faulty = true;
}

static void hand_on_rows(
    TIFF *tiff, const facsimile_file *file, uint32_t width, uint32_t height, guichet_pdf_facsimile_sink *sink,
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
  facsimile_file file = {.strip_length = length, .strip = bytes};
  describe(&file, width, height);
  TIFFSetErrorHandler(NULL);
  TIFFSetWarningHandler(NULL);
  TIFFSetErrorHandlerExt(note_fault);
  TIFFSetWarningHandlerExt(note_fault);
  TIFF *tiff =
      TIFFClientOpen("", "r", &file, read_bytes, write_nothing, seek, close_nothing, size_of, NULL, NULL);
  // What is amiss with the directory, which is ours, does not count.
  file.is_faulty = false;
  if (tiff != NULL) {
    hand_on_rows(tiff, &file, width, height, sink, context);
    TIFFClose(tiff);
  }
  TIFFSetErrorHandlerExt(NULL);
  TIFFSetWarningHandlerExt(NULL);
}

const char *guichet_pdf_tiff_version(void) { return TIFFGetVersion(); }
