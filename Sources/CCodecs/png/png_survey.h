#ifndef GUICHET_PNG_SURVEY_H
#define GUICHET_PNG_SURVEY_H

#include "guichet_png_pixels.h"

// The colours of a survey by their value, with open addressing: four places for each, so that a search is short.
enum { GUICHET_COLOR_PLACES = 1024 };

typedef struct guichet_color_index {
  uint32_t colors[GUICHET_COLOR_PLACES];
  // From 1; 0 for a free place.
  uint16_t numbers[GUICHET_COLOR_PLACES];
} guichet_color_index;

// Where a colour is, or where it would go.
static inline uint32_t guichet_color_place(const guichet_color_index *index, uint32_t color) {
  uint32_t place = color * 2654435761U >> 22;
  while (index->numbers[place] != 0 && index->colors[place] != color) place = (place + 1) % GUICHET_COLOR_PLACES;
  return place;
}

// Red, green, blue and alpha, the first in the lowest byte.
static inline uint32_t guichet_color_of(const uint8_t *sample, uint32_t channels) {
  uint32_t red = sample[0];
  uint32_t green = channels >= 3 ? sample[1] : red, blue = channels >= 3 ? sample[2] : red;
  uint32_t alpha = channels % 2 == 0 ? sample[channels - 1] : 255;
  return red | green << 8 | blue << 16 | alpha << 24;
}

#endif
