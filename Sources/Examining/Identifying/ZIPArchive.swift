/// The central directory of a ZIP archive (APPNOTE 4.3): nothing is unpacked.
struct ZIPArchive {
  struct Entry {
    /// The name's place in the document.
    let name: Range<Int>
    let isEncrypted: Bool
    /// Where the content starts, where it is stored as it is.
    let storedContent: Range<Int>?
  }

  private(set) var entries: [Entry] = []
  /// Where the end record stops, its comment included; a reader takes what follows for a part of neither.
  let end: Int

  /// Nil where no end record leads to a central directory whose first entry leads to its local header: what every
  /// reader of ZIP needs, and what no picture has by accident.
  init?(_ document: Span<UInt8>) {
    let candidates = document.offsets(of: "PK\u{5}\u{6}".utf8, in: document.tail(Self.maximumEndRecord))
    for offset in candidates.reversed() {
      if let directory = Self.directory(document, endRecord: offset) {
        end = offset + 22 + directory.commentLength
        entries = Self.entries(document, of: directory)
        return
      }
    }
    return nil
  }

  func entry(named name: String, in document: Span<UInt8>) -> Entry? {
    entries.first { $0.name.count == name.utf8.count && document.holdsIgnoringCase(name.utf8, at: $0.name.lowerBound) }
  }

  func hasEntry(startingWith prefix: String, in document: Span<UInt8>) -> Bool {
    entries.contains {
      $0.name.count >= prefix.utf8.count && document.holdsIgnoringCase(prefix.utf8, at: $0.name.lowerBound)
    }
  }

  func hasEntry(endingWith suffix: String, in document: Span<UInt8>) -> Bool {
    entries.contains {
      $0.name.count >= suffix.utf8.count
        && document.holdsIgnoringCase(suffix.utf8, at: $0.name.upperBound - suffix.utf8.count)
    }
  }

  /// The end record of 22 bytes with the longest comment.
  private static let maximumEndRecord = 22 + 65_535
  /// As many as an archive without the 64-bit extension can count; further ones change nothing that is asked here.
  private static let maximumEntries = 65_535

  private struct CentralDirectory {
    var start: Int
    var entryCount: Int
    /// By how much all offsets are too small, since something stands before the archive.
    var shift: Int
    var commentLength: Int
  }

  private static func directory(_ document: Span<UInt8>, endRecord: Int) -> CentralDirectory? {
    guard let commentLength = document.littleEndian(UInt16.self, at: endRecord + 20),
      endRecord + 22 + Int(commentLength) <= document.count,
      let count = document.littleEndian(UInt16.self, at: endRecord + 10),
      var size = document.littleEndian(UInt32.self, at: endRecord + 12).map(Int.init),
      var offset = document.littleEndian(UInt32.self, at: endRecord + 16).map(Int.init)
    else { return nil }
    var directoryEnd = endRecord
    // The 64-bit end record and its locator of 20 bytes stand in between.
    if document.holds("PK\u{6}\u{7}".utf8, at: endRecord - 20),
      let record = document.littleEndian(UInt64.self, at: endRecord - 12).flatMap({ Int(exactly: $0) }),
      document.holds("PK\u{6}\u{6}".utf8, at: record),
      let largeSize = document.littleEndian(UInt64.self, at: record + 40).flatMap({ Int(exactly: $0) }),
      let largeOffset = document.littleEndian(UInt64.self, at: record + 48).flatMap({ Int(exactly: $0) })
    {
      (size, offset, directoryEnd) = (largeSize, largeOffset, record)
    }
    guard size <= directoryEnd, offset <= directoryEnd else { return nil }
    let start = document.holds(entrySignature, at: offset) ? offset : directoryEnd - size
    guard start >= offset else { return nil }
    let directory = CentralDirectory(
      start: start, entryCount: Int(count), shift: start - offset, commentLength: Int(commentLength))
    // An empty archive is an end record at the start of the file, not one that happens to stand in it.
    if count == 0, size == 0 { return endRecord == 0 ? directory : nil }
    guard let local = document.littleEndian(UInt32.self, at: start + 42), document.holds(entrySignature, at: start)
    else { return nil }
    let isLocal = document.holds("PK\u{3}\u{4}".utf8, at: Int(local) + directory.shift)
    return isLocal || local == .max ? directory : nil
  }

  private static let entrySignature: [UInt8] = [0x50, 0x4B, 0x01, 0x02]

  private static func entries(_ document: Span<UInt8>, of directory: CentralDirectory) -> [Entry] {
    var entries: [Entry] = []
    var offset = directory.start
    while entries.count < maximumEntries, document.holds(entrySignature, at: offset),
      let flags = document.littleEndian(UInt16.self, at: offset + 8),
      let method = document.littleEndian(UInt16.self, at: offset + 10),
      let size = document.littleEndian(UInt32.self, at: offset + 20),
      let nameLength = document.littleEndian(UInt16.self, at: offset + 28),
      let extraLength = document.littleEndian(UInt16.self, at: offset + 30),
      let commentLength = document.littleEndian(UInt16.self, at: offset + 32),
      let local = document.littleEndian(UInt32.self, at: offset + 42)
    {
      let nameStart = offset + 46
      guard nameStart + Int(nameLength) <= document.count else { break }
      let content = method == 0 ? contentStart(document, local: Int(local) + directory.shift) : nil
      entries.append(
        Entry(
          name: nameStart..<nameStart + Int(nameLength), isEncrypted: flags & 1 != 0,
          storedContent: content.map { $0..<min($0 + Int(size), document.count) }))
      offset = nameStart + Int(nameLength) + Int(extraLength) + Int(commentLength)
    }
    return entries
  }

  private static func contentStart(_ document: Span<UInt8>, local: Int) -> Int? {
    guard document.holds("PK\u{3}\u{4}".utf8, at: local),
      let nameLength = document.littleEndian(UInt16.self, at: local + 26),
      let extraLength = document.littleEndian(UInt16.self, at: local + 28),
      case let start = local + 30 + Int(nameLength) + Int(extraLength), start <= document.count
    else { return nil }
    return start
  }
}
