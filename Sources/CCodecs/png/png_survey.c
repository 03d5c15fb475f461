#include "png_survey.h"

#include "png_rows.h"

#include <string.h>

// The first color that is one too many ends the search for more.
static void note_color(guichet_png_survey *survey, guichet_color_index *index, uint32_t color) {
  if (survey->color_count > GUICHET_PNG_MAXIMUM_COLORS) return;
  uint32_t place = guichet_color_place(index, color);
  if (index->numbers[place] != 0) return;
  survey->color_count += 1;
  if (survey->color_count > GUICHET_PNG_MAXIMUM_COLORS) return;
  index->colors[place] = color;
  index->numbers[place] = (uint16_t)survey->color_count;
  uint8_t *entry = survey->colors[survey->color_count - 1];
  for (int channel = 0; channel < 4; channel++) entry[channel] = (uint8_t)(color >> 8 * channel);
}

void guichet_png_survey_pixels(
    size_t pixel_count, uint32_t channels, const uint8_t *samples, guichet_png_survey *survey) {
  guichet_color_index index;
  memset(&index, 0, sizeof index);
  memset(survey, 0, sizeof *survey);
  survey->opaque = true;
  survey->gray = true;
  uint32_t last = 0;
  bool may_be_transparent = channels % 2 == 0;
  for (size_t pixel = 0; pixel < pixel_count; pixel++, samples += channels) {
    uint32_t color = guichet_color_of(samples, channels);
    uint8_t red = (uint8_t)color, green = (uint8_t)(color >> 8), blue = (uint8_t)(color >> 16);
    survey->opaque &= color >> 24 == 255;
    survey->gray &= red == green && green == blue;
    survey->levels[guichet_luma(red, green, blue)] += 1;
    if (pixel > 0 && color == last) continue;
    last = color;
    note_color(survey, &index, color);
    // All is known of a picture in many colours that cannot be, or is, transparent.
    bool is_colorful = !survey->gray && survey->color_count > GUICHET_PNG_MAXIMUM_COLORS;
    if (is_colorful && (!may_be_transparent || !survey->opaque)) break;
  }
}
