#include "remedy.hpp"

#include "image.hpp"
#include "objects.hpp"
#include "rows.hpp"

#include <algorithm>
#include <cstring>

namespace guichet {

namespace {

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

bool is_gray(const std::string &rgb) {
  for (size_t start = 0; start < rgb.size(); start += 3) {
    if (rgb[start] != rgb[start + 1] || rgb[start] != rgb[start + 2]) return false;
  }
  return true;
}

/// The colours of an indexed space. Grays of a screen become gray, which is the same to every reader.
void set_palette(StoredSamples &samples, QPDFObjectHandle space) {
  samples.space = space.getArrayItem(1);
  samples.components = plain_components(samples.space);
  samples.palette = samples.components > 0 ? color_table(space.getArrayItem(3)) : std::string();
  if (samples.palette.empty() || samples.palette.size() < samples.components) {
    samples.components = 0;
    return;
  }
  samples.palette.resize(samples.palette.size() / samples.components * samples.components);
  if (name(samples.space) != "DeviceRGB" || !is_gray(samples.palette)) return;
  for (size_t color = 0; 3 * color < samples.palette.size(); ++color) samples.palette[color] = samples.palette[3 * color];
  samples.palette.resize(samples.palette.size() / 3);
  samples.components = 1;
  samples.space = QPDFObjectHandle::newName("/DeviceGray");
}

/// Fills a buffer with samples of 8 bits.
class SampleRows : public Rows {
public:
  SampleRows(const StoredSamples &samples, size_t width, size_t height, uint8_t *target)
      : Rows("samples", samples.bytes_per_row(width), height), samples(samples), width(width),
        row_length(width * samples.components), target(target) {}

  size_t length = 0;

private:
  void add_row(const uint8_t *row, size_t) override {
    uint8_t *expanded = target + length;
    length += row_length;
    if (samples.is_indexed) {
      look_up(row, expanded);
    } else {
      expand(row, expanded);
    }
  }

  /// Of less than a byte, from its upper end.
  static size_t value(const uint8_t *row, size_t bits, size_t index) {
    size_t place = index * bits;
    return static_cast<size_t>(row[place / 8]) >> (8 - bits - place % 8) & ((size_t(1) << bits) - 1);
  }

  void expand(const uint8_t *row, uint8_t *expanded) const {
    switch (samples.bits) {
    case 8: std::memcpy(expanded, row, row_length); return;
    case 16:
      // The nearest of 255 levels to one of 65,535.
      for (size_t index = 0; index < row_length; ++index, row += 2) {
        uint32_t deep = uint32_t(row[0]) << 8 | row[1];
        expanded[index] = static_cast<uint8_t>((deep * 255 + 32'895) >> 16);
      }
      return;
    default:
      for (size_t index = 0; index < row_length; ++index) {
        expanded[index] =
            static_cast<uint8_t>(value(row, samples.bits, index) * 255 / ((size_t(1) << samples.bits) - 1));
      }
    }
  }

  void look_up(const uint8_t *row, uint8_t *expanded) const {
    // What is beyond the table is its last colour (ISO 32000-2, 8.6.6.3).
    size_t last = samples.palette.size() / samples.components - 1;
    for (size_t x = 0; x < width; ++x, expanded += samples.components) {
      size_t color = std::min(value(row, samples.bits, x), last);
      std::memcpy(expanded, samples.palette.data() + color * samples.components, samples.components);
    }
  }

  const StoredSamples &samples;
  size_t width;
  size_t row_length;
  uint8_t *target;
};

}  // namespace

StoredSamples stored_samples(QPDFObjectHandle image) {
  StoredSamples samples;
  int64_t bits = integer(entry(image, "/BitsPerComponent"));
  if (bits != 1 && bits != 2 && bits != 4 && bits != 8 && bits != 16) return samples;
  samples.bits = static_cast<size_t>(bits);
  samples.space = entry(image, "/ColorSpace");
  samples.is_indexed = samples.space.isArray() && samples.space.getArrayNItems() == 4
                       && name(samples.space.getArrayItem(0)) == "Indexed";
  if (!samples.is_indexed) {
    samples.components = plain_components(samples.space);
  } else if (bits <= 8) {
    set_palette(samples, samples.space);
  }
  return samples;
}

}  // namespace guichet

using namespace guichet;

size_t guichet_pdf_remedy_samples(guichet_pdf_remedy *remedy, size_t stream, size_t capacity, uint8_t *bytes) {
  try {
    const guichet_pdf_stream &facts = remedy->streams.at(stream);
    QPDFObjectHandle image = remedy->objects.at(stream);
    StoredSamples samples = stored_samples(image);
    size_t count = size_t(facts.width) * facts.height * samples.components;
    if (count == 0 || count > capacity) return 0;
    SampleRows rows(samples, facts.width, facts.height, bytes);
    try {
      if (!read_stream(image, true, rows)) return 0;
    } catch (Enough const &) {
      // All rows are there.
    }
    return rows.length == count ? count : 0;
  } catch (...) {
    return 0;
  }
}
