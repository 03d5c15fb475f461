#pragma once

#include "document.hpp"
#include "guichet_pdf_remedy.h"
#include "qpdf.hpp"

#include <vector>

struct guichet_pdf_remedy {
  guichet_pdf_document &document;
  std::vector<guichet_pdf_stream> streams{};
  /// Of `streams`.
  std::vector<QPDFObjectHandle> objects{};
};

namespace guichet {

/// Describes an image, but for its part in the document.
void describe_storage(QPDFObjectHandle image, guichet_pdf_stream &stream);

/// Finds every stream that a document leads to.
void survey(guichet_pdf_remedy &remedy);

}  // namespace guichet
