#include "deflated.hpp"

#include "objects.hpp"

#include <libdeflate.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <vector>

namespace guichet {

namespace {

/// What is inflated as a whole: a page of A4 in colour at 400 DPI.
constexpr size_t maximum_inflated_bytes = 48 << 20;
/// Some writers end the last row with more bytes than it has.
constexpr size_t tolerated_rest = 4096;

/// Predictors (ISO 32000-2, table 10).
constexpr int64_t plain = 1, first_of_png = 10, last_of_png = 15;

int64_t parameter(QPDFObjectHandle parameters, const char *key, int64_t usual) {
  QPDFObjectHandle value = entry(parameters, key);
  return value.isNull() ? usual : integer(value);
}

/// Of the bytes to the left, above, and above that: the one that is nearest to where their plane would be (ISO/IEC 15948,
/// 9.4).
uint8_t paeth(int left, int above, int corner) {
  int to_left = std::abs(above - corner), to_above = std::abs(left - corner);
  int to_corner = std::abs(left + above - 2 * corner);
  if (to_left <= to_above && to_left <= to_corner) return static_cast<uint8_t>(left);
  return static_cast<uint8_t>(to_above <= to_corner ? above : corner);
}

/// Undoes the filter of a row in place (ISO/IEC 15948, 9.2). One that there is none of changes nothing, as in qpdf.
void unfilter(uint8_t filter, const DeflatedRows &layout, uint8_t *row, const uint8_t *above) {
  size_t first = std::min(layout.pixel_bytes, layout.row_bytes);
  auto add = [&](auto predicted) {
    for (size_t index = 0; index < first; ++index) row[index] += predicted(0, above[index], 0);
    for (size_t index = first; index < layout.row_bytes; ++index) {
      row[index] += predicted(row[index - first], above[index], above[index - first]);
    }
  };
  switch (filter) {
  case 1: return add([](int left, int, int) { return static_cast<uint8_t>(left); });
  case 2: return add([](int, int above, int) { return static_cast<uint8_t>(above); });
  case 3: return add([](int left, int above, int) { return static_cast<uint8_t>((left + above) / 2); });
  case 4: return add(paeth);
  default: return;
  }
}

/// Rows that are inflated, each while it is near.
void give(uint8_t *bytes, const DeflatedRows &layout, Rows &rows) {
  std::vector<uint8_t> nothing(layout.row_bytes);
  const uint8_t *above = nothing.data();
  for (size_t number = 0; number < layout.height; ++number, bytes += layout.stored_row_bytes()) {
    uint8_t *row = bytes + (layout.is_filtered ? 1 : 0);
    if (layout.is_filtered) unfilter(bytes[0], layout, row, above);
    rows.write(row, layout.row_bytes);
    above = row;
  }
}

}  // namespace

std::optional<DeflatedRows> deflated_rows(
    QPDFObjectHandle parameters, size_t components, size_t bits, size_t width, size_t height) {
  int64_t predictor = parameter(parameters, "/Predictor", plain);
  size_t row_bytes = (width * components * bits + 7) / 8, pixel_bytes = std::max<size_t>(1, components * bits / 8);
  DeflatedRows rows{row_bytes, height, predictor != plain, pixel_bytes};
  if (rows.is_filtered) {
    bool is_alike = predictor >= first_of_png && predictor <= last_of_png
                    && parameter(parameters, "/Colors", 1) == static_cast<int64_t>(components)
                    && parameter(parameters, "/BitsPerComponent", 8) == static_cast<int64_t>(bits)
                    && parameter(parameters, "/Columns", 1) == static_cast<int64_t>(width);
    if (!is_alike) return {};
  }
  if (rows.height > maximum_inflated_bytes / rows.stored_row_bytes()) return {};
  return rows;
}

bool inflate_rows(std::string_view stored, const DeflatedRows &layout, Rows &rows) {
  size_t expected = layout.stored_row_bytes() * layout.height, inflated = 0;
  // Not zeroed: it is written before it is read.
  std::unique_ptr<uint8_t[]> bytes(new uint8_t[expected + tolerated_rest]);
  std::unique_ptr<libdeflate_decompressor, void (*)(libdeflate_decompressor *)> decompressor(
      libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
  if (!decompressor) return false;
  auto result = libdeflate_zlib_decompress(
      decompressor.get(), stored.data(), stored.size(), bytes.get(), expected + tolerated_rest, &inflated);
  if (result != LIBDEFLATE_SUCCESS || inflated < expected) return false;
  give(bytes.get(), layout, rows);
  return true;
}

}  // namespace guichet
