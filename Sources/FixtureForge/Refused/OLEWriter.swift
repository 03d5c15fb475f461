/// A compound file of version 3 (MS-CFB): the container of Office documents before 2007, and of encrypted ones since.
/// Every stream is padded to the 4,096 bytes from which it needs no mini stream.
package struct OLEWriter: Sendable {
  private static let sectorSize = 512
  private static let smallestStream = 4096
  private static let endOfChain: UInt32 = 0xFFFF_FFFE
  private static let allocationSector: UInt32 = 0xFFFF_FFFD
  private static let none: UInt32 = 0xFFFF_FFFF

  private struct Stream {
    var name: String
    var content: [UInt8]
    var sectors: Int { content.count / OLEWriter.sectorSize }
  }

  private var streams: [Stream] = []

  package init() {}

  package mutating func add(_ name: String, _ content: [UInt8]) {
    let size = max(content.count, Self.smallestStream)
    let padded = (size + Self.sectorSize - 1) / Self.sectorSize * Self.sectorSize
    streams.append(Stream(name: name, content: content + Array(repeating: 0, count: padded - content.count)))
  }

  package func bytes() -> [UInt8] {
    // Names are in order of their length, then of their letters (2.6.4).
    let streams = streams.sorted { ($0.name.utf16.count, $0.name) < ($1.name.utf16.count, $1.name) }
    let directorySectors = (streams.count + 1 + 3) / 4
    let contentSectors = directorySectors + streams.reduce(0) { $0 + $1.sectors }
    // A sector of the allocation table stands for 128 sectors, its own among them.
    let tableSectors = (contentSectors + 126) / 127
    return header(tableSectors: tableSectors)
      + allocationTable(tableSectors, chains: [directorySectors] + streams.map(\.sectors))
      + directory(of: streams, sectors: directorySectors, firstStream: tableSectors + directorySectors)
      + streams.flatMap(\.content)
  }

  private func header(tableSectors: Int) -> [UInt8] {
    precondition(tableSectors <= 109, "the header names no more sectors of the allocation table")
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += Array(repeating: 0, count: 16)
    // Minor and major version, byte order, the sizes of a sector and of a mini sector as powers of two.
    for value: UInt16 in [0x3E, 3, 0xFFFE, 9, 6] { bytes.append(littleEndian: value) }
    bytes += Array(repeating: 0, count: 10)
    let fields: [UInt32] = [
      UInt32(tableSectors), UInt32(tableSectors), 0, UInt32(Self.smallestStream), Self.endOfChain, 0, Self.endOfChain, 0
    ]
    for field in fields { bytes.append(littleEndian: field) }
    for index in 0..<109 { bytes.append(littleEndian: index < tableSectors ? UInt32(index) : Self.none) }
    return bytes
  }

  private func allocationTable(_ sectors: Int, chains: [Int]) -> [UInt8] {
    var entries = Array(repeating: Self.allocationSector, count: sectors)
    for length in chains {
      for _ in 1..<length { entries.append(UInt32(entries.count + 1)) }
      entries.append(Self.endOfChain)
    }
    entries += Array(repeating: Self.none, count: sectors * 128 - entries.count)
    var bytes: [UInt8] = []
    for entry in entries { bytes.append(littleEndian: entry) }
    return bytes
  }

  private func directory(of streams: [Stream], sectors: Int, firstStream: Int) -> [UInt8] {
    var bytes = entry("Root Entry", kind: 5, child: streams.isEmpty ? Self.none : 1, start: Self.endOfChain, size: 0)
    var start = firstStream
    for (index, stream) in streams.enumerated() {
      let next = index + 1 < streams.count ? UInt32(index + 2) : Self.none
      bytes += entry(stream.name, kind: 2, right: next, start: UInt32(start), size: UInt64(stream.content.count))
      start += stream.sectors
    }
    while bytes.count < sectors * Self.sectorSize { bytes += entry("", kind: 0, start: 0, size: 0) }
    return bytes
  }

  private func entry(
    _ name: String, kind: UInt8, right: UInt32 = none, child: UInt32 = none, start: UInt32, size: UInt64
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    for unit in name.utf16 { bytes.append(littleEndian: unit) }
    let nameLength = bytes.isEmpty ? 0 : bytes.count + 2
    bytes += Array(repeating: 0, count: 64 - bytes.count)
    bytes.append(littleEndian: UInt16(nameLength))
    // A black node of the tree of names.
    bytes += [kind, 1]
    for reference in [Self.none, right, child] { bytes.append(littleEndian: reference) }
    // Class, state and times.
    bytes += Array(repeating: 0, count: 36)
    bytes.append(littleEndian: start)
    bytes.append(littleEndian: size)
    return bytes
  }
}
