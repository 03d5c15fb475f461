// What Poppler reads and draws of the first pages, where they are not too complex: an examination asks that first, as
// Poppler has no bounds of its own.
#include "pdf.h"

enum { PAGES = 2 };

static bool is_too_complex(const uint8_t *bytes, size_t length) {
  guichet_pdf_document *document = guichet_pdf_document_open(length, bytes, limits);
  guichet_pdf_facts facts = guichet_pdf_document_facts(document);
  bool too_complex = facts.too_complex;
  for (size_t page = 0; page < facts.page_count && page < PAGES && !too_complex; page++) {
    too_complex = guichet_pdf_document_drawing(document, page).too_complex;
  }
  guichet_pdf_document_free(document);
  return too_complex;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
  if (is_too_complex(bytes, length)) return 0;
  guichet_pdf_view_status status;
  guichet_pdf_view *view = guichet_pdf_view_open(length, bytes, &status);
  if (view == NULL) return 0;
  int32_t count = guichet_pdf_view_page_count(view);
  for (int32_t page = 0; page < count && page < PAGES; page++) {
    double width, height;
    if (!guichet_pdf_view_page_size(view, page, &width, &height)) continue;
    guichet_pdf_text *text = guichet_pdf_view_read_text(view, page, 100);
    if (text != NULL) guichet_pdf_text_free(text);
    enum { SIDE = 64 };
    uint8_t rows[SIDE * SIDE * 2];
    bool chroma = page % 2 == 1;
    if (width * height < 1e6 && guichet_pdf_view_draw(view, page, SIDE, SIDE, chroma, rows)) {
      use(rows, sizeof rows / (chroma ? 1 : 2));
    }
  }
  guichet_pdf_view_free(view);
  return 0;
}
