#ifndef GUICHET_PDF_H
#define GUICHET_PDF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// What qpdf finds in the objects of a PDF, and what Poppler shows of it.
//
// Neither needs a copy of the file: the bytes are borrowed and must stay unchanged until the handle is freed. No exception
// and no GObject leaves these functions, and nothing is printed.

// The name of an enumerator in Swift.
#define GUICHET_PDF_SWIFT_NAME(name) __attribute__((swift_name(#name)))

// MARK: Structure

// How far qpdf came.
typedef enum __attribute__((enum_extensibility(open), swift_name("PDFOutcome"))) guichet_pdf_outcome {
  // The cross-reference table leads to every object that was asked for.
  GUICHET_PDF_OUTCOME_OPENED GUICHET_PDF_SWIFT_NAME(opened) = 0,
  // The cross-reference table had to be built anew from the objects in the file.
  GUICHET_PDF_OUTCOME_REPAIRED GUICHET_PDF_SWIFT_NAME(repaired) = 1,
  // No way in: there is no document, or its encryption stands in the way.
  GUICHET_PDF_OUTCOME_FAILED GUICHET_PDF_SWIFT_NAME(failed) = 2,
} guichet_pdf_outcome;

// Whose password the empty one is.
typedef enum __attribute__((enum_extensibility(open), swift_name("PDFEmptyPassword"))) guichet_pdf_empty_password {
  // Not known: the handler is not the standard one, or its parameters cannot be used.
  GUICHET_PDF_EMPTY_PASSWORD_UNTRIED GUICHET_PDF_SWIFT_NAME(untried) = 0,
  GUICHET_PDF_EMPTY_PASSWORD_REJECTED GUICHET_PDF_SWIFT_NAME(rejected) = 1,
  GUICHET_PDF_EMPTY_PASSWORD_USER GUICHET_PDF_SWIFT_NAME(user) = 2,
  // The owner's, while the user's is another.
  GUICHET_PDF_EMPTY_PASSWORD_OWNER_ONLY GUICHET_PDF_SWIFT_NAME(ownerOnly) = 3,
} guichet_pdf_empty_password;

// The cipher of a crypt filter (ISO 32000-2, table 25).
typedef enum __attribute__((enum_extensibility(open), swift_name("PDFCipher"))) guichet_pdf_cipher {
  GUICHET_PDF_CIPHER_IDENTITY GUICHET_PDF_SWIFT_NAME(identity) = 0,
  GUICHET_PDF_CIPHER_RC4 GUICHET_PDF_SWIFT_NAME(rc4) = 1,
  GUICHET_PDF_CIPHER_AES_V2 GUICHET_PDF_SWIFT_NAME(aesV2) = 2,
  GUICHET_PDF_CIPHER_AES_V3 GUICHET_PDF_SWIFT_NAME(aesV3) = 3,
  GUICHET_PDF_CIPHER_OTHER GUICHET_PDF_SWIFT_NAME(other) = 4,
} guichet_pdf_cipher;

// The encryption dictionary (ISO 32000-2, 7.6.2). Integers that are absent are 0, names are empty and without their slash.
typedef struct guichet_pdf_encryption {
  bool present;
  const char *filter;
  const char *sub_filter;
  int64_t version;
  int64_t revision;
  int64_t key_bits;
  int64_t permissions;
  guichet_pdf_cipher streams;
  guichet_pdf_cipher strings;
  guichet_pdf_cipher embedded_files;
  guichet_pdf_empty_password empty_password;
} guichet_pdf_encryption;

// A rectangle as it is written: two opposite corners, in units of the page.
typedef struct guichet_pdf_box {
  bool present;
  double x1, y1, x2, y2;
} guichet_pdf_box;

// One place in the page tree, with the attributes that it inherits.
typedef struct guichet_pdf_page {
  // Whether there is a page at that place: /Kids can also name what does not exist.
  bool present;
  guichet_pdf_box media_box;
  guichet_pdf_box crop_box;
  double user_unit;
  int64_t rotation;
} guichet_pdf_page;

