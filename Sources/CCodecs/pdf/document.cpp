#include "document.hpp"

#include <new>

/// Reads without recovery first, so that what needs recovery shows. Warnings alone are no repair: most are harmless, and
/// only a table that had to be built anew counts.
void guichet_pdf_document::read() {
  reading = guichet::open_as_written(file);
  facts.outcome = reading.opened ? GUICHET_PDF_OUTCOME_OPENED : GUICHET_PDF_OUTCOME_FAILED;
  if (reading.opened) walk(reading, limits);
  bool complete = reading.opened && reading.has_catalog && !reading.document->anyWarnings();
  if (complete || reading.refused) return;

  guichet::Reading recovered = guichet::open_with_recovery(file);
  if (!recovered.opened && reading.opened) return;
  if (recovered.opened) {
    walk(recovered, limits);
    bool repaired = !reading.opened || differ(reading, recovered);
    facts.outcome = repaired ? GUICHET_PDF_OUTCOME_REPAIRED : GUICHET_PDF_OUTCOME_OPENED;
  }
  reading = std::move(recovered);
}

void guichet_pdf_document::state_facts() {
  for (auto const &name : reading.embedded_files) embedded_file_names.push_back(name.c_str());
  facts.too_complex = reading.too_complex.has_value();
  facts.complexity = reading.too_complex ? reading.too_complex->value : 0;
  facts.maximum_complexity = reading.too_complex ? reading.too_complex->limit : 0;
  facts.encryption = reading.encryption.facts;
  facts.encryption.filter = reading.encryption.filter.c_str();
  facts.encryption.sub_filter = reading.encryption.sub_filter.c_str();
  facts.catalog_version = reading.catalog_version.c_str();
  facts.has_catalog = reading.has_catalog;
  facts.page_places = reading.tree.places;
  facts.pages_present = reading.tree.present;
  facts.page_count = reading.tree.pages.size();
  facts.pages = reading.tree.pages.data();
  facts.acts = reading.acts;
  facts.portfolio = reading.portfolio;
  facts.has_signature = reading.has_signature;
  facts.form = reading.form;
  facts.embedded_file_count = embedded_file_names.size();
  facts.embedded_file_names = embedded_file_names.data();
}

void guichet_pdf_document::look_at_page(size_t place, guichet_pdf_drawing &drawing) {
  if (place >= reading.page_objects.size()) return;
  if (!placement) placement.emplace(*reading.document, limits);
  try {
    placement->look_at_page(reading.page_objects[place]);
  } catch (guichet::TooComplex const &bound) {
    drawing.too_complex = true;
    drawing.complexity = bound.value;
    drawing.maximum_complexity = bound.limit;
  } catch (std::exception const &) {
    // What was found before stands.
  }
  drawing.image_count = placement->images.size();
  drawing.images = placement->images.data();
  drawing.marks = placement->marks;
  drawing.annotated = placement->annotated;
  drawing.broken = placement->is_broken();
}

guichet_pdf_document *guichet_pdf_document_open(size_t length, const uint8_t *bytes, guichet_pdf_limits limits) {
  auto *document = new (std::nothrow) guichet_pdf_document;
  if (!document) return nullptr;
  document->facts.outcome = GUICHET_PDF_OUTCOME_FAILED;
  try {
    document->file = {reinterpret_cast<char const *>(bytes), length};
    document->limits = limits;
    document->read();
    document->state_facts();
  } catch (...) {
    document->facts = {};
    document->facts.outcome = GUICHET_PDF_OUTCOME_FAILED;
  }
  return document;
}

guichet_pdf_facts guichet_pdf_document_facts(const guichet_pdf_document *document) {
  return document->facts;
}

const uint8_t *guichet_pdf_document_bytes(const guichet_pdf_document *document, size_t *length) {
  auto const &copy = document->reading.copy;
  std::string_view bytes = copy ? std::string_view(*copy) : document->file;
  *length = bytes.size();
  return reinterpret_cast<const uint8_t *>(bytes.data());
}

guichet_pdf_drawing guichet_pdf_document_drawing(guichet_pdf_document *document, size_t place) {
  guichet_pdf_drawing drawing{};
  try {
    document->look_at_page(place, drawing);
  } catch (...) {
    drawing = {};
  }
  return drawing;
}

void guichet_pdf_document_free(guichet_pdf_document *document) {
  delete document;
}
