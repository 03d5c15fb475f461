#include "coefficients_state.h"
#include "huffman_decoder.h"

#include <jerror.h>

static void on_error(j_common_ptr info) {
  guichet_jpeg_coefficients *coefficients = (guichet_jpeg_coefficients *)info->err;
  longjmp(coefficients->on_error, 1);
}

// Those that mean that coefficients were made up.
static void on_message(j_common_ptr info, int level) {
  guichet_jpeg_coefficients *coefficients = (guichet_jpeg_coefficients *)info->err;
  if (level >= 0) return;
  switch (coefficients->errors.msg_code) {
    case JWRN_HUFF_BAD_CODE:
    case JWRN_ARITH_BAD_CODE:
    case JWRN_MUST_RESYNC:
    case JWRN_HIT_MARKER:
      coefficients->damaged = true;
      break;
    default:
      break;
  }
}

// libjpeg's own writes to standard error.
static void write_nothing(j_common_ptr info) { (void)info; }

static void source_does_nothing(j_decompress_ptr info) { (void)info; }

// A missing end marker takes nothing away. What else lacks, libjpeg warns of, but for arithmetic coding.
static boolean source_is_empty(j_decompress_ptr info) {
  static const JOCTET end_of_image[2] = {0xFF, JPEG_EOI};
  guichet_jpeg_coefficients *coefficients = (guichet_jpeg_coefficients *)info->err;
  coefficients->damaged |= info->arith_code != 0;
  info->src->next_input_byte = end_of_image;
  info->src->bytes_in_buffer = sizeof end_of_image;
  return TRUE;
}

static void source_skips(j_decompress_ptr info, long count) {
  struct jpeg_source_mgr *source = info->src;
  if (count <= 0) return;
  if ((size_t)count > source->bytes_in_buffer) {
    source_is_empty(info);
    return;
  }
  source->next_input_byte += count;
  source->bytes_in_buffer -= (size_t)count;
}

// Called before each step of decoding, once libjpeg has set up its modules. Each scan costs time in proportion to the
// picture and not to its own length.
static void watch_progress(j_common_ptr info) {
  guichet_jpeg_coefficients *coefficients = (guichet_jpeg_coefficients *)info->err;
  if (!info->is_decompressor || coefficients->reader.input_scan_number < 0) return;
  guichet_huffman_take_over(&coefficients->reader, NULL);
  if ((uint32_t)coefficients->reader.input_scan_number > coefficients->maximum_scans) {
    guichet_jpeg_coefficients_give_up(coefficients, GUICHET_JPEG_RECODING_TOO_MANY_SCANS);
  }
}

static void target_does_nothing(j_compress_ptr info) { (void)info; }

static boolean target_is_full(j_compress_ptr info) {
  guichet_jpeg_coefficients_give_up((guichet_jpeg_coefficients *)info->err, GUICHET_JPEG_RECODING_TOO_LARGE);
}

void guichet_jpeg_coefficients_set_callbacks(guichet_jpeg_coefficients *coefficients) {
  coefficients->reader.err = jpeg_std_error(&coefficients->errors);
  coefficients->writer.err = &coefficients->errors;
  coefficients->errors.error_exit = on_error;
  coefficients->errors.emit_message = on_message;
  coefficients->errors.output_message = write_nothing;
  coefficients->progress.progress_monitor = watch_progress;
  coefficients->source = (struct jpeg_source_mgr){
      .init_source = source_does_nothing,
      .fill_input_buffer = source_is_empty,
      .skip_input_data = source_skips,
      .resync_to_restart = jpeg_resync_to_restart,
      .term_source = source_does_nothing,
  };
  coefficients->target = (struct jpeg_destination_mgr){
      .init_destination = target_does_nothing,
      .empty_output_buffer = target_is_full,
      .term_destination = target_does_nothing,
  };
}

void guichet_jpeg_coefficients_give_up(
    guichet_jpeg_coefficients *coefficients, guichet_jpeg_recoding_status reason) {
  coefficients->failure = reason;
  longjmp(coefficients->on_error, 1);
}

guichet_jpeg_recoding_status guichet_jpeg_coefficients_failure(const guichet_jpeg_coefficients *coefficients) {
  if (coefficients->failure != GUICHET_JPEG_RECODING_OK) return coefficients->failure;
  if (coefficients->errors.msg_code == JERR_OUT_OF_MEMORY) return GUICHET_JPEG_RECODING_OUT_OF_MEMORY;
  return GUICHET_JPEG_RECODING_BROKEN;
}
