import CCodecs

/// How the coefficients of one component are made coarser, row by row of a block.
package struct JPEGQuantisation: Equatable, Sendable {
  /// 1 to 255 each. One that is finer than the coefficients are now changes nothing.
  package var steps: [UInt16]
  /// The share of a step, up to 0.5, that is added before the fraction is dropped: less of it makes more zeros.
  package var rounding: [Float]

  package init(steps: [UInt16], rounding: [Float]) {
    precondition(steps.count == JPEGBlockSample.blockSize && rounding.count == steps.count, "a block has 64 places")
    self.steps = steps
    self.rounding = rounding
  }
}

extension guichet_jpeg_quantisation {
  init(_ quantisation: JPEGQuantisation) {
    self.init()
    unsafe withUnsafeMutableBytes(of: &steps) {
      unsafe $0.copyBytes(from: quantisation.steps.withUnsafeBytes(Array.init))
    }
    unsafe withUnsafeMutableBytes(of: &rounding) {
      unsafe $0.copyBytes(from: quantisation.rounding.withUnsafeBytes(Array.init))
    }
  }
}
