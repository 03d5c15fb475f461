// Rows of one bit a pixel are coded as facsimile machines do. The first two bytes are width and height.
#include "guichet_pdf_remedy.h"

#include "fuzzing.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
  if (length < 3) return 0;
  uint32_t width = bytes[0] + 1u, row = (width + 7) / 8, height = (uint32_t)((length - 2) / row);
  if (height == 0) return 0;
  size_t capacity = (size_t)bytes[1] * 16;
  uint8_t *coded = malloc(capacity + 1);
  use(coded, guichet_pdf_code_group4(width, height, bytes + 2, capacity, coded));
  free(coded);
  return 0;
}
