#ifndef GUICHET_PDF_IMAGE_H
#define GUICHET_PDF_IMAGE_H

#include "guichet_pdf.h"

#ifdef __cplusplus
extern "C" {
#endif

// The images of a PDF whose pixels can be had without drawing a page: those that a JPEG decoder reads, and those whose
// samples are luma or colours that it follows from. qpdf decodes the latter, and libtiff those that are facsimiles.

typedef enum __attribute__((enum_extensibility(open), swift_name("PDFImageCoding"))) guichet_pdf_image_coding {
  // Any that is not one of the following.
  GUICHET_PDF_IMAGE_CODING_OTHER GUICHET_PDF_SWIFT_NAME(other) = 0,
  // A JPEG of gray or colour, shown as it is stored.
  GUICHET_PDF_IMAGE_CODING_JPEG GUICHET_PDF_SWIFT_NAME(jpeg) = 1,
  // Samples, stored as they are, deflated, or coded as a facsimile of group 4. Those of a stencil are what it shows in black
  // on white.
  GUICHET_PDF_IMAGE_CODING_SAMPLES GUICHET_PDF_SWIFT_NAME(samples) = 2,
} guichet_pdf_image_coding;

typedef struct guichet_pdf_image {
  guichet_pdf_image_coding coding;
  // In pixels, as the dictionary says. A JPEG has its own.
  uint32_t width, height;
  // Bits a sample.
  uint32_t bits;
} guichet_pdf_image;

// How an image is stored, by its object. Its masks are not looked at.
guichet_pdf_image guichet_pdf_document_image(guichet_pdf_document *document, int32_t object, int32_t generation);

// The bytes of an image that is a JPEG, decrypted where they have to be; null where there are none. They live until the
// next call for a document.
const uint8_t *guichet_pdf_document_jpeg(
    guichet_pdf_document *document, int32_t object, int32_t generation, size_t *length);

// Takes the next rows of luma, one byte a pixel, without gaps.
typedef void guichet_pdf_row_sink(void *context, size_t rows, const uint8_t *luma);

// Decodes an image of samples, band by band. Returns the number of rows that the sink was given.
size_t guichet_pdf_document_luma(
    guichet_pdf_document *document, int32_t object, int32_t generation, guichet_pdf_row_sink *sink, void *context);

#ifdef __cplusplus
}
#endif

#endif
