import Vocabulary

/// The chunks of a PNG, walked by their lengths and never decoded (ISO/IEC 15948, clause 5).
enum PNGStream {
  /// Nil where the signature is not there. One that was mangled on its way, by a transfer as text, is no PNG to any
  /// reader.
  static func identify(_ document: Span<UInt8>) -> Identity? {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard document.holds(signature, at: 0) else { return nil }
    var version = Version.initial
    var offset = signature.count
    for index in 0..<maximumChunks {
      guard let length = document.bigEndian(UInt32.self, at: offset), length <= Int32.max,
        let type = document.bigEndian(UInt32.self, at: offset + 4), (type == Chunk.header) == (index == 0)
      else { break }
      version = max(version, Version(chunk: type))
      if type == Chunk.end { return Identity(.png, version.rawValue) }
      offset += 12 + Int(length)
    }
    return Identity(.png)
  }

  /// Enough for 500 MB in the IDAT chunks of 8 KiB that libpng writes.
  private static let maximumChunks = 65_536

  private enum Chunk {
    static let header: UInt32 = 0x4948_4452  // IHDR
    static let end: UInt32 = 0x4945_4E44  // IEND
    static let colorProfile: UInt32 = 0x6943_4350  // iCCP
    static let suggestedPalette: UInt32 = 0x7350_4C54  // sPLT
    static let standardColor: UInt32 = 0x7352_4742  // sRGB
    static let internationalText: UInt32 = 0x6954_5874  // iTXt
    static let animation: UInt32 = 0x6163_544C  // acTL
  }

  /// PRONOM tells the versions of PNG by the chunks that each brought in; the latest counts.
  private enum Version: String, Comparable {
    case initial = "fmt/11"
    case oneDotOne = "fmt/12"
    case oneDotTwo = "fmt/13"
    case animated = "fmt/935"

    init(chunk: UInt32) {
      switch chunk {
      case Chunk.colorProfile, Chunk.suggestedPalette, Chunk.standardColor: self = .oneDotOne
      case Chunk.internationalText: self = .oneDotTwo
      case Chunk.animation: self = .animated
      default: self = .initial
      }
    }

    private var rank: Int {
      switch self {
      case .initial: 0
      case .oneDotOne: 1
      case .oneDotTwo: 2
      case .animated: 3
      }
    }

    static func < (one: Version, other: Version) -> Bool { one.rank < other.rank }
  }
}
