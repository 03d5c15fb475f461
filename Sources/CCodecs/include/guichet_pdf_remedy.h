#ifndef GUICHET_PDF_REMEDY_H
#define GUICHET_PDF_REMEDY_H

#include "guichet_pdf.h"

#ifdef __cplusplus
extern "C" {
#endif

// Makes a PDF smaller, stream by stream: what is in it, its bytes, others in their place, and the file anew.
//
// Only streams that the document leads to are known here; a new file holds no others. No exception leaves these functions.

typedef struct guichet_pdf_remedy guichet_pdf_remedy;

// What a stream is for.
typedef enum __attribute__((enum_extensibility(open), swift_name("PDFStreamPart"))) guichet_pdf_part {
  GUICHET_PDF_PART_OTHER GUICHET_PDF_SWIFT_NAME(other) = 0,
  GUICHET_PDF_PART_IMAGES GUICHET_PDF_SWIFT_NAME(images) = 1,
  GUICHET_PDF_PART_FONTS GUICHET_PDF_SWIFT_NAME(fonts) = 2,
  GUICHET_PDF_PART_ATTACHMENTS GUICHET_PDF_SWIFT_NAME(attachments) = 3,
  // What pages and forms draw.
  GUICHET_PDF_PART_CONTENT GUICHET_PDF_SWIFT_NAME(content) = 4,
} guichet_pdf_part;

// How the pixels of an image are stored, as far as they can be stored otherwise.
typedef enum __attribute__((enum_extensibility(open), swift_name("PDFImageStorage"))) guichet_pdf_storage {
  // Any that is not one of the following, or no image.
  GUICHET_PDF_STORAGE_OTHER GUICHET_PDF_SWIFT_NAME(other) = 0,
  // A JPEG, in whatever colours: its coefficients may change, its components may not.
  GUICHET_PDF_STORAGE_JPEG GUICHET_PDF_SWIFT_NAME(jpeg) = 1,
  // Samples of gray, of red, green and blue, or of inks, or indices of such colours, without loss.
  GUICHET_PDF_STORAGE_SAMPLES GUICHET_PDF_SWIFT_NAME(samples) = 2,
  // One bit a pixel, whatever it means, without loss.
  GUICHET_PDF_STORAGE_BITS GUICHET_PDF_SWIFT_NAME(bits) = 3,
  // One bit a pixel, as facsimile machines code it (ITU-T T.6).
  GUICHET_PDF_STORAGE_GROUP4 GUICHET_PDF_SWIFT_NAME(group4) = 4,
} guichet_pdf_storage;

typedef struct guichet_pdf_stream {
  int32_t object, generation;
  guichet_pdf_part part;
  // As they are stored.
  uint64_t bytes;
  // The rest is of images.
  guichet_pdf_storage storage;
  // In pixels, as the dictionary says; a JPEG has its own.
  uint32_t width, height;
  // Samples a pixel, once indices have become colours; 0 of a JPEG, which has its own.
  uint32_t components;
  // Whether it has a mask, or is one: then it must keep its pixels.
  bool masked;
  // Whether it is the mask of another image.
  bool is_mask;
} guichet_pdf_stream;

// Walks over all that the document leads to, and packs its streams better as far as that can be done without loss; at most
// `maximum_decoded` bytes are decoded of each. Null where there is more than the limits of the document allow for, where
// something of it cannot be read, or memory lacks. The document is changed by it, and must outlive what is returned.
guichet_pdf_remedy *guichet_pdf_remedy_create(guichet_pdf_document *document, size_t maximum_decoded);
void guichet_pdf_remedy_free(guichet_pdf_remedy *remedy);

// The streams as they are once packed, each once, in the order of their numbers. They live as long as the remedy and do not
// change with what is replaced.
const guichet_pdf_stream *guichet_pdf_remedy_streams(const guichet_pdf_remedy *remedy, size_t *count);

// Copies the bytes of a stream, as stored or with its filters undone. Nothing beyond `capacity` is decoded. Returns their
// number; 0 where there are more, or they cannot be had.
size_t guichet_pdf_remedy_data(
    guichet_pdf_remedy *remedy, size_t stream, bool decoded, size_t capacity, uint8_t *bytes);

// Copies the samples of an image that is stored as SAMPLES, 8 bits each: those of 16 are rounded, those of fewer are spread,
// indices become colours. Returns their number; 0 where there are more than `capacity`, or they cannot be had.
size_t guichet_pdf_remedy_samples(guichet_pdf_remedy *remedy, size_t stream, size_t capacity, uint8_t *bytes);

// Puts an image in the place of another. The new storage is JPEG or GROUP4; `components` of it were there before.
bool guichet_pdf_remedy_replace(
    guichet_pdf_remedy *remedy, size_t stream, guichet_pdf_storage storage, uint32_t width, uint32_t height,
    size_t length, const uint8_t *bytes);

// Writes the file anew and returns its length, 0 where it cannot be written. The first `capacity` bytes are kept.
size_t guichet_pdf_remedy_write(guichet_pdf_remedy *remedy, size_t capacity, uint8_t *bytes);

// Codes rows of one bit a pixel, padded to whole bytes, so that 0 stays 0 where /BlackIs1 is false. Returns the number of
// bytes; 0 where there would be more than `capacity`, or memory lacks.
size_t guichet_pdf_code_group4(
    uint32_t width, uint32_t height, const uint8_t *rows, size_t capacity, uint8_t *bytes);

#ifdef __cplusplus
}
#endif

#endif
