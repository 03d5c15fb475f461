#include "remedy.hpp"

#include "objects.hpp"

#include <algorithm>
#include <array>

namespace guichet {

namespace {

/// The names of the filters, in the order in which they are undone; false where one is no name.
bool read_filters(QPDFObjectHandle image, std::vector<std::string> &filters) {
  QPDFObjectHandle filter = entry(image, "/Filter");
  if (filter.isNull()) return true;
  if (filter.isName()) {
    filters.push_back(name(filter));
    return true;
  }
  constexpr int most_that_make_sense = 4;
  if (!filter.isArray() || filter.getArrayNItems() > most_that_make_sense) return false;
  for (int index = 0; index < filter.getArrayNItems(); ++index) filters.push_back(name(filter.getArrayItem(index)));
  return true;
}

/// Whether it gives back what was put in, and qpdf knows it.
bool is_lossless(const std::string &filter) {
  static const std::array<const char *, 5> known{
      "FlateDecode", "LZWDecode", "RunLengthDecode", "ASCII85Decode", "ASCIIHexDecode"};
  return std::find(known.begin(), known.end(), filter) != known.end();
}

/// Samples a pixel of colours that a JPEG can be of; 0 of others.
uint32_t plain_components(QPDFObjectHandle space) {
  std::string family = name(space.isArray() && space.getArrayNItems() > 0 ? space.getArrayItem(0) : space);
  if (family == "DeviceGray" || family == "CalGray") return 1;
  if (family == "DeviceRGB" || family == "CalRGB") return 3;
  if (family == "DeviceCMYK") return 4;
  if (family != "ICCBased" || space.getArrayNItems() < 2) return 0;
  int64_t count = integer(entry(space.getArrayItem(1), "/N"));
  return count == 1 || count == 3 || count == 4 ? static_cast<uint32_t>(count) : 0;
}

/// The only set of parameters that a JPEG may come with is one that changes nothing (ISO 32000-2, table 13).
bool has_own_parameters(QPDFObjectHandle image) {
  QPDFObjectHandle parameters = entry(image, "/DecodeParms");
  if (parameters.isArray()) {
    for (int index = 0; index < parameters.getArrayNItems(); ++index) {
      if (!parameters.getArrayItem(index).isNull()) return true;
    }
    return false;
  }
  return parameters.isDictionary() && parameters.hasKey("/ColorTransform");
}

guichet_pdf_storage storage_of(QPDFObjectHandle image, guichet_pdf_stream &stream) {
  std::vector<std::string> filters;
  // Samples within a range of values are transparent: none may change.
  if (!read_filters(image, filters) || entry(image, "/Mask").isArray()) return GUICHET_PDF_STORAGE_OTHER;
  if (filters.size() == 1 && filters[0] == "DCTDecode") {
    return has_own_parameters(image) ? GUICHET_PDF_STORAGE_OTHER : GUICHET_PDF_STORAGE_JPEG;
  }
  if (!std::all_of(filters.begin(), filters.end(), is_lossless)) return GUICHET_PDF_STORAGE_OTHER;
  QPDFObjectHandle space = entry(image, "/ColorSpace");
  int64_t bits = integer(entry(image, "/BitsPerComponent"));
  QPDFObjectHandle stencil = entry(image, "/ImageMask");
  if (stencil.isBool() && stencil.getBoolValue()) {
    stream.components = 1;
    return GUICHET_PDF_STORAGE_BITS;
  }
  uint32_t components = plain_components(space);
  bool is_indexed = space.isArray() && space.getArrayNItems() == 4 && name(space.getArrayItem(0)) == "Indexed";
  if (bits == 1 && (components == 1 || is_indexed)) {
    stream.components = 1;
    return GUICHET_PDF_STORAGE_BITS;
  }
  stream.components = components;
  bool plain = bits == 8 && components > 0 && entry(image, "/Decode").isNull();
  return plain ? GUICHET_PDF_STORAGE_SAMPLES : GUICHET_PDF_STORAGE_OTHER;
}

}  // namespace

void describe_storage(QPDFObjectHandle image, guichet_pdf_stream &stream) {
  constexpr int64_t largest_side = 65'500;
  int64_t width = integer(entry(image, "/Width")), height = integer(entry(image, "/Height"));
  if (width <= 0 || height <= 0 || width > largest_side || height > largest_side) return;
  // Its data would lie in another file.
  if (!entry(image, "/F").isNull()) return;
  stream.width = static_cast<uint32_t>(width);
  stream.height = static_cast<uint32_t>(height);
  QPDFObjectHandle soft_mask = entry(image, "/SMask");
  stream.masked = soft_mask.isStream() || !entry(image, "/Mask").isNull();
  // Colours that were multiplied with their mask would no longer fit it.
  if (soft_mask.isStream() && !entry(soft_mask, "/Matte").isNull()) return;
  stream.storage = storage_of(image, stream);
}

}  // namespace guichet
