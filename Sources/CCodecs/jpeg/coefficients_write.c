#include "coefficients_state.h"

#include <string.h>

static void set_code(struct jpeg_compress_struct *writer, JHUFF_TBL **table, const guichet_jpeg_code *code) {
  if (*table == NULL) *table = jpeg_alloc_huff_table((j_common_ptr)writer);
  memcpy(&(*table)->bits[1], code->counts, sizeof code->counts);
  memcpy((*table)->huffval, code->symbols, sizeof code->symbols);
}

static void set_codes(struct jpeg_compress_struct *writer, const guichet_jpeg_code_pair *codes) {
  for (int pair = 0; pair < GUICHET_JPEG_CODE_PAIRS; pair++) {
    set_code(writer, &writer->dc_huff_tbl_ptrs[pair], &codes[pair].dc);
    set_code(writer, &writer->ac_huff_tbl_ptrs[pair], &codes[pair].ac);
  }
}

static void write_wrapping(guichet_jpeg_coefficients *coefficients, const guichet_jpeg_wrapping *wrapping) {
  struct jpeg_compress_struct *writer = &coefficients->writer;
  if (wrapping->exif_length > 0) {
    jpeg_write_marker(writer, JPEG_APP0 + 1, wrapping->exif, (unsigned int)wrapping->exif_length);
  }
  if (coefficients->profile != NULL) {
    jpeg_write_icc_profile(writer, coefficients->profile, (unsigned int)coefficients->picture.profile_length);
  }
}

// The rows that libjpeg asks for, each once as it comes to code them. They are made coarser while they are near, so
// that memory is walked once less.
static JBLOCKARRAY access_requantised_rows(
    j_common_ptr info, jvirt_barray_ptr array, JDIMENSION first, JDIMENSION count, boolean writable) {
  (void)writable;
  guichet_jpeg_coefficients *coefficients = (guichet_jpeg_coefficients *)info->err;
  uint32_t index = 0;
  while (coefficients->arrays[index] != array) index++;
  JBLOCKARRAY rows = coefficients->packed == NULL
                         ? (*coefficients->access_rows)(info, array, first, count, TRUE)
                         : guichet_jpeg_coefficients_unpacked_rows(coefficients, index, first);
  for (JDIMENSION row = 0; row < count; row++) {
    guichet_jpeg_requantise(
        coefficients->picture.components[index].columns, rows[row], &coefficients->quantisers[index]);
  }
  return rows;
}

// The steps that the coefficients have in the file, as its tables say them.
static void set_steps(
    guichet_jpeg_coefficients *coefficients, uint32_t index, const guichet_jpeg_quantisation *quantisation) {
  struct jpeg_compress_struct *writer = &coefficients->writer;
  const float *steps = coefficients->picture.components[index].steps;
  JQUANT_TBL **table = &writer->quant_tbl_ptrs[index];
  if (*table == NULL) *table = jpeg_alloc_quant_table((j_common_ptr)writer);
  for (int place = 0; place < DCTSIZE2; place++) {
    bool coarser = quantisation != NULL && quantisation->steps[place] > steps[place];
    (*table)->quantval[place] = coarser ? quantisation->steps[place] : (UINT16)steps[place];
  }
}

static void prepare_to_requantise(
    guichet_jpeg_coefficients *coefficients, const guichet_jpeg_quantisation *quantisations) {
  for (uint32_t index = 0; index < coefficients->picture.component_count; index++) {
    const guichet_jpeg_quantisation *quantisation = quantisations == NULL ? NULL : &quantisations[index];
    const float *steps = coefficients->picture.components[index].steps;
    coefficients->quantisers[index] = guichet_jpeg_quantiser_of(steps, quantisation);
    set_steps(coefficients, index, quantisation);
  }
  coefficients->access_rows = coefficients->writer.mem->access_virt_barray;
  coefficients->writer.mem->access_virt_barray = access_requantised_rows;
}

guichet_jpeg_recoding_status guichet_jpeg_coefficients_write(
    guichet_jpeg_coefficients *coefficients, const guichet_jpeg_quantisation *quantisations,
    const guichet_jpeg_code_pair codes[GUICHET_JPEG_CODE_PAIRS], const guichet_jpeg_wrapping *wrapping,
    size_t capacity, uint8_t *bytes, size_t *length) {
  struct jpeg_compress_struct *writer = &coefficients->writer;
  if (setjmp(coefficients->on_error)) return guichet_jpeg_coefficients_failure(coefficients);
  coefficients->target.next_output_byte = bytes;
  coefficients->target.free_in_buffer = capacity;
  prepare_to_requantise(coefficients, quantisations);
  set_codes(writer, codes);
  writer->density_unit = wrapping->density_unit;
  writer->X_density = wrapping->density_x;
  writer->Y_density = wrapping->density_y;
  jpeg_write_coefficients(writer, coefficients->arrays);
  write_wrapping(coefficients, wrapping);
  jpeg_finish_compress(writer);
  *length = capacity - coefficients->target.free_in_buffer;
  return GUICHET_JPEG_RECODING_OK;
}
