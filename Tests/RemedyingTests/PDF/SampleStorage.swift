import FixtureForge

/// How a PDF may hold the samples of a page, but for 8 bits each.
enum SampleStorage: CaseIterable {
  case deepGray, deepColors, fewGrays, indicesOfGray, indicesOfColors

  var channels: Raster.Channels {
    switch self {
    case .deepColors, .indicesOfColors: .rgb
    case .deepGray, .fewGrays, .indicesOfGray: .gray
    }
  }
}

extension ImageDocument.Image {
  init(_ raster: Raster, as storage: SampleStorage) {
    self.init(samples: raster)
    switch storage {
    case .deepGray, .deepColors:
      dictionary["BitsPerComponent"] = 16
      data = raster.samples.flatMap { [$0, 0x80] }
    case .fewGrays:
      dictionary["BitsPerComponent"] = 4
      data = stride(from: 0, to: raster.samples.count, by: raster.width).flatMap { start in
        Self.halfBytes(raster.samples[start..<start + raster.width])
      }
    case .indicesOfGray:
      // From the brightest.
      dictionary["ColorSpace"] = Self.indexed((0...255).flatMap { [UInt8](repeating: 255 - $0, count: 3) })
      data = raster.samples.map { 255 - $0 }
    case .indicesOfColors:
      dictionary["ColorSpace"] = Self.indexed((0...255).flatMap(Self.color))
      data = stride(from: 0, to: raster.samples.count, by: 3).map { start in
        Self.index(of: raster.samples[start..<start + 3])
      }
    }
  }

  private static func indexed(_ colors: [UInt8]) -> PDFObject {
    [.name("Indexed"), .name("DeviceRGB"), .integer(colors.count / 3 - 1), .string(colors)]
  }

  /// Three bits of red, three of green, two of blue.
  private static func index(of color: ArraySlice<UInt8>) -> UInt8 {
    let (red, green, blue) = (color.startIndex, color.startIndex + 1, color.startIndex + 2)
    return color[red] & 0xE0 | (color[green] & 0xE0) >> 3 | color[blue] >> 6
  }

  private static func color(_ index: UInt8) -> [UInt8] {
    let (red, green, blue) = (index & 0xE0, (index & 0x1C) << 3, (index & 0x03) << 6)
    return [red | 0x10, green | 0x10, blue | 0x20]
  }

  /// A row of samples by their upper halves, the first in the upper half of a byte.
  private static func halfBytes(_ row: ArraySlice<UInt8>) -> [UInt8] {
    let row = Array(row)
    return stride(from: 0, to: row.count, by: 2).map { x in
      row[x] & 0xF0 | (x + 1 < row.count ? row[x + 1] >> 4 : 0)
    }
  }
}
