/// Choices out of a random sequence. Their arithmetic is spelled out here, since that of the standard library may change
/// and a seed must keep its meaning.
extension RandomSequence {
  /// Every value is as likely as the next, to within 2⁻⁵⁰.
  mutating func draw(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  mutating func draw(_ range: ClosedRange<Double>) -> Double {
    let share = Double(next() >> 11) / Double(1 << 53)
    return range.lowerBound + share * (range.upperBound - range.lowerBound)
  }

  /// - Precondition: there is something to draw.
  mutating func draw<Element>(from elements: [Element]) -> Element {
    elements[draw(0...elements.count - 1)]
  }

  /// True about once in `count` times.
  mutating func draws(oneIn count: Int) -> Bool {
    draw(1...count) == 1
  }

  /// True with that probability.
  mutating func happens(_ probability: Double) -> Bool {
    draw(0...1) < probability
  }

  mutating func drawDigits(_ count: Int) -> String {
    (0..<count).map { _ in String(draw(0...9)) }.joined()
  }

  /// Bytes that no compression makes smaller.
  mutating func drawBytes(_ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + 8)
    while bytes.count < count { bytes.append(littleEndian: next()) }
    bytes.removeLast(bytes.count - count)
    return bytes
  }
}
