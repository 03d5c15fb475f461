// What Poppler reads and draws of the first pages.
#include "guichet_pdf.h"

#include "fuzzing.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
  guichet_pdf_view_status status;
  guichet_pdf_view *view = guichet_pdf_view_open(length, bytes, &status);
  if (view == NULL) return 0;
  int32_t count = guichet_pdf_view_page_count(view);
  for (int32_t page = 0; page < count && page < 2; page++) {
    double width, height;
    if (!guichet_pdf_view_page_size(view, page, &width, &height)) continue;
    guichet_pdf_text *text = guichet_pdf_view_read_text(view, page, 100);
    if (text != NULL) guichet_pdf_text_free(text);
    enum { SIDE = 64 };
    uint8_t luma[SIDE * SIDE];
    if (width * height < 1e6 && guichet_pdf_view_draw(view, page, SIDE, SIDE, luma)) use(luma, sizeof luma);
  }
  guichet_pdf_view_free(view);
  return 0;
}
