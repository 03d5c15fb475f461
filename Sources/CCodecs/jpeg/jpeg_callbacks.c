#include "jpeg_state.h"

#include <jerror.h>

static void on_error(j_common_ptr info) {
  guichet_jpeg_decoder *decoder = (guichet_jpeg_decoder *)info->err;
  longjmp(decoder->on_error, 1);
}

static void on_message(j_common_ptr info, int level) {
  // The others trace.
  if (level < 0) guichet_jpeg_note_warning((guichet_jpeg_decoder *)info->err, info->err->msg_code);
}

// libjpeg's own writes to standard error.
static void write_nothing(j_common_ptr info) { (void)info; }

void guichet_jpeg_set_error_handling(guichet_jpeg_decoder *decoder) {
  decoder->info.err = jpeg_std_error(&decoder->errors);
  decoder->errors.error_exit = on_error;
  decoder->errors.emit_message = on_message;
  decoder->errors.output_message = write_nothing;
}

guichet_jpeg_status guichet_jpeg_fail(guichet_jpeg_decoder *decoder) {
  guichet_jpeg_leave(decoder);
  if (decoder->errors.msg_code == JERR_OUT_OF_MEMORY) return GUICHET_JPEG_STATUS_OUT_OF_MEMORY;
  return GUICHET_JPEG_STATUS_BROKEN;
}

static void source_does_nothing(j_decompress_ptr info) { (void)info; }

// libjpeg gets an end marker for what is not there, and fills the rows that lack.
static boolean source_is_empty(j_decompress_ptr info) {
  static const JOCTET end_of_image[2] = {0xFF, JPEG_EOI};
  guichet_jpeg_note_end((guichet_jpeg_decoder *)info->err);
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

void guichet_jpeg_set_source(guichet_jpeg_decoder *decoder) {
  decoder->source = (struct jpeg_source_mgr){
      .init_source = source_does_nothing,
      .fill_input_buffer = source_is_empty,
      .skip_input_data = source_skips,
      .resync_to_restart = jpeg_resync_to_restart,
      .term_source = source_does_nothing,
  };
}

void guichet_jpeg_enter(guichet_jpeg_decoder *decoder, size_t length, const uint8_t *bytes) {
  // What libjpeg reads after the end of the file is not of it.
  if (decoder->findings.ended_early) return;
  decoder->bytes = bytes;
  decoder->source.next_input_byte = bytes + decoder->position;
  decoder->source.bytes_in_buffer = length - decoder->position;
}

void guichet_jpeg_leave(guichet_jpeg_decoder *decoder) {
  const uint8_t *bytes = decoder->bytes;
  decoder->bytes = NULL;
  if (decoder->findings.ended_early) return;
  decoder->position = (size_t)(decoder->source.next_input_byte - bytes);
  decoder->source.next_input_byte = NULL;
  decoder->source.bytes_in_buffer = 0;
}
