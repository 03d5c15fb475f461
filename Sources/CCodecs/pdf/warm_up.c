#include "view.h"

void guichet_pdf_warm_up(size_t length, const uint8_t *bytes) {
  // Never freed: with its last document Poppler would drop its tables and read them again for the next.
  static guichet_pdf_view *kept = NULL;
  if (kept) return;
  guichet_pdf_view_status status;
  kept = guichet_pdf_view_open(length, g_memdup2(bytes, length), &status);
  enum { SIDE = 96 };
  uint8_t luma[SIDE * SIDE];
  if (kept) guichet_pdf_view_draw(kept, 0, SIDE, SIDE, false, luma);
}
