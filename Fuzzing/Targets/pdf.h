// What the targets share that read whole PDFs.
#ifndef GUICHET_FUZZING_PDF_H
#define GUICHET_FUZZING_PDF_H

#include "guichet_pdf_image.h"

#include "fuzzing.h"

static const guichet_pdf_limits limits = {
    .maximum_pages = 4, .maximum_objects = 4096, .maximum_operators = 4096, .maximum_content = 1 << 20};

static inline void use_rows(void *context, size_t rows, const uint8_t *luma) {
  use(luma, rows * *(const uint32_t *)context);
}

static inline void look_at_image(guichet_pdf_document *document, const guichet_pdf_placed_image *placed) {
  guichet_pdf_image image = guichet_pdf_document_image(document, placed->object, placed->generation);
  if ((uint64_t)image.width * image.height > MAXIMUM_PIXELS) return;
  size_t length = 0;
  const uint8_t *jpeg = guichet_pdf_document_jpeg(document, placed->object, placed->generation, &length);
  if (jpeg != NULL) use(jpeg, length);
  guichet_pdf_document_luma(document, placed->object, placed->generation, use_rows, &image.width);
}

static inline void look_at_images(guichet_pdf_document *document, guichet_pdf_drawing drawing) {
  // They live until the next call about a drawing, and none of these is one.
  for (size_t image = 0; image < drawing.image_count && image < 8; image++) look_at_image(document, &drawing.images[image]);
}

#endif
