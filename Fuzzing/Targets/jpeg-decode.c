// Every step of decoding a JPEG to luma, and to chroma. The last byte chooses the scale.
#include "guichet_jpeg.h"

#include "fuzzing.h"

static void decode(const uint8_t *bytes, size_t length, bool chroma) {
  guichet_jpeg_decoder *decoder = guichet_jpeg_decoder_create();
  guichet_jpeg_header header;
  if (guichet_jpeg_decoder_read_header(decoder, length, bytes, &header) == GUICHET_JPEG_STATUS_OK &&
      (uint64_t)header.width * header.height <= MAXIMUM_PIXELS) {
    uint32_t denominator = 1u << (bytes[length - 1] & 3), width = 0, height = 0;
    guichet_jpeg_status status =
        guichet_jpeg_decoder_start(decoder, length, bytes, denominator, chroma, MAXIMUM_SCANS, &width, &height);
    bool complete = false;
    while (status == GUICHET_JPEG_STATUS_OK && !complete) {
      status = guichet_jpeg_decoder_absorb(decoder, length, bytes, &complete);
    }
    size_t row_bytes = (size_t)width * (chroma ? 2 : 1), capacity = row_bytes * 7;
    uint8_t *rows = malloc(capacity + 1);
    uint32_t count = 1;
    while (status == GUICHET_JPEG_STATUS_OK && count > 0) {
      status = guichet_jpeg_decoder_read_rows(decoder, length, bytes, capacity, rows, &count);
      use(rows, count * row_bytes);
    }
    free(rows);
  }
  guichet_jpeg_decoder_findings(decoder);
  guichet_jpeg_decoder_destroy(decoder);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
  decode(bytes, length, false);
  decode(bytes, length, true);
  return 0;
}
