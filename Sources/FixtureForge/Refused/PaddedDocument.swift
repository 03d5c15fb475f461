/// Documents brought to an exact size by what no reader shows.
enum PaddedDocument {
  /// A PDF whose pages weigh little, with data that its program keeps for itself.
  static func pdf(
    _ pages: [ForgedPage], _ features: [PDFFeature] = [], to size: Int, using random: inout RandomSequence
  ) -> [UInt8] {
    let filling = random.drawBytes(size)
    var count = size
    var bytes: [UInt8] = []
    // The digits of lengths and offsets weigh too: they settle at once.
    repeat {
      let data = Array(filling.prefix(count))
      bytes = ForgedPDF(pages, features: features + [.privateData(data)]).bytes()
      count -= bytes.count - size
    } while bytes.count != size
    return bytes
  }

  /// A JPEG with what its program noted about it, in comments.
  static func jpeg(_ picture: [UInt8], to size: Int) -> [UInt8] {
    picture.prefix(2) + comments(of: size - picture.count) + picture.dropFirst(2)
  }

  /// COM segments of so many bytes in all, 256 at least.
  private static func comments(of size: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    while bytes.count < size {
      let rest = size - bytes.count
      // None may be left that is too small to be a segment.
      let length = rest > 65_000 ? min(65_000, rest - 256) : rest
      bytes += [0xFF, 0xFE]
      bytes.append(bigEndian: UInt16(length - 2))
      bytes += Array(repeating: 0x20, count: length - 4)
    }
    return bytes
  }
}
