#include "deflated.hpp"
#include "document.hpp"
#include "facsimile.h"
#include "image.hpp"
#include "objects.hpp"
#include "rows.hpp"

#include <algorithm>

namespace guichet {

namespace {

/// Of an image that is coded several times, or lies in the content of a page.
constexpr size_t maximum_unwrapped_bytes = 64 << 20;

/// Keeps what flows through, as far as a bound.
class StoredBytes : public Pipeline {
public:
  StoredBytes(std::string &bytes, size_t maximum) : Pipeline("stored", nullptr), bytes(bytes), maximum(maximum) {}

  void write(unsigned char const *data, size_t length) override {
    if (length > maximum - bytes.size()) throw Enough{};
    bytes.append(reinterpret_cast<char const *>(data), length);
  }
  void finish() override {}

private:
  std::string &bytes;
  size_t maximum;
};

/// Hands rows of samples on as luma, in bands.
class LumaRows : public Rows {
public:
  LumaRows(const SampleLayout &layout, guichet_pdf_row_sink *sink, void *context)
      : Rows("luma", layout.bytes_per_row(), layout.height), layout(layout), sink(sink), context(context),
        band(layout.width * rows_in_band) {}

  void finish() override { flush(); }

  /// Gives the sink what it has not been given.
  void flush() {
    if (filled > 0) sink(context, filled, band.data());
    given += filled;
    filled = 0;
  }

  size_t given = 0;

private:
  /// A band of a page at 300 DPI stays in the processor's cache.
  static constexpr size_t rows_in_band = 64;

  void add_row(const uint8_t *row, size_t number) override {
    luma_of_row(layout, row, band.data() + filled * layout.width);
    filled += 1;
    if (number + 1 == layout.height || filled == rows_in_band) flush();
  }

  const SampleLayout &layout;
  guichet_pdf_row_sink *sink;
  void *context;
  std::vector<uint8_t> band;
  size_t filled = 0;
};

/// The bytes of a stream where they lie in the file as they are wanted; empty where they do not, or that is not certain.
std::string_view bytes_in_place(const guichet_pdf_document &document, QPDFObjectHandle stream) {
  std::string_view file = document.reading.copy ? std::string_view(*document.reading.copy) : document.file;
  int64_t start = stream.getParsedOffset(), length = integer(entry(stream, "/Length"));
  if (document.reading.encryption.facts.present || start < 0 || length < 2) return {};
  if (static_cast<size_t>(start) > file.size() || static_cast<size_t>(length) > file.size() - start) return {};
  std::string_view bytes = file.substr(start, length);
  // qpdf does not say what of a stream it has the offset of: what begins as a JPEG and is followed by the keyword is it.
  constexpr std::string_view beginning = "\xFF\xD8", keyword = "endstream";
  std::string_view rest = file.substr(start + length, keyword.size() + 2);
  while (!rest.empty() && (rest.front() == '\r' || rest.front() == '\n')) rest.remove_prefix(1);
  bool found = bytes.substr(0, beginning.size()) == beginning && rest.substr(0, keyword.size()) == keyword;
  return found ? bytes : std::string_view();
}

/// The bytes of a stream as they are stored, decrypted where they have to be; as far as they can be read.
void read_stored(const guichet_pdf_document &document, QPDFObjectHandle stream, std::string &bytes) {
  // No stream is longer than the file that it lies in, but for an image that lay in the content of a page.
  size_t file = document.file.size();
  bytes.reserve(static_cast<size_t>(std::clamp<int64_t>(integer(entry(stream, "/Length")), 0, static_cast<int64_t>(file))));
  StoredBytes target(bytes, std::max(file, maximum_unwrapped_bytes));
  try {
    stream.pipeStreamData(&target, nullptr, 0, qpdf_dl_none, true, false);
  } catch (...) {
    // Enough.
  }
}

/// Rows that come from libtiff, which no exception may cross.
struct FacsimileRows {
  Rows &rows;
  bool black_is_one;
  std::vector<uint8_t> row;

