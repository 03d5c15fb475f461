import CCodecs

/// Samples of 8 bits that a PDF holds without loss.
package struct PDFSamples: Sendable {
  package let width: Int
  package let height: Int
  /// 1 of gray, 3 of RGB, 4 of inks.
  package let components: Int
  /// Rows from the top, components interleaved, without gaps.
  package let samples: [UInt8]

  package init(width: Int, height: Int, components: Int, samples: [UInt8]) {
    precondition(samples.count == width * height * components, "every pixel has its samples")
    self.width = width
    self.height = height
    self.components = components
    self.samples = samples
  }

  /// Looks at every pixel once. That of inks is nothing to go by.
  package func survey() -> PNGSurvey {
    var survey = guichet_png_survey()
    unsafe guichet_png_survey_pixels(width * height, UInt32(components), samples, &survey)
    return PNGSurvey(survey)
  }

  /// One bit a pixel of gray: whether it is in the upper half. Rows are padded to whole bytes.
  package func bits() -> [UInt8] {
    precondition(components == 1, "only gray is light or dark by itself")
    var layout = guichet_png_layout(packing: PNGLayout.bilevel.packing, channels: 1, bits: 1)
    let rowLength = unsafe guichet_png_row_length(UInt32(width), &layout)
    return unsafe [UInt8](unsafeUninitializedCapacity: rowLength * height) { buffer, initialized in
      var survey = guichet_png_survey()
      unsafe guichet_png_pack(UInt32(width), UInt32(height), 1, samples, &survey, &layout, buffer.baseAddress)
      initialized = rowLength * height
    }
  }
}
