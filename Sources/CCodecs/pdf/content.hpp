#pragma once

#include "guichet_pdf.h"
#include "objects.hpp"

#include <string>
#include <vector>

namespace guichet {

/// What a document holds beside its pages: actions, annotations, fields and attachments.
class Content {
public:
  explicit Content(Budget &budget) : budget(budget) {}

  /// Looks at all that hangs on the catalog but the pages. Comes before the pages, so that a widget is known as a field.
  void look_at_catalog(QPDFObjectHandle catalog);
  void look_at_page(QPDFObjectHandle page);

  /// Bits `GUICHET_PDF_ACTS_…`.
  uint32_t acts = 0;
  bool portfolio = false;
  bool has_signature = false;
  guichet_pdf_form form = GUICHET_PDF_FORM_NONE;
  std::vector<std::string> embedded_files;

private:
  bool look_at_action(QPDFObjectHandle action);
  void look_at_events(QPDFObjectHandle owner);
  void look_at_annotation(QPDFObjectHandle annotation);
  void look_at_fields(QPDFObjectHandle form);
  void look_at_signature(QPDFObjectHandle field, const std::string &type);
  void look_at_outline(QPDFObjectHandle outline);
  void look_at_file(QPDFObjectHandle specification, const std::string &key);

  Budget &budget;
  Seen actions;
  Seen annotations;
  Seen fields;
  Seen files;
};

}  // namespace guichet
