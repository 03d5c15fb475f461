#include "coefficients_state.h"

// Samples stay what they stand for: colours are neither converted by the reader nor by the writer.
static void choose_output(struct jpeg_decompress_struct *reader, uint32_t eighths) {
  reader->scale_num = eighths;
  reader->scale_denom = 8;
  reader->out_color_space = reader->jpeg_color_space;
  reader->do_block_smoothing = FALSE;
}

// Factors of which some are no multiple of others, or that make an MCU too large to hold all components, are rare
// enough to be given up: every component then gets a sample a pixel.
static void simplify_sampling(struct jpeg_compress_struct *writer) {
  int most_wide = 1, most_high = 1, blocks = 0;
  bool is_simple = true;
  for (int index = 0; index < writer->num_components; index++) {
    const jpeg_component_info *component = &writer->comp_info[index];
    if (component->h_samp_factor > most_wide) most_wide = component->h_samp_factor;
    if (component->v_samp_factor > most_high) most_high = component->v_samp_factor;
    blocks += component->h_samp_factor * component->v_samp_factor;
  }
  for (int index = 0; index < writer->num_components; index++) {
    const jpeg_component_info *component = &writer->comp_info[index];
    is_simple &= most_wide % component->h_samp_factor == 0 && most_high % component->v_samp_factor == 0;
  }
  if (is_simple && blocks <= C_MAX_BLOCKS_IN_MCU) return;
  for (int index = 0; index < writer->num_components; index++) {
    writer->comp_info[index].h_samp_factor = 1;
    writer->comp_info[index].v_samp_factor = 1;
  }
}

static void read_rows(guichet_jpeg_coefficients *coefficients) {
  struct jpeg_decompress_struct *reader = &coefficients->reader;
  JSAMPARRAY row = (*reader->mem->alloc_sarray)(
      (j_common_ptr)reader, JPOOL_IMAGE, reader->output_width * (JDIMENSION)reader->out_color_components, 1);
  while (reader->output_scanline < reader->output_height) {
    jpeg_read_scanlines(reader, row, 1);
    guichet_jpeg_coefficients_append_row(coefficients, row[0]);
  }
}

guichet_jpeg_recoding_status guichet_jpeg_coefficients_read_scaled(
    guichet_jpeg_coefficients *coefficients, size_t length, const uint8_t *bytes, uint32_t eighths,
    uint32_t maximum_scans, uint64_t maximum_bytes, guichet_jpeg_picture *picture) {
  struct jpeg_decompress_struct *reader = &coefficients->reader;
  if (setjmp(coefficients->on_error)) return guichet_jpeg_coefficients_failure(coefficients);
  uint64_t held = 0;
  guichet_jpeg_coefficients_read_header(coefficients, length, bytes, maximum_scans, &held);
  if (!jpeg_has_multiple_scans(reader)) held = 0;
  if (held > maximum_bytes) return GUICHET_JPEG_RECODING_TOO_LARGE;
  choose_output(reader, eighths);
  jpeg_start_decompress(reader);
  guichet_jpeg_coefficients_take_over_frame(coefficients, reader, reader->output_width, reader->output_height);
  simplify_sampling(&coefficients->writer);
  guichet_jpeg_coefficients_begin_band(coefficients, maximum_bytes - held);
  read_rows(coefficients);
  guichet_jpeg_coefficients_end_band(coefficients);
  if (coefficients->damaged) return GUICHET_JPEG_RECODING_BROKEN;
  *picture = coefficients->picture;
  return GUICHET_JPEG_RECODING_OK;
}
