import Vocabulary

/// The file types of the ISO base media file format (ISO/IEC 14496-12, 4.3), which JPEG 2000 shares.
enum ISOBaseMedia {
  static func identify(_ document: Span<UInt8>) -> Identity? {
    if document.holds([0x00, 0x00, 0x00, 0x0C, 0x6A, 0x50, 0x20, 0x20, 0x0D, 0x0A, 0x87, 0x0A], at: 0) {
      return jpeg2000(majorBrand: document.bigEndian(UInt32.self, at: 20))
    }
    if document.holds("ftyp".utf8, at: 4) { return identify(brands(document)) }
    // QuickTime before there were brands.
    if document.holds("moov".utf8, at: 4), document.contains("mvhd".utf8, in: 8..<64) {
      return Identity(.mp4, "x-fmt/384")
    }
    return nil
  }

  /// The major brand, then the compatible ones; as many as a sane file declares.
  private static func brands(_ document: Span<UInt8>) -> [UInt32] {
    let maximumBrands = 64
    let size = Int(document.bigEndian(UInt32.self, at: 0) ?? 0)
    let compatible = stride(from: 16, to: min(size, 16 + 4 * maximumBrands), by: 4)
    return ([8] + compatible).compactMap { document.bigEndian(UInt32.self, at: $0) }
  }

  private static func identify(_ brands: [UInt32]) -> Identity? {
    guard let major = brands.first else { return nil }
    if isAVIF(major) { return Identity(.avif) }
    // `mif1` and `msf1` only say that it is a picture: the other brands tell how it is coded.
    if major == code("mif1") || major == code("msf1"), brands.contains(where: isAVIF) { return Identity(.avif) }
    if heifBrands.contains(major) {
      return Identity(.heic, heifBrandsOfPRONOM.contains(major) ? "fmt/1101" : nil)
    }
    if major == code("qt  ") { return Identity(.mp4, "x-fmt/384") }
    guard brands.contains(where: isFilm) else { return nil }
    return Identity(.mp4, brands.contains(where: filmBrandsOfPRONOM.contains) ? "fmt/199" : nil)
  }

  private static func jpeg2000(majorBrand: UInt32?) -> Identity {
    let puid: String? =
      switch majorBrand {
      case code("jp2 "): "x-fmt/392"
      case code("jpx "): "fmt/151"
      case code("jpm "): "fmt/463"
      case code("mjp2"): "fmt/337"
      case code("jph "): "fmt/1964"
      default: nil
      }
    return Identity(.jp2, puid)
  }

  private static func isAVIF(_ brand: UInt32) -> Bool {
    brand == code("avif") || brand == code("avis")
  }

  private static func isFilm(_ brand: UInt32) -> Bool {
    filmBrands.contains(brand) || brand >> 8 == code("3gp ") >> 8 || brand >> 8 == code("3g2 ") >> 8
  }

  private static let heifBrandsOfPRONOM = codes("heic", "heix", "hevc", "hevx", "mif1", "msf1")
  private static let heifBrands = heifBrandsOfPRONOM + codes("heim", "heis", "hevm", "hevs")
  private static let filmBrandsOfPRONOM = codes("isom", "iso2", "mp41", "mp42")
  private static let filmBrands =
    filmBrandsOfPRONOM
    + codes(
      "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "avc1", "mmp4", "dash", "MSNV", "M4V ", "M4A ", "M4B ",
      "M4P ", "F4V ", "f4v ")

  private static func codes(_ brands: String...) -> [UInt32] { brands.map(code) }

  private static func code(_ brand: String) -> UInt32 {
    brand.utf8.reduce(0) { $0 << 8 | UInt32($1) }
  }
}
