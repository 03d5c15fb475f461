#include "remedy.hpp"

#include "objects.hpp"

#include <algorithm>
#include <utility>

namespace guichet {

namespace {

/// A walk over all objects that the trailer leads to, without recursion. What a stream is for follows from the key under
/// which it is met first, or from its own type.
class Survey {
public:
  explicit Survey(guichet_pdf_remedy &remedy) : remedy(remedy), budget(remedy.document.limits.maximum_objects) {}

  void walk(QPDFObjectHandle root) {
    push(root, GUICHET_PDF_PART_OTHER);
    while (!rest.empty()) {
      auto [object, part] = rest.back();
      rest.pop_back();
      budget.spend();
      visit(object, part);
    }
    for (auto &stream : remedy.streams) {
      bool is_mask = masks.count(QPDFObjGen(stream.object, stream.generation)) > 0;
      stream.is_mask = is_mask;
      stream.masked |= is_mask;
    }
  }

private:
  void push(QPDFObjectHandle object, guichet_pdf_part part) {
    if (!object.isArray() && !object.isDictionary() && !object.isStream()) return;
    if (seen.insert(object)) rest.emplace_back(object, part);
  }

  void visit(QPDFObjectHandle object, guichet_pdf_part part) {
    if (object.isArray()) {
      for_each(object, budget, [&](QPDFObjectHandle item) { push(item, part); });
      return;
    }
    if (object.isStream()) add(object, part);
    QPDFObjectHandle dictionary = object.isStream() ? object.getDict() : object;
    // What files and glyphs belong together is told by a dictionary without a type.
    guichet_pdf_part passed_on = dictionary.hasKey("/Type") || object.isStream() ? GUICHET_PDF_PART_OTHER : part;
    for (auto const &[key, value] : dictionary.getDictAsMap()) {
      budget.spend();
      if ((key == "/SMask" || key == "/Mask") && QPDFObjectHandle(value).isStream()) masks.insert(value.getObjGen());
      push(value, part_under(key, passed_on));
    }
  }

  static guichet_pdf_part part_under(const std::string &key, guichet_pdf_part otherwise) {
    if (key == "/FontFile" || key == "/FontFile2" || key == "/FontFile3" || key == "/ToUnicode"
        || key == "/CharProcs") {
      return GUICHET_PDF_PART_FONTS;
    }
    if (key == "/EF") return GUICHET_PDF_PART_ATTACHMENTS;
    if (key == "/Contents") return GUICHET_PDF_PART_CONTENT;
    return otherwise;
  }

  /// Of a file that had to be repaired, what streams say of their length is not believed.
  int64_t length(QPDFObjectHandle object) {
    bool is_repaired = remedy.document.facts.outcome == GUICHET_PDF_OUTCOME_REPAIRED;
    return is_repaired ? int64_t(object.getRawStreamData()->getSize()) : integer(entry(object, "/Length"));
  }

  void add(QPDFObjectHandle object, guichet_pdf_part part) {
    guichet_pdf_stream stream{};
    QPDFObjGen identity = object.getObjGen();
    stream.object = identity.getObj();
    stream.generation = identity.getGen();
    std::string type = name(entry(object, "/Type")), subtype = name(entry(object, "/Subtype"));
    stream.part = subtype == "Image"          ? GUICHET_PDF_PART_IMAGES
                  : type == "EmbeddedFile"    ? GUICHET_PDF_PART_ATTACHMENTS
                  : subtype == "Form"         ? GUICHET_PDF_PART_CONTENT
                                              : part;
    // No stream is longer than the file that it lies in.
    stream.bytes = static_cast<uint64_t>(std::clamp<int64_t>(length(object), 0, int64_t(remedy.document.file.size())));
    if (stream.part == GUICHET_PDF_PART_IMAGES) describe_storage(object, stream);
    remedy.streams.push_back(stream);
  }

  guichet_pdf_remedy &remedy;
  Budget budget;
  Seen seen;
  std::set<QPDFObjGen> masks;
  std::vector<std::pair<QPDFObjectHandle, guichet_pdf_part>> rest;
};

}  // namespace

void survey(guichet_pdf_remedy &remedy) {
  QPDF &document = *remedy.document.reading.document;
  Survey(remedy).walk(document.getTrailer());
  auto number = [](const guichet_pdf_stream &stream) { return std::make_pair(stream.object, stream.generation); };
  std::sort(remedy.streams.begin(), remedy.streams.end(), [&](auto const &left, auto const &right) {
    return number(left) < number(right);
  });
  for (auto const &stream : remedy.streams) {
    remedy.objects.push_back(document.getObject(stream.object, stream.generation));
  }
}

}  // namespace guichet
