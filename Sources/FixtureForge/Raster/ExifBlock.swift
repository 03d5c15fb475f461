/// What a camera notes beside a picture: the content of an APP1 segment (Exif 2.32, 4.5.4), little-endian.
package struct ExifBlock: Equatable, Sendable {
  /// A place, in whole degrees, minutes and seconds.
  package struct Place: Equatable, Sendable {
    package var latitude: [UInt32]
    package var longitude: [UInt32]

    package init(latitude: [UInt32], longitude: [UInt32]) {
      precondition(latitude.count == 3 && longitude.count == 3, "degrees, minutes, seconds")
      self.latitude = latitude
      self.longitude = longitude
    }
  }

  /// Who made it, in ASCII.
  package struct Camera: Equatable, Sendable {
    package var make: String
    package var model: String

    package init(make: String, model: String) {
      self.make = make
      self.model = model
    }
  }

  package var camera: Camera?
  /// 1 to 8, as the first row and column lie.
  package var orientation: UInt16?
  /// Dots per inch, in both directions.
  package var resolution: UInt32?
  /// North and east.
  package var place: Place?

  package init(
    camera: Camera? = nil, orientation: UInt16? = nil, resolution: UInt32? = nil, place: Place? = nil
  ) {
    self.camera = camera
    self.orientation = orientation
    self.resolution = resolution
    self.place = place
  }

  private enum Kind: UInt16 {
    case ascii = 2
    case short = 3
    case long = 4
    case rational = 5
  }

  private struct Field {
    var tag: UInt16
    var kind: Kind
    var count: UInt32
    var value: [UInt8]
  }

  func bytes() -> [UInt8] {
    var tiff: [UInt8] = []
    tiff.append(ascii: "II*\0")
    tiff.append(littleEndian: UInt32(8))
    // In the order of their tags.
    var fields: [Field] = []
    if let camera { fields += [text(0x010F, camera.make), text(0x0110, camera.model)] }
    if let orientation { fields.append(short(0x0112, orientation)) }
    if let resolution {
      fields.append(rationals(0x011A, [resolution]))
      fields.append(rationals(0x011B, [resolution]))
      fields.append(short(0x0128, 2))
    }
    guard let place else { return header + tiff + directory(fields, at: 8) }
    // The pointer to the GPS directory has its final length already, whatever it points to.
    let end = 8 + directory(fields + [long(0x8825, 0)], at: 8).count
    tiff += directory(fields + [long(0x8825, UInt32(end))], at: 8)
    let position = [
      text(0x0001, "N"), rationals(0x0002, place.latitude), text(0x0003, "E"),
      rationals(0x0004, place.longitude)
    ]
    return header + tiff + directory(position, at: end)
  }

  private var header: [UInt8] { Array("Exif\0\0".utf8) }

  /// A directory of fields, then the values that do not fit into four bytes.
  private func directory(_ fields: [Field], at offset: Int) -> [UInt8] {
    var entries: [UInt8] = []
    var values: [UInt8] = []
    let valuesStart = offset + 2 + 12 * fields.count + 4
    entries.append(littleEndian: UInt16(fields.count))
    for field in fields {
      entries.append(littleEndian: field.tag)
      entries.append(littleEndian: field.kind.rawValue)
      entries.append(littleEndian: field.count)
      if field.value.count <= 4 {
        entries += field.value + Array(repeating: 0, count: 4 - field.value.count)
      } else {
        entries.append(littleEndian: UInt32(valuesStart + values.count))
        values += field.value
      }
    }
    entries.append(littleEndian: UInt32(0))
    return entries + values
  }

  private func short(_ tag: UInt16, _ value: UInt16) -> Field {
    var bytes: [UInt8] = []
    bytes.append(littleEndian: value)
    return Field(tag: tag, kind: .short, count: 1, value: bytes)
  }

  private func long(_ tag: UInt16, _ value: UInt32) -> Field {
    var bytes: [UInt8] = []
    bytes.append(littleEndian: value)
    return Field(tag: tag, kind: .long, count: 1, value: bytes)
  }

  private func rationals(_ tag: UInt16, _ values: [UInt32]) -> Field {
    var bytes: [UInt8] = []
    for value in values {
      bytes.append(littleEndian: value)
      bytes.append(littleEndian: UInt32(1))
    }
    return Field(tag: tag, kind: .rational, count: UInt32(values.count), value: bytes)
  }

  private func text(_ tag: UInt16, _ text: String) -> Field {
    let value = Array(text.utf8) + [0]
    return Field(tag: tag, kind: .ascii, count: UInt32(value.count), value: value)
  }
}
