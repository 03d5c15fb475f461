#pragma once

#include "guichet_pdf.h"
#include "objects.hpp"
#include "placement_content.hpp"
#include "placement_layers.hpp"
#include "placement_scanner.hpp"
#include "qpdf.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

namespace guichet {

/// A transformation as a `cm` writes it: x' = a·x + c·y + e, y' = b·x + d·y + f.
struct Matrix {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

  /// This transformation, then `outer`.
  Matrix then(const Matrix &outer) const;
};

/// What pages draw, found in their content streams without drawing them. Patterns and the glyphs of Type 3 fonts are not
/// looked into.
class Placement {
public:
  /// `catalog` tells which layers are hidden. The limits hold for all pages together.
  Placement(QPDFObjectHandle catalog, const guichet_pdf_limits &limits);

  /// Looks at one page after another. Throws `TooComplex` at a bound.
  void look_at_page(QPDFObjectHandle page);

  /// What was found on the last page, up to where a bound was met.
  std::vector<guichet_pdf_placed_image> images;
  guichet_pdf_marks marks{};
  bool annotated = false;

private:
  /// The part of the graphics state that matters here.
  struct State {
    Matrix matrix;
    /// The mode, as it is written.
    double text_rendering = 0;
  };

  /// What stands in front of an operator, as far as one is known that takes it.
  struct Operands {
    std::array<double, 6> numbers{};
    size_t number_count = 0;
    std::array<std::string_view, 2> names{};
    size_t name_count = 0;
    uint64_t string_bytes = 0;

    void add(const ContentScanner::Token &token);
    double last() const { return number_count > 0 ? numbers[(number_count - 1) % numbers.size()] : 0; }
    /// The last six numbers; the identity where there are fewer.
    Matrix matrix() const;
  };

  /// One content stream: the page's, or that of a form.
  struct Stream {
    QPDFObjectHandle resources;
    State state;
    std::vector<State> saved{};
    /// For each open sequence of marked content, whether it hides what is in it.
    std::vector<bool> sequences{};
    uint64_t hiding = 0;
  };

  void look_at_content(std::string_view content, Stream &stream);
  void perform(std::string_view word, const Operands &operands, Stream &stream);
  void save(Stream &stream);
  void open_sequence(const Operands &operands, bool has_properties, Stream &stream);
  void close_sequence(Stream &stream);
  void show_text(uint64_t bytes, const Stream &stream);
  void paint(uint64_t &counter, uint64_t amount, const Stream &stream);
  void draw_object(std::string_view name, const Stream &stream);
  void draw_image(QPDFObjectHandle image, const Stream &stream);
  void draw_form(QPDFObjectHandle form, const Stream &stream);
  void draw_inline_image(ContentScanner &scanner, const Stream &stream);
  void add(guichet_pdf_placed_image image, const Stream &stream);

  Budget budget;
  Budget operators;
  ContentDecoder decoder;
  Layers layers;
  /// The forms that are being looked at, outermost first.
  std::vector<QPDFObjGen> forms;
  /// The marks of forms without images, which need not be looked at again.
  std::map<QPDFObjGen, guichet_pdf_marks> plain_forms;
};

}  // namespace guichet
