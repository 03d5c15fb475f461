// Every step of decoding a PNG to luma.
#include "guichet_png.h"

#include "fuzzing.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
  guichet_png_decoder *decoder = guichet_png_decoder_create();
  guichet_png_header header;
  if (guichet_png_decoder_read_header(decoder, length, bytes, MAXIMUM_SIDE, &header) == GUICHET_PNG_STATUS_OK &&
      (uint64_t)header.width * header.height <= MAXIMUM_PIXELS) {
    guichet_png_status status = guichet_png_decoder_start(decoder, length, bytes);
    bool complete = false;
    while (status == GUICHET_PNG_STATUS_OK && !complete) {
      status = guichet_png_decoder_absorb(decoder, length, bytes, &complete);
    }
    size_t capacity = (size_t)header.width * 7;
    uint8_t *rows = malloc(capacity + 1);
    uint32_t count = 1;
    while (status == GUICHET_PNG_STATUS_OK && count > 0) {
      status = guichet_png_decoder_read_rows(decoder, length, bytes, capacity, rows, &count);
      use(rows, (size_t)count * header.width);
    }
    if (status == GUICHET_PNG_STATUS_OK) guichet_png_decoder_finish(decoder, length, bytes);
    free(rows);
  }
  guichet_png_decoder_findings(decoder);
  guichet_png_decoder_destroy(decoder);
  return 0;
}
