#pragma once

#include "guichet_pdf.h"
#include "objects.hpp"

namespace guichet {

/// What kind of form a document with an interactive form holds.
///
/// XFA is dynamic where the catalog says that readers must lay out the pages (/NeedsRendering), or its configuration says
/// so (`dynamicRender` is `required`). Otherwise its pages are there as ordinary ones.
guichet_pdf_form form_kind(QPDFObjectHandle catalog, QPDFObjectHandle acroform, Budget &budget);

}  // namespace guichet
