#include "guichet_jpeg.h"

#include "huffman_decoder.h"
#include "jpeg_state.h"

#include <stdlib.h>

// jconfig.h has it as a token.
#define TEXT_OF(token) #token
#define VERSION_TEXT(token) TEXT_OF(token)

guichet_jpeg_decoder *guichet_jpeg_decoder_create(void) {
  guichet_jpeg_decoder *decoder = calloc(1, sizeof *decoder);
  if (decoder == NULL) return NULL;
  guichet_jpeg_set_error_handling(decoder);
  guichet_jpeg_set_source(decoder);
  if (setjmp(decoder->on_error)) {
    jpeg_destroy_decompress(&decoder->info);
    free(decoder);
    return NULL;
  }
  // Clears the structure but for the error manager.
  jpeg_create_decompress(&decoder->info);
  decoder->info.src = &decoder->source;
  return decoder;
}

void guichet_jpeg_decoder_destroy(guichet_jpeg_decoder *decoder) {
  if (decoder == NULL) return;
  jpeg_destroy_decompress(&decoder->info);
  guichet_packed_free(&decoder->packed);
  free(decoder);
}

static guichet_jpeg_color color_of(J_COLOR_SPACE space) {
  switch (space) {
    case JCS_GRAYSCALE: return GUICHET_JPEG_COLOR_GRAY;
    case JCS_YCbCr: return GUICHET_JPEG_COLOR_YCC;
    case JCS_RGB: return GUICHET_JPEG_COLOR_RGB;
    case JCS_CMYK: return GUICHET_JPEG_COLOR_CMYK;
    case JCS_YCCK: return GUICHET_JPEG_COLOR_YCCK;
    default: return GUICHET_JPEG_COLOR_OTHER;
  }
}

uint64_t guichet_jpeg_coefficient_bytes_of(const struct jpeg_decompress_struct *info) {
  uint64_t blocks = 0;
  uint64_t mcu_width = (uint64_t)info->max_h_samp_factor * DCTSIZE;
  uint64_t mcu_height = (uint64_t)info->max_v_samp_factor * DCTSIZE;
  uint64_t mcus_per_row = (info->image_width + mcu_width - 1) / mcu_width;
  uint64_t mcus = mcus_per_row * ((info->image_height + mcu_height - 1) / mcu_height);
  for (int index = 0; index < info->num_components; index++) {
    const jpeg_component_info *component = &info->comp_info[index];
    blocks += mcus * (uint64_t)(component->h_samp_factor * component->v_samp_factor);
  }
  return blocks * sizeof(JBLOCK);
}

static double mean_quantiser_of(const struct jpeg_decompress_struct *info) {
  int number = info->comp_info[0].quant_tbl_no;
  const JQUANT_TBL *table = number >= 0 && number < NUM_QUANT_TBLS ? info->quant_tbl_ptrs[number] : NULL;
  if (table == NULL) return 0;
  double sum = 0;
  for (int index = 0; index < DCTSIZE2; index++) sum += table->quantval[index];
  return sum / DCTSIZE2;
}

guichet_jpeg_status guichet_jpeg_decoder_keep_coefficients(guichet_jpeg_decoder *decoder, uint64_t maximum_bytes) {
  if (setjmp(decoder->on_error)) return guichet_jpeg_fail(decoder);
  if (maximum_bytes == 0) return GUICHET_JPEG_STATUS_OK;
  decoder->kept_bytes = maximum_bytes;
  // A colour profile, which lies in segments of this kind.
  jpeg_save_markers(&decoder->info, JPEG_APP0 + 2, 0xFFFF);
  return GUICHET_JPEG_STATUS_OK;
}

guichet_jpeg_status guichet_jpeg_decoder_read_header(
    guichet_jpeg_decoder *decoder, size_t length, const uint8_t *bytes, guichet_jpeg_header *header) {
  struct jpeg_decompress_struct *info = &decoder->info;
  if (setjmp(decoder->on_error)) return guichet_jpeg_fail(decoder);
  guichet_jpeg_enter(decoder, length, bytes);
  jpeg_read_header(info, TRUE);
  header->width = info->image_width;
  header->height = info->image_height;
  header->color = color_of(info->jpeg_color_space);
  header->coefficient_bytes = jpeg_has_multiple_scans(info) ? guichet_jpeg_coefficient_bytes_of(info) : 0;
  header->mean_quantiser = mean_quantiser_of(info);
  guichet_jpeg_leave(decoder);
  return GUICHET_JPEG_STATUS_OK;
}

// Luma comes straight from libjpeg where it can make it; chroma is then not even transformed back.
static void choose_output(guichet_jpeg_decoder *decoder, uint32_t denominator) {
  struct jpeg_decompress_struct *info = &decoder->info;
  info->scale_num = 1;
  info->scale_denom = denominator;
  // Both only make an image look better than its data.
  info->do_fancy_upsampling = FALSE;
  info->do_block_smoothing = FALSE;
  info->buffered_image = jpeg_has_multiple_scans(info);
  switch (info->jpeg_color_space) {
    case JCS_YCbCr:
    case JCS_GRAYSCALE:
    case JCS_RGB:
      info->out_color_space = decoder->gives_chroma ? JCS_YCbCr : JCS_GRAYSCALE;
      break;
    case JCS_CMYK:
    case JCS_YCCK:
      info->out_color_space = JCS_CMYK;
      break;
    default:
      info->out_color_space = info->jpeg_color_space;
  }
}

