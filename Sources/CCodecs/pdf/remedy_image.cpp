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
  StoredSamples samples = stored_samples(image);
  bool is_stencil = is_true(entry(image, "/ImageMask"));
  if (is_stencil || (samples.bits == 1 && (samples.is_indexed || samples.components == 1))) {
    stream.components = 1;
    return GUICHET_PDF_STORAGE_BITS;
  }
  stream.components = samples.components;
  bool plain = samples.components > 0 && entry(image, "/Decode").isNull();
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