// What a document does without being asked: bits of a set.
enum {
  GUICHET_PDF_ACTS_JAVASCRIPT = 1 << 0,
  GUICHET_PDF_ACTS_LAUNCH = 1 << 1,
  GUICHET_PDF_ACTS_SUBMIT_FORM = 1 << 2,
  // /OpenAction does more than go to a place in the document.
  GUICHET_PDF_ACTS_WHEN_OPENED = 1 << 3,
  // /AA: when a page is turned, a field is left, the document is printed.
  GUICHET_PDF_ACTS_ON_EVENTS = 1 << 4,
  GUICHET_PDF_ACTS_RICH_MEDIA = 1 << 5,
};

typedef enum __attribute__((enum_extensibility(open), swift_name("PDFFormKind"))) guichet_pdf_form {
  GUICHET_PDF_FORM_NONE GUICHET_PDF_SWIFT_NAME(none) = 0,
  GUICHET_PDF_FORM_ACROFORM GUICHET_PDF_SWIFT_NAME(acroForm) = 1,
  GUICHET_PDF_FORM_XFA_STATIC GUICHET_PDF_SWIFT_NAME(staticXFA) = 2,
  GUICHET_PDF_FORM_XFA_DYNAMIC GUICHET_PDF_SWIFT_NAME(dynamicXFA) = 3,
} guichet_pdf_form;

// All that the walk over a document found. Arrays and strings live as long as the document.
typedef struct guichet_pdf_facts {
  guichet_pdf_outcome outcome;
  // The walk ended at a bound: on objects, or on the depth of the page tree.
  bool too_complex;
  uint64_t complexity;
  uint64_t maximum_complexity;
  guichet_pdf_encryption encryption;
  // The version that the catalog gives, or empty.
  const char *catalog_version;
  bool has_catalog;
  // The places in the page tree and how many of them hold a page. `pages` describes the first of the places.
  uint64_t page_places;
  uint64_t pages_present;
  size_t page_count;
  const guichet_pdf_page *pages;
  uint32_t acts;
  bool portfolio;
  bool has_signature;
  guichet_pdf_form form;
  // Names in UTF-8, empty where a file has none.
  size_t embedded_file_count;
  const char *const *embedded_file_names;
} guichet_pdf_facts;

typedef struct guichet_pdf_limits {
  // Places of the page tree that are described; the others are only counted.
  size_t maximum_pages;
  // Objects and array entries that are looked at.
  uint64_t maximum_objects;
  // Operators of content streams that are looked at, each time that they are drawn.
  uint64_t maximum_operators;
  // Bytes of content streams that are decoded.
  uint64_t maximum_content;
} guichet_pdf_limits;

typedef struct guichet_pdf_document guichet_pdf_document;

// Opens a document with the empty password and walks over it once. Null only where there is no memory for the handle.
guichet_pdf_document *guichet_pdf_document_open(size_t length, const uint8_t *bytes, guichet_pdf_limits limits);
guichet_pdf_facts guichet_pdf_document_facts(const guichet_pdf_document *document);
// The bytes that were read: the file's, or a copy to which a lost trailer was added. They live as long as the document.
const uint8_t *guichet_pdf_document_bytes(const guichet_pdf_document *document, size_t *length);
void guichet_pdf_document_free(guichet_pdf_document *document);

// MARK: Placement

// An image as it is drawn once.
typedef struct guichet_pdf_placed_image {
  // Its object, by which its data can be asked for; 0 of an inline image that is small, or cannot be read.
  int32_t object, generation;
  // Pixels, at least 1 a side.
  int64_t width, height;
  // Pixels of the larger of its masks; 0 where it has none, or no positive number of them.
  int64_t mask_width, mask_height;
  // Whether it is a mask itself, through which a colour is painted.
  bool stencil;
  // The luma of that colour, 0 to 255; -1 where it is not known.
  int16_t ink;
  // Whether what lies under it shows through: through a mask of whatever kind, by its opacity, or by how colours are blended.
  bool masked;
  // Whether something may be cut away from it, by more than a hundredth of its sides.
  bool clipped;
  // a, b, c, d, e, f of the transformation that leads from the unit square, on which the image lies, to the units of the
  // page (ISO 32000-2, 8.3.4). All are finite.
  double matrix[6];
  // Bytes of visible text drawn before it on the page: an image that is neither stencil nor masked covers it.
  uint64_t visible_text_before;
} guichet_pdf_placed_image;

