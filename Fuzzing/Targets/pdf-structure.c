// What qpdf finds in a document, what its pages draw, and the pixels of its images.
#include "pdf.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
  guichet_pdf_document *document = guichet_pdf_document_open(length, bytes, limits);
  guichet_pdf_facts facts = guichet_pdf_document_facts(document);
  for (size_t page = 0; page < facts.page_count; page++) {
    look_at_images(document, guichet_pdf_document_drawing(document, page));
  }
  guichet_pdf_document_free(document);
  return 0;
}
