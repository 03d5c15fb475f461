#pragma once

namespace guichet {

/// A transformation as a `cm` writes it: x' = a·x + c·y + e, y' = b·x + d·y + f.
struct Matrix {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

  /// This transformation, then `outer`.
  Matrix then(const Matrix &outer) const {
    return {
        a * outer.a + b * outer.c,           a * outer.b + b * outer.d,
        c * outer.a + d * outer.c,           c * outer.b + d * outer.d,
        e * outer.a + f * outer.c + outer.e, e * outer.b + f * outer.d + outer.f};
  }
};

}  // namespace guichet
