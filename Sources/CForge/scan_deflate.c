#include <stdlib.h>
#include <zlib.h>

#include "guichet_forge_scan.h"

bool guichet_forge_deflate_at(int level, size_t count, const uint8_t *bytes, guichet_forge_buffer *output) {
  uLongf length = compressBound(count);
  uint8_t *compressed = malloc(length);
  if (compressed == NULL) return false;
  if (compress2(compressed, &length, bytes, count, level) != Z_OK) {
    free(compressed);
    return false;
  }
  output->bytes = compressed;
  output->count = length;
  return true;
}
