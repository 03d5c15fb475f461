// The walk over a content stream, and the images in it: the input is that of a page's.
#include "pdf.h"

#include <stdio.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
  if (length > 1 << 16) return 0;
  static const char head[] =
      "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</XObject<</F 5 0 R/I 6 0 R>>"
      "/Properties<</P 7 0 R>>/ExtGState<</G<</ca 0>>>>>>>>endobj\n"
      "5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Matrix[2 0 0 2 1 1]/Length 25>>stream\nq 3 0 0 3 0 0 cm /I Do Q\n"
      "\nendstream endobj\n6 0 obj<</Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8"
      "/ColorSpace/DeviceGray/Length 4>>stream\nabcd\nendstream endobj\n7 0 obj<</Type/OCG/Name(a)>>endobj\n";
  static const char tail[] = "\nendstream endobj\ntrailer<</Root 1 0 R/Size 8>>\n%%EOF\n";
  uint8_t *document = malloc(sizeof head + sizeof tail + 64 + length);
  size_t end = sizeof head - 1;
  memcpy(document, head, end);
  end += (size_t)sprintf((char *)document + end, "4 0 obj<</Length %zu>>stream\n", length);
  memcpy(document + end, bytes, length);
  end += length;
  memcpy(document + end, tail, sizeof tail - 1);
  end += sizeof tail - 1;
  guichet_pdf_document *opened = guichet_pdf_document_open(end, document, limits);
  look_at_images(opened, guichet_pdf_document_drawing(opened, 0));
  guichet_pdf_document_free(opened);
  free(document);
  return 0;
}
