#include "coefficients_state.h"
#include "jpeg_state.h"

void guichet_jpeg_coefficients_take_over_frame(
    guichet_jpeg_coefficients *coefficients, const struct jpeg_decompress_struct *reader, JDIMENSION width,
    JDIMENSION height) {
  struct jpeg_compress_struct *writer = &coefficients->writer;
  writer->image_width = width;
  writer->image_height = height;
  writer->input_components = reader->num_components;
  writer->in_color_space = reader->jpeg_color_space;
  jpeg_set_defaults(writer);
  jpeg_set_colorspace(writer, reader->jpeg_color_space);
  // Its absence says that inks are not stored inverted.
  if (reader->jpeg_color_space == JCS_CMYK) writer->write_Adobe_marker = reader->saw_Adobe_marker;
  for (int index = 0; index < reader->num_components; index++) {
    writer->comp_info[index].h_samp_factor = reader->comp_info[index].h_samp_factor;
    writer->comp_info[index].v_samp_factor = reader->comp_info[index].v_samp_factor;
    writer->comp_info[index].quant_tbl_no = index;
  }
}

void guichet_jpeg_coefficients_describe(
    guichet_jpeg_coefficients *coefficients, const struct jpeg_decompress_struct *reader) {
  guichet_jpeg_coefficients_take_over_frame(coefficients, reader, reader->image_width, reader->image_height);
  guichet_jpeg_picture *picture = &coefficients->picture;
  picture->width = reader->image_width;
  picture->height = reader->image_height;
  picture->component_count = (uint32_t)reader->num_components;
  for (int index = 0; index < reader->num_components; index++) {
    const jpeg_component_info *from = &reader->comp_info[index];
    guichet_jpeg_component *component = &picture->components[index];
    // No scan brought anything of it.
    if (from->quant_table == NULL) guichet_jpeg_coefficients_give_up(coefficients, GUICHET_JPEG_RECODING_BROKEN);
    component->columns = from->width_in_blocks;
    component->rows = from->height_in_blocks;
    component->horizontal_density = (float)from->h_samp_factor / (float)reader->max_h_samp_factor;
    component->vertical_density = (float)from->v_samp_factor / (float)reader->max_v_samp_factor;
    component->code_pair = (uint32_t)coefficients->writer.comp_info[index].ac_tbl_no;
    for (int place = 0; place < DCTSIZE2; place++) component->steps[place] = from->quant_table->quantval[place];
  }
}

void guichet_jpeg_coefficients_take_over_profile(
    guichet_jpeg_coefficients *coefficients, struct jpeg_decompress_struct *reader) {
  unsigned int length = 0;
  // A profile of which a part lacks is none.
  if (jpeg_read_icc_profile(reader, &coefficients->profile, &length)) {
    coefficients->picture.profile_length = length;
  }
}

void guichet_jpeg_coefficients_take_over_arrays(
    guichet_jpeg_coefficients *coefficients, struct jpeg_decompress_struct *reader) {
  coefficients->arrays = jpeg_read_coefficients(reader);
  coefficients->owner = (j_common_ptr)reader;
  if (coefficients->damaged) guichet_jpeg_coefficients_give_up(coefficients, GUICHET_JPEG_RECODING_BROKEN);
  guichet_jpeg_coefficients_describe(coefficients, reader);
}

void guichet_jpeg_coefficients_read_header(
    guichet_jpeg_coefficients *coefficients, size_t length, const uint8_t *bytes, uint32_t maximum_scans,
    uint64_t *coefficient_bytes) {
  struct jpeg_decompress_struct *reader = &coefficients->reader;
  coefficients->source.next_input_byte = bytes;
  coefficients->source.bytes_in_buffer = length;
  coefficients->maximum_scans = maximum_scans;
  jpeg_save_markers(reader, JPEG_APP0 + 2, 0xFFFF);
  jpeg_read_header(reader, TRUE);
  if (reader->num_components > GUICHET_JPEG_MAXIMUM_COMPONENTS) {
    guichet_jpeg_coefficients_give_up(coefficients, GUICHET_JPEG_RECODING_BROKEN);
  }
  guichet_jpeg_coefficients_take_over_profile(coefficients, reader);
  *coefficient_bytes = guichet_jpeg_coefficient_bytes_of(reader);
}

guichet_jpeg_recoding_status guichet_jpeg_coefficients_read(
    guichet_jpeg_coefficients *coefficients, size_t length, const uint8_t *bytes, uint32_t maximum_scans,
    uint64_t maximum_bytes, guichet_jpeg_picture *picture) {
  if (setjmp(coefficients->on_error)) return guichet_jpeg_coefficients_failure(coefficients);
  uint64_t held = 0;
  guichet_jpeg_coefficients_read_header(coefficients, length, bytes, maximum_scans, &held);
  if (held > maximum_bytes) return GUICHET_JPEG_RECODING_TOO_LARGE;
  guichet_jpeg_coefficients_take_over_arrays(coefficients, &coefficients->reader);
  *picture = coefficients->picture;
  return GUICHET_JPEG_RECODING_OK;
}
