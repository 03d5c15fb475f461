/// The directory of an OLE 2 compound file ([MS-CFB]): a file system of sectors whose chains a hostile file may bend into
/// loops. Every walk is bounded by the number of sectors that the file has room for.
struct OLECompoundFile {
  struct Entry {
    /// In lower case: names are compared without regard to it ([MS-CFB], 2.6.4).
    let name: String
    let isStream: Bool
    fileprivate let firstSector: UInt32
    fileprivate let size: UInt64
  }

  static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// What lies in the root: documents that are embedded in this one have storages of their own.
  private(set) var rootEntries: [Entry] = []
  private let allocation: SectorAllocation
  private var miniAllocation: [UInt32] = []
  private var miniStream: [UInt32] = []

  /// Nil where the header makes no sense or no directory can be read.
  init?(_ document: Span<UInt8>) {
    guard let allocation = SectorAllocation(document),
      let directoryStart = document.littleEndian(UInt32.self, at: 48),
      let miniAllocationStart = document.littleEndian(UInt32.self, at: 60)
    else { return nil }
    self.allocation = allocation
    let directory = Directory(document, sectors: allocation.chain(document, from: directoryStart), of: allocation)
    guard let root = directory.root else { return nil }
    rootEntries = directory.children(document)
    miniAllocation = allocation.chain(document, from: miniAllocationStart)
    miniStream = allocation.chain(document, from: root.firstSector)
  }

  func hasEntry(_ lowercaseName: String) -> Bool {
    rootEntries.contains { $0.name == lowercaseName }
  }

  func stream(_ lowercaseName: String) -> Entry? {
    rootEntries.first { $0.name == lowercaseName && $0.isStream }
  }

  /// The first bytes of a stream, as many of them as can be reached.
  func prefix(_ maximum: Int, of entry: Entry, in document: Span<UInt8>) -> [UInt8] {
    let length = Int(min(UInt64(maximum), entry.size))
    var bytes: [UInt8] = []
    bytes.reserveCapacity(length)
    var sector = entry.firstSector
    while bytes.count < length {
      let isSmall = entry.size < Self.miniStreamCutoff
      guard let start = isSmall ? miniOffset(sector) : allocation.offset(of: sector) else { break }
      let size = isSmall ? Self.miniSectorSize : allocation.sectorSize
      let end = min(start + min(size, length - bytes.count), document.count)
      guard start < end else { break }
      for offset in start..<end { bytes.append(document[offset]) }
      let next = isSmall ? miniSector(after: sector, in: document) : allocation.sector(after: sector, in: document)
      guard let next else { break }
      sector = next
    }
    return bytes
  }

  /// Smaller streams lie in the stream of the root, in sectors of their own size.
  private static let miniStreamCutoff: UInt64 = 4096
  private static let miniSectorSize = 64

  private func miniOffset(_ miniSector: UInt32) -> Int? {
    let offset = Int(miniSector) * Self.miniSectorSize
    let index = offset / allocation.sectorSize
    guard index < miniStream.count, let start = allocation.offset(of: miniStream[index]) else { return nil }
    return start + offset % allocation.sectorSize
  }

  private func miniSector(after miniSector: UInt32, in document: Span<UInt8>) -> UInt32? {
    let offset = Int(miniSector) * 4
    let index = offset / allocation.sectorSize
    guard index < miniAllocation.count, let start = allocation.offset(of: miniAllocation[index]) else { return nil }
    return document.littleEndian(UInt32.self, at: start + offset % allocation.sectorSize)
  }
}

extension OLECompoundFile {
  /// The entries of a directory, 128 bytes each; siblings are the nodes of a binary tree.
  private struct Directory {
    let root: Entry?
    private let offsets: [Int]

    init(_ document: Span<UInt8>, sectors: [UInt32], of allocation: SectorAllocation) {
      let size = allocation.sectorSize
      offsets = sectors.prefix(Self.maximumEntries * 128 / size).flatMap { sector in
        allocation.offset(of: sector).map { Array(stride(from: $0, to: $0 + size, by: 128)) } ?? []
      }
      root = offsets.first.flatMap { Self.entry(document, at: $0) }
    }

    /// The root's children; all entries where its tree is broken, since a name still tells more than nothing.
    func children(_ document: Span<UInt8>) -> [Entry] {
      var found: [Entry] = []
      var visited = [Bool](repeating: false, count: offsets.count)
      var pending = offsets.first.flatMap { document.littleEndian(UInt32.self, at: $0 + 76) }.map { [$0] } ?? []
      while let index = pending.popLast() {
        guard index < offsets.count, !visited[Int(index)] else { continue }
        visited[Int(index)] = true
        let offset = offsets[Int(index)]
        guard let entry = Self.entry(document, at: offset) else { continue }
        found.append(entry)
        for sibling in [offset + 68, offset + 72] {
          if let index = document.littleEndian(UInt32.self, at: sibling) { pending.append(index) }
        }
      }
      return found.isEmpty ? offsets.dropFirst().compactMap { Self.entry(document, at: $0) } : found
    }

    /// More than the mails with the most attachments have.
    private static let maximumEntries = 16_384

    private static func entry(_ document: Span<UInt8>, at offset: Int) -> Entry? {
      guard let nameLength = document.littleEndian(UInt16.self, at: offset + 64), (2...64).contains(nameLength),
        let kind = document.byte(at: offset + 66), kind == 1 || kind == 2 || kind == 5,
        let firstSector = document.littleEndian(UInt32.self, at: offset + 116),
        let size = document.littleEndian(UInt32.self, at: offset + 120)
      else { return nil }
      var units: [UInt16] = []
      for unit in stride(from: offset, to: offset + Int(nameLength) - 2, by: 2) {
        guard let value = document.littleEndian(UInt16.self, at: unit) else { return nil }
        units.append(value)
      }
      return Entry(
        name: String(decoding: units, as: UTF16.self).lowercased(), isStream: kind == 2, firstSector: firstSector,
        // The upper half of the size means nothing in the files of version 3, which hold under 2 GB.
        size: UInt64(size))
    }
  }
}
