#include "placement.hpp"

#include <algorithm>
#include <cmath>
#include <exception>
#include <iterator>
#include <string>

// What `Do` and `BI` draw: images, and forms that draw images.

namespace guichet {

namespace {

/// Forms within forms.
constexpr uint64_t maximum_form_depth = 20;
/// Draws of images on one page.
constexpr uint64_t maximum_images = 100'000;
/// Of an inline image: below, there is no text in it.
constexpr int64_t least_kept_pixels = 4096;

/// The key of an image's dictionary that is meant in an inline image (ISO 32000-2, table 91).
std::string unabbreviated(const std::string &key) {
  if (key == "/BPC") return "/BitsPerComponent";
  if (key == "/CS") return "/ColorSpace";
  if (key == "/D") return "/Decode";
  if (key == "/DP") return "/DecodeParms";
  if (key == "/F") return "/Filter";
  if (key == "/H") return "/Height";
  if (key == "/IM") return "/ImageMask";
  if (key == "/W") return "/Width";
  return key;
}

guichet_pdf_marks difference(const guichet_pdf_marks &now, const guichet_pdf_marks &before) {
  return {
      now.visible_text - before.visible_text, now.invisible_text - before.invisible_text, now.paths - before.paths};
}

}  // namespace

void Placement::draw_object(std::string_view object_name, const Stream &stream) {
  if (stream.hiding > 0) return;
  QPDFObjectHandle object = entry(entry(stream.resources, "/XObject"), key_of(object_name));
  if (!object.isStream() || layers.hide(entry(object, "/OC"), budget)) return;
  std::string type = name(entry(object, "/Subtype"));
  if (type == "Image") draw_image(object, stream);
  if (type == "Form") draw_form(object, stream);
}

void Placement::draw_image(QPDFObjectHandle object, const Stream &stream) {
  guichet_pdf_placed_image image{};
  image.object = object.getObjectID();
  image.generation = object.getGeneration();
  image.width = integer(entry(object, "/Width"));
  image.height = integer(entry(object, "/Height"));
  image.stencil = is_true(entry(object, "/ImageMask"));
  // An array of colours under /Mask masks too, but has no pixels of its own.
  image.masked = !entry(object, "/SMask").isNull() || !entry(object, "/Mask").isNull();
  for (auto const &key : {"/SMask", "/Mask"}) {
    QPDFObjectHandle mask = entry(object, key);
    if (!mask.isStream()) continue;
    image.mask_width = std::max(image.mask_width, integer(entry(mask, "/Width")));
    image.mask_height = std::max(image.mask_height, integer(entry(mask, "/Height")));
  }
  add(image, stream);
}

void Placement::draw_form(QPDFObjectHandle form, const Stream &stream) {
  QPDFObjGen identity = form.getObjGen();
  // Readers do not draw a form within itself.
  if (std::find(forms.begin(), forms.end(), identity) != forms.end()) return;
  if (auto known = plain_forms.find(identity); known != plain_forms.end()) {
    const PlainForm &plain = known->second;
    repeated_operators.spend(plain.operators);
    marks.visible_text += plain.marks.visible_text;
    marks.invisible_text += plain.marks.invisible_text;
    marks.paths += plain.marks.paths;
    return;
  }
  if (forms.size() >= maximum_form_depth) throw TooComplex{forms.size() + 1, maximum_form_depth};
  forms.push_back(identity);
  guichet_pdf_marks marks_before = marks;
  uint64_t operators_before = operators.spent() + repeated_operators.spent();
  size_t images_before = images.size();
  QPDFObjectHandle resources = entry(form, "/Resources");
  Stream inner{resources.isDictionary() ? resources : stream.resources, stream.state};
  inner.state.matrix = matrix_of(form).then(stream.state.matrix);
  inner.base = inner.state.matrix;
  clip_to_box(form, inner);
  look_at_content(decoder.decode(form, budget), inner);
  forms.pop_back();
  if (images.size() > images_before) return;
  uint64_t drawn = operators.spent() + repeated_operators.spent() - operators_before;
  plain_forms.emplace(identity, PlainForm{difference(marks, marks_before), drawn});
}

/// A form shows nothing beyond its box.
void Placement::clip_to_box(QPDFObjectHandle form, Stream &inner) {
  auto corners = numbers<4>(entry(form, "/BBox"));
  if (!corners) return;
  auto [x1, y1, x2, y2] = *corners;
  ClipPath path;
  path.add_rectangle(x1, y1, x2 - x1, y2 - y1, inner.state.matrix);
  path.clip();
  path.paint(inner.state.clip);
}

/// Reads the entries of an inline image (ISO 32000-2, table 91), with abbreviated keys or not.
void Placement::draw_inline_image(ContentScanner &scanner, const Stream &stream) {
  guichet_pdf_placed_image image{};
  std::string_view key, rest = scanner.rest();
  size_t length = 0;
  for (auto token = scanner.next(); token.kind != ContentScanner::Kind::end; token = scanner.next()) {
    if (token.kind == ContentScanner::Kind::word && token.text == "ID") break;
    // Without its data there is no image: what follows are operators again.
    if (token.kind == ContentScanner::Kind::word && token.text == "EI") return;
    bool countable = token.kind == ContentScanner::Kind::number && token.number >= 0 && token.number < 1e9;
    if (countable && (key == "W" || key == "Width")) image.width = static_cast<int64_t>(token.number);
    if (countable && (key == "H" || key == "Height")) image.height = static_cast<int64_t>(token.number);
    if (key == "IM" || key == "ImageMask") image.stencil = token.text == "true";
    key = token.kind == ContentScanner::Kind::name ? token.text : std::string_view();
    length = rest.size() - scanner.rest().size();
  }
  std::string_view data = scanner.inline_image();
  if (image.width * image.height >= least_kept_pixels) keep_inline_image(image, rest.substr(0, length), data);
  add(image, stream);
}

/// Makes an object of an inline image, as others are, so that its data can be asked for.
void Placement::keep_inline_image(guichet_pdf_placed_image &image, std::string_view entries, std::string_view data) {
  try {
    auto dictionary = QPDFObjectHandle::parse("<<" + std::string(entries) + ">>");
    auto object = document.newStream(std::string(data));
    object.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/Image"));
    for (auto const &key : dictionary.getKeys()) {
      object.getDict().replaceKey(unabbreviated(key), dictionary.getKey(key));
    }
    image.object = object.getObjectID();
    image.generation = object.getGeneration();
  } catch (std::exception const &) {
    // It stays without one.
  }
}

void Placement::add(guichet_pdf_placed_image image, const Stream &stream) {
  const Matrix &matrix = stream.state.matrix;
  double numbers[] = {matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f};
  for (double number : numbers) {
    if (!std::isfinite(number)) return;
  }
  if (stream.hiding > 0 || image.width <= 0 || image.height <= 0) return;
  if (images.size() >= maximum_images) throw TooComplex{images.size() + 1, maximum_images};
  std::copy(std::begin(numbers), std::end(numbers), image.matrix);
  const State &state = stream.state;
  image.ink = state.ink;
  image.masked = image.masked || state.is_masked || !state.is_opaque || state.is_blended;
  image.clipped = image.clipped || !state.clip.leaves(matrix);
  if (state.mask) mask(image, state);
  image.visible_text_before = marks.visible_text;
  images.push_back(image);
}

}  // namespace guichet
