/// What is written around the coefficients of a picture, besides its colour profile.
package struct JPEGWrapping: Equatable, Sendable {
  /// As the JFIF segment has it: the unit's number, then x and y. Left out where JFIF does not allow for the colours.
  package struct Density: Equatable, Sendable {
    package var unit: UInt8
    package var x: UInt16
    package var y: UInt16

    package init(unit: UInt8, x: UInt16, y: UInt16) {
      self.unit = unit
      self.x = x
      self.y = y
    }

    /// Square pixels of no known size.
    package static let unknown = Density(unit: 0, x: 1, y: 1)
  }

  package var density: Density
  /// Exif's, 1 to 8; 1 is not written.
  package var orientation: Int

  package init(density: Density, orientation: Int) {
    self.density = density
    self.orientation = orientation
  }

  /// The content of an Exif segment, which is empty where it says nothing.
  var exif: [UInt8] {
    guard (2...8).contains(orientation) else { return [] }
    return Array("Exif".utf8) + [0, 0] + Self.exifStructure(orientation: orientation)
  }

  /// A TIFF structure, most significant byte first, that holds an orientation alone: its first directory lies at 8 and has
  /// one entry, tag 0x0112, one SHORT, and no other directory follows (TIFF 6.0, section 2).
  package static func exifStructure(orientation: Int) -> [UInt8] {
    Array("MM".utf8) + [0, 42, 0, 0, 0, 8] + [
      0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(orientation), 0, 0, 0, 0, 0, 0
    ]
  }
}
