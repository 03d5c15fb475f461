#include "coefficients_state.h"
#include "jpeg_state.h"

guichet_jpeg_recoding_status guichet_jpeg_coefficients_take_over(
    guichet_jpeg_coefficients *coefficients, guichet_jpeg_decoder *decoder, guichet_jpeg_picture *picture) {
  struct jpeg_decompress_struct *reader = &decoder->info;
  coefficients->decoder = decoder;
  // Whatever goes wrong from now on goes wrong here.
  reader->err = &coefficients->errors;
  if (setjmp(coefficients->on_error)) return guichet_jpeg_coefficients_failure(coefficients);
  if (reader->num_components > GUICHET_JPEG_MAXIMUM_COMPONENTS) return GUICHET_JPEG_RECODING_BROKEN;
  bool is_packed = guichet_packed_is_whole(&decoder->packed);
  bool is_whole = decoder->absorbed && !(reader->arith_code && decoder->findings.ended_early);
  if (!is_packed && !(decoder->holds_all && is_whole)) return GUICHET_JPEG_RECODING_BROKEN;
  guichet_jpeg_coefficients_take_over_profile(coefficients, reader);
  if (is_packed) {
    guichet_jpeg_coefficients_describe(coefficients, reader);
    guichet_jpeg_coefficients_take_over_packed(coefficients, &decoder->packed);
  } else {
    // The last scan was read before the first row was had, so that this reads nothing.
    jpeg_finish_output(reader);
    guichet_jpeg_coefficients_take_over_arrays(coefficients, reader);
  }
  *picture = coefficients->picture;
  return GUICHET_JPEG_RECODING_OK;
}
