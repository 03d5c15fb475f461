import CCodecs

/// A Huffman code as JPEG has it: no code longer than 16 bits, and none of ones alone (ISO/IEC 10918-1, annex C).
package struct HuffmanCode: Equatable, Sendable {
  /// The length of each symbol's code, in bits; 0 for a symbol that has none.
  package let lengths: [Int]

  private static let maximumLength = Int(GUICHET_JPEG_MAXIMUM_CODE_LENGTH)

  /// The shortest code for symbols that occur so often. One that does not occur gets no code.
  ///
  /// Package merge: the least costly items of each level are paired and compete with the symbols of the next, once for
  /// every bit that a code may have. What a symbol was chosen for so often is the length of its code.
  package init(counts: [Int]) {
    let symbols = counts.indices.filter { counts[$0] > 0 }
    // Takes the code of ones alone.
    let reserved = counts.count
    let leaves = ([Item(weight: 0, symbols: [reserved])] + symbols.map { Item(weight: counts[$0], symbols: [$0]) })
      .sorted { $0.weight < $1.weight }
    var lengths = [Int](repeating: 0, count: counts.count + 1)
    var level = leaves
    for _ in 1..<Self.maximumLength { level = Self.merged(leaves, Self.packages(level)) }
    // So many make a complete tree.
    for item in level.prefix(2 * (leaves.count - 1)) {
      for symbol in item.symbols { lengths[symbol] += 1 }
    }
    self.lengths = Array(lengths.dropLast())
  }

  private struct Item {
    var weight: Int
    var symbols: [Int]
  }

  private static func packages(_ level: [Item]) -> [Item] {
    stride(from: 0, to: level.count - 1, by: 2).map { index in
      Item(
        weight: level[index].weight + level[index + 1].weight,
        symbols: level[index].symbols + level[index + 1].symbols)
    }
  }

  private static func merged(_ leaves: [Item], _ packages: [Item]) -> [Item] {
    var (result, leaf, package): ([Item], Int, Int) = ([], 0, 0)
    result.reserveCapacity(leaves.count + packages.count)
    while leaf < leaves.count || package < packages.count {
      if package == packages.count || leaf < leaves.count && leaves[leaf].weight <= packages[package].weight {
        result.append(leaves[leaf])
        leaf += 1
      } else {
        result.append(packages[package])
        package += 1
      }
    }
    return result
  }
}

extension guichet_jpeg_code {
  init(_ code: HuffmanCode) {
    self.init()
    let coded = code.lengths.indices.filter { code.lengths[$0] > 0 }
      .sorted { (code.lengths[$0], $0) < (code.lengths[$1], $1) }
    unsafe withUnsafeMutableBytes(of: &symbols) { symbols in
      for (index, symbol) in coded.enumerated() { unsafe symbols[index] = UInt8(symbol) }
    }
    unsafe withUnsafeMutableBytes(of: &counts) { counts in
      for symbol in coded { unsafe counts[code.lengths[symbol] - 1] += 1 }
    }
  }
}

extension guichet_jpeg_code_pair {
  init(_ pair: JPEGCodePair) {
    self.init(dc: guichet_jpeg_code(pair.dc), ac: guichet_jpeg_code(pair.ac))
  }
}
