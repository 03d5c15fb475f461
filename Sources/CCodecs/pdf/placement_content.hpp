#pragma once

#include "objects.hpp"
#include "qpdf.hpp"

#include <cstdint>
#include <string>

namespace guichet {

/// Decodes content streams, and all of them together no further than a bound.
class ContentDecoder {
public:
  explicit ContentDecoder(uint64_t maximum) : maximum(maximum) {}

  /// A stream, or an array of streams that are read as one (ISO 32000-2, 7.8.2); as far as they can be decoded.
  std::string decode(QPDFObjectHandle contents, Budget &budget);

  /// Whether a stream could not be decoded to its end.
  bool has_failed = false;

private:
  void append(QPDFObjectHandle stream, std::string &decoded);

  uint64_t maximum;
  uint64_t spent = 0;
};

}  // namespace guichet
