// Every step of decoding a PNG to luma, and to chroma.
#include "guichet_png.h"

#include "fuzzing.h"

static void decode(const uint8_t *bytes, size_t length, bool chroma) {
  guichet_png_decoder *decoder = guichet_png_decoder_create();
  guichet_png_header header;
  if (guichet_png_decoder_read_header(decoder, length, bytes, MAXIMUM_SIDE, &header) == GUICHET_PNG_STATUS_OK &&
      (uint64_t)header.width * header.height <= MAXIMUM_PIXELS) {
    guichet_png_status status = guichet_png_decoder_start(decoder, length, bytes, chroma);
    bool complete = false;
    while (status == GUICHET_PNG_STATUS_OK && !complete) {
      status = guichet_png_decoder_absorb(decoder, length, bytes, &complete);
    }
    size_t row_bytes = (size_t)header.width * (chroma ? 2 : 1), capacity = row_bytes * 7;
    uint8_t *rows = malloc(capacity + 1);
    uint32_t count = 1;
    while (status == GUICHET_PNG_STATUS_OK && count > 0) {
      status = guichet_png_decoder_read_rows(decoder, length, bytes, capacity, rows, &count);
      use(rows, count * row_bytes);
    }
    if (status == GUICHET_PNG_STATUS_OK) guichet_png_decoder_finish(decoder, length, bytes);
    free(rows);
  }
  guichet_png_decoder_findings(decoder);
  guichet_png_decoder_destroy(decoder);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
  decode(bytes, length, false);
  decode(bytes, length, true);
  return 0;
}
