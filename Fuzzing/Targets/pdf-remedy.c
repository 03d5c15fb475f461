// A document's streams are listed, copied, replaced, and the file is written anew.
#include "guichet_pdf_remedy.h"

#include "pdf.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
  enum { CAPACITY = 1 << 18 };
  static const uint8_t bits[8] = {0x55, 0xAA, 0x55, 0xAA, 0x55, 0xAA, 0x55, 0xAA};
  guichet_pdf_document *document = guichet_pdf_document_open(length, bytes, limits);
  guichet_pdf_remedy *remedy = guichet_pdf_remedy_create(document, CAPACITY);
  if (remedy != NULL) {
    size_t count = 0;
    const guichet_pdf_stream *streams = guichet_pdf_remedy_streams(remedy, &count);
    uint8_t *data = malloc(CAPACITY);
    for (size_t stream = 0; stream < count && stream < 16; stream++) {
      use(data, guichet_pdf_remedy_data(remedy, stream, false, CAPACITY, data));
      use(data, guichet_pdf_remedy_data(remedy, stream, true, CAPACITY, data));
      if (streams[stream].storage != GUICHET_PDF_STORAGE_BITS) continue;
      size_t coded = guichet_pdf_code_group4(8, 8, bits, CAPACITY, data);
      guichet_pdf_remedy_replace(remedy, stream, GUICHET_PDF_STORAGE_GROUP4, 8, 8, coded, data);
    }
    size_t written = guichet_pdf_remedy_write(remedy, CAPACITY, data);
    use(data, written < CAPACITY ? written : CAPACITY);
    free(data);
    guichet_pdf_remedy_free(remedy);
  }
  guichet_pdf_document_free(document);
  return 0;
}
