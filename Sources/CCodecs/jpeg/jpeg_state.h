#ifndef GUICHET_JPEG_STATE_H
#define GUICHET_JPEG_STATE_H

#include "guichet_jpeg.h"
#include "packed_coefficients.h"

#include <setjmp.h>
#include <stdio.h>

#include <jpeglib.h>

// What matters of the scan that is being read, taken when its header was complete: libjpeg's own fields hold half of
// the next header while that is read.
struct watched_scan {
  int number;
  bool makes_luma;
  // Only of a progressive image: brings further bits of coefficients that are there, or coefficients besides DC.
  bool refines_bits;
  bool adds_frequencies;
  // The rows of MCUs from one restart marker to the next; 0 where there are none.
  JDIMENSION rows_between_restarts;
  // Where the last stretch of broken rows ends.
  JDIMENSION broken_until;
};

struct guichet_jpeg_decoder {
  // First, since libjpeg hands back a pointer to it.
  struct jpeg_error_mgr errors;
  jmp_buf on_error;
  struct jpeg_decompress_struct info;

  struct jpeg_source_mgr source;
  // The place in the file that the next step starts from.
  size_t position;
  const uint8_t *bytes;

  uint32_t maximum_scans;
  // What coefficients may take that are wanted for more than decoding; 0 where they are not.
  uint64_t kept_bytes;
  // Whether libjpeg holds every coefficient, as it does of many scans, and they take no more.
  bool holds_all;
  // Those of one scan.
  guichet_packed_coefficients packed;
  // Whether all scans are read of an image whose coefficients are held.
  bool absorbed;
  // Whether chroma is wanted, and no luma.
  bool gives_chroma;
  // One row as libjpeg gives it, where that is not luma.
  JSAMPARRAY colored_row;

  // What the header said. Another one further on overwrites what libjpeg holds of it, before libjpeg refuses that.
  JDIMENSION image_height;
  int component_count;

  guichet_jpeg_findings findings;
  // One for each row of MCUs; null before decoding starts.
  bool *broken;
  struct watched_scan scan;
  // Bit for each component of which a first scan was met.
  uint32_t components_met;
};

// Error handling and source: the two sides on which libjpeg calls back.
void guichet_jpeg_set_error_handling(guichet_jpeg_decoder *decoder);
void guichet_jpeg_set_source(guichet_jpeg_decoder *decoder);

// Around every step that may read: lends libjpeg the bytes, and takes them back.
void guichet_jpeg_enter(guichet_jpeg_decoder *decoder, size_t length, const uint8_t *bytes);
void guichet_jpeg_leave(guichet_jpeg_decoder *decoder);
// Takes the bytes back after a jump, and says why it was taken.
guichet_jpeg_status guichet_jpeg_fail(guichet_jpeg_decoder *decoder);

// What all coefficients of an image take: libjpeg holds whole MCUs of every component, two bytes a coefficient.
uint64_t guichet_jpeg_coefficient_bytes_of(const struct jpeg_decompress_struct *info);

// Starts to note which rows are broken.
void guichet_jpeg_watch_rows(guichet_jpeg_decoder *decoder);
// Looks whether another scan has begun.
void guichet_jpeg_watch_scan(guichet_jpeg_decoder *decoder);
// Called for each warning.
void guichet_jpeg_note_warning(guichet_jpeg_decoder *decoder, int code);
// Called where libjpeg asks for bytes beyond the file.
void guichet_jpeg_note_end(guichet_jpeg_decoder *decoder);

#endif
