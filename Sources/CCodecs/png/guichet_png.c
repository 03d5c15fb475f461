#include "guichet_png.h"

#include "png_rows.h"

#include <png.h>
#include <stdlib.h>
#include <string.h>

struct guichet_png_decoder {
  png_structp png;
  png_infop info;

  // Of the file, during a step.
  const uint8_t *bytes;
  size_t length;
  size_t position;

  // Whether chroma is wanted, and no luma.
  bool gives_chroma;
  guichet_row_function *function;
  // What is wanted of each entry.
  uint8_t palette[512];
  // One row as libpng gives it.
  uint8_t *row;

  // Only of an interlaced image: the luma of all pixels, and the next row of a pass to read.
  uint8_t *plane;
  int pass;
  uint32_t row_of_pass;
  // The next row to hand out.
  uint32_t next_row;

  bool allocation_failed;
  // Whether libpng has failed behind the last row, and how.
  bool failed_at_end;
  guichet_png_status end_status;
  guichet_png_findings findings;
};

static void on_error(png_structp png, png_const_charp message) {
  (void)message;
  png_longjmp(png, 1);
}

// libpng warns of what it mends or passes over: ancillary chunks, surplus data. None of it changes a pixel.
static void on_warning(png_structp png, png_const_charp message) {
  (void)png;
  (void)message;
}

static png_voidp allocate(png_structp png, png_alloc_size_t size) {
  guichet_png_decoder *decoder = png_get_mem_ptr(png);
  void *memory = malloc(size);
  if (memory == NULL) decoder->allocation_failed = true;
  return memory;
}

static void release(png_structp png, png_voidp memory) {
  (void)png;
  free(memory);
}

static void read_bytes(png_structp png, png_bytep target, size_t count) {
  guichet_png_decoder *decoder = png_get_io_ptr(png);
  if (count > decoder->length - decoder->position) {
    decoder->findings.ended_early = true;
    png_error(png, "end of file");
  }
  memcpy(target, decoder->bytes + decoder->position, count);
  decoder->position += count;
}

static void lend(guichet_png_decoder *decoder, size_t length, const uint8_t *bytes) {
  decoder->bytes = bytes;
  decoder->length = length;
}

// libpng's errors have no codes; what it was reading tells which of them it is.
static bool was_at_checksum_of_image_data(guichet_png_decoder *decoder) {
  static const uint8_t name[4] = {'I', 'D', 'A', 'T'};
  return png_get_io_chunk_type(decoder->png) == png_get_uint_32(name)
         && (png_get_io_state(decoder->png) & PNG_IO_MASK_LOC) == PNG_IO_CHUNK_CRC;
}

static guichet_png_status fail(guichet_png_decoder *decoder) {
  decoder->bytes = NULL;
  if (decoder->allocation_failed) return GUICHET_PNG_STATUS_OUT_OF_MEMORY;
  if (decoder->findings.ended_early || !was_at_checksum_of_image_data(decoder)) return GUICHET_PNG_STATUS_BROKEN;
  return GUICHET_PNG_STATUS_WRONG_CHECKSUM;
}

// Behind the last row only the checksum counts.
static guichet_png_status fail_at_end(guichet_png_decoder *decoder) {
  guichet_png_status status = fail(decoder);
  return status == GUICHET_PNG_STATUS_WRONG_CHECKSUM ? status : GUICHET_PNG_STATUS_OK;
}

static guichet_png_status succeed(guichet_png_decoder *decoder) {
  decoder->bytes = NULL;
  return GUICHET_PNG_STATUS_OK;
}

// Within what every reader does: mend what is harmless, pass over what makes no pixel, take a window size that is too
// small for its data as some encoders write it.
static void set_lenience(png_structp png) {
  png_set_benign_errors(png, 1);
  png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_NEVER, NULL, -1);
  png_set_option(png, PNG_MAXIMUM_INFLATE_WINDOW, PNG_OPTION_ON);
}

guichet_png_decoder *guichet_png_decoder_create(void) {
  guichet_png_decoder *decoder = calloc(1, sizeof *decoder);
  if (decoder == NULL) return NULL;
  decoder->png = png_create_read_struct_2(
      PNG_LIBPNG_VER_STRING, NULL, on_error, on_warning, decoder, allocate, release);
  if (decoder->png != NULL) decoder->info = png_create_info_struct(decoder->png);
  if (decoder->info == NULL) {
    guichet_png_decoder_destroy(decoder);
    return NULL;
  }
  if (setjmp(png_jmpbuf(decoder->png))) {
    guichet_png_decoder_destroy(decoder);
    return NULL;
  }
  set_lenience(decoder->png);
  png_set_read_fn(decoder->png, decoder, read_bytes);
  // libpng reads image data in pieces of this size, and loses a whole piece where the file ends within it.
  png_set_compression_buffer_size(decoder->png, 1024);
  return decoder;
}

