import Vocabulary

/// A document as it came in.
struct Received: Sendable {
  enum Content: Sendable {
    /// Copied, sealed and hashed.
    case sealed(MemoryFile, sha256: String)
    /// Over the bound for files, and therefore not read.
    case tooLarge
    case unavailable(Fault)
  }

  let source: Source
  /// Of the file when it was opened, or of what was read of it, if that is known.
  let bytes: Int64?
  /// When the file was last modified, in seconds since 1970.
  let modified: Int?
  let content: Content
  let elapsed: Duration
  /// Keeps its place among the bytes in flight for as long as this value is there.
  let share: Share?

  /// A part of an allotment that is given back with the last reference to it.
  final class Share: Sendable {
    private let allotment: Allotment
    private let amount: Int

    init(_ amount: Int, of allotment: Allotment) async throws {
      self.allotment = allotment
      self.amount = try await allotment.take(amount)
    }

    deinit {
      allotment.give(amount)
    }
  }
}
