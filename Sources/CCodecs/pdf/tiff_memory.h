#ifndef GUICHET_TIFF_MEMORY_H
#define GUICHET_TIFF_MEMORY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <tiffio.h>

// What libtiff takes for a file.
typedef struct tiff_memory {
  uint8_t *bytes;
  size_t capacity;
  size_t length;
  size_t offset;
  // More was to be written than there is room for, or whoever opened it says so.
  bool is_faulty;
} tiff_memory;

// Opens it to be read ("r") or written ("w"); nothing is printed. What it is made of must outlive what is returned.
TIFF *guichet_tiff_memory_open(tiff_memory *memory, const char *mode);

#endif
