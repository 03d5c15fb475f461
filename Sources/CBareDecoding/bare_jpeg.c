#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

#include <jpeglib.h>

#include "guichet_bare.h"

// The error manager comes first: libjpeg hands back a pointer to it.
typedef struct {
  struct jpeg_error_mgr errors;
  jmp_buf on_error;
  struct jpeg_decompress_struct info;
  JSAMPLE *row;
} bare_decoder;

static void give_up(j_common_ptr info) {
  bare_decoder *decoder = (bare_decoder *)info->err;
  longjmp(decoder->on_error, 1);
}

static void stay_silent(j_common_ptr info) { (void)info; }

static int64_t decode(bare_decoder *decoder, size_t length, const uint8_t *bytes, uint32_t denominator) {
  if (setjmp(decoder->on_error)) return -1;
  jpeg_create_decompress(&decoder->info);
  jpeg_mem_src(&decoder->info, bytes, length);
  jpeg_read_header(&decoder->info, TRUE);
  decoder->info.out_color_space = JCS_GRAYSCALE;
  decoder->info.scale_num = 1;
  decoder->info.scale_denom = denominator;
  jpeg_start_decompress(&decoder->info);
  decoder->row = malloc(decoder->info.output_width);
  if (decoder->row == NULL) return -1;
  while (decoder->info.output_scanline < decoder->info.output_height) {
    jpeg_read_scanlines(&decoder->info, &decoder->row, 1);
  }
  return decoder->info.output_height;
}

int64_t guichet_bare_jpeg_luma(size_t length, const uint8_t *bytes, uint32_t denominator) {
  bare_decoder *decoder = calloc(1, sizeof *decoder);
  if (decoder == NULL) return -1;
  decoder->info.err = jpeg_std_error(&decoder->errors);
  decoder->errors.error_exit = give_up;
  decoder->errors.output_message = stay_silent;
  int64_t rows = decode(decoder, length, bytes, denominator);
  jpeg_destroy_decompress(&decoder->info);
  free(decoder->row);
  free(decoder);
  return rows;
}
