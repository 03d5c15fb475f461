import Vocabulary

/// MP3: a stream of frames without a header of its own, with an ID3 tag before it or not.
enum MPEGAudio {
  static func identify(_ document: Span<UInt8>) -> Identity? {
    if let tagEnd = endOfTag(document) {
      return Identity(.mp3, frameLength(document, at: tagEnd) == nil ? nil : "fmt/134")
    }
    // A sync word is eleven bits and says nothing alone: three frames must follow each other.
    var offset = 0
    for _ in 0..<3 {
      guard let length = frameLength(document, at: offset) else { return nil }
      offset += length
    }
    return Identity(.mp3, "fmt/134")
  }

  /// ID3v2: a version, flags and a size of four times seven bits.
  private static func endOfTag(_ document: Span<UInt8>) -> Int? {
    guard document.holds("ID3".utf8, at: 0), let version = document.byte(at: 3), (2...4).contains(version),
      let size = document.bigEndian(UInt32.self, at: 6), size & 0x8080_8080 == 0
    else { return nil }
    return 10 + Int(size & 0x7F | size >> 1 & 0x3F80 | size >> 2 & 0x1F_C000 | size >> 3 & 0xFE0_0000)
  }

  /// The length in bytes of a frame of layer III (ISO/IEC 11172-3, 2.4.1.3).
  private static func frameLength(_ document: Span<UInt8>, at offset: Int) -> Int? {
    guard let header = document.bigEndian(UInt32.self, at: offset), header >> 21 == 0x7FF, header >> 17 & 3 == 1 else {
      return nil
    }
    let isVersion1 = header >> 19 & 3 == 3
    let kilobits = (isVersion1 ? bitRatesOfVersion1 : bitRatesOfVersion2)[Int(header >> 12 & 15)]
    let samplesPerSecond: Int? =
      switch (header >> 19 & 3, header >> 10 & 3) {
      case (3, 0): 44_100
      case (3, 1): 48_000
      case (3, 2): 32_000
      case (2, 0): 22_050
      case (2, 1): 24_000
      case (2, 2): 16_000
      case (0, 0): 11_025
      case (0, 1): 12_000
      case (0, 2): 8_000
      default: nil
      }
    guard kilobits > 0, let samplesPerSecond else { return nil }
    let padding = Int(header >> 9 & 1)
    return (isVersion1 ? 144_000 : 72_000) * kilobits / samplesPerSecond + padding
  }

  /// In kbit/s, by the four bits of the header; 0 where the header gives none.
  private static let bitRatesOfVersion1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0]
  private static let bitRatesOfVersion2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0]
}
