#pragma once

#include "document.hpp"
#include "guichet_pdf_remedy.h"
#include "qpdf.hpp"

#include <string>
#include <vector>

struct guichet_pdf_remedy {
  guichet_pdf_document &document;
  std::vector<guichet_pdf_stream> streams{};
  /// Of `streams`.
  std::vector<QPDFObjectHandle> objects{};
};

namespace guichet {

/// Samples of an image that are stored without loss.
struct StoredSamples {
  /// A pixel, once indices have become colours; 0 where they are of a kind that is not known well enough.
  uint32_t components = 0;
  /// Of a sample or an index, as stored.
  size_t bits = 0;
  bool is_indexed = false;
  /// The colours that indices stand for, `components` bytes each.
  std::string palette{};
  /// What the samples are of, once indices have become colours.
  QPDFObjectHandle space{};

  size_t bytes_per_row(size_t width) const {
    return (width * (is_indexed ? 1 : components) * bits + 7) / 8;
  }
};

StoredSamples stored_samples(QPDFObjectHandle image);

/// Sends the bytes of a stream on, with its filters undone where that is wanted. Whether all of it could be read.
bool read_stream(QPDFObjectHandle stream, bool decoded, Pipeline &target);

/// Describes an image, but for its part in the document.
void describe_storage(QPDFObjectHandle image, guichet_pdf_stream &stream);

/// Finds every stream that a document leads to.
void survey(guichet_pdf_remedy &remedy);

}  // namespace guichet
