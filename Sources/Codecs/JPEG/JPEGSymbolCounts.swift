import CCodecs

/// How often each symbol of the two Huffman codes of a component occurs (ISO/IEC 10918-1, F.1.2).
package struct JPEGSymbolCounts: Equatable, Sendable {
  /// By size of the difference to the DC coefficient before.
  package var dc: [Int]
  /// By zeros before a coefficient, in the upper four bits, and its size in the lower.
  package var ac: [Int]

  /// Of nothing.
  package static let none = JPEGSymbolCounts(guichet_jpeg_symbol_counts())

  /// Of what takes so many times as much; what occurs at all still does.
  package func scaled(by factor: Double) -> JPEGSymbolCounts {
    var scaled = self
    scaled.dc = dc.map { Int((Double($0) * factor).rounded(.up)) }
    scaled.ac = ac.map { Int((Double($0) * factor).rounded(.up)) }
    return scaled
  }

  /// The same with once every symbol that 8 bits a sample allow for and that does not occur.
  package var withEverySymbol: JPEGSymbolCounts {
    var every = self
    for size in 0...11 { every.dc[size] = max(1, dc[size]) }
    // No coefficient at all, and sixteen zeros.
    for symbol in [0x00, 0xF0] { every.ac[symbol] = max(1, ac[symbol]) }
    for zeros in 0...15 {
      for size in 1...10 { every.ac[zeros << 4 | size] = max(1, ac[zeros << 4 | size]) }
    }
    return every
  }

  package static func + (left: JPEGSymbolCounts, right: JPEGSymbolCounts) -> JPEGSymbolCounts {
    var sum = left
    for symbol in sum.dc.indices { sum.dc[symbol] += right.dc[symbol] }
    for symbol in sum.ac.indices { sum.ac[symbol] += right.ac[symbol] }
    return sum
  }

  init(_ counts: guichet_jpeg_symbol_counts) {
    dc = unsafe withUnsafeBytes(of: counts.dc) { unsafe $0.bindMemory(to: UInt32.self).map { Int($0) } }
    ac = unsafe withUnsafeBytes(of: counts.ac) { unsafe $0.bindMemory(to: UInt32.self).map { Int($0) } }
  }
}

/// The Huffman codes of one pair, each the best for its symbols.
package struct JPEGCodePair: Equatable, Sendable {
  package var dc: HuffmanCode
  package var ac: HuffmanCode

  package init(_ counts: JPEGSymbolCounts) {
    dc = HuffmanCode(counts: counts.dc)
    ac = HuffmanCode(counts: counts.ac)
  }

  /// What symbols take that occur so often, and the bits that follow each.
  package func bits(for counts: JPEGSymbolCounts) -> Int {
    dc.bits(for: counts.dc) + ac.bits(for: counts.ac)
  }
}

extension HuffmanCode {
  /// A symbol's lower four bits are the number of bits that follow it.
  fileprivate func bits(for counts: [Int]) -> Int {
    counts.indices.reduce(0) { $0 + counts[$1] * (lengths[$1] + $1 & 15) }
  }
}
