#ifndef GUICHET_PNG_FILTER_H
#define GUICHET_PNG_FILTER_H

#include <stdint.h>
#include <stdlib.h>

// Of the bytes to the left, above, and above that: the one that is nearest to where their plane would be (ISO/IEC 15948,
// 9.4).
static inline uint8_t guichet_png_paeth(int left, int above, int corner) {
  int to_left = abs(above - corner), to_above = abs(left - corner), to_corner = abs(left + above - 2 * corner);
  if (to_left <= to_above && to_left <= to_corner) return (uint8_t)left;
  return (uint8_t)(to_above <= to_corner ? above : corner);
}

// What a filter takes from a byte, by its number, and what is added to have it back (9.2). Nothing by those that there are
// none of.
static inline uint8_t guichet_png_predicted(int filter, uint8_t left, uint8_t above, uint8_t corner) {
  switch (filter) {
    case 1: return left;
    case 2: return above;
    case 3: return (uint8_t)((left + above) >> 1);
    case 4: return guichet_png_paeth(left, above, corner);
    default: return 0;
  }
}

#endif
