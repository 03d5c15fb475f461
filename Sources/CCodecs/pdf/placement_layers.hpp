#pragma once

#include "objects.hpp"
#include "qpdf.hpp"

#include <set>

namespace guichet {

/// Which optional content a reader shows when it opens a document (ISO 32000-2, 8.11). What a reader would switch by
/// itself later, by zoom or language, is not followed, nor are visibility expressions.
class Layers {
public:
  Layers(QPDFObjectHandle catalog, Budget &budget);

  /// Whether what carries this /OC, or null, is hidden.
  bool hide(QPDFObjectHandle membership, Budget &budget) const;

private:
  bool is_off(QPDFObjectHandle group) const;

  bool off_by_default = false;
  /// The groups whose state is not the default.
  std::set<QPDFObjGen> exceptions;
};

}  // namespace guichet
