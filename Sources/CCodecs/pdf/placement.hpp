#pragma once

#include "guichet_pdf.h"
#include "objects.hpp"
#include "placement_clip.hpp"
#include "placement_content.hpp"
#include "placement_layers.hpp"
#include "placement_matrix.hpp"
#include "placement_scanner.hpp"
#include "qpdf.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace guichet {

/// What pages draw, found in their content streams without drawing them. What is drawn by way of something else (patterns,
/// soft masks, glyphs of Type 3 fonts, looks of annotations) is searched for images once a document, and each counts where
/// it is drawn.
class Placement {
public:
  /// Inline images are added to the document, as objects. The limits hold for all its pages together.
  Placement(QPDF &document, const guichet_pdf_limits &limits);

  /// Looks at one page after another. Throws `TooComplex` at a bound.
  void look_at_page(QPDFObjectHandle page);

  /// What was found on the last page, up to where a bound was met.
  std::vector<guichet_pdf_placed_image> images;
  guichet_pdf_marks marks{};
  bool annotated = false;
  /// Whether the page's own content, or that of a form that no page before had, could not be decoded to its end.
  bool is_broken() const { return decoder.has_failed; }

private:
  /// The images of a content stream that is drawn by way of something else.
  struct Cell {
    /// From the space of the images to the one in which the cell is used.
    Matrix matrix;
    std::vector<guichet_pdf_placed_image> images;
  };

  struct PlainForm {
    guichet_pdf_marks marks;
    /// What it takes to draw it, the forms in it included.
    uint64_t operators;
  };

  /// The part of the graphics state that matters here. A cell is null where it has no image, or has been drawn.
  struct State {
    Matrix matrix;
    /// The mode, as it is written.
    double text_rendering = 0;
    double font_size = 0;
    /// The glyphs of a Type 3 font.
    const Cell *glyphs = nullptr;
    /// The tiling patterns that areas and lines are painted with.
    const Cell *fill = nullptr;
    const Cell *stroke = nullptr;
    /// The luma of the colour that areas are filled with, 0 to 255, black from the start; -1 where it is not known.
    int16_t ink = 0;
    /// Whether what lies under something shows through it: by its opacity, by how colours are blended, or by a soft mask.
    bool is_opaque = true;
    bool is_blended = false;
    bool is_masked = false;
    Clip clip;
    /// The group of the soft mask, and the matrix that was in force when it was set.
    const Cell *mask = nullptr;
    Matrix mask_matrix;
  };

  /// What a dictionary of parameters sets; nothing where it does not mention it.
  struct Parameters {
    std::optional<bool> is_opaque{};
    std::optional<bool> is_blended{};
    std::optional<bool> is_masked{};
    const Cell *mask = nullptr;
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
    /// One of the last six numbers, by its place among the last `count`; 0 where there are fewer.
    double number(size_t index, size_t count) const;
    /// The last six numbers; the identity where there are fewer.
    Matrix matrix() const;
    /// A shift by the last two numbers; none where there are fewer.
    Matrix offset() const;
    /// The luma of a colour in gray, in red, green and blue, or in four inks; -1 where it is not known.
    int16_t gray() const;
    int16_t luma_of_rgb() const;
    int16_t luma_of_black() const;
  };

  /// One content stream: the page's, or that of a form or a cell.
  struct Stream {
    QPDFObjectHandle resources;
    State state;
    /// The matrix that was in force when it began: patterns are laid out by it.
    Matrix base{};
    /// Where a line of text starts.
    Matrix line{};
    ClipPath path{};
    std::vector<State> saved{};
    /// By their names in the resources.
    std::map<std::string_view, const Cell *> fonts{};
    std::map<std::string_view, Parameters> parameters{};
    /// For each open sequence of marked content, whether it hides what is in it.
    std::vector<bool> sequences{};
    uint64_t hiding = 0;
  };

  void look_at_content(std::string_view content, Stream &stream);
  void perform(std::string_view word, const Operands &operands, Stream &stream);
  void save(Stream &stream);
  void make_path(uint32_t operation, const Operands &operands, Stream &stream);
  void set_fill(int16_t ink, Stream &stream);
  void open_sequence(const Operands &operands, bool has_properties, Stream &stream);
  void close_sequence(Stream &stream);
  void show_text(uint64_t bytes, const Stream &stream);
  void paint(uint64_t &counter, uint64_t amount, const Stream &stream);
  void fill_or_stroke(bool fills, bool strokes, Stream &stream);
  void draw_object(std::string_view name, const Stream &stream);
  void draw_image(QPDFObjectHandle image, const Stream &stream);
  void draw_form(QPDFObjectHandle form, const Stream &stream);
  void clip_to_box(QPDFObjectHandle form, Stream &inner);
  void draw_inline_image(ContentScanner &scanner, const Stream &stream);
  void keep_inline_image(guichet_pdf_placed_image &image, std::string_view entries, std::string_view data);
  void add(guichet_pdf_placed_image image, const Stream &stream);

  const Cell *cell_of(QPDFObjectHandle content, QPDFObjectHandle resources);
  const Cell *glyphs_of(QPDFObjectHandle font, QPDFObjectHandle resources);
  const Cell *pattern(const Operands &operands, const Stream &stream);
  void set_font(const Operands &operands, Stream &stream);
  void set_parameters(const Operands &operands, Stream &stream);
  void draw_glyphs(const Stream &stream);
  void draw_annotations(QPDFObjectHandle page);
  void place(const Cell &cell, const Matrix &outer, bool as_stencil, const Stream &stream);
  void mask(guichet_pdf_placed_image &image, const State &state) const;

  QPDF &document;
  Budget budget;
  Budget operators;
  /// Those of plain forms that were known already, on one page: the same form may be at the head of each.
  Budget repeated_operators;
  ContentDecoder decoder;
  Layers layers;
  /// The forms that are being looked at, outermost first.
  std::vector<QPDFObjGen> forms;
  /// Forms without images, which need not be looked at again. A reader draws each as often as it is named.
  std::map<QPDFObjGen, PlainForm> plain_forms;
  /// Whether they have images or not. One that is being looked at is there, and empty, so that none is drawn in itself.
  std::map<QPDFObjGen, Cell> cells;
};

/// Of a form or a pattern; the identity where it has none.
Matrix matrix_of(QPDFObjectHandle object, const std::string &key = "/Matrix");

}  // namespace guichet
