#include "placement_clip.hpp"

#include <algorithm>
#include <cmath>

namespace guichet {

void Clip::intersect(const Clip &other) {
  left = std::max(left, other.left);
  bottom = std::max(bottom, other.bottom);
  right = std::min(right, other.right);
  top = std::min(top, other.top);
  is_rectangle = is_rectangle && other.is_rectangle;
}

bool Clip::leaves(const Matrix &placement) const {
  if (!is_rectangle) return false;
  auto [x1, x2] = std::minmax({placement.e, placement.e + placement.a, placement.e + placement.c,
                               placement.e + placement.a + placement.c});
  auto [y1, y2] = std::minmax({placement.f, placement.f + placement.b, placement.f + placement.d,
                               placement.f + placement.b + placement.d});
  constexpr double margin = 0.01;
  double across = margin * (x2 - x1), down = margin * (y2 - y1);
  return left <= x1 + across && right >= x2 - across && bottom <= y1 + down && top >= y2 - down;
}

void ClipPath::add_point(double x, double y, const Matrix &matrix) {
  if (count < points.size()) {
    points[count] = {x * matrix.a + y * matrix.c + matrix.e, x * matrix.b + y * matrix.d + matrix.f};
  }
  count += 1;
}

void ClipPath::add_rectangle(double x, double y, double width, double height, const Matrix &matrix) {
  add_point(x, y, matrix);
  add_point(x + width, y, matrix);
  add_point(x + width, y + height, matrix);
  add_point(x, y + height, matrix);
}

void ClipPath::paint(Clip &current) {
  if (clips) current.intersect(outline());
  *this = {};
}

/// Of a rectangle all points are corners, and each of the four is there.
Clip ClipPath::outline() const {
  size_t kept = std::min(count, points.size());
  Clip box{points[0].x, points[0].y, points[0].x, points[0].y};
  for (size_t index = 0; index < kept; ++index) {
    box.left = std::min(box.left, points[index].x);
    box.right = std::max(box.right, points[index].x);
    box.bottom = std::min(box.bottom, points[index].y);
    box.top = std::max(box.top, points[index].y);
  }
  double near = 1e-3 * std::max(box.right - box.left, box.top - box.bottom);
  unsigned corners = 0;
  box.is_rectangle = !is_bent && kept == count;
  for (size_t index = 0; index < kept; ++index) {
    bool is_left = std::abs(points[index].x - box.left) <= near, is_right = std::abs(points[index].x - box.right) <= near;
    bool is_low = std::abs(points[index].y - box.bottom) <= near, is_high = std::abs(points[index].y - box.top) <= near;
    if (!(is_left || is_right) || !(is_low || is_high)) box.is_rectangle = false;
    corners |= 1u << ((is_right ? 1 : 0) + (is_high ? 2 : 0));
  }
  box.is_rectangle = box.is_rectangle && corners == 0xF;
  return box;
}

}  // namespace guichet
