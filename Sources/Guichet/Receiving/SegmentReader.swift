import SystemPackage

/// Reads bytes from a descriptor as they come and gives them back piece by piece, up to a separator.
struct SegmentReader {
  private let descriptor: FileDescriptor
  private let maximumBytes: Int
  private var buffer: [UInt8] = []
  /// Where the next segment begins in ``buffer``.
  private var position = 0
  private var ended = false

  /// - Parameter maximumBytes: A longer segment is given in pieces, so that memory stays bounded.
  init(descriptor: FileDescriptor, maximumBytes: Int) {
    self.descriptor = descriptor
    self.maximumBytes = maximumBytes
  }

  /// The bytes before the first separator among those not yet given, with that separator; nothing is taken. Without a
  /// separator: all there are, up to the maximum.
  mutating func peek(until isSeparator: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    while true {
      if let end = buffer[position...].firstIndex(where: isSeparator) { return buffer[position...end] }
      if ended || buffer.count - position >= maximumBytes { return buffer[position...] }
      readOn()
    }
  }

  /// The bytes before the next separator, which is dropped, or before the end; nil at the end.
  mutating func next(separator: UInt8) -> [UInt8]? {
    var searched = position
    while true {
      if let end = buffer[searched...].firstIndex(of: separator) {
        defer { position = end + 1 }
        return Array(buffer[position..<end])
      }
      if ended || buffer.count - position >= maximumBytes {
        defer { position = buffer.count }
        return position < buffer.count ? Array(buffer[position...]) : nil
      }
      searched = buffer.count - position
      readOn()
    }
  }

  /// Drops what was given and reads a piece more. An error ends the input, as there is nobody to ask for the rest.
  private mutating func readOn() {
    buffer.removeFirst(position)
    position = 0
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: 65_536) { piece, count in
      count = (try? unsafe descriptor.read(into: UnsafeMutableRawBufferPointer(piece))) ?? 0
    }
    ended = piece.isEmpty
    buffer += piece
  }
}
