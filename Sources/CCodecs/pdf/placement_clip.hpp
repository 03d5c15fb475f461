#pragma once

#include "placement_matrix.hpp"

#include <array>
#include <cstddef>
#include <limits>

namespace guichet {

/// The part of the page within which something is painted.
struct Clip {
  double left = -std::numeric_limits<double>::infinity(), bottom = left;
  double right = std::numeric_limits<double>::infinity(), top = right;
  /// Whether it is exactly that rectangle, and not only within it.
  bool is_rectangle = true;

  void intersect(const Clip &other);
  /// Whether it leaves the unit square that a matrix places, but for a hundredth of its sides.
  bool leaves(const Matrix &placement) const;
};

/// The path that is being made, as far as it may become a clip: of others than rectangles only what is around them.
class ClipPath {
public:
  void add_point(double x, double y, const Matrix &matrix);
  void add_rectangle(double x, double y, double width, double height, const Matrix &matrix);
  void add_curve() { is_bent = true; }
  /// The path becomes a clip once it is painted.
  void clip() { clips = true; }
  /// Ends it.
  void paint(Clip &current);

private:
  struct Point {
    double x, y;
  };

  Clip outline() const;

  std::array<Point, 8> points{};
  size_t count = 0;
  bool is_bent = false;
  bool clips = false;
};

}  // namespace guichet
