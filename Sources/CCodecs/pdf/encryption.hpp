#pragma once

#include "guichet_pdf.h"
#include "qpdf.hpp"

#include <string>

namespace guichet {

/// What the encryption dictionary says. It is never encrypted itself, and so is known without any password.
struct Encryption {
  guichet_pdf_encryption facts{};
  std::string filter;
  std::string sub_filter;

  /// Whether neither strings nor ordinary streams are encrypted: at most the embedded files are.
  bool spares_pages() const {
    return facts.present && facts.streams == GUICHET_PDF_CIPHER_IDENTITY
        && facts.strings == GUICHET_PDF_CIPHER_IDENTITY;
  }
};

/// Reads the dictionary of a document that qpdf opened, or that it refused after it had read the trailer.
Encryption read_encryption(QPDF &document);

}  // namespace guichet
