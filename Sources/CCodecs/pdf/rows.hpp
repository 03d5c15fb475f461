#pragma once

#include "qpdf.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace guichet {

/// Thrown where no more is wanted. It is no `std::exception`, so that qpdf does not take it for a fault of the stream.
struct Enough {};

/// Cuts the samples of an image into rows.
class Rows : public Pipeline {
public:
  Rows(char const *identifier, size_t row_bytes, size_t height)
      : Pipeline(identifier, nullptr), row_bytes(row_bytes), height(height) {
    partial.reserve(row_bytes);
  }

  void write(unsigned char const *data, size_t length) override {
    while (length > 0) {
      size_t taken = std::min(length, row_bytes - partial.size());
      if (partial.empty() && taken == row_bytes) {
        take(data);
      } else {
        partial.insert(partial.end(), data, data + taken);
        if (partial.size() == row_bytes) {
          take(partial.data());
          partial.clear();
        }
      }
      data += taken;
      length -= taken;
    }
  }
  void finish() override {}

private:
  /// The number is from 0.
  virtual void add_row(const uint8_t *row, size_t number) = 0;

  void take(const uint8_t *row) {
    add_row(row, count);
    count += 1;
    // Of what comes after the last row nothing is decoded.
    if (count == height) throw Enough{};
  }

  size_t row_bytes;
  size_t height;
  size_t count = 0;
  std::vector<uint8_t> partial;
};

}  // namespace guichet
