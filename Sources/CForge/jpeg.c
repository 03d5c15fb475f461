#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

#include <jpeglib.h>

#include "guichet_forge.h"

// The error manager comes first: libjpeg hands back a pointer to it.
typedef struct {
  struct jpeg_error_mgr errors;
  jmp_buf on_error;
  struct jpeg_compress_struct info;
  unsigned char *encoded;
  unsigned long length;
} encoder;

static void leave(j_common_ptr info) {
  longjmp(((encoder *)info->err)->on_error, 1);
}

static void keep_silent(j_common_ptr info) {
  (void)info;
}

static J_COLOR_SPACE color_space(uint32_t components) {
  switch (components) {
    case 1: return JCS_GRAYSCALE;
    case 4: return JCS_CMYK;
    default: return JCS_RGB;
  }
}

static void configure(struct jpeg_compress_struct *info, const guichet_forge_jpeg_options *options) {
  info->image_width = options->width;
  info->image_height = options->height;
  info->input_components = (int)options->components;
  info->in_color_space = color_space(options->components);
  jpeg_set_defaults(info);
  jpeg_set_quality(info, (int)options->quality, TRUE);
  info->optimize_coding = !options->arithmetic;
  info->arith_code = options->arithmetic;
  info->density_unit = options->density_unit;
  info->X_density = options->density_x;
  info->Y_density = options->density_y;
  info->comp_info[0].h_samp_factor = options->components == 3 && options->subsampled ? 2 : 1;
  info->comp_info[0].v_samp_factor = info->comp_info[0].h_samp_factor;
  if (options->progressive) jpeg_simple_progression(info);
}

// Apart from its caller, whose frame owns the state: what libjpeg changes in it is then still defined after the jump.
static bool encode(encoder *encoder, const guichet_forge_jpeg_options *options, const uint8_t *samples,
                   size_t exif_count, const uint8_t *exif) {
  struct jpeg_compress_struct *info = &encoder->info;
  info->err = jpeg_std_error(&encoder->errors);
  encoder->errors.error_exit = leave;
  encoder->errors.output_message = keep_silent;
  if (setjmp(encoder->on_error)) return false;

  jpeg_create_compress(info);
  jpeg_mem_dest(info, &encoder->encoded, &encoder->length);
  configure(info, options);
  jpeg_start_compress(info, TRUE);
  if (exif_count > 0) jpeg_write_marker(info, JPEG_APP0 + 1, exif, (unsigned int)exif_count);
  size_t stride = (size_t)options->width * options->components;
  while (info->next_scanline < info->image_height) {
    JSAMPROW row = (JSAMPROW)(samples + info->next_scanline * stride);
    jpeg_write_scanlines(info, &row, 1);
  }
  jpeg_finish_compress(info);
  return true;
}

bool guichet_forge_jpeg_encode(const guichet_forge_jpeg_options *options, const uint8_t *samples, size_t exif_count,
                               const uint8_t *exif, guichet_forge_buffer *output) {
  encoder encoder = {0};
  bool done = encode(&encoder, options, samples, exif_count, exif);
  jpeg_destroy_compress(&encoder.info);
  if (!done) {
    free(encoder.encoded);
    return false;
  }
  output->bytes = encoder.encoded;
  output->count = encoder.length;
  return true;
}
