// What all targets share: bounds that keep each input to milliseconds, so that many are tried.
#ifndef GUICHET_FUZZING_H
#define GUICHET_FUZZING_H

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#ifdef __cplusplus
extern "C" {
#endif

enum { MAXIMUM_PIXELS = 1 << 17, MAXIMUM_SIDE = 8192, MAXIMUM_SCANS = 20, MAXIMUM_BYTES = 1 << 20 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

// Reads all bytes, so that the sanitizer sees whether they are there.
static inline void use(const uint8_t *bytes, size_t count) {
  volatile uint8_t sum = 0;
  for (size_t index = 0; index < count; index++) sum = (uint8_t)(sum + bytes[index]);
}

#ifdef __cplusplus
}
#endif

#endif
