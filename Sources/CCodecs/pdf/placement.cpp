#include "placement.hpp"

#include "page_tree.hpp"

#include <algorithm>
#include <cmath>

namespace guichet {

namespace {

/// Graphics states saved at a time: far more than any writer needs (ISO 32000-1, annex C, asks for 28), also one that
/// forgets to restore them.
constexpr uint64_t maximum_saved_states = 4096;

/// An operator as a number, to be switched on. No operator is longer than three characters.
constexpr uint32_t code(std::string_view word) {
  uint32_t value = 0;
  for (char character : word.substr(0, 4)) value = value << 8 | static_cast<unsigned char>(character);
  return value;
}

constexpr int16_t unknown_ink = -1;

/// Of an intensity from 0 to 1.
int16_t level(double intensity) { return static_cast<int16_t>(std::lround(255 * std::clamp(intensity, 0.0, 1.0))); }

/// A page's resources, those it inherits included.
QPDFObjectHandle resources_of(QPDFObjectHandle page) {
  for (uint64_t level = 0; level < maximum_page_tree_depth && page.isDictionary(); ++level) {
    QPDFObjectHandle resources = entry(page, "/Resources");
    if (resources.isDictionary()) return resources;
    page = entry(page, "/Parent");
  }
  return QPDFObjectHandle::newNull();
}

}  // namespace

void Placement::Operands::add(const ContentScanner::Token &token) {
  switch (token.kind) {
  case ContentScanner::Kind::number:
    numbers[number_count++ % numbers.size()] = token.number;
    break;
  case ContentScanner::Kind::name:
    if (name_count < names.size()) names[name_count++] = token.text;
    break;
  case ContentScanner::Kind::string:
    string_bytes += token.length;
    break;
  default:
    break;
  }
}

double Placement::Operands::number(size_t index, size_t count) const {
  return number_count < count ? 0 : numbers[(number_count - count + index) % numbers.size()];
}

Matrix Placement::Operands::matrix() const {
  if (number_count < 6) return {};
  return {number(0, 6), number(1, 6), number(2, 6), number(3, 6), number(4, 6), number(5, 6)};
}

Matrix Placement::Operands::offset() const { return {1, 0, 0, 1, number(0, 2), number(1, 2)}; }

int16_t Placement::Operands::gray() const {
  return number_count == 1 ? level(number(0, 1)) : unknown_ink;
}

/// By the weights of ITU-R BT.601, as JPEG has them.
int16_t Placement::Operands::luma_of_rgb() const {
  return number_count == 3 ? level(0.299 * number(0, 3) + 0.587 * number(1, 3) + 0.114 * number(2, 3)) : unknown_ink;
}

/// Only of black ink: what the others look like is not told by numbers.
int16_t Placement::Operands::luma_of_black() const {
  bool is_black_alone = number_count == 4 && number(0, 4) == 0 && number(1, 4) == 0 && number(2, 4) == 0;
  return is_black_alone ? level(1 - number(3, 4)) : unknown_ink;
}

Placement::Placement(QPDF &document, const guichet_pdf_limits &limits)
    : document(document), budget(limits.maximum_objects), operators(limits.maximum_operators),
      repeated_operators(limits.maximum_operators), decoder(limits.maximum_content),
      layers(entry(document.getTrailer(), "/Root"), budget) {}

void Placement::look_at_page(QPDFObjectHandle page) {
  images.clear();
  marks = {};
  forms.clear();
  repeated_operators.renew();
  decoder.has_failed = false;
  annotated = false;
  Stream stream{resources_of(page), {}};
  look_at_content(decoder.decode(entry(page, "/Contents"), budget), stream);
  draw_annotations(page);
}

void Placement::look_at_content(std::string_view content, Stream &stream) {
  ContentScanner scanner(content);
  Operands operands;
  for (auto token = scanner.next(); token.kind != ContentScanner::Kind::end; token = scanner.next()) {
    if (token.kind != ContentScanner::Kind::word) {
      operands.add(token);
      continue;
    }
    operators.spend();
    if (token.text == "BI") {
      draw_inline_image(scanner, stream);
    } else {
      perform(token.text, operands, stream);
    }
    operands = {};
  }
}

void Placement::perform(std::string_view word, const Operands &operands, Stream &stream) {
  switch (code(word)) {
  case code("q"):
    return save(stream);
  case code("Q"):
    if (stream.saved.empty()) return;
    stream.state = stream.saved.back();
    return stream.saved.pop_back();
  case code("cm"):
    stream.state.matrix = operands.matrix().then(stream.state.matrix);
    return;
  case code("Do"):
    return draw_object(operands.names[0], stream);
  case code("BDC"):
    return open_sequence(operands, true, stream);
  case code("BMC"):
    return open_sequence(operands, false, stream);
  case code("EMC"):
    return close_sequence(stream);
  case code("Tr"):
    stream.state.text_rendering = operands.last();
    return;
  case code("BT"):
    stream.line = {};
    return;
  case code("Tm"):
    stream.line = operands.matrix();
    return;
  case code("Td"):
  case code("TD"):
    stream.line = operands.offset().then(stream.line);
    return;
  case code("Tf"):
    return set_font(operands, stream);
  case code("gs"):
    return set_parameters(operands, stream);
  case code("scn"):
    set_fill(unknown_ink, stream);
    stream.state.fill = pattern(operands, stream);
    return;
  case code("SCN"):
    stream.state.stroke = pattern(operands, stream);
    return;
  case code("g"):
    return set_fill(operands.gray(), stream);
  case code("rg"):
    return set_fill(operands.luma_of_rgb(), stream);
  case code("k"):
    return set_fill(operands.luma_of_black(), stream);
  case code("sc"):
  case code("cs"):
    return set_fill(unknown_ink, stream);
  case code("G"):
  case code("RG"):
  case code("K"):
  case code("SC"):
  case code("CS"):
    stream.state.stroke = nullptr;
    return;
  case code("Tj"):
  case code("TJ"):
  case code("'"):
  case code("\""):
    return show_text(operands.string_bytes, stream);
  case code("f"):
  case code("F"):
  case code("f*"):
  case code("sh"):
    return fill_or_stroke(true, false, stream);
  case code("B"):
  case code("B*"):
  case code("b"):
  case code("b*"):
    return fill_or_stroke(true, true, stream);
  case code("S"):
  case code("s"):
    return fill_or_stroke(false, true, stream);
  case code("re"):
  case code("m"):
  case code("l"):
  case code("c"):
  case code("v"):
  case code("y"):
  case code("W"):
  case code("W*"):
    return make_path(code(word), operands, stream);
  case code("n"):
    return stream.path.paint(stream.state.clip);
  default:
    return;
  }
}

void Placement::make_path(uint32_t operation, const Operands &operands, Stream &stream) {
  auto number = [&](size_t index, size_t count) { return operands.number(index, count); };
  const Matrix &matrix = stream.state.matrix;
  switch (operation) {
  case code("re"):
    return stream.path.add_rectangle(number(0, 4), number(1, 4), number(2, 4), number(3, 4), matrix);
  case code("m"):
  case code("l"):
    return stream.path.add_point(number(0, 2), number(1, 2), matrix);
  case code("W"):
  case code("W*"):
    return stream.path.clip();
  default:
    return stream.path.add_curve();
  }
}

void Placement::save(Stream &stream) {
  stream.saved.push_back(stream.state);
  if (stream.saved.size() > maximum_saved_states) throw TooComplex{stream.saved.size(), maximum_saved_states};
}

void Placement::set_fill(int16_t ink, Stream &stream) {
  stream.state.fill = nullptr;
  stream.state.ink = ink;
}

/// Marked content is optional where its tag is /OC; its properties lie in the resources (ISO 32000-2, 8.11.3.2).
void Placement::open_sequence(const Operands &operands, bool has_properties, Stream &stream) {
  bool hides = false;
  if (has_properties && operands.name_count == 2 && operands.names[0] == "OC") {
    hides = layers.hide(entry(entry(stream.resources, "/Properties"), key_of(operands.names[1])), budget);
  }
  stream.sequences.push_back(hides);
  stream.hiding += hides ? 1 : 0;
}

void Placement::close_sequence(Stream &stream) {
  if (stream.sequences.empty()) return;
  stream.hiding -= stream.sequences.back() ? 1 : 0;
  stream.sequences.pop_back();
}

/// Text of modes 3 and 7 leaves no mark (ISO 32000-2, table 104): it is there to be found, over the scan of a page.
void Placement::show_text(uint64_t bytes, const Stream &stream) {
  bool invisible = stream.state.text_rendering == 3 || stream.state.text_rendering == 7;
  // Before the text is counted: a picture does not hide the letter that it is.
  if (!invisible && stream.state.glyphs) draw_glyphs(stream);
  paint(invisible ? marks.invisible_text : marks.visible_text, bytes, stream);
}

void Placement::paint(uint64_t &counter, uint64_t amount, const Stream &stream) {
  if (stream.hiding == 0) counter += amount;
}

}  // namespace guichet
