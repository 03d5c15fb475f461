#include "xfa.hpp"

#include <cctype>
#include <exception>

namespace guichet {

namespace {

/// Bytes of a decoded packet that are looked at. Configurations are small; a template comes after them.
constexpr size_t maximum_packet = 1 << 20;

/// Keeps the beginning of what flows through and then ends the flow.
class Beginning : public Pipeline {
public:
  struct Full : std::exception {};

  Beginning() : Pipeline("beginning", nullptr) {}

  void write(unsigned char const *data, size_t length) override {
    size_t room = maximum_packet - bytes.size();
    bytes.append(reinterpret_cast<char const *>(data), length < room ? length : room);
    if (length >= room) throw Full();
  }
  void finish() override {}

  std::string bytes;
};

std::string decoded(QPDFObjectHandle stream) {
  Beginning beginning;
  try {
    bool filtered = false;
    stream.pipeStreamData(&beginning, &filtered, 0, qpdf_dl_generalized, true, false);
  } catch (std::exception const &) {
    // As far as it could be decoded, or was wanted.
  }
  return std::move(beginning.bytes);
}

bool requires_layout(const std::string &packet) {
  static const std::string opening = "<dynamicRender";
  size_t start = packet.find(opening);
  if (start == std::string::npos) return false;
  start = packet.find('>', start);
  if (start == std::string::npos) return false;
  do ++start;
  while (start < packet.size() && std::isspace(static_cast<unsigned char>(packet[start])));
  return packet.compare(start, 8, "required") == 0;
}

}  // namespace

guichet_pdf_form form_kind(QPDFObjectHandle catalog, QPDFObjectHandle acroform, Budget &budget) {
  QPDFObjectHandle xfa = entry(acroform, "/XFA");
  if (!xfa.isStream() && !xfa.isArray()) return GUICHET_PDF_FORM_ACROFORM;
  bool dynamic = is_true(entry(catalog, "/NeedsRendering"));
  // One stream, or an array of alternating names and streams (ISO 32000-1, 12.7.8).
  std::string packet_name;
  for_each(xfa, budget, [&](QPDFObjectHandle part) {
    if (part.isString()) packet_name = part.getStringValue();
    if (dynamic || !part.isStream()) return;
    if (packet_name.empty() || packet_name == "config") dynamic = requires_layout(decoded(part));
  });
  return dynamic ? GUICHET_PDF_FORM_XFA_DYNAMIC : GUICHET_PDF_FORM_XFA_STATIC;
}

}  // namespace guichet
