#include <stdlib.h>
#include <zlib.h>

#include "guichet_forge.h"

void guichet_forge_buffer_free(guichet_forge_buffer *buffer) {
  free(buffer->bytes);
  buffer->bytes = NULL;
  buffer->count = 0;
}

uint32_t guichet_forge_crc32(size_t count, const uint8_t *bytes) {
  return (uint32_t)crc32_z(0, bytes, count);
}

bool guichet_forge_deflate(int32_t level, size_t count, const uint8_t *bytes, guichet_forge_buffer *output) {
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
