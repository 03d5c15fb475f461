// Rows of one bit a pixel are coded as facsimile machines do, and read again as they were; and the rows themselves are read as
// if they were such a code. The first byte is the width, the second how much may be written.
#include "guichet_pdf_remedy.h"

#include "../../Sources/CCodecs/pdf/facsimile.h"
#include "fuzzing.h"

#include <string.h>

typedef struct rows {
  const uint8_t *next;
  uint32_t width, count;
} rows;

// To a PDF ones are white, to a facsimile black.
static bool compare(void *context, const uint8_t *row) {
  rows *expected = context;
  for (uint32_t x = 0; x < expected->width; x++) {
    uint8_t bit = 0x80u >> (x % 8);
    if (!(row[x / 8] & bit) == !(expected->next[x / 8] & bit)) abort();
  }
  expected->next += (expected->width + 7) / 8;
  expected->count += 1;
  return true;
}

static bool look_at(void *context, const uint8_t *row) {
  use(row, (*(uint32_t *)context + 7) / 8);
  return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
  if (length < 3) return 0;
  uint32_t width = bytes[0] + 1u, row = (width + 7) / 8, height = (uint32_t)((length - 2) / row);
  if (height == 0) return 0;
  size_t capacity = (size_t)bytes[1] * 16;
  uint8_t *coded = malloc(capacity + 1);
  size_t coded_length = guichet_pdf_code_group4(width, height, bytes + 2, capacity, coded);
  rows expected = {.next = bytes + 2, .width = width};
  if (coded_length > 0) {
    guichet_pdf_decode_facsimile(coded_length, coded, width, height, compare, &expected);
    if (expected.count != height) abort();
  }
  free(coded);
  guichet_pdf_decode_facsimile(length - 2, bytes + 2, width, 4096, look_at, &width);
  return 0;
}
