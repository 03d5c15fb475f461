#ifndef GUICHET_PDF_FACSIMILE_H
#define GUICHET_PDF_FACSIMILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// Takes one row of pixels, the leftmost in the highest bit, ones where it is black. Says whether another is wanted.
typedef bool guichet_pdf_facsimile_sink(void *context, const uint8_t *row);

// Decodes a facsimile of group 4 (ITU-T T.6), whose bytes are borrowed. Ends at the first row that is not whole, and at any
// fault that libtiff finds.
void guichet_pdf_decode_facsimile(
    size_t length, const uint8_t *bytes, uint32_t width, uint32_t height, guichet_pdf_facsimile_sink *sink, void *context);

#ifdef __cplusplus
}
#endif

#endif
