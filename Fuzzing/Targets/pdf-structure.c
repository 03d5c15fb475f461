// What qpdf finds in a document, what its pages draw, and the pixels of its images.
#include "guichet_pdf_image.h"

#include "pdf.h"

static void ignore(void *context, size_t rows, const uint8_t *luma) {
  use(luma, rows * *(const uint32_t *)context);
}

static void look_at(guichet_pdf_document *document, const guichet_pdf_placed_image *placed) {
  guichet_pdf_image image = guichet_pdf_document_image(document, placed->object, placed->generation);
  if ((uint64_t)image.width * image.height > MAXIMUM_PIXELS) return;
  size_t length = 0;
  const uint8_t *jpeg = guichet_pdf_document_jpeg(document, placed->object, placed->generation, &length);
  if (jpeg != NULL) use(jpeg, length);
  guichet_pdf_document_luma(document, placed->object, placed->generation, ignore, &image.width);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
  guichet_pdf_document *document = guichet_pdf_document_open(length, bytes, limits);
  guichet_pdf_facts facts = guichet_pdf_document_facts(document);
  for (size_t page = 0; page < facts.page_count; page++) {
    guichet_pdf_drawing drawing = guichet_pdf_document_drawing(document, page);
    // The images live until the next call about a drawing, and none of these is one.
    for (size_t image = 0; image < drawing.image_count && image < 8; image++) look_at(document, &drawing.images[image]);
  }
  guichet_pdf_document_free(document);
  return 0;
}
