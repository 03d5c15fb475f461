import Glibc
import HeapModule
import SystemPackage

/// Sorts any number of lines by their keys with bounded memory: pieces that fit are sorted and kept in a temporary file
/// that has no name, then read side by side.
final class ExternalSort {
  private let file: FileDescriptor
  private let pieceBytes: Int
  private var runs: [Range<Int64>] = []
  private var piece = Piece()

  /// - Parameters:
  ///   - directory: Where the temporary file is; it needs the room of all lines.
  ///   - pieceBytes: Keys and lines that are held at a time.
  init(in directory: FilePath, pieceBytes: Int = 32 << 20) throws(Errno) {
    file = try FileDescriptor.unnamedFile(in: directory)
    self.pieceBytes = pieceBytes
  }

  deinit {
    try? file.close()
  }

  func add(_ line: KeyedLine) throws {
    piece.add(line)
    if piece.byteCount >= pieceBytes { try spill() }
  }

  /// All lines in the order of their keys' bytes; those of equal keys in the order in which they were added.
  ///
  /// - Precondition: nothing is added any more.
  func sorted() throws -> Merged {
    try spill()
    return try Merged(runs.map { RunReader(file: file, range: $0) })
  }

  private func spill() throws {
    guard !piece.isEmpty else { return }
    let start = runs.last?.upperBound ?? 0
    var end = start
    var chunk: [UInt8] = []
    for line in piece.sorted() {
      line.append(to: &chunk)
      if chunk.count >= 1 << 20 { try write(&chunk, at: &end) }
    }
    try write(&chunk, at: &end)
    runs.append(start..<end)
    piece = Piece()
  }

  private func write(_ chunk: inout [UInt8], at end: inout Int64) throws {
    end += Int64(try file.writeAll(toAbsoluteOffset: end, chunk))
    chunk.removeAll(keepingCapacity: true)
  }

  /// Lines in memory, end to end in one array: a million small arrays would cost more than what they hold.
  private struct Piece {
    private var bytes: [UInt8] = []
    private var lines: [(start: Int, keyCount: Int, count: Int)] = []

    var byteCount: Int { bytes.count + lines.count * MemoryLayout<(Int, Int, Int)>.stride }
    var isEmpty: Bool { lines.isEmpty }

    mutating func add(_ line: KeyedLine) {
      lines.append((bytes.count, line.key.count, line.key.count + line.text.count))
      bytes += line.key
      bytes += line.text
    }

    func sorted() -> some Sequence<KeyedLine> {
      let order = lines.indices.sorted { one, other in
        let (a, b) = (lines[one], lines[other])
        let (key, otherKey) = (bytes[a.start..<a.start + a.keyCount], bytes[b.start..<b.start + b.keyCount])
        return key.lexicographicallyPrecedes(otherKey)
          || one < other && !otherKey.lexicographicallyPrecedes(key)
      }
      return order.lazy.map { [bytes, lines] index in
        let line = lines[index]
        return KeyedLine(
          key: Array(bytes[line.start..<line.start + line.keyCount]),
          text: Array(bytes[line.start + line.keyCount..<line.start + line.count]))
      }
    }
  }

  /// The runs read side by side.
  struct Merged {
    private struct Head: Comparable {
      let line: KeyedLine
      let run: Int

      static func == (left: Head, right: Head) -> Bool { left.run == right.run && left.line.key == right.line.key }

      static func < (left: Head, right: Head) -> Bool {
        left.line.key.lexicographicallyPrecedes(right.line.key)
          || left.run < right.run && !right.line.key.lexicographicallyPrecedes(left.line.key)
      }
    }

    private var readers: [RunReader]
    private var heads = Heap<Head>()

    fileprivate init(_ readers: [RunReader]) throws {
      self.readers = readers
      for run in readers.indices { try advance(run) }
    }

    /// - Throws: `Errno` where the temporary file cannot be read.
    mutating func next() throws -> KeyedLine? {
      guard let head = heads.popMin() else { return nil }
      try advance(head.run)
      return head.line
    }

    private mutating func advance(_ run: Int) throws {
      if let line = try readers[run].next() { heads.insert(Head(line: line, run: run)) }
    }
  }
}

/// A line and what it is sorted by.
struct KeyedLine: Equatable {
  var key: [UInt8]
  var text: [UInt8]

  /// Both lengths, both contents.
  fileprivate func append(to bytes: inout [UInt8]) {
    for count in [key.count, text.count] {
      unsafe withUnsafeBytes(of: UInt32(count).littleEndian) { unsafe bytes.append(contentsOf: $0) }
    }
    bytes += key
    bytes += text
  }
}

/// Reads one sorted run from its file.
private struct RunReader {
  let file: FileDescriptor
  /// What is not yet read.
  private var rest: Range<Int64>
  private var buffer: [UInt8] = []
  private var position = 0

  private static let bufferBytes = 128 * 1024

  init(file: FileDescriptor, range: Range<Int64>) {
    self.file = file
    rest = range
  }

  mutating func next() throws -> KeyedLine? {
    guard try fill(8) else { return nil }
    let (keyCount, textCount) = (length(at: position), length(at: position + 4))
    guard try fill(8 + keyCount + textCount) else { throw Errno.ioError }
    let start = position + 8
    position = start + keyCount + textCount
    return KeyedLine(key: Array(buffer[start..<start + keyCount]), text: Array(buffer[start + keyCount..<position]))
  }

  private func length(at index: Int) -> Int {
    (0..<4).reduce(0) { $0 | Int(buffer[index + $1]) << (8 * $1) }
  }

  /// Whether that many bytes are there.
  private mutating func fill(_ count: Int) throws -> Bool {
    guard buffer.count - position < count else { return true }
    buffer.removeFirst(position)
    position = 0
    while buffer.count < count, !rest.isEmpty {
      let wanted = min(max(Self.bufferBytes, count), Int(rest.upperBound - rest.lowerBound))
      let chunk = try unsafe [UInt8](unsafeUninitializedCapacity: wanted) { target, read in
        read = try unsafe file.read(fromAbsoluteOffset: rest.lowerBound, into: UnsafeMutableRawBufferPointer(target))
      }
      guard !chunk.isEmpty else { throw Errno.ioError }
      rest = rest.lowerBound + Int64(chunk.count)..<rest.upperBound
      buffer += chunk
    }
    return buffer.count >= count
  }
}

extension FileDescriptor {
  /// A file that nobody else can open and that goes with its descriptor.
  fileprivate static func unnamedFile(in directory: FilePath) throws(Errno) -> FileDescriptor {
    let path = directory.appending(".guichet-sort-\(getpid())-\(UInt64.random(in: 0...UInt64.max))")
    do {
      let file = try FileDescriptor.open(
        path, .readWrite, options: [.create, .exclusiveCreate, .closeOnExec], permissions: .ownerReadWrite)
      unsafe path.withPlatformString { _ = unsafe unlink($0) }
      return file
    } catch {
      throw error as? Errno ?? .ioError
    }
  }
}
