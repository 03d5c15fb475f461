/// Something broken in a PDF.
package enum PDFDamage: Equatable, Sendable {
  // In the objects.
  /// The page tree is there and empty.
  case noPages
  /// The page tree holds itself.
  case loopingPageTree
  /// The page tree says another number of pages than it holds.
  case wrongPageCount(Int)
  /// One more page is announced than there is: its object is missing.
  case missingPage

  // In the file.
  /// Every offset of the cross-reference table is wrong by as many bytes.
  case shiftedCrossReferences(by: Int)
  /// The file ends before the cross-reference table.
  case noCrossReferences
  /// The file ends behind the trailer: where the cross-reference table starts is not said.
  case noStartOfCrossReferences
  /// The end-of-file marker is missing.
  case noEndMarker
  /// As many bytes that are no PDF stand before the header.
  case junkBeforeHeader(Int)
  /// Only the first share of the file is there, 0 to 1, as after an interrupted transfer.
  case cut(at: Double)
  /// The data of the first stream ends half-way and `Length` does not say so.
  case cutStream
  /// `Length` of the first stream says as many bytes more, or fewer, than there are.
  case wrongStreamLength(by: Int)
  /// Single bytes that have become others, somewhere behind the header.
  case changedBytes(count: Int, seed: UInt64)

  func apply(to bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .noPages, .loopingPageTree, .wrongPageCount, .missingPage: bytes
    case .shiftedCrossReferences(let shift):
      // Everything behind the header moves, and the table with it: it is found, and wrong.
      Self.shifted(bytes, by: shift)
    case .noCrossReferences: Array(bytes.prefix(bytes.lastIndex(of: "xref\n0 ") ?? bytes.count))
    case .noStartOfCrossReferences: Array(bytes.prefix(bytes.lastIndex(of: "startxref\n") ?? bytes.count))
    case .noEndMarker: Array(bytes.prefix(bytes.lastIndex(of: "%%EOF") ?? bytes.count))
    case .junkBeforeHeader(let count): (0..<count).map { $0 % 64 == 63 ? 0x0A : 0x2E } + bytes
    case .cut(let share): Array(bytes.prefix(Int(Double(bytes.count) * share)))
    case .cutStream: Self.withCutStream(bytes)
    case .wrongStreamLength(let difference): Self.withWrongStreamLength(bytes, by: difference)
    case .changedBytes(let count, let seed): bytes.changed(count, from: 16, seed: seed)
    }
  }

  private static func shifted(_ bytes: [UInt8], by shift: Int) -> [UInt8] {
    guard let headerEnd = bytes.firstIndex(of: 0x0A), let start = bytes.lastIndex(of: "xref\n0 "),
      let footer = bytes.lastIndex(of: "startxref\n")
    else { return bytes }
    let filler = Array(repeating: UInt8(ascii: "%"), count: max(shift - 1, 0)) + [0x0A]
    let tail = Array("startxref\n\(start + filler.count)\n%%EOF\n".utf8)
    return Array(bytes[...headerEnd]) + filler + bytes[(headerEnd + 1)..<footer] + tail
  }

  private static func withCutStream(_ bytes: [UInt8]) -> [UInt8] {
    guard let start = bytes.firstIndex(of: "stream\n"), let end = bytes.firstIndex(of: "\nendstream") else {
      return bytes
    }
    let middle = start + (end - start) / 2
    return Array(bytes[..<middle]) + bytes[end...]
  }

  private static func withWrongStreamLength(_ bytes: [UInt8], by difference: Int) -> [UInt8] {
    guard let start = bytes.firstIndex(of: "/Length ") else { return bytes }
    let digits = bytes[(start + 8)...].prefix { (0x30...0x39).contains($0) }
    guard let length = Int(String(decoding: digits, as: UTF8.self)) else { return bytes }
    return bytes[..<digits.startIndex] + Array("\(max(length + difference, 0))".utf8) + bytes[digits.endIndex...]
  }
}

extension [UInt8] {
  /// With as many bytes changed to others, at or behind an offset.
  func changed(_ changes: Int, from start: Int, seed: UInt64) -> [UInt8] {
    var random = RandomSequence(seed: seed)
    var changed = self
    for _ in 0..<changes {
      changed[random.draw(start...count - 1)] ^= UInt8(random.draw(1...255))
    }
    return changed
  }

  func firstIndex(of text: String) -> Int? {
    let pattern = Array(text.utf8)
    guard count >= pattern.count else { return nil }
    return (0...(count - pattern.count)).first { self[$0..<$0 + pattern.count].elementsEqual(pattern) }
  }

  func lastIndex(of text: String) -> Int? {
    let pattern = Array(text.utf8)
    guard count >= pattern.count else { return nil }
    return (0...(count - pattern.count)).last { self[$0..<$0 + pattern.count].elementsEqual(pattern) }
  }
}
