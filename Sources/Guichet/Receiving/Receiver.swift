import Crypto
import Glibc
import SystemPackage
import Vocabulary

/// The first stage: opens, copies into memory, seals and hashes. It interprets nothing.
struct Receiver: Sendable {
  let maximumBytes: Int64
  /// Bytes that may be in memory at one time, over all documents.
  let bytesInFlight: Allotment

  func receive(_ source: Source) async -> Received {
    let start = ContinuousClock.now
    do {
      switch source.place {
      case .bytes(let bytes):
        return try await receive(bytes, as: source, since: start)
      case .file(let path):
        return try await receive(try OpenFile(path), as: source, since: start)
      case .beneath(let root, let path):
        return try await receive(try OpenFile(path, beneath: root), as: source, since: start)
      case .unavailable(let fault):
        throw fault
      }
    } catch {
      let fault = error as? Fault ?? (error as? Errno).map { Fault(reading: $0) } ?? Fault(.interrupted)
      return Received(
        source: source, bytes: nil, modified: nil, content: .unavailable(fault), elapsed: .now - start, share: nil)
    }
  }

  private func receive(
    _ bytes: [UInt8], as source: Source, since start: ContinuousClock.Instant
  ) async throws -> Received {
    guard bytes.count <= maximumBytes else {
      return Received(
        source: source, bytes: Int64(bytes.count), modified: nil, content: .tooLarge, elapsed: .now - start, share: nil)
    }
    let share = try await Received.Share(bytes.count, of: bytesInFlight)
    var copy = try SealingCopy()
    try unsafe bytes.withUnsafeBytes { try unsafe copy.append($0) }
    let (file, sha256) = try copy.seal()
    return Received(
      source: source, bytes: Int64(bytes.count), modified: nil, content: .sealed(file, sha256: sha256),
      elapsed: .now - start, share: share)
  }

  private func receive(
    _ file: consuming OpenFile, as source: Source, since start: ContinuousClock.Instant
  ) async throws -> Received {
    guard file.size <= maximumBytes else {
      return Received(
        source: source, bytes: file.size, modified: file.modified, content: .tooLarge, elapsed: .now - start, share: nil
      )
    }
    let share = try await Received.Share(Int(file.size), of: bytesInFlight)
    var copy = try SealingCopy()
    while try file.readOn(into: &copy) > 0 {
      // It grew while it was read.
      guard copy.count <= maximumBytes else {
        return Received(
          source: source, bytes: copy.count, modified: file.modified, content: .tooLarge, elapsed: .now - start,
          share: nil)
      }
    }
    let bytes = copy.count
    let (sealed, sha256) = try copy.seal()
    return Received(
      source: source, bytes: bytes, modified: file.modified, content: .sealed(sealed, sha256: sha256),
      elapsed: .now - start, share: share)
  }
}
