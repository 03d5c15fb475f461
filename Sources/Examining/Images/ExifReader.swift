package import Vocabulary

/// Reads orientation and density out of an Exif block: the first directory of a TIFF structure (TIFF 6.0, section 2).
///
/// Only that directory is read, so that no loop of directories can be entered, and no value outside the block.
package struct ExifReader {
  /// 1 to 8; nil where there is none.
  package private(set) var orientation: Int?
  package private(set) var density: DeclaredDensity?

  /// `block` is where the TIFF structure lies in the file.
  package init(_ file: Span<UInt8>, block: Range<Int>) {
    guard let order = ByteOrder(file, at: block.lowerBound) else { return }
    let structure = Structure(block: block.clamped(to: 0..<file.count), order: order)
    var directory = Directory()
    directory.read(structure, of: file)
    orientation = directory.orientation
    density = directory.density
  }
}

private enum ByteOrder {
  case big, little

  init?(_ file: Span<UInt8>, at offset: Int) {
    if file.holds([0x4D, 0x4D, 0x00, 0x2A], at: offset) {
      self = .big
    } else if file.holds([0x49, 0x49, 0x2A, 0x00], at: offset) {
      self = .little
    } else {
      return nil
    }
  }
}

/// A block of the file in which offsets count from its start.
private struct Structure {
  var block: Range<Int>
  var order: ByteOrder

  func integer<Integer: FixedWidthInteger & UnsignedInteger>(
    _ type: Integer.Type, at offset: Int, of file: Span<UInt8>
  ) -> Integer? {
    guard offset >= 0, offset <= block.count - Integer.bitWidth / 8 else { return nil }
    return switch order {
    case .big: file.bigEndian(type, at: block.lowerBound + offset)
    case .little: file.littleEndian(type, at: block.lowerBound + offset)
    }
  }
}

private struct Directory {
  private(set) var orientation: Int?
  private var xResolution: Double?
  private var yResolution: Double?
  /// 2 for the inch where nothing is said (TIFF 6.0, section 8).
  private var unit: UInt16 = 2

  /// One of x and y stands for both where the other is missing.
  var density: DeclaredDensity? {
    guard let x = xResolution ?? yResolution, let y = yResolution ?? xResolution else { return nil }
    let declared: DeclaredDensity.Unit? =
      switch unit {
      case 1: .ratio
      case 2: .perInch
      case 3: .perCentimetre
      default: nil
      }
    return declared.map { DeclaredDensity(source: .exif, x: x, y: y, unit: $0) }
  }

  private enum Tag {
    static let orientation: UInt16 = 0x0112
    static let xResolution: UInt16 = 0x011A
    static let yResolution: UInt16 = 0x011B
    static let resolutionUnit: UInt16 = 0x0128
  }

  mutating func read(_ structure: Structure, of file: Span<UInt8>) {
    let entrySize = 12
    guard let start = structure.integer(UInt32.self, at: 4, of: file),
      let count = structure.integer(UInt16.self, at: Int(start), of: file)
    else { return }
    for index in 0..<Int(count) {
      let entry = Int(start) + 2 + index * entrySize
      guard let tag = structure.integer(UInt16.self, at: entry, of: file) else { return }
      switch tag {
      case Tag.orientation:
        orientation = Self.short(structure, entry, of: file).flatMap { (1...8).contains($0) ? Int($0) : nil }
      case Tag.xResolution: xResolution = Self.rational(structure, entry, of: file)
      case Tag.yResolution: yResolution = Self.rational(structure, entry, of: file)
      case Tag.resolutionUnit: unit = Self.short(structure, entry, of: file) ?? unit
      default: break
      }
    }
  }

  /// One SHORT, held in the entry itself; some writers use a LONG.
  private static func short(_ structure: Structure, _ entry: Int, of file: Span<UInt8>) -> UInt16? {
    guard let type = structure.integer(UInt16.self, at: entry + 2, of: file),
      structure.integer(UInt32.self, at: entry + 4, of: file) == 1
    else { return nil }
    return switch type {
    case 3: structure.integer(UInt16.self, at: entry + 8, of: file)
    case 4: structure.integer(UInt32.self, at: entry + 8, of: file).flatMap { UInt16(exactly: $0) }
    default: nil
    }
  }

  /// One RATIONAL, to which the entry holds the offset; nil where it is no positive number.
  private static func rational(_ structure: Structure, _ entry: Int, of file: Span<UInt8>) -> Double? {
    guard structure.integer(UInt16.self, at: entry + 2, of: file) == 5,
      structure.integer(UInt32.self, at: entry + 4, of: file) == 1,
      let offset = structure.integer(UInt32.self, at: entry + 8, of: file),
      let numerator = structure.integer(UInt32.self, at: Int(offset), of: file),
      let denominator = structure.integer(UInt32.self, at: Int(offset) + 4, of: file),
      numerator > 0, denominator > 0
    else { return nil }
    return Double(numerator) / Double(denominator)
  }
}
