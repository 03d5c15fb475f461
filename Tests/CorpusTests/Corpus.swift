import Guichet
import SystemPackage
import Testing

/// The corpus, checked once for all tests.
enum Corpus {
  struct Pair: Sendable {
    let truth: Truth
    let record: Record
  }

  static let condition: ConditionTrait = .enabled(
    if: Truth.corpus != nil, "GUICHET_CORPUS names no directory: the corpus of real files is not here")

  static func pairs() async throws -> [Pair] { try await checked.value }

  private static let checked = Task { () -> [Pair] in
    guard let corpus = Truth.corpus else { return [] }
    let truths = try Truth.all()
    var plan = Plan()
    plan.recordsTimes = false
    let sources = truths.map { Source(path: corpus.appending($0.file), id: $0.file) }
    var pairs: [Pair] = []
    for try await record in try await Checker(plan: plan).check(sources) {
      pairs.append(Pair(truth: truths[pairs.count], record: record))
    }
    return pairs
  }
}

/// How many of those that could be compared agree.
struct Agreement {
  private(set) var compared = 0
  private(set) var exceptions: [String] = []

  mutating func compare(_ agrees: Bool, _ description: @autoclosure () -> String) {
    compared += 1
    if !agrees { exceptions.append(description()) }
  }

  var share: Double { 1 - Double(exceptions.count) / Double(max(1, compared)) }
}
