import CCodecs

/// Some blocks of a component, evenly spread over the picture.
package struct JPEGBlockSample: Sendable {
  /// Coefficients of a block.
  package static let blockSize = Int(GUICHET_JPEG_BLOCK_SIZE)

  package let count: Int
  /// Block by block, row by row of each. In place of its DC coefficient a block has the difference to that of the block
  /// before.
  package let coefficients: [Int16]
  private let steps: [Float]

  init(coefficients: [Int16], steps: [Float]) {
    count = coefficients.count / Self.blockSize
    self.coefficients = coefficients
    self.steps = steps
  }

  /// The symbols that the blocks take once they are made coarser; as they are where `quantisation` is nil.
  package func symbolCounts(_ quantisation: JPEGQuantisation?) -> JPEGSymbolCounts {
    var counts = guichet_jpeg_symbol_counts()
    if let quantisation {
      unsafe withUnsafePointer(to: guichet_jpeg_quantisation(quantisation)) { quantisation in
        unsafe guichet_jpeg_count_sampled(count, coefficients, steps, quantisation, &counts)
      }
    } else {
      unsafe guichet_jpeg_count_sampled(count, coefficients, steps, nil, &counts)
    }
    return JPEGSymbolCounts(counts)
  }
}
