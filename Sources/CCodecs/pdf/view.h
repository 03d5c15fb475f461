#ifndef GUICHET_PDF_VIEW_INTERNAL_H
#define GUICHET_PDF_VIEW_INTERNAL_H

#include "guichet_pdf.h"

#include <poppler.h>

struct guichet_pdf_view {
  PopplerDocument *document;
  int32_t page_count;
  uint64_t drawing_faults;
};

// To be unreferenced; null where there is none to show.
PopplerPage *guichet_pdf_view_get_page(const guichet_pdf_view *view, int32_t page);

// How often Poppler found fault with what it read, since this thread began.
uint64_t guichet_pdf_view_faults(void);

#endif
