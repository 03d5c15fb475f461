#include "placement.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

// Images that are drawn by way of something else: patterns, soft masks, glyphs of Type 3 fonts, looks of annotations.

namespace guichet {

namespace {

/// Cells within cells.
constexpr uint64_t maximum_cell_depth = 20;
/// The least longer side, in units of the page, of a glyph that is more than a letter: half an inch.
constexpr double least_pictured_glyph = 36;

Matrix placement_of(const guichet_pdf_placed_image &image) {
  const double *m = image.matrix;
  return {m[0], m[1], m[2], m[3], m[4], m[5]};
}

/// The sides of the unit square where a matrix places it.
double width_of(const Matrix &matrix) {
  return std::hypot(matrix.a, matrix.b);
}

double height_of(const Matrix &matrix) {
  return std::hypot(matrix.c, matrix.d);
}

double area_of(const guichet_pdf_placed_image &image) {
  Matrix matrix = placement_of(image);
  return std::abs(matrix.a * matrix.d - matrix.b * matrix.c);
}

/// The largest of some images, of which there is at least one.
const guichet_pdf_placed_image &largest(const std::vector<guichet_pdf_placed_image> &images) {
  return *std::max_element(images.begin(), images.end(), [](auto const &left, auto const &right) {
    return area_of(left) < area_of(right);
  });
}

/// The pixels that a mask has over a length of the page.
int64_t pixels_over(double length, int64_t mask_pixels, double mask_length) {
  constexpr double most = 1e9;
  double pixels = static_cast<double>(mask_pixels) * length / mask_length;
  return pixels > 0 && pixels < most ? static_cast<int64_t>(std::llround(pixels)) : 0;
}

struct Box {
  double left, bottom, right, top;
};

std::optional<Box> box_of(QPDFObjectHandle array) {
  auto corners = numbers<4>(array);
  if (!corners) return {};
  auto [x1, y1, x2, y2] = *corners;
  return Box{std::min(x1, x2), std::min(y1, y2), std::max(x1, x2), std::max(y1, y2)};
}

/// What is around a box, once it is transformed.
Box around(const Box &box, const Matrix &matrix) {
  double x[4], y[4];
  int corner = 0;
  for (double across : {box.left, box.right}) {
    for (double up : {box.bottom, box.top}) {
      x[corner] = matrix.a * across + matrix.c * up + matrix.e;
      y[corner++] = matrix.b * across + matrix.d * up + matrix.f;
    }
  }
  return {*std::min_element(x, x + 4), *std::min_element(y, y + 4), *std::max_element(x, x + 4),
      *std::max_element(y, y + 4)};
}

/// Lays the look of an annotation into its rectangle (ISO 32000-2, 12.5.5, algorithm 8); no area where that cannot be.
Matrix fitting(QPDFObjectHandle look, QPDFObjectHandle annotation) {
  constexpr Matrix nowhere{0, 0, 0, 0, 0, 0};
  auto inner = box_of(entry(look, "/BBox")), outer = box_of(entry(annotation, "/Rect"));
  if (!inner || !outer) return nowhere;
  Box box = around(*inner, matrix_of(look));
  double width = box.right - box.left, height = box.top - box.bottom;
  if (!(width > 0 && height > 0)) return nowhere;
  double across = (outer->right - outer->left) / width, up = (outer->top - outer->bottom) / height;
  return {across, 0, 0, up, outer->left - box.left * across, outer->bottom - box.bottom * up};
}

/// What a reader shows of an annotation: the stream of its state, where it has several (12.5.5).
QPDFObjectHandle look_of(QPDFObjectHandle annotation) {
  QPDFObjectHandle look = entry(entry(annotation, "/AP"), "/N");
  return look.isStream() ? look : entry(look, "/" + name(entry(annotation, "/AS")));
}

/// Links have no look of their own, and pop-ups are opened by hand.
bool is_shown(QPDFObjectHandle annotation) {
  constexpr int64_t hidden = 1 << 1;
  std::string type = name(entry(annotation, "/Subtype"));
  return !type.empty() && type != "Link" && type != "Popup" && (integer(entry(annotation, "/F")) & hidden) == 0;
}

}  // namespace

Matrix matrix_of(QPDFObjectHandle object, const std::string &key) {
  auto six = numbers<6>(entry(object, key));
  if (!six) return {};
  auto [a, b, c, d, e, f] = *six;
  return {a, b, c, d, e, f};
}

/// The images of a stream that is drawn with resources of its own or, where it has none, with those of its user. Null where
/// it has no image.
const Placement::Cell *Placement::cell_of(QPDFObjectHandle content, QPDFObjectHandle resources) {
  if (!content.isStream()) return nullptr;
  auto [known, is_new] = cells.try_emplace(content.getObjGen());
  Cell &cell = known->second;
  if (is_new) {
    if (forms.size() >= maximum_cell_depth) throw TooComplex{forms.size() + 1, maximum_cell_depth};
    forms.push_back(content.getObjGen());
    guichet_pdf_marks marks_before = marks;
    std::vector<guichet_pdf_placed_image> images_before;
    images.swap(images_before);
    QPDFObjectHandle own = entry(content, "/Resources");
    Stream stream{own.isDictionary() ? own : resources, {}};
    look_at_content(decoder.decode(content, budget), stream);
    cell = {matrix_of(content), std::move(images)};
    images = std::move(images_before);
    marks = marks_before;
    forms.pop_back();
  }
  return cell.images.empty() ? nullptr : &cell;
}

/// The largest image in the glyphs of a font of Type 3: which of them are shown is not looked at.
const Placement::Cell *Placement::glyphs_of(QPDFObjectHandle font, QPDFObjectHandle resources) {
  QPDFObjectHandle procedures = entry(font, "/CharProcs");
  if (name(entry(font, "/Subtype")) != "Type3" || !procedures.isDictionary() || !font.isIndirect()) return nullptr;
  auto [known, is_new] = cells.try_emplace(font.getObjGen());
  Cell &cell = known->second;
  if (is_new) {
    QPDFObjectHandle own = entry(font, "/Resources");
    std::vector<guichet_pdf_placed_image> found;
    for (auto const &key : procedures.getKeys()) {
      budget.spend();
      auto glyph = cell_of(procedures.getKey(key), own.isDictionary() ? own : resources);
      if (glyph) found.push_back(largest(glyph->images));
    }
    cell.matrix = matrix_of(font, "/FontMatrix");
    if (!found.empty()) cell.images = {largest(found)};
  }
  return cell.images.empty() ? nullptr : &cell;
}

/// The tiling pattern that is named; a shading is no stream.
const Placement::Cell *Placement::pattern(const Operands &operands, const Stream &stream) {
  if (operands.name_count == 0) return nullptr;
  return cell_of(entry(entry(stream.resources, "/Pattern"), key_of(operands.names[0])), stream.resources);
}

void Placement::set_font(const Operands &operands, Stream &stream) {
  stream.state.font_size = operands.last();
  auto [known, is_new] = stream.fonts.try_emplace(operands.names[0], nullptr);
  if (is_new) {
    auto font = entry(entry(stream.resources, "/Font"), key_of(operands.names[0]));
    known->second = glyphs_of(font, stream.resources);
  }
  stream.state.glyphs = known->second;
}

/// Of the parameters in a dictionary (ISO 32000-2, table 57), those by which what lies under something shows through it; one
/// that is not mentioned stays.
void Placement::set_parameters(const Operands &operands, Stream &stream) {
  auto [known, is_new] = stream.parameters.try_emplace(operands.names[0]);
  Parameters &parameters = known->second;
  if (is_new) {
    auto dictionary = entry(entry(stream.resources, "/ExtGState"), key_of(operands.names[0]));
    double opacity = 1;
    if (entry(dictionary, "/ca").getValueAsNumber(opacity)) parameters.is_opaque = opacity >= 1;
    QPDFObjectHandle mode = entry(dictionary, "/BM");
    if (mode.isName()) parameters.is_blended = name(mode) != "Normal" && name(mode) != "Compatible";
    if (mode.isArray()) parameters.is_blended = true;
    QPDFObjectHandle soft_mask = entry(dictionary, "/SMask");
    if (!soft_mask.isNull()) {
      parameters.is_masked = soft_mask.isDictionary();
      parameters.mask = cell_of(entry(soft_mask, "/G"), stream.resources);
    }
  }
  State &state = stream.state;
  if (parameters.is_opaque) state.is_opaque = *parameters.is_opaque;
  if (parameters.is_blended) state.is_blended = *parameters.is_blended;
  if (!parameters.is_masked) return;
  state.is_masked = *parameters.is_masked;
  state.mask = parameters.mask;
  state.mask_matrix = state.matrix;
}

/// A path, painted once with each pattern: only one cell of it is counted. A colour that comes through a soft mask shows
/// the image in the mask.
void Placement::fill_or_stroke(bool fills, bool strokes, Stream &stream) {
  paint(marks.paths, 1, stream);
  State &state = stream.state;
  stream.path.paint(state.clip);
  const Cell *fill = fills ? std::exchange(state.fill, nullptr) : nullptr;
  const Cell *stroke = strokes ? std::exchange(state.stroke, nullptr) : nullptr;
  if (fill) place(*fill, stream.base, false, stream);
  if (stroke) place(*stroke, stream.base, false, stream);
  if (fills && !fill && state.mask) place(*std::exchange(state.mask, nullptr), state.mask_matrix, true, stream);
}

void Placement::draw_glyphs(const Stream &stream) {
  const Cell &glyphs = *stream.state.glyphs;
  double size = stream.state.font_size;
  Matrix outer = Matrix{size, 0, 0, size, 0, 0}.then(stream.line).then(stream.state.matrix);
  Matrix placed = placement_of(glyphs.images.front()).then(glyphs.matrix).then(outer);
  if (std::max(width_of(placed), height_of(placed)) < least_pictured_glyph) return;
  place(glyphs, outer, false, stream);
}

void Placement::draw_annotations(QPDFObjectHandle page) {
  for_each(entry(page, "/Annots"), budget, [&](QPDFObjectHandle annotation) {
    if (!is_shown(annotation) || layers.hide(entry(annotation, "/OC"), budget)) return;
    annotated = true;
    QPDFObjectHandle look = look_of(annotation);
    const Cell *cell = cell_of(look, QPDFObjectHandle::newNull());
    if (cell) place(*cell, fitting(look, annotation), false, Stream{QPDFObjectHandle::newNull(), {}});
  });
}

/// Draws the images of a cell where `outer` leads from the space in which it is used to that of the page.
void Placement::place(const Cell &cell, const Matrix &outer, bool as_stencil, const Stream &stream) {
  Stream drawing{stream.resources, stream.state};
  drawing.hiding = stream.hiding;
  if (as_stencil) drawing.state.mask = nullptr;
  for (auto image : cell.images) {
    drawing.state.matrix = placement_of(image).then(cell.matrix).then(outer);
    image.stencil = image.stencil || as_stencil;
    add(image, drawing);
  }
}

/// An image is as fine as its mask, also where that lies in the graphics state.
void Placement::mask(guichet_pdf_placed_image &image, const State &state) const {
  const guichet_pdf_placed_image &mask = largest(state.mask->images);
  Matrix placed = placement_of(mask).then(state.mask->matrix).then(state.mask_matrix);
  Matrix own = placement_of(image);
  image.masked = true;
  image.mask_width = std::max(image.mask_width, pixels_over(width_of(own), mask.width, width_of(placed)));
  image.mask_height = std::max(image.mask_height, pixels_over(height_of(own), mask.height, height_of(placed)));
}

}  // namespace guichet
