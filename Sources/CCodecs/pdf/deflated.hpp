#pragma once

#include "qpdf.hpp"
#include "rows.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace guichet {

/// How the rows of an image are deflated: by the Flate filter alone, perhaps after the filters of PNG.
struct DeflatedRows {
  size_t row_bytes = 0;
  size_t height = 0;
  /// Whether a byte before each row says how it was filtered (ISO 32000-2, table 10: predictors from 10 on).
  bool is_filtered = false;
  /// Of filtered rows: from a byte to that of the pixel before, at least 1.
  size_t pixel_bytes = 1;

  size_t stored_row_bytes() const { return row_bytes + (is_filtered ? 1 : 0); }
};

/// How an image with rows of so many samples is deflated, by the parameters of the filter; nothing where it is not in this
/// way, or is too large to be inflated as a whole.
std::optional<DeflatedRows> deflated_rows(
    QPDFObjectHandle parameters, size_t components, size_t bits, size_t width, size_t height);

/// Inflates an image as a whole, which takes less than half of the time that it takes piece by piece (measured on 39 scans
/// of pages). False, with no row given, where anything is wrong or lacks: how much of it is there is then for qpdf to tell.
bool inflate_rows(std::string_view stored, const DeflatedRows &layout, Rows &rows);

}  // namespace guichet
