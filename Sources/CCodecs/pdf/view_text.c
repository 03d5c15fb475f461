#include "view.h"

#include <math.h>
#include <string.h>

static uint8_t luma_of(const PopplerColor *color) {
  // 16 bits a component.
  uint32_t weighted = 77u * color->red + 150u * color->green + 29u * color->blue;
  return (uint8_t)(weighted >> 16);
}

static bool is_space(gunichar character) { return g_unichar_isspace(character) || g_unichar_iscntrl(character); }

// Numbers of a hostile page can be too large to be told.
static float known(double number) {
  float rounded = (float)number;
  return isfinite(rounded) ? rounded : 0;
}

static void start_word(guichet_pdf_word *word, const PopplerRectangle *box, const PopplerTextAttributes *attributes) {
  *word = (guichet_pdf_word){
      .left = known(box->x1),
      .top = known(box->y1),
      .right = known(box->x2),
      .bottom = known(box->y2),
      .size = attributes ? known(attributes->font_size) : known(box->y2 - box->y1),
      .luma = attributes ? luma_of(&attributes->color) : 0,
  };
}

static void extend_word(guichet_pdf_word *word, const PopplerRectangle *box) {
  word->left = MIN(word->left, known(box->x1));
  word->top = MIN(word->top, known(box->y1));
  word->right = MAX(word->right, known(box->x2));
  word->bottom = MAX(word->bottom, known(box->y2));
}

// Characters, boxes and attributes count alike: one of the first two for each character, the last in stretches.
static void collect_words(
    guichet_pdf_text *text, const char *characters, const PopplerRectangle *boxes, guint box_count, GList *attributes,
    size_t maximum_words) {
  guichet_pdf_word *word = NULL;
  int index = 0;
  for (const char *rest = characters; *rest; rest = g_utf8_next_char(rest), index++) {
    const PopplerTextAttributes *stretch = attributes ? attributes->data : NULL;
    while (stretch && index > stretch->end_index) {
      attributes = attributes->next;
      stretch = attributes ? attributes->data : NULL;
      word = NULL;
    }
    if (is_space(g_utf8_get_char(rest))) {
      word = NULL;
      continue;
    }
    text->characters += 1;
    if ((guint)index >= box_count) continue;
    if (word) {
      extend_word(word, &boxes[index]);
    } else if (text->word_count < maximum_words) {
      word = &text->words[text->word_count++];
      start_word(word, &boxes[index], stretch);
    }
    if (word) word->characters += 1;
  }
}

guichet_pdf_text *guichet_pdf_view_read_text(const guichet_pdf_view *view, int32_t number, size_t maximum_words) {
  PopplerPage *page = guichet_pdf_view_get_page(view, number);
  if (!page) return NULL;
  guichet_pdf_text *text = g_new0(guichet_pdf_text, 1);
  char *characters = poppler_page_get_text(page);
  size_t length = characters ? strlen(characters) : 0;
  if (length > 0) {
    // There is at least one byte to a word.
    size_t most_words = MIN(maximum_words, length);
    PopplerRectangle *boxes = NULL;
    guint box_count = 0;
    GList *attributes = NULL;
    if (most_words > 0) {
      poppler_page_get_text_layout(page, &boxes, &box_count);
      attributes = poppler_page_get_text_attributes(page);
      text->words = g_new(guichet_pdf_word, most_words);
    }
    collect_words(text, characters, boxes, box_count, attributes, most_words);
    poppler_page_free_text_attributes(attributes);
    g_free(boxes);
  }
  g_free(characters);
  g_object_unref(page);
  return text;
}

void guichet_pdf_text_free(guichet_pdf_text *text) {
  g_free(text->words);
  g_free(text);
}
