#include "image.hpp"

#include "../color.h"
#include "deflated.hpp"
#include "objects.hpp"

#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

namespace guichet {

namespace {

/// Colours that are used like those of a screen. `components` is 0 for those that are not known well enough.
struct ColorSpace {
  size_t components = 0;
  /// Of an indexed space: its luma, by index.
  std::vector<uint8_t> palette{};
};

size_t plain_components(QPDFObjectHandle space) {
  std::string family = name(space.isArray() && space.getArrayNItems() > 0 ? space.getArrayItem(0) : space);
  if (family == "DeviceGray" || family == "CalGray" || family == "G") return 1;
  if (family == "DeviceRGB" || family == "CalRGB" || family == "RGB") return 3;
  if (family != "ICCBased" || space.getArrayNItems() < 2) return 0;
  int64_t count = integer(entry(space.getArrayItem(1), "/N"));
  return count == 1 || count == 3 ? static_cast<size_t>(count) : 0;
}

ColorSpace color_space(QPDFObjectHandle space) {
  bool indexed = space.isArray() && space.getArrayNItems() == 4 && name(space.getArrayItem(0)) == "Indexed";
  if (!indexed) return {plain_components(space)};
  size_t components = plain_components(space.getArrayItem(1));
  std::string table = components > 0 ? color_table(space.getArrayItem(3)) : std::string();
  ColorSpace result{1};
  for (size_t start = 0; start + components <= table.size() && components > 0; start += components) {
    auto at = [&](size_t component) { return static_cast<uint8_t>(table[start + component]); };
    result.palette.push_back(components == 1 ? at(0) : guichet_luma(at(0), at(1), at(2)));
  }
  if (result.palette.empty()) result.components = 0;
  return result;
}

/// Whether /Decode is absent or says what is assumed without it; `inverted` where it exchanges black and white.
bool is_usual(QPDFObjectHandle decode, size_t components, bool &inverted) {
  inverted = false;
  if (decode.isNull()) return true;
  if (!decode.isArray() || decode.getArrayNItems() != static_cast<int>(2 * components)) return false;
  double low = 0, high = 0;
  for (int index = 0; index < decode.getArrayNItems(); index += 2) {
    double first = 0, second = 0;
    if (!decode.getArrayItem(index).getValueAsNumber(first)) return false;
    if (!decode.getArrayItem(index + 1).getValueAsNumber(second)) return false;
    if (index > 0 && (first != low || second != high)) return false;
    low = first;
    high = second;
  }
  inverted = low == 1 && high == 0;
  return inverted || (low == 0 && high == 1);
}

/// What an entry is that may also be an array of one; null where the array has more or fewer.
QPDFObjectHandle only_item(QPDFObjectHandle object) {
  if (!object.isArray()) return object;
  return object.getArrayNItems() == 1 ? object.getArrayItem(0) : QPDFObjectHandle::newNull();
}

/// The only filter of a stream; empty where there is none, "?" where there are several.
std::string only_filter(QPDFObjectHandle stream) {
  QPDFObjectHandle filter = entry(stream, "/Filter");
  if (filter.isArray() && filter.getArrayNItems() > 1) return "?";
  filter = only_item(filter);
  return filter.isNull() ? std::string() : filter.isName() ? name(filter) : "?";
}

/// Whether a facsimile is of group 4, as wide as the image, and without what few writers use.
bool describe_facsimile(QPDFObjectHandle stream, Image &image) {
  QPDFObjectHandle parameters = only_item(entry(stream, "/DecodeParms"));
  size_t width = static_cast<size_t>(integer(entry(parameters, "/Columns"), 1728));
  if (integer(entry(parameters, "/K")) >= 0 || width != image.layout.width) return false;
  if (is_true(entry(parameters, "/EncodedByteAlign"))) return false;
  image.is_facsimile = true;
  image.black_is_one = is_true(entry(parameters, "/BlackIs1"));
  return true;
}

uint8_t luma_of_sample(size_t value, size_t bits, const ColorSpace &space, bool inverted) {
  if (!space.palette.empty()) return space.palette[std::min(value, space.palette.size() - 1)];
  size_t level = value * 255 / ((size_t(1) << bits) - 1);
  return static_cast<uint8_t>(inverted ? 255 - level : level);
}

void set_luma(SampleLayout &layout, const ColorSpace &space, bool inverted) {
  for (size_t byte = 0; byte < layout.luma.size(); ++byte) {
    for (size_t pixel = 0; pixel < 8 / layout.bits; ++pixel) {
      size_t value = byte >> (8 - layout.bits * (pixel + 1)) & ((size_t(1) << layout.bits) - 1);
      layout.luma[byte][pixel] = luma_of_sample(value, layout.bits, space, inverted);
    }
  }
}

/// A row of images with one sample a pixel; the number of pixels in a byte is known where this is compiled.
template <size_t pixels_per_byte> void unpack_row(const SampleLayout &layout, const uint8_t *row, uint8_t *luma) {
  size_t whole = layout.width / pixels_per_byte;
  for (size_t byte = 0; byte < whole; ++byte, luma += pixels_per_byte) {
    std::memcpy(luma, layout.luma[row[byte]].data(), pixels_per_byte);
  }
  size_t rest = layout.width % pixels_per_byte;
  if (rest > 0) std::memcpy(luma, layout.luma[row[whole]].data(), rest);
}

}  // namespace

std::string color_table(QPDFObjectHandle lookup) {
  // Of inks.
  constexpr size_t largest = 256 * 4;
  if (lookup.isString()) return lookup.getStringValue().substr(0, largest);
  if (!lookup.isStream() || integer(entry(lookup, "/Length")) > 4096) return {};
  auto data = lookup.getStreamData(qpdf_dl_generalized);
  return std::string(reinterpret_cast<char const *>(data->getBuffer()), std::min(data->getSize(), largest));
}

Image describe_image(QPDFObjectHandle stream) {
  Image image;
  if (!stream.isStream() || name(entry(stream, "/Subtype")) != "Image") return image;
  bool is_stencil = is_true(entry(stream, "/ImageMask"));
  constexpr int64_t largest_side = 1 << 20;
  int64_t width = integer(entry(stream, "/Width")), height = integer(entry(stream, "/Height"));
  if (width <= 0 || height <= 0 || width > largest_side || height > largest_side) return image;
  SampleLayout &layout = image.layout;
  layout.width = static_cast<size_t>(width);
  layout.height = static_cast<size_t>(height);

  ColorSpace space = is_stencil ? ColorSpace{1} : color_space(entry(stream, "/ColorSpace"));
  bool inverted = false;
  if (space.components == 0) return image;
  bool usual = is_usual(entry(stream, "/Decode"), space.components, inverted);
  std::string filter = only_filter(stream);
  if (filter == "DCTDecode" || filter == "DCT") {
    if (usual && !inverted && space.palette.empty() && !is_stencil) image.coding = GUICHET_PDF_IMAGE_CODING_JPEG;
    return image;
  }
  bool is_facsimile = filter == "CCITTFaxDecode" || filter == "CCF";
  int64_t bits = is_stencil || is_facsimile ? 1 : integer(entry(stream, "/BitsPerComponent"));
  bool readable = space.components == 1 ? bits == 1 || bits == 2 || bits == 4 || bits == 8 : bits == 8 && !inverted;
  if (!readable || !usual || (inverted && !space.palette.empty())) return image;
  if (is_facsimile ? !describe_facsimile(stream, image) : !filter.empty() && filter != "FlateDecode" && filter != "Fl") {
    return image;
  }
  layout.components = space.components;
  layout.bits = static_cast<size_t>(bits);
  if (layout.components == 1) set_luma(layout, space, inverted);
  layout.is_luma = layout.components == 1 && bits == 8 && space.palette.empty() && !inverted;
  if (!is_facsimile && !filter.empty()) image.deflation = deflation_of(only_item(entry(stream, "/DecodeParms")), layout);
  image.coding = GUICHET_PDF_IMAGE_CODING_SAMPLES;
  return image;
}

void luma_of_row(const SampleLayout &layout, const uint8_t *row, uint8_t *luma) {
  if (layout.components == 3) {
    for (size_t x = 0; x < layout.width; ++x, row += 3) luma[x] = guichet_luma(row[0], row[1], row[2]);
    return;
  }
  if (layout.is_luma) {
    std::memcpy(luma, row, layout.width);
    return;
  }
  switch (layout.bits) {
  case 1:
    return unpack_row<8>(layout, row, luma);
  case 2:
    return unpack_row<4>(layout, row, luma);
  case 4:
    return unpack_row<2>(layout, row, luma);
  default:
    return unpack_row<1>(layout, row, luma);
  }
}

}  // namespace guichet
