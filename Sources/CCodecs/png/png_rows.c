#include "png_rows.h"

#include <string.h>

void guichet_luma_of_gray(const uint8_t *row, uint32_t width, const uint8_t *palette, uint8_t *luma) {
  (void)palette;
  memmove(luma, row, width);
}

void guichet_luma_of_gray_alpha(const uint8_t *row, uint32_t width, const uint8_t *palette, uint8_t *luma) {
  (void)palette;
  for (uint32_t x = 0; x < width; x++, row += 2) luma[x] = guichet_on_white(row[0], row[1]);
}

void guichet_luma_of_rgb(const uint8_t *row, uint32_t width, const uint8_t *palette, uint8_t *luma) {
  (void)palette;
  for (uint32_t x = 0; x < width; x++, row += 3) luma[x] = guichet_luma(row[0], row[1], row[2]);
}

void guichet_luma_of_rgba(const uint8_t *row, uint32_t width, const uint8_t *palette, uint8_t *luma) {
  (void)palette;
  for (uint32_t x = 0; x < width; x++, row += 4) {
    luma[x] = guichet_on_white(guichet_luma(row[0], row[1], row[2]), row[3]);
  }
}

void guichet_luma_of_indexed(const uint8_t *row, uint32_t width, const uint8_t *palette, uint8_t *luma) {
  for (uint32_t x = 0; x < width; x++) luma[x] = palette[row[x]];
}

void guichet_chroma_of_rgb(const uint8_t *row, uint32_t width, const uint8_t *palette, uint8_t *chroma) {
  (void)palette;
  for (uint32_t x = 0; x < width; x++, row += 3, chroma += 2) guichet_chroma(row[0], row[1], row[2], 255, chroma);
}

void guichet_chroma_of_rgba(const uint8_t *row, uint32_t width, const uint8_t *palette, uint8_t *chroma) {
  (void)palette;
  for (uint32_t x = 0; x < width; x++, row += 4, chroma += 2) guichet_chroma(row[0], row[1], row[2], row[3], chroma);
}

void guichet_chroma_of_indexed(const uint8_t *row, uint32_t width, const uint8_t *palette, uint8_t *chroma) {
  for (uint32_t x = 0; x < width; x++) memcpy(chroma + 2 * (size_t)x, palette + 2 * (size_t)row[x], 2);
}
