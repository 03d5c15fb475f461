/// The sectors of an OLE 2 compound file and the table that chains them ([MS-CFB], 2.3 and 2.5).
struct SectorAllocation {
  let sectorSize: Int
  /// Where the table lies, in order; each of its sectors says what follows a run of sectors.
  private let tableSectors: [UInt32]
  private let maximumSectors: Int

  init?(_ document: Span<UInt8>) {
    guard document.holds(OLECompoundFile.signature, at: 0), document.littleEndian(UInt16.self, at: 28) == 0xFFFE,
      let shift = document.littleEndian(UInt16.self, at: 30), shift == 9 || shift == 12,
      let stated = document.littleEndian(UInt32.self, at: 44),
      let furtherStart = document.littleEndian(UInt32.self, at: 68)
    else { return nil }
    let sectorSize = 1 << Int(shift)
    self.sectorSize = sectorSize
    maximumSectors = document.count / sectorSize
    let count = min(Int(stated), maximumSectors)

    var table: [UInt32] = []
    for index in 0..<min(count, Self.tableSectorsInHeader) {
      guard let sector = document.littleEndian(UInt32.self, at: 76 + 4 * index) else { break }
      table.append(sector)
    }
    // The rest stands in sectors of which the last field points to the next.
    var further = furtherStart
    let perSector = sectorSize / 4 - 1
    while table.count < count, Int(further) < maximumSectors {
      let start = (Int(further) + 1) * sectorSize
      for index in 0..<min(perSector, count - table.count) {
        guard let sector = document.littleEndian(UInt32.self, at: start + 4 * index) else { break }
        table.append(sector)
      }
      guard let next = document.littleEndian(UInt32.self, at: start + 4 * perSector) else { break }
      further = next
    }
    tableSectors = table
  }

  private static let tableSectorsInHeader = 109

  /// Where a sector starts; nil for the marks that end a chain and for sectors past the end.
  func offset(of sector: UInt32) -> Int? {
    Int(sector) < maximumSectors ? (Int(sector) + 1) * sectorSize : nil
  }

  func sector(after sector: UInt32, in document: Span<UInt8>) -> UInt32? {
    let perSector = sectorSize / 4
    let index = Int(sector) / perSector
    guard index < tableSectors.count, let start = offset(of: tableSectors[index]) else { return nil }
    return document.littleEndian(UInt32.self, at: start + 4 * (Int(sector) % perSector))
  }

  /// A chain of sectors, cut where it leaves the file or is longer than the file can be.
  func chain(_ document: Span<UInt8>, from first: UInt32) -> [UInt32] {
    var sectors: [UInt32] = []
    var current = first
    while sectors.count < maximumSectors, offset(of: current) != nil {
      sectors.append(current)
      guard let next = sector(after: current, in: document) else { break }
      current = next
    }
    return sectors
  }
}