void guichet_png_decoder_destroy(guichet_png_decoder *decoder) {
  if (decoder == NULL) return;
  if (decoder->png != NULL) png_destroy_read_struct(&decoder->png, &decoder->info, NULL);
  free(decoder->row);
  free(decoder->plane);
  free(decoder);
}

guichet_png_status guichet_png_decoder_read_header(
    guichet_png_decoder *decoder, size_t length, const uint8_t *bytes, uint32_t maximum_side,
    guichet_png_header *header) {
  if (setjmp(png_jmpbuf(decoder->png))) return fail(decoder);
  lend(decoder, length, bytes);
  png_set_user_limits(decoder->png, maximum_side, maximum_side);
  png_read_info(decoder->png, decoder->info);
  header->width = png_get_image_width(decoder->png, decoder->info);
  header->height = png_get_image_height(decoder->png, decoder->info);
  header->interlaced = png_get_interlace_type(decoder->png, decoder->info) != PNG_INTERLACE_NONE;
  return succeed(decoder);
}

// Entries that the palette lacks are black, as libpng has them.
static void read_palette(guichet_png_decoder *decoder) {
  memset(decoder->palette, decoder->gives_chroma ? 128 : 0, sizeof decoder->palette);
  png_colorp colors = NULL;
  png_bytep alphas = NULL;
  int color_count = 0, alpha_count = 0;
  png_get_PLTE(decoder->png, decoder->info, &colors, &color_count);
  png_get_tRNS(decoder->png, decoder->info, &alphas, &alpha_count, NULL);
  for (int index = 0; index < color_count && index < 256; index++) {
    png_color color = colors[index];
    uint8_t alpha = index < alpha_count ? alphas[index] : 255;
    if (decoder->gives_chroma) {
      guichet_chroma(color.red, color.green, color.blue, alpha, decoder->palette + 2 * index);
    } else {
      decoder->palette[index] = guichet_on_white(guichet_luma(color.red, color.green, color.blue), alpha);
    }
  }
}

static guichet_row_function *luma_function(int color_type) {
  switch (color_type) {
    case PNG_COLOR_TYPE_PALETTE: return guichet_luma_of_indexed;
    case PNG_COLOR_TYPE_GRAY_ALPHA: return guichet_luma_of_gray_alpha;
    case PNG_COLOR_TYPE_RGB: return guichet_luma_of_rgb;
    case PNG_COLOR_TYPE_RGB_ALPHA: return guichet_luma_of_rgba;
    default: return guichet_luma_of_gray;
  }
}

// Null for gray.
static guichet_row_function *chroma_function(int color_type) {
  switch (color_type) {
    case PNG_COLOR_TYPE_PALETTE: return guichet_chroma_of_indexed;
    case PNG_COLOR_TYPE_RGB: return guichet_chroma_of_rgb;
    case PNG_COLOR_TYPE_RGB_ALPHA: return guichet_chroma_of_rgba;
    default: return NULL;
  }
}

// Has libpng make 8 bits a sample, and transparency a sample of its own.
static void choose_transformations(guichet_png_decoder *decoder) {
  png_structp png = decoder->png;
  int color_type = png_get_color_type(png, decoder->info);
  if (color_type == PNG_COLOR_TYPE_PALETTE) {
    png_set_packing(png);
    read_palette(decoder);
  } else {
    if (color_type == PNG_COLOR_TYPE_GRAY) png_set_expand_gray_1_2_4_to_8(png);
    if (png_get_valid(png, decoder->info, PNG_INFO_tRNS)) png_set_tRNS_to_alpha(png);
    png_set_strip_16(png);
  }
  png_read_update_info(png, decoder->info);

  color_type = png_get_color_type(png, decoder->info);
  decoder->function = decoder->gives_chroma ? chroma_function(color_type) : luma_function(color_type);
}

guichet_png_status guichet_png_decoder_start(
    guichet_png_decoder *decoder, size_t length, const uint8_t *bytes, bool chroma) {
  if (setjmp(png_jmpbuf(decoder->png))) return fail(decoder);
  bool is_interlaced = png_get_interlace_type(decoder->png, decoder->info) != PNG_INTERLACE_NONE;
  lend(decoder, length, bytes);
  decoder->gives_chroma = chroma;
  choose_transformations(decoder);
  if (decoder->function == NULL || (chroma && is_interlaced)) return fail(decoder);
  decoder->row = malloc(png_get_rowbytes(decoder->png, decoder->info));
  decoder->allocation_failed = decoder->row == NULL;
  if (is_interlaced) {
    size_t width = png_get_image_width(decoder->png, decoder->info);
    decoder->plane = calloc(png_get_image_height(decoder->png, decoder->info), width);
    decoder->allocation_failed |= decoder->plane == NULL;
  }
  return decoder->allocation_failed ? fail(decoder) : succeed(decoder);
}

