/// An Exif block: a TIFF structure with one directory, in either byte order.
package struct TestExif: Sendable {
  package enum Value: Sendable {
    case short(UInt16)
    case rational(UInt32, UInt32)
  }

  package var isBigEndian: Bool
  package var entries: [(tag: UInt16, value: Value)]
  /// Where the next directory lies.
  package var next: UInt32

  package init(isBigEndian: Bool, entries: [(tag: UInt16, value: Value)], next: UInt32 = 0) {
    self.isBigEndian = isBigEndian
    self.entries = entries
    self.next = next
  }

  package static let orientation: UInt16 = 0x0112
  package static let xResolution: UInt16 = 0x011A
  package static let yResolution: UInt16 = 0x011B
  package static let resolutionUnit: UInt16 = 0x0128

  package var bytes: [UInt8] {
    var directory = integer(UInt16(entries.count))
    var rationals: [UInt8] = []
    let afterDirectory = 8 + 2 + 12 * entries.count + 4
    for (tag, value) in entries {
      directory += integer(tag)
      switch value {
      case .short(let number):
        directory += integer(UInt16(3)) + integer(UInt32(1)) + integer(number) + [0, 0]
      case .rational(let numerator, let denominator):
        directory += integer(UInt16(5)) + integer(UInt32(1)) + integer(UInt32(afterDirectory + rationals.count))
        rationals += integer(numerator) + integer(denominator)
      }
    }
    let order = isBigEndian ? Array("MM".utf8) : Array("II".utf8)
    return order + integer(UInt16(42)) + integer(UInt32(8)) + directory + integer(next) + rationals
  }

  private func integer<Integer: FixedWidthInteger>(_ value: Integer) -> [UInt8] {
    unsafe withUnsafeBytes(of: isBigEndian ? value.bigEndian : value.littleEndian) { unsafe Array($0) }
  }
}