// Where they are wanted, and take no more than they may.
static void hold_coefficients(guichet_jpeg_decoder *decoder) {
  struct jpeg_decompress_struct *info = &decoder->info;
  bool is_packed = !info->buffered_image && decoder->kept_bytes > 0;
  if (is_packed) guichet_packed_begin(&decoder->packed, info, decoder->kept_bytes);
  guichet_huffman_take_over(info, is_packed ? &decoder->packed : NULL);
  decoder->holds_all = info->buffered_image && guichet_jpeg_coefficient_bytes_of(info) <= decoder->kept_bytes;
}

guichet_jpeg_status guichet_jpeg_decoder_start(
    guichet_jpeg_decoder *decoder, size_t length, const uint8_t *bytes, uint32_t denominator, bool chroma,
    uint32_t maximum_scans, uint32_t *width, uint32_t *height) {
  struct jpeg_decompress_struct *info = &decoder->info;
  if (chroma && info->jpeg_color_space != JCS_YCbCr) return GUICHET_JPEG_STATUS_BROKEN;
  decoder->gives_chroma = chroma;
  if (setjmp(decoder->on_error)) return guichet_jpeg_fail(decoder);
  guichet_jpeg_enter(decoder, length, bytes);
  choose_output(decoder, denominator);
  decoder->maximum_scans = maximum_scans;
  guichet_jpeg_watch_rows(decoder);
  jpeg_start_decompress(info);
  hold_coefficients(decoder);
  guichet_jpeg_watch_scan(decoder);
  decoder->absorbed = !info->buffered_image;
  if (info->out_color_components > 1) {
    decoder->colored_row = (*info->mem->alloc_sarray)(
        (j_common_ptr)info, JPOOL_IMAGE, info->output_width * (JDIMENSION)info->out_color_components, 1);
  }
  *width = info->output_width;
  *height = info->output_height;
  guichet_jpeg_leave(decoder);
  return GUICHET_JPEG_STATUS_OK;
}

guichet_jpeg_status guichet_jpeg_decoder_absorb(
    guichet_jpeg_decoder *decoder, size_t length, const uint8_t *bytes, bool *complete) {
  // Rows of MCUs a call: a few milliseconds of the widest image.
  enum { maximum_steps = 64 };
  struct jpeg_decompress_struct *info = &decoder->info;
  if (setjmp(decoder->on_error)) return guichet_jpeg_fail(decoder);
  guichet_jpeg_enter(decoder, length, bytes);
  for (int step = 0; step < maximum_steps && !decoder->absorbed; step++) {
    guichet_jpeg_watch_scan(decoder);
    if (decoder->findings.scans > decoder->maximum_scans) {
      guichet_jpeg_leave(decoder);
      return GUICHET_JPEG_STATUS_TOO_MANY_SCANS;
    }
    if (jpeg_consume_input(info) == JPEG_REACHED_EOI) {
      jpeg_start_output(info, info->input_scan_number);
      decoder->absorbed = true;
    }
  }
  *complete = decoder->absorbed;
  guichet_jpeg_leave(decoder);
  return GUICHET_JPEG_STATUS_OK;
}

// Adobe's encoders store ink inverted, which leaves 255 for none of it; others store it as it is.
static void luma_from_inks(const uint8_t *inks, uint32_t width, bool inverted, uint8_t *luma) {
  uint8_t flip = inverted ? 0 : 0xFF;
  for (uint32_t x = 0; x < width; x++, inks += 4) {
    uint32_t red = inks[0] ^ flip, green = inks[1] ^ flip, blue = inks[2] ^ flip, black = inks[3] ^ flip;
    luma[x] = (uint8_t)(((77 * red + 150 * green + 29 * blue) >> 8) * black / 255);
  }
}

static void luma_from_first(const uint8_t *samples, uint32_t width, uint32_t components, uint8_t *luma) {
  for (uint32_t x = 0; x < width; x++) luma[x] = samples[(size_t)x * components];
}

static void chroma_from_last(const uint8_t *samples, uint32_t width, uint8_t *chroma) {
  for (uint32_t x = 0; x < width; x++, samples += 3, chroma += 2) {
    chroma[0] = samples[1];
    chroma[1] = samples[2];
  }
}

static void read_row(guichet_jpeg_decoder *decoder, uint8_t *row) {
  struct jpeg_decompress_struct *info = &decoder->info;
  if (decoder->colored_row == NULL) {
    jpeg_read_scanlines(info, &row, 1);
    return;
  }
  jpeg_read_scanlines(info, decoder->colored_row, 1);
  if (decoder->gives_chroma) {
    chroma_from_last(decoder->colored_row[0], info->output_width, row);
  } else if (info->out_color_space == JCS_CMYK) {
    luma_from_inks(decoder->colored_row[0], info->output_width, info->saw_Adobe_marker, row);
  } else {
    luma_from_first(decoder->colored_row[0], info->output_width, (uint32_t)info->out_color_components, row);
  }
}

guichet_jpeg_status guichet_jpeg_decoder_read_rows(
    guichet_jpeg_decoder *decoder, size_t length, const uint8_t *bytes, size_t capacity, uint8_t *rows,
    uint32_t *count) {
  struct jpeg_decompress_struct *info = &decoder->info;
  *count = 0;
  if (setjmp(decoder->on_error)) return guichet_jpeg_fail(decoder);
  guichet_jpeg_enter(decoder, length, bytes);
  size_t row_bytes = (size_t)info->output_width * (decoder->gives_chroma ? 2 : 1);
  while (capacity - *count * row_bytes >= row_bytes && info->output_scanline < info->output_height) {
    read_row(decoder, rows + *count * row_bytes);
    *count += 1;
  }
  guichet_jpeg_leave(decoder);
  return GUICHET_JPEG_STATUS_OK;
}

const char *guichet_jpeg_library_version(void) { return VERSION_TEXT(LIBJPEG_TURBO_VERSION); }
