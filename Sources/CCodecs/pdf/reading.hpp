#pragma once

#include "content.hpp"
#include "encryption.hpp"
#include "guichet_pdf.h"
#include "objects.hpp"
#include "page_tree.hpp"
#include "qpdf.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace guichet {

/// One try at opening and reading a document. It reads the file's bytes in place.
struct Reading {
  /// The bytes that are read, where they are not the file's own.
  std::shared_ptr<std::string> copy;
  std::shared_ptr<QPDF> document;
  bool opened = false;
  /// Whether qpdf refused for its encryption, so that recovery would not help.
  bool refused = false;
  /// The bound that ended the walk, where one did.
  std::optional<TooComplex> too_complex;
  Encryption encryption;
  bool has_catalog = false;
  std::string catalog_version;
  PageTree tree;
  /// The objects of `tree.pages`; null where a place names no page.
  std::vector<QPDFObjectHandle> page_objects;
  uint32_t acts = 0;
  bool portfolio = false;
  bool has_signature = false;
  guichet_pdf_form form = GUICHET_PDF_FORM_NONE;
  std::vector<std::string> embedded_files;
};

/// Opens a document as it is written: nothing is repaired.
Reading open_as_written(std::string_view file);
/// Opens a document by all means of recovery.
Reading open_with_recovery(std::string_view file);
/// Walks over an opened document, as far as it can be walked over.
void walk(Reading &reading, const guichet_pdf_limits &limits);
/// Whether one of two readings of a file found its objects elsewhere than the other.
bool differ(const Reading &one, const Reading &other);

}  // namespace guichet
