#include "guichet_pdf.h"

#include <poppler.h>

// One page with words in the fonts that documents most often name without embedding them, so that drawing it makes
// fontconfig look for each. Readers rebuild the cross-reference table that it leaves out.
static const char sample[] =
    "%PDF-1.4\n"
    "1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
    "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
    "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 72 72] /Contents 4 0 R\n"
    "/Resources << /Font <<\n"
    "/A << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\n"
    "/B << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>\n"
    "/C << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>\n"
    "/D << /Type /Font /Subtype /Type1 /BaseFont /Times-Bold >> >> >> >>\nendobj\n"
    "4 0 obj\n<< /Length 81 >>\nstream\n"
    "BT /A 12 Tf 9 30 Td (Gui) Tj /B 12 Tf (ch) Tj /C 12 Tf (et) Tj /D 12 Tf (!) Tj ET\n"
    "endstream\nendobj\n"
    "trailer\n<< /Root 1 0 R /Size 5 >>\n"
    "startxref\n0\n%%EOF\n";

static void draw(PopplerDocument *document) {
  PopplerPage *page = poppler_document_get_page(document, 0);
  if (!page) return;
  cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 72, 72);
  cairo_t *context = cairo_create(surface);
  poppler_page_render(page, context);
  cairo_destroy(context);
  cairo_surface_destroy(surface);
  g_free(poppler_page_get_text(page));
  g_object_unref(page);
}

void guichet_pdf_warm_up(void) {
  const guichet_pdf_limits limits = {.maximum_pages = 1, .maximum_objects = 100};
  guichet_pdf_document *structure =
      guichet_pdf_document_open(sizeof sample - 1, (const uint8_t *)sample, limits);
  if (structure) guichet_pdf_document_free(structure);

  // Never freed: with its last document Poppler would drop its tables and read them again for the next.
  static PopplerDocument *kept = NULL;
  if (kept) return;
  GBytes *bytes = g_bytes_new_static(sample, sizeof sample - 1);
  kept = poppler_document_new_from_bytes(bytes, NULL, NULL);
  g_bytes_unref(bytes);
  if (kept) draw(kept);
}