  static bool take(void *context, const uint8_t *row) {
    auto &self = *static_cast<FacsimileRows *>(context);
    uint8_t flip = self.black_is_one ? 0 : 0xFF;
    for (size_t index = 0; index < self.row.size(); ++index) self.row[index] = row[index] ^ flip;
    try {
      self.rows.write(self.row.data(), self.row.size());
      return true;
    } catch (Enough const &) {
      return false;
    }
  }
};

void decode_facsimile(const guichet_pdf_document &document, QPDFObjectHandle stream, const Image &image, LumaRows &rows) {
  std::string bytes;
  read_stored(document, stream, bytes);
  const SampleLayout &layout = image.layout;
  FacsimileRows sink{rows, image.black_is_one, std::vector<uint8_t>(layout.bytes_per_row())};
  guichet_pdf_decode_facsimile(
      bytes.size(), reinterpret_cast<const uint8_t *>(bytes.data()), static_cast<uint32_t>(layout.width),
      static_cast<uint32_t>(layout.height), FacsimileRows::take, &sink);
  rows.flush();
}

/// Whether all rows are there.
bool decode_deflated(
    const guichet_pdf_document &document, QPDFObjectHandle stream, const Image &image, LumaRows &rows) {
  if (image.deflation == Deflation::other) return false;
  std::string bytes;
  read_stored(document, stream, bytes);
  try {
    return inflate_rows(bytes, image.layout, image.deflation == Deflation::filtered, rows);
  } catch (Enough const &) {
    return true;
  }
}

void decode_samples(QPDFObjectHandle stream, LumaRows &rows) {
  bool filtered = false;
  stream.pipeStreamData(nullptr, &filtered, 0, qpdf_dl_generalized, true, false);
  // With parameters that qpdf does not know, what came would still be encoded.
  if (!filtered) return;
  try {
    stream.pipeStreamData(&rows, nullptr, 0, qpdf_dl_generalized, true, false);
  } catch (Enough const &) {
    // All rows are there.
  } catch (std::exception const &) {
    rows.flush();
  }
}

/// All but the last of what is one for each filter, or the last of them.
QPDFObjectHandle leading(QPDFObjectHandle array) {
  auto items = array.isArray() ? array.getArrayAsVector() : std::vector<QPDFObjectHandle>();
  if (!items.empty()) items.pop_back();
  return QPDFObjectHandle::newArray(items);
}

QPDFObjectHandle last(QPDFObjectHandle array) {
  return array.isArray() && array.getArrayNItems() > 0 ? array.getArrayItem(array.getArrayNItems() - 1)
                                                       : QPDFObjectHandle::newNull();
}

/// An image coded by its last filter alone; what the others did to it, such as to write it in letters, is undone. Null where
/// that cannot be.
QPDFObjectHandle with_last_filter(guichet_pdf_document &document, QPDFObjectHandle stream) {
  QPDF &objects = *document.reading.document;
  std::string stored, bytes;
  read_stored(document, stream, stored);
  auto wrapped = objects.newStream(stored);
  wrapped.getDict().replaceKey("/Filter", leading(entry(stream, "/Filter")));
  wrapped.getDict().replaceKey("/DecodeParms", leading(entry(stream, "/DecodeParms")));
  StoredBytes target(bytes, maximum_unwrapped_bytes);
  bool filtered = false;
  bool succeeded = wrapped.pipeStreamData(&target, &filtered, 0, qpdf_dl_generalized, true, false);
  objects.replaceObject(wrapped.getObjGen(), QPDFObjectHandle::newNull());
  if (!succeeded || !filtered) return QPDFObjectHandle::newNull();
  auto unwrapped = objects.newStream(bytes);
  for (auto const &key : stream.getDict().getKeys()) {
    if (key != "/Length") unwrapped.getDict().replaceKey(key, entry(stream, key));
  }
  unwrapped.getDict().replaceKey("/Filter", last(entry(stream, "/Filter")));
  unwrapped.getDict().replaceKey("/DecodeParms", last(entry(stream, "/DecodeParms")));
  return unwrapped;
}

/// An image by its object, as it is coded in the end. Of those that are coded several times the last stays decoded so far.
QPDFObjectHandle stream_of(guichet_pdf_document *document, int32_t object, int32_t generation) {
  QPDFObjectHandle stream = document->reading.document->getObject(object, generation);
  QPDFObjectHandle filter = entry(stream, "/Filter");
  if (!stream.isStream() || !filter.isArray() || filter.getArrayNItems() < 2) return stream;
  auto &last = document->unwrapped;
  if (last.of != stream.getObjGen()) {
    if (last.image.isStream()) {
      document->reading.document->replaceObject(last.image.getObjGen(), QPDFObjectHandle::newNull());
    }
    last = {stream.getObjGen(), QPDFObjectHandle::newNull()};
    try {
      last.image = with_last_filter(*document, stream);
    } catch (Enough const &) {
      // Too much to be kept.
    }
  }
  return last.image.isStream() ? last.image : stream;
}

}  // namespace

}  // namespace guichet

using namespace guichet;

guichet_pdf_image guichet_pdf_document_image(guichet_pdf_document *document, int32_t object, int32_t generation) {
  guichet_pdf_image facts{};
  try {
    Image image = describe_image(stream_of(document, object, generation));
    facts.coding = image.coding;
    facts.width = static_cast<uint32_t>(image.layout.width);
    facts.height = static_cast<uint32_t>(image.layout.height);
    facts.bits = static_cast<uint32_t>(image.layout.bits);
  } catch (...) {
    facts = {};
  }
  return facts;
}

const uint8_t *guichet_pdf_document_jpeg(
    guichet_pdf_document *document, int32_t object, int32_t generation, size_t *length) {
  *length = 0;
  std::string &bytes = document->image_data;
  bytes.clear();
  try {
    QPDFObjectHandle stream = stream_of(document, object, generation);
    if (!stream.isStream()) return nullptr;
    if (std::string_view stored = bytes_in_place(*document, stream); !stored.empty()) {
      *length = stored.size();
      return reinterpret_cast<const uint8_t *>(stored.data());
    }
    read_stored(*document, stream, bytes);
  } catch (...) {
    // As far as it could be read.
  }
  *length = bytes.size();
  return bytes.empty() ? nullptr : reinterpret_cast<const uint8_t *>(bytes.data());
}

size_t guichet_pdf_document_luma(
    guichet_pdf_document *document, int32_t object, int32_t generation, guichet_pdf_row_sink *sink, void *context) {
  size_t given = 0;
  try {
    QPDFObjectHandle stream = stream_of(document, object, generation);
    Image image = describe_image(stream);
    if (image.coding != GUICHET_PDF_IMAGE_CODING_SAMPLES) return 0;
    LumaRows rows(image.layout, sink, context);
    if (image.is_facsimile) {
      decode_facsimile(*document, stream, image, rows);
    } else if (!decode_deflated(*document, stream, image, rows)) {
      decode_samples(stream, rows);
    }
    given = rows.given;
  } catch (...) {
    // Nothing to be had.
  }
  return given;
}
