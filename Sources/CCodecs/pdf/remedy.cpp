#include "remedy.hpp"

#include "objects.hpp"

#include <libdeflate.h>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <cstring>
#include <memory>
#include <new>
#include <string>

namespace guichet {

namespace {

/// Thrown where there is more than there is room for. It is no `std::exception`, so that qpdf does not take it for a fault
/// of the stream.
struct TooMuch {};

/// Fills a buffer.
class Filling : public Pipeline {
public:
  Filling(uint8_t *bytes, size_t capacity) : Pipeline("filling", nullptr), bytes(bytes), capacity(capacity) {}

  void write(unsigned char const *data, size_t count) override {
    if (count > capacity - length) throw TooMuch{};
    std::memcpy(bytes + length, data, count);
    length += count;
  }
  void finish() override {}

  size_t length = 0;

private:
  uint8_t *bytes;
  size_t capacity;
};

/// Grows as far as a bound.
class Growing : public Pipeline {
public:
  explicit Growing(size_t maximum) : Pipeline("growing", nullptr), maximum(maximum) {}

  void write(unsigned char const *data, size_t count) override {
    if (count > maximum - bytes.size()) throw TooMuch{};
    bytes.append(reinterpret_cast<char const *>(data), count);
  }
  void finish() override {}

  std::string bytes;

private:
  size_t maximum;
};

/// Counts what is written and keeps the beginning.
class Output : public Pipeline {
public:
  Output(uint8_t *bytes, size_t capacity) : Pipeline("output", nullptr), bytes(bytes), capacity(capacity) {}

  void write(unsigned char const *data, size_t count) override {
    if (length < capacity) std::memcpy(bytes + length, data, std::min(count, capacity - length));
    length += count;
  }
  void finish() override {}

  size_t length = 0;

private:
  uint8_t *bytes;
  size_t capacity;
};

/// As FlateDecode has it; empty where that is no smaller than `capacity`.
std::string deflated(const std::string &bytes, size_t capacity) {
  constexpr int level = 9;
  std::string result(capacity, '\0');
  std::unique_ptr<libdeflate_compressor, void (*)(libdeflate_compressor *)> compressor(
      libdeflate_alloc_compressor(level), libdeflate_free_compressor);
  if (!compressor) return {};
  result.resize(
      libdeflate_zlib_compress(compressor.get(), bytes.data(), bytes.size(), result.data(), result.size()));
  return result;
}

void pack(QPDFObjectHandle object, guichet_pdf_stream &stream, size_t maximum_decoded) {
  // Metadata are read by programs that know nothing of PDF, and by the first part of PDF/A they must be.
  if (stream.bytes == 0 || name(entry(object, "/Type")) == "Metadata" || !entry(object, "/F").isNull()) return;
  Growing decoded(maximum_decoded);
  if (!read_stream(object, true, decoded)) return;
  std::string packed = deflated(decoded.bytes, stream.bytes);
  if (packed.empty()) return;
  object.replaceStreamData(packed, QPDFObjectHandle::newName("/FlateDecode"), QPDFObjectHandle::newNull());
  stream.bytes = packed.size();
}

/// Images that are deflated are so for good: the filters before it suit their pixels.
bool gains_by_packing(QPDFObjectHandle object, const guichet_pdf_stream &stream) {
  if (stream.part != GUICHET_PDF_PART_IMAGES) return true;
  bool is_lossless = stream.storage == GUICHET_PDF_STORAGE_SAMPLES || stream.storage == GUICHET_PDF_STORAGE_BITS;
  return is_lossless && entry(object, "/Filter").unparse().find("FlateDecode") == std::string::npos;
}

void pack(guichet_pdf_remedy &remedy, size_t maximum_decoded) {
  for (size_t index = 0; index < remedy.objects.size(); ++index) {
    QPDFObjectHandle object = remedy.objects[index];
    try {
      // Of what is not packed better, nothing is decoded when the file is written.
      object.setFilterOnWrite(false);
      if (gains_by_packing(object, remedy.streams[index])) pack(object, remedy.streams[index], maximum_decoded);
    } catch (...) {
      // It stays as it is.
    }
  }
}

QPDFObjectHandle facsimile_parameters(uint32_t width, uint32_t height) {
  auto parameters = QPDFObjectHandle::newDictionary();
  parameters.replaceKey("/K", QPDFObjectHandle::newInteger(-1));
  parameters.replaceKey("/Columns", QPDFObjectHandle::newInteger(width));
  parameters.replaceKey("/Rows", QPDFObjectHandle::newInteger(height));
  return parameters;
}

void replace(
    QPDFObjectHandle image, guichet_pdf_storage storage, uint32_t width, uint32_t height, const std::string &bytes) {
  bool is_jpeg = storage == GUICHET_PDF_STORAGE_JPEG;
  image.replaceStreamData(
      bytes, QPDFObjectHandle::newName(is_jpeg ? "/DCTDecode" : "/CCITTFaxDecode"),
      is_jpeg ? QPDFObjectHandle::newNull() : facsimile_parameters(width, height));
  QPDFObjectHandle dictionary = image.getDict();
  dictionary.replaceKey("/Width", QPDFObjectHandle::newInteger(width));
  dictionary.replaceKey("/Height", QPDFObjectHandle::newInteger(height));
  dictionary.replaceKey("/BitsPerComponent", QPDFObjectHandle::newInteger(is_jpeg ? 8 : 1));
}

}  // namespace

bool read_stream(QPDFObjectHandle stream, bool decoded, Pipeline &target) {
  bool filtered = false;
  auto level = decoded ? qpdf_dl_generalized : qpdf_dl_none;
  if (decoded) {
    stream.pipeStreamData(nullptr, &filtered, 0, level, true, false);
    // With parameters that qpdf does not know, what came would still be encoded.
    if (!filtered) return false;
  }
  return stream.pipeStreamData(&target, nullptr, 0, level, true, false);
}

}  // namespace guichet

