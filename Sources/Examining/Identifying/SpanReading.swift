import Glibc

/// Reading numbers, signatures and patterns out of a document. Offsets come from hostile files: each may be negative,
/// past the end or close to overflow, and none of these functions traps for that.
extension Span where Element == UInt8 {
  func byte(at offset: Int) -> UInt8? {
    indices.contains(offset) ? self[offset] : nil
  }

  func littleEndian<Integer: FixedWidthInteger>(_ type: Integer.Type, at offset: Int) -> Integer? {
    bigEndian(type, at: offset)?.byteSwapped
  }

  func bigEndian<Integer: FixedWidthInteger>(_ type: Integer.Type, at offset: Int) -> Integer? {
    let size = Integer.bitWidth / 8
    guard offset >= 0, offset <= count - size else { return nil }
    var value: Integer = 0
    for index in offset..<offset + size { value = value << 8 | Integer(truncatingIfNeeded: self[index]) }
    return value
  }

  func holds(_ pattern: some Collection<UInt8>, at offset: Int) -> Bool {
    guard offset >= 0, offset <= count - pattern.count else { return false }
    var index = offset
    for byte in pattern {
      if self[index] != byte { return false }
      index += 1
    }
    return true
  }

  /// Compares with a pattern in lower case; only ASCII letters are folded.
  func holdsIgnoringCase(_ lowercasePattern: some Collection<UInt8>, at offset: Int) -> Bool {
    guard offset >= 0, offset <= count - lowercasePattern.count else { return false }
    var index = offset
    for byte in lowercasePattern {
      if self[index].lowercasedASCII != byte { return false }
      index += 1
    }
    return true
  }

  /// The first place where the pattern lies within `range` as a whole; the range is cut to the document.
  func firstOffset(of pattern: some Collection<UInt8>, in range: Range<Int>) -> Int? {
    guard let first = pattern.first else { return nil }
    let end = range.clamped(to: 0..<count).upperBound - pattern.count + 1
    var start = Swift.max(range.lowerBound, 0)
    while start < end, let candidate = firstOffset(of: first, from: start, to: end) {
      if holds(pattern, at: candidate) { return candidate }
      start = candidate + 1
    }
    return nil
  }

  /// Every place where the pattern lies within `range` as a whole, in order.
  func offsets(of pattern: some Collection<UInt8>, in range: Range<Int>) -> [Int] {
    var offsets: [Int] = []
    var start = range.lowerBound
    while start < range.upperBound, let offset = firstOffset(of: pattern, in: start..<range.upperBound) {
      offsets.append(offset)
      start = offset + 1
    }
    return offsets
  }

  func contains(_ pattern: some Collection<UInt8>, in range: Range<Int>) -> Bool {
    firstOffset(of: pattern, in: range) != nil
  }

  /// The last `length` bytes, or all of them.
  func tail(_ length: Int) -> Range<Int> {
    Swift.max(0, count - length)..<count
  }

  /// `memchr` reads a vector at a time, where a loop over the span reads a byte: what keeps the search for a trailer in
  /// the microseconds.
  private func firstOffset(of byte: UInt8, from start: Int, to end: Int) -> Int? {
    unsafe withUnsafeBufferPointer { buffer in
      let searched = unsafe UnsafeRawBufferPointer(buffer)[start..<end]
      guard let base = unsafe UnsafeRawBufferPointer(rebasing: searched).baseAddress,
        let found = unsafe memchr(base, Int32(byte), searched.count)
      else { return nil }
      return unsafe start + (UnsafeRawPointer(found) - base)
    }
  }
}

extension UInt8 {
  var lowercasedASCII: UInt8 {
    isUppercaseLetter ? self | 0x20 : self
  }

  var isUppercaseLetter: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }

  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// Space, tabulator, line feed, form feed or carriage return.
  var isWhitespace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D }
}
