#include "tiff_memory.h"

#include <string.h>

static tmsize_t read_bytes(thandle_t handle, void *bytes, tmsize_t count) {
  tiff_memory *memory = handle;
  if (count < 0 || memory->offset >= memory->length) return 0;
  size_t rest = memory->length - memory->offset;
  size_t copied = (size_t)count < rest ? (size_t)count : rest;
  memcpy(bytes, memory->bytes + memory->offset, copied);
  memory->offset += copied;
  return (tmsize_t)copied;
}

static tmsize_t write_bytes(thandle_t handle, void *bytes, tmsize_t count) {
  tiff_memory *memory = handle;
  if (count < 0 || memory->offset > memory->capacity || (size_t)count > memory->capacity - memory->offset) {
    memory->is_faulty = true;
    return -1;
  }
  memcpy(memory->bytes + memory->offset, bytes, (size_t)count);
  memory->offset += (size_t)count;
  if (memory->offset > memory->length) memory->length = memory->offset;
  return count;
}

static toff_t seek(thandle_t handle, toff_t offset, int whence) {
  tiff_memory *memory = handle;
  toff_t base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? memory->offset : memory->length;
  memory->offset = (size_t)(base + offset);
  return memory->offset;
}

static int close_nothing(thandle_t handle) {
  (void)handle;
  return 0;
}

static toff_t size_of(thandle_t handle) { return ((tiff_memory *)handle)->length; }

TIFF *guichet_tiff_memory_open(tiff_memory *memory, const char *mode) {
  TIFFSetErrorHandler(NULL);
  TIFFSetWarningHandler(NULL);
  return TIFFClientOpen("", mode, memory, read_bytes, write_bytes, seek, close_nothing, size_of, NULL, NULL);
}
