internal import FoundationEssentials
internal import Glibc
internal import Synchronization

/// Writes a line for each document in the order of the documents, in whatever order they are finished. The file bears
/// another name until it is complete.
final class TruthWriter: Sendable {
  private struct State {
    var next = 0
    /// Lines of documents that were finished before one in front of them.
    var early: [Int: [UInt8]] = [:]
  }

  private let path: String
  private let temporary: String
  private let descriptor: Int32
  private let state = Mutex(State())

  init(path: String) throws(ForgeError) {
    self.path = path
    temporary = Self.temporaryPath(of: path)
    descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw errno == EEXIST ? .wouldOverwrite(temporary) : .cannotWrite(temporary, errno: errno)
    }
  }

  deinit { close(descriptor) }

  static func temporaryPath(of path: String) -> String { "\(path).part" }

  func write(_ truth: DocumentTruth, at index: Int) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let line = [UInt8](try encoder.encode(truth)) + [0x0A]
    try state.withLock { state throws(ForgeError) in
      state.early[index] = line
      while let line = state.early.removeValue(forKey: state.next) {
        if let failure = WholeFile.append(line, to: descriptor) { throw .cannotWrite(temporary, errno: failure) }
        state.next += 1
      }
    }
  }

  /// To be called once, when all documents are written.
  func finish() throws(ForgeError) {
    guard unsafe rename(temporary, path) == 0 else { throw .cannotWrite(path, errno: errno) }
  }
}
