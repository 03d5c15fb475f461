#pragma once

#include "guichet_pdf.h"
#include "placement.hpp"
#include "reading.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct guichet_pdf_document {
  /// An image, and what is left of it when all of its filters but the last are undone; null where that cannot be.
  struct Unwrapped {
    QPDFObjGen of{};
    QPDFObjectHandle image = QPDFObjectHandle::newNull();
  };

  std::string_view file;
  guichet_pdf_limits limits{};
  guichet::Reading reading;
  guichet_pdf_facts facts{};
  std::vector<const char *> embedded_file_names;
  /// Made with the first page that is asked for.
  std::optional<guichet::Placement> placement;
  /// The last image that was asked for as it is stored.
  std::string image_data;
  Unwrapped unwrapped;

  void read();
  void state_facts();
  void look_at_page(size_t place, guichet_pdf_drawing &drawing);
};