// What else is drawn. Text is in bytes of its strings: one or two a character.
typedef struct guichet_pdf_marks {
  uint64_t visible_text;
  // Drawn in a rendering mode that leaves no mark.
  uint64_t invisible_text;
  // Paths that are stroked or filled, and shadings.
  uint64_t paths;
} guichet_pdf_marks;

// What the content stream of a page draws, with what optional content is shown when the document opens.
typedef struct guichet_pdf_drawing {
  // The walk over the content streams of this document ended at a bound.
  bool too_complex;
  uint64_t complexity;
  uint64_t maximum_complexity;
  size_t image_count;
  const guichet_pdf_placed_image *images;
  guichet_pdf_marks marks;
  // Whether the page shows annotations, fields of forms included.
  bool annotated;
  // Whether a content stream could not be decoded to its end. A form is told of with the first page that draws it.
  bool broken;
} guichet_pdf_drawing;

// Walks over the content stream of the page at a place of the page tree, counted from 0, and the forms in it. Nothing is
// drawn, and no image is decoded. What is returned lives until the next call.
guichet_pdf_drawing guichet_pdf_document_drawing(guichet_pdf_document *document, size_t place);

// MARK: View

typedef enum __attribute__((enum_extensibility(open), swift_name("PDFViewStatus"))) guichet_pdf_view_status {
  GUICHET_PDF_VIEW_OPENED GUICHET_PDF_SWIFT_NAME(opened) = 0,
  GUICHET_PDF_VIEW_ENCRYPTED GUICHET_PDF_SWIFT_NAME(encrypted) = 1,
  GUICHET_PDF_VIEW_DAMAGED GUICHET_PDF_SWIFT_NAME(damaged) = 2,
} guichet_pdf_view_status;

typedef struct guichet_pdf_view guichet_pdf_view;

// Opens a document with the empty password. Null unless the status is `opened`.
guichet_pdf_view *guichet_pdf_view_open(size_t length, const uint8_t *bytes, guichet_pdf_view_status *status);
void guichet_pdf_view_free(guichet_pdf_view *view);
int32_t guichet_pdf_view_page_count(const guichet_pdf_view *view);
// The size of a page as shown, in points; false where it cannot be shown.
bool guichet_pdf_view_page_size(const guichet_pdf_view *view, int32_t page, double *width, double *height);

// A word, or a part of it in one colour and size.
typedef struct guichet_pdf_word {
  // On the page as shown, from its upper left, in points.
  float left, top, right, bottom;
  // Of the font, in points.
  float size;
  // Characters that are not white space, at least 1.
  uint32_t characters;
  // Of its colour, 0 to 255.
  uint8_t luma;
} guichet_pdf_word;

typedef struct guichet_pdf_text {
  // That are not white space.
  int64_t characters;
  // The first words in the order of reading.
  size_t word_count;
  guichet_pdf_word *words;
} guichet_pdf_text;

// Reads the text of a page, counted from 0, whether it is seen or not; null where the page cannot be shown. Words beyond
// `maximum_words` are only counted.
guichet_pdf_text *guichet_pdf_view_read_text(const guichet_pdf_view *view, int32_t page, size_t maximum_words);
void guichet_pdf_text_free(guichet_pdf_text *text);

// Draws a page on white, its annotations included, to rows without gaps: `width` by `height` bytes of luma, or twice as many
// of chroma, Cb first. Nothing bounds the time it takes. False where nothing can be drawn.
bool guichet_pdf_view_draw(
    guichet_pdf_view *view, int32_t page, uint32_t width, uint32_t height, bool chroma, uint8_t *rows);
// How often Poppler found fault with what it was to draw, in all drawings so far. What it cannot read it leaves out, or
// paints white.
uint64_t guichet_pdf_view_drawing_faults(const guichet_pdf_view *view);

// MARK: Libraries

const char *guichet_pdf_qpdf_version(void);
const char *guichet_pdf_poppler_version(void);
// As libtiff words it: "LIBTIFF, Version 4.5.0", and lines about who wrote it.
const char *guichet_pdf_tiff_version(void);
// Opens a small document of our own, draws its first page and keeps it, so that what Poppler loads once is there before a
// fork. The bytes are copied.
void guichet_pdf_warm_up(size_t length, const uint8_t *bytes);

#ifdef __cplusplus
}
#endif

#endif