using namespace guichet;

guichet_pdf_remedy *guichet_pdf_remedy_create(guichet_pdf_document *document, size_t maximum_decoded) {
  try {
    auto remedy = std::make_unique<guichet_pdf_remedy>(guichet_pdf_remedy{*document});
    QPDF &objects = *document->reading.document;
    size_t warnings = objects.numWarnings();
    survey(*remedy);
    // What cannot be read would be lost. Of a file that had to be repaired no reader shows it either.
    bool is_repaired = document->facts.outcome == GUICHET_PDF_OUTCOME_REPAIRED;
    if (objects.numWarnings() != warnings && !is_repaired) return nullptr;
    pack(*remedy, maximum_decoded);
    return remedy.release();
  } catch (...) {
    return nullptr;
  }
}

void guichet_pdf_remedy_free(guichet_pdf_remedy *remedy) {
  delete remedy;
}

const guichet_pdf_stream *guichet_pdf_remedy_streams(const guichet_pdf_remedy *remedy, size_t *count) {
  *count = remedy->streams.size();
  return remedy->streams.data();
}

size_t guichet_pdf_remedy_data(
    guichet_pdf_remedy *remedy, size_t stream, bool decoded, size_t capacity, uint8_t *bytes) {
  try {
    Filling target(bytes, capacity);
    return read_stream(remedy->objects.at(stream), decoded, target) ? target.length : 0;
  } catch (...) {
    return 0;
  }
}

bool guichet_pdf_remedy_replace(
    guichet_pdf_remedy *remedy, size_t stream, guichet_pdf_storage storage, uint32_t width, uint32_t height,
    size_t length, const uint8_t *bytes) {
  try {
    QPDFObjectHandle image = remedy->objects.at(stream);
    if (remedy->streams.at(stream).storage == GUICHET_PDF_STORAGE_SAMPLES) {
      // Indices are now colours.
      image.getDict().replaceKey("/ColorSpace", stored_samples(image).space);
    }
    std::string data(reinterpret_cast<char const *>(bytes), length);
    replace(image, storage, width, height, data);
    return true;
  } catch (...) {
    return false;
  }
}

size_t guichet_pdf_remedy_write(guichet_pdf_remedy *remedy, size_t capacity, uint8_t *bytes) {
  try {
    QPDF &document = *remedy->document.reading.document;
    Output output(bytes, capacity);
    QPDFWriter writer(document);
    writer.setOutputPipeline(&output);
    writer.setDecodeLevel(qpdf_dl_none);
    // Object streams came with 1.5, and PDF/A's first part knows none.
    bool has_object_streams = document.getPDFVersion() >= "1.5";
    writer.setObjectStreamMode(has_object_streams ? qpdf_o_generate : qpdf_o_disable);
    // One that follows from all bytes takes time, which is not spent where they are only counted.
    if (capacity > 0) {
      writer.setDeterministicID(true);
    } else {
      writer.setStaticID(true);
    }
    writer.setSuppressOriginalObjectIDs(true);
    writer.write();
    return output.length;
  } catch (...) {
    return 0;
  }
}
