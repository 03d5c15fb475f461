#include "placement_content.hpp"

#include <exception>

namespace guichet {

namespace {

/// Adds what flows through to a string. What it throws at the bound is no `std::exception`, so that qpdf does not take it
/// for a fault of the stream.
class Collector : public Pipeline {
public:
  Collector(std::string &bytes, uint64_t &spent, uint64_t maximum)
      : Pipeline("content", nullptr), bytes(bytes), spent(spent), maximum(maximum) {}

  void write(unsigned char const *data, size_t length) override {
    spent += length;
    if (spent > maximum) throw TooComplex{spent, maximum};
    bytes.append(reinterpret_cast<char const *>(data), length);
  }
  void finish() override {}

private:
  std::string &bytes;
  uint64_t &spent;
  uint64_t maximum;
};

}  // namespace

std::string ContentDecoder::decode(QPDFObjectHandle contents, Budget &budget) {
  std::string decoded;
  for_each(contents, budget, [&](QPDFObjectHandle stream) {
    if (!stream.isStream()) return;
    append(stream, decoded);
    // A token does not reach from one stream into the next.
    decoded += '\n';
  });
  return decoded;
}

void ContentDecoder::append(QPDFObjectHandle stream, std::string &decoded) {
  size_t start = decoded.size();
  Collector collector(decoded, spent, maximum);
  bool filtered = false;
  bool succeeded = false;
  try {
    succeeded = stream.pipeStreamData(&collector, &filtered, 0, qpdf_dl_specialized, true, false);
  } catch (std::exception const &) {
    // As far as it could be decoded.
  }
  // Bytes that are still encoded are no operators.
  if (!filtered) decoded.resize(start);
  has_failed = has_failed || !succeeded || !filtered;
}

}  // namespace guichet
