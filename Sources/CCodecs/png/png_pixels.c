#include "guichet_png_pixels.h"

#include "png_rows.h"

#include <png.h>
#include <stdlib.h>
#include <string.h>

struct guichet_png_pixels {
  png_structp png;
  png_infop info;
  const uint8_t *bytes;
  size_t length;
  size_t position;
  bool allocation_failed;
  guichet_png_frame frame;
  png_bytep profile;
  // One for each row, into the samples.
  png_bytepp rows;
};

static void on_error(png_structp png, png_const_charp message) {
  (void)message;
  png_longjmp(png, 1);
}

// What it mends or passes over makes no pixel.
static void on_warning(png_structp png, png_const_charp message) {
  (void)png;
  (void)message;
}

static png_voidp allocate(png_structp png, png_alloc_size_t size) {
  guichet_png_pixels *pixels = png_get_mem_ptr(png);
  void *memory = malloc(size);
  if (memory == NULL) pixels->allocation_failed = true;
  return memory;
}

static void release(png_structp png, png_voidp memory) {
  (void)png;
  free(memory);
}

static void read_bytes(png_structp png, png_bytep target, size_t count) {
  guichet_png_pixels *pixels = png_get_io_ptr(png);
  if (count > pixels->length - pixels->position) png_error(png, "end of file");
  memcpy(target, pixels->bytes + pixels->position, count);
  pixels->position += count;
}

static guichet_png_status fail(const guichet_png_pixels *pixels) {
  return pixels->allocation_failed ? GUICHET_PNG_STATUS_OUT_OF_MEMORY : GUICHET_PNG_STATUS_BROKEN;
}

// Only the colour profile of what makes no pixel; it is compressed, so that its size must be bounded.
static void set_limits(png_structp png) {
  static const uint8_t kept[] = {'i', 'C', 'C', 'P', 0};
  enum { maximum_chunk_memory = 8 << 20 };
  png_set_benign_errors(png, 1);
  png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_NEVER, NULL, -1);
  png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_AS_DEFAULT, kept, 1);
  png_set_option(png, PNG_MAXIMUM_INFLATE_WINDOW, PNG_OPTION_ON);
  png_set_chunk_malloc_max(png, maximum_chunk_memory);
}

guichet_png_pixels *guichet_png_pixels_create(void) {
  guichet_png_pixels *pixels = calloc(1, sizeof *pixels);
  if (pixels == NULL) return NULL;
  pixels->png = png_create_read_struct_2(
      PNG_LIBPNG_VER_STRING, NULL, on_error, on_warning, pixels, allocate, release);
  if (pixels->png != NULL) pixels->info = png_create_info_struct(pixels->png);
  if (pixels->info == NULL || setjmp(png_jmpbuf(pixels->png))) {
    guichet_png_pixels_destroy(pixels);
    return NULL;
  }
  set_limits(pixels->png);
  png_set_read_fn(pixels->png, pixels, read_bytes);
  return pixels;
}

void guichet_png_pixels_destroy(guichet_png_pixels *pixels) {
  if (pixels == NULL) return;
  if (pixels->png != NULL) png_destroy_read_struct(&pixels->png, &pixels->info, NULL);
  free(pixels->rows);
  free(pixels);
}

// 8 bits a sample, transparency as a sample of its own, colours for indices.
static void choose_transformations(guichet_png_pixels *pixels) {
  png_set_expand(pixels->png);
  png_set_scale_16(pixels->png);
  png_set_interlace_handling(pixels->png);
  png_read_update_info(pixels->png, pixels->info);
}

static void note_profile(guichet_png_pixels *pixels) {
  png_charp name = NULL;
  int compression = 0;
  png_uint_32 length = 0;
  if (png_get_iCCP(pixels->png, pixels->info, &name, &compression, &pixels->profile, &length) == 0) return;
  pixels->frame.profile_length = length;
}

guichet_png_status guichet_png_pixels_read_header(
    guichet_png_pixels *pixels, size_t length, const uint8_t *bytes, uint32_t maximum_side, guichet_png_frame *frame) {
  if (setjmp(png_jmpbuf(pixels->png))) return fail(pixels);
  pixels->bytes = bytes;
  pixels->length = length;
  png_set_user_limits(pixels->png, maximum_side, maximum_side);
  png_read_info(pixels->png, pixels->info);
  note_profile(pixels);
  choose_transformations(pixels);
  pixels->frame.width = png_get_image_width(pixels->png, pixels->info);
  pixels->frame.height = png_get_image_height(pixels->png, pixels->info);
  pixels->frame.channels = png_get_channels(pixels->png, pixels->info);
  pixels->bytes = NULL;
  *frame = pixels->frame;
  return GUICHET_PNG_STATUS_OK;
}

void guichet_png_pixels_copy_profile(const guichet_png_pixels *pixels, uint8_t *profile) {
  if (pixels->frame.profile_length > 0) memcpy(profile, pixels->profile, pixels->frame.profile_length);
}

guichet_png_status guichet_png_pixels_read(
    guichet_png_pixels *pixels, size_t length, const uint8_t *bytes, size_t capacity, uint8_t *samples) {
  if (setjmp(png_jmpbuf(pixels->png))) return fail(pixels);
  size_t stride = (size_t)pixels->frame.width * pixels->frame.channels;
  if (length != pixels->length || capacity / pixels->frame.height < stride) return GUICHET_PNG_STATUS_BROKEN;
  pixels->bytes = bytes;
  pixels->rows = malloc(pixels->frame.height * sizeof *pixels->rows);
  if (pixels->rows == NULL) return GUICHET_PNG_STATUS_OUT_OF_MEMORY;
  for (uint32_t y = 0; y < pixels->frame.height; y++) pixels->rows[y] = samples + y * stride;
  png_read_image(pixels->png, pixels->rows);
  pixels->bytes = NULL;
  return GUICHET_PNG_STATUS_OK;
}

void guichet_png_flatten(size_t pixel_count, uint32_t channels, const uint8_t *samples, uint8_t *flat) {
  for (size_t pixel = 0; pixel < pixel_count; pixel++, samples += channels) {
    for (uint32_t channel = 0; channel + 1 < channels; channel++) {
      *flat++ = guichet_on_white(samples[channel], samples[channels - 1]);
    }
  }
}