static bool all_rows_are_read(guichet_png_decoder *decoder) {
  return decoder->plane != NULL
             ? png_get_current_pass_number(decoder->png) >= PNG_INTERLACE_ADAM7_PASSES
             : png_get_current_row_number(decoder->png) >= png_get_image_height(decoder->png, decoder->info);
}

static guichet_png_status read_row(guichet_png_decoder *decoder) {
  if (setjmp(png_jmpbuf(decoder->png))) {
    if (!all_rows_are_read(decoder)) return fail(decoder);
    // With the last row libpng reads on to the end of the image data. What fails there is for `finish` to say.
    decoder->failed_at_end = true;
    decoder->end_status = fail_at_end(decoder);
    return GUICHET_PNG_STATUS_OK;
  }
  png_read_row(decoder->png, decoder->row, NULL);
  return GUICHET_PNG_STATUS_OK;
}

// Puts the pixels of one row of a pass where they belong (PNG specification, 8.2).
static void place_row_of_pass(guichet_png_decoder *decoder, size_t width, uint32_t columns) {
  decoder->function(decoder->row, columns, decoder->palette, decoder->row);
  size_t y = ((size_t)decoder->row_of_pass << PNG_PASS_ROW_SHIFT(decoder->pass)) + PNG_PASS_START_ROW(decoder->pass);
  uint8_t *target = decoder->plane + y * width + PNG_PASS_START_COL(decoder->pass);
  for (uint32_t x = 0; x < columns; x++) target[(size_t)x << PNG_PASS_COL_SHIFT(decoder->pass)] = decoder->row[x];
  decoder->findings.decoded_pixels += columns;
}

guichet_png_status guichet_png_decoder_absorb(
    guichet_png_decoder *decoder, size_t length, const uint8_t *bytes, bool *complete) {
  // Rows of passes a call: a few milliseconds of the widest image.
  enum { maximum_rows = 64 };
  *complete = decoder->plane == NULL || decoder->pass == PNG_INTERLACE_ADAM7_PASSES;
  if (*complete) return GUICHET_PNG_STATUS_OK;
  lend(decoder, length, bytes);
  uint32_t width = png_get_image_width(decoder->png, decoder->info);
  uint32_t height = png_get_image_height(decoder->png, decoder->info);
  for (int count = 0; count < maximum_rows && decoder->pass < PNG_INTERLACE_ADAM7_PASSES;) {
    uint32_t columns = PNG_PASS_COLS(width, decoder->pass);
    // A pass without columns has no rows in the file either.
    if (columns == 0 || decoder->row_of_pass == PNG_PASS_ROWS(height, decoder->pass)) {
      decoder->pass += 1;
      decoder->row_of_pass = 0;
      continue;
    }
    guichet_png_status status = read_row(decoder);
    if (status != GUICHET_PNG_STATUS_OK) return status;
    place_row_of_pass(decoder, width, columns);
    decoder->row_of_pass += 1;
    count += 1;
  }
  *complete = decoder->pass == PNG_INTERLACE_ADAM7_PASSES;
  return succeed(decoder);
}

guichet_png_status guichet_png_decoder_read_rows(
    guichet_png_decoder *decoder, size_t length, const uint8_t *bytes, size_t capacity, uint8_t *rows,
    uint32_t *count) {
  *count = 0;
  lend(decoder, length, bytes);
  size_t width = png_get_image_width(decoder->png, decoder->info);
  uint32_t height = png_get_image_height(decoder->png, decoder->info);
  size_t row_bytes = decoder->gives_chroma ? 2 * width : width;
  while (capacity - *count * row_bytes >= row_bytes && decoder->next_row < height) {
    uint8_t *wanted = rows + *count * row_bytes;
    if (decoder->plane != NULL) {
      memcpy(wanted, decoder->plane + decoder->next_row * width, width);
    } else {
      guichet_png_status status = read_row(decoder);
      if (status != GUICHET_PNG_STATUS_OK) return status;
      decoder->function(decoder->row, (uint32_t)width, decoder->palette, wanted);
      decoder->findings.decoded_pixels += width;
    }
    decoder->next_row += 1;
    *count += 1;
  }
  return succeed(decoder);
}

guichet_png_status guichet_png_decoder_finish(guichet_png_decoder *decoder, size_t length, const uint8_t *bytes) {
  if (decoder->failed_at_end) return decoder->end_status;
  if (setjmp(png_jmpbuf(decoder->png))) return fail_at_end(decoder);
  lend(decoder, length, bytes);
  png_read_end(decoder->png, NULL);
  return succeed(decoder);
}

guichet_png_findings guichet_png_decoder_findings(const guichet_png_decoder *decoder) { return decoder->findings; }

const char *guichet_png_library_version(void) { return png_get_libpng_ver(NULL); }
