#include "deflated.hpp"

#include "../png/png_filter.h"
#include "objects.hpp"

#include <libdeflate.h>

#include <algorithm>
#include <cstdint>
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

/// Undoes the filter of a row in place; it is known where this is compiled.
template <int filter> void unfilter(size_t length, size_t pixel, uint8_t *row, const uint8_t *above) {
  size_t first = std::min(pixel, length);
  for (size_t index = 0; index < first; ++index) row[index] += guichet_png_predicted(filter, 0, above[index], 0);
  for (size_t index = first; index < length; ++index) {
    row[index] += guichet_png_predicted(filter, row[index - pixel], above[index], above[index - pixel]);
  }
}

/// One that there is none of changes nothing, as in qpdf.
void unfilter(int filter, size_t length, size_t pixel, uint8_t *row, const uint8_t *above) {
  switch (filter) {
  case 1: return unfilter<1>(length, pixel, row, above);
  case 2: return unfilter<2>(length, pixel, row, above);
  case 3: return unfilter<3>(length, pixel, row, above);
  case 4: return unfilter<4>(length, pixel, row, above);
  default: return;
  }
}

/// A byte that says how a row is filtered comes before it.
size_t stored_row_bytes(const SampleLayout &layout, bool is_filtered) {
  return layout.bytes_per_row() + (is_filtered ? 1 : 0);
}

/// Rows that are inflated, each while it is near.
void give(uint8_t *bytes, const SampleLayout &layout, bool is_filtered, Rows &rows) {
  size_t length = layout.bytes_per_row(), pixel = std::max<size_t>(1, layout.components * layout.bits / 8);
  std::vector<uint8_t> nothing(length);
  const uint8_t *above = nothing.data();
  for (size_t number = 0; number < layout.height; ++number, bytes += stored_row_bytes(layout, is_filtered)) {
    uint8_t *row = bytes + (is_filtered ? 1 : 0);
    if (is_filtered) unfilter(bytes[0], length, pixel, row, above);
    rows.write(row, length);
    above = row;
  }
}

}  // namespace

Deflation deflation_of(QPDFObjectHandle parameters, const SampleLayout &layout) {
  int64_t predictor = integer(entry(parameters, "/Predictor"), plain);
  bool is_filtered = predictor != plain;
  if (layout.height > maximum_inflated_bytes / stored_row_bytes(layout, is_filtered)) return Deflation::other;
  if (!is_filtered) return Deflation::plain;
  bool is_alike = predictor >= first_of_png && predictor <= last_of_png
                  && integer(entry(parameters, "/Colors"), 1) == static_cast<int64_t>(layout.components)
                  && integer(entry(parameters, "/BitsPerComponent"), 8) == static_cast<int64_t>(layout.bits)
                  && integer(entry(parameters, "/Columns"), 1) == static_cast<int64_t>(layout.width);
  return is_alike ? Deflation::filtered : Deflation::other;
}

bool inflate_rows(std::string_view stored, const SampleLayout &layout, bool is_filtered, Rows &rows) {
  size_t expected = stored_row_bytes(layout, is_filtered) * layout.height, inflated = 0;
  // Not zeroed: it is written before it is read.
  std::unique_ptr<uint8_t[]> bytes(new uint8_t[expected + tolerated_rest]);
  std::unique_ptr<libdeflate_decompressor, void (*)(libdeflate_decompressor *)> decompressor(
      libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
  if (!decompressor) return false;
  auto result = libdeflate_zlib_decompress(
      decompressor.get(), stored.data(), stored.size(), bytes.get(), expected + tolerated_rest, &inflated);
  if (result != LIBDEFLATE_SUCCESS || inflated < expected) return false;
  give(bytes.get(), layout, is_filtered, rows);
  return true;
}

}  // namespace guichet
