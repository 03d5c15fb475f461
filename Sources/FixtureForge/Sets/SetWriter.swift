internal import FoundationEssentials
internal import Synchronization

/// Writes a set of documents into `documents/` and what is known of each into `truth.jsonl` beside it.
///
/// A document depends on the seed, the mix and its index alone: not on the number of jobs, nor on the other documents.
package struct SetWriter: Sendable {
  package var directory: String
  package var seed: UInt64
  package var count: Int
  package var mix: Mix
  /// How many documents are made at the same time.
  package var jobs: Int
  /// Whether a set that is there already is removed first.
  package var replacing: Bool

  package init(directory: String, seed: UInt64, count: Int, mix: Mix, jobs: Int = 1, replacing: Bool = false) {
    self.directory = directory
    self.seed = seed
    self.count = count
    self.mix = mix
    self.jobs = jobs
    self.replacing = replacing
  }

  private var documents: String { "\(directory)/documents" }
  private var truth: String { "\(directory)/truth.jsonl" }

  /// A set that was interrupted has its truth under a name that says so, and can only be replaced.
  package func write() async throws {
    try makeRoom()
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    let truthWriter = try TruthWriter(path: truth)
    try FileManager.default.createDirectory(atPath: documents, withIntermediateDirectories: false)
    let next = NextIndex()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<max(1, jobs) {
        group.addTask {
          while let index = next.take(below: count), !Task.isCancelled {
            try truthWriter.write(try writeDocument(at: index), at: index)
          }
        }
      }
      try await group.waitForAll()
    }
    try truthWriter.finish()
  }

  /// The document of an index, from 0, with its name.
  package func document(at index: Int) throws -> ForgedDocument {
    // Neighbouring seeds and neighbouring indexes give sequences that have nothing in common.
    var seeds = RandomSequence(seed: seed)
    var indexes = RandomSequence(seed: seeds.next() ^ UInt64(index))
    var random = RandomSequence(seed: indexes.next())
    var document = try mix.recipe(from: &random).make(&random)
    document.truth.file = DocumentName.name(of: document, index: index, from: &random)
    return document
  }

  private func writeDocument(at index: Int) throws -> DocumentTruth {
    let document = try document(at: index)
    try WholeFile.write(document.bytes, to: "\(documents)/\(document.truth.file)")
    return document.truth
  }

  /// Removes a former set where that is wished. A directory of that name without truth beside it is none of ours.
  private func makeRoom() throws {
    let files = FileManager.default
    let marks = [truth, TruthWriter.temporaryPath(of: truth)].filter { files.fileExists(atPath: $0) }
    let isTaken = files.fileExists(atPath: documents)
    guard isTaken || !marks.isEmpty else { return }
    guard replacing, !marks.isEmpty else { throw ForgeError.wouldOverwrite(marks.first ?? documents) }
    if isTaken { try files.removeItem(atPath: documents) }
    for mark in marks { try files.removeItem(atPath: mark) }
  }
}

/// Hands out the indexes of the documents, each once.
private final class NextIndex: Sendable {
  private let value = Mutex(0)

  func take(below count: Int) -> Int? {
    value.withLock { value in
      guard value < count else { return nil }
      defer { value += 1 }
      return value
    }
  }
}
