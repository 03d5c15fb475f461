import Vocabulary

/// The chunks of a PNG that say something of it besides its pixels (ISO/IEC 15948), found by their lengths alone.
struct PNGChunks {
  struct Header: Equatable {
    var width: Int
    var height: Int
    var bits: Int
    var colorType: ColorType
    var isInterlaced: Bool
  }

  /// The raw value is that of the IHDR chunk.
  enum ColorType: UInt8 {
    case gray = 0
    case rgb = 2
    case indexed = 3
    case grayAlpha = 4
    case rgba = 6

    /// The sample sizes that go with it (clause 11.2.1).
    fileprivate var bits: Set<UInt8> {
      switch self {
      case .gray: [1, 2, 4, 8, 16]
      case .indexed: [1, 2, 4, 8]
      case .rgb, .grayAlpha, .rgba: [8, 16]
      }
    }
  }

  /// Nil where it is not valid.
  private(set) var header: Header?
  private(set) var density: DeclaredDensity?
  /// Of an animation, as acTL declares them; 1 where there is none.
  private(set) var frames = 1
  /// Where the Exif block lies in the file.
  private(set) var exif: Range<Int>?

  init(_ file: Span<UInt8>) {
    var offset = 8
    while let length = file.bigEndian(UInt32.self, at: offset), length <= Int32.max,
      let type = file.bigEndian(UInt32.self, at: offset + 4)
    {
      let content = offset + 8..<offset + 8 + Int(length)
      guard content.upperBound <= file.count else { return }
      note(type, content, in: file)
      // After the content stands its checksum.
      offset = content.upperBound + 4
    }
  }

  private enum Chunk {
    static let header: UInt32 = 0x4948_4452  // IHDR
    static let density: UInt32 = 0x7048_5973  // pHYs
    static let exif: UInt32 = 0x6558_4966  // eXIf
    static let animation: UInt32 = 0x6163_544C  // acTL
  }

  private mutating func note(_ type: UInt32, _ content: Range<Int>, in file: Span<UInt8>) {
    switch type {
    case Chunk.header where header == nil:
      header = Self.header(content, in: file)
    case Chunk.density where content.count == 9 && Self.isIntact(content, in: file):
      density = Self.density(at: content.lowerBound, in: file)
    case Chunk.exif where exif == nil && Self.isIntact(content, in: file):
      exif = content
    case Chunk.animation where content.count == 8 && Self.isIntact(content, in: file):
      frames = file.bigEndian(UInt32.self, at: content.lowerBound).map { max(1, Int($0)) } ?? 1
    default:
      break
    }
  }

  private static func header(_ content: Range<Int>, in file: Span<UInt8>) -> Header? {
    let start = content.lowerBound
    guard content.count == 13, let width = file.bigEndian(UInt32.self, at: start),
      (1...UInt32(Int32.max)).contains(width),
      let height = file.bigEndian(UInt32.self, at: start + 4), (1...UInt32(Int32.max)).contains(height),
      let bits = file.byte(at: start + 8), let colorType = file.byte(at: start + 9).flatMap(ColorType.init),
      colorType.bits.contains(bits), let interlace = file.byte(at: start + 12), interlace <= 1
    else { return nil }
    return Header(
      width: Int(width), height: Int(height), bits: Int(bits), colorType: colorType, isInterlaced: interlace == 1)
  }

  private static func density(at offset: Int, in file: Span<UInt8>) -> DeclaredDensity? {
    guard let x = file.bigEndian(UInt32.self, at: offset), let y = file.bigEndian(UInt32.self, at: offset + 4),
      let unit = file.byte(at: offset + 8), unit <= 1, x > 0, y > 0
    else { return nil }
    return DeclaredDensity(source: .phys, x: Double(x), y: Double(y), unit: unit == 1 ? .perMetre : .ratio)
  }

  /// Whether the checksum of a chunk holds (annex D). Only asked of small ones, which readers pass over otherwise.
  private static func isIntact(_ content: Range<Int>, in file: Span<UInt8>) -> Bool {
    guard content.count <= 1 << 16, let expected = file.bigEndian(UInt32.self, at: content.upperBound) else {
      return false
    }
    var remainder = UInt32.max
    // The four letters of its type count too.
    for index in content.lowerBound - 4..<content.upperBound {
      remainder ^= UInt32(file[index])
      for _ in 0..<8 { remainder = remainder >> 1 ^ (remainder & 1 == 0 ? 0 : 0xEDB8_8320) }
    }
    return ~remainder == expected
  }
}
