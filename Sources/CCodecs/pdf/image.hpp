#pragma once

#include "guichet_pdf_image.h"
#include "qpdf.hpp"

#include <array>
#include <cstdint>
#include <string>

namespace guichet {

/// How the samples of an image make luma (ISO 32000-2, 8.6 and 8.9.5.2).
struct SampleLayout {
  size_t width = 0;
  size_t height = 0;
  size_t bits = 0;
  /// Samples a pixel: 1 or 3.
  size_t components = 0;
  /// Of images with one sample a pixel: the luma of the pixels that a byte holds, by its value.
  std::array<std::array<uint8_t, 8>, 256> luma{};
  /// Whether samples are luma as they are stored.
  bool is_luma = false;

  size_t bytes_per_row() const { return (width * components * bits + 7) / 8; }
};

/// How samples are deflated.
enum class Deflation {
  /// Not at all, or in a way that is left to qpdf.
  other,
  /// By the Flate filter alone.
  plain,
  /// The same, each row filtered as in PNG and after a byte that says how (ISO 32000-2, table 10: predictors from 10 on).
  filtered,
};

struct Image {
  guichet_pdf_image_coding coding = GUICHET_PDF_IMAGE_CODING_OTHER;
  SampleLayout layout;
  /// Of samples that are coded as a facsimile of group 4 (ITU-T T.6).
  bool is_facsimile = false;
  /// Of a facsimile: whether it is decoded to ones where it is black (ISO 32000-2, table 11).
  bool black_is_one = false;
  Deflation deflation = Deflation::other;
};

/// How an image is stored.
Image describe_image(QPDFObjectHandle stream);

/// The colours of an indexed space, byte by byte; empty where they cannot be had.
std::string color_table(QPDFObjectHandle lookup);

/// Turns rows of samples into rows of luma.
void luma_of_row(const SampleLayout &layout, const uint8_t *row, uint8_t *luma);

}  // namespace guichet
