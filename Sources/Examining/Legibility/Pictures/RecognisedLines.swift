/// What a text recogniser read of one line.
struct RecognisedLine: Equatable, Sendable {
  /// 0 to 1.
  var confidence: Double
  var characters: Int
}

/// What it read of the lines that it was asked about.
struct RecognisedLines: Equatable, Sendable {
  /// Nil for a line of which it read nothing.
  var lines: [RecognisedLine?]

  /// 0 to 1; nil where it was not asked about any line. A line of which nothing was read counts as 0.
  var meanConfidence: Double? {
    guard !lines.isEmpty else { return nil }
    return lines.reduce(0) { $0 + ($1?.confidence ?? 0) } / Double(lines.count)
  }

  /// Whether next to nothing was read of any of them.
  var isNothing: Bool { lines.allSatisfy { $0?.confidence ?? 0 < Self.confidenceOfNothing } }

  private static let confidenceOfNothing = 0.35

  /// Whether each was read with next to no doubt.
  var isSure: Bool { lines.allSatisfy { $0?.confidence ?? 0 >= Self.sureConfidence } }

  private static let sureConfidence = 0.9

  /// Letters of a line, and the confidence in them, with which it is text and no texture.
  private static let leastCharacters = 3
  private static let leastConfidence = 0.6

  /// The share of the lines that are text, 0 to 1.
  var readShare: Double {
    let read = lines.count { line in
      line.map { $0.characters >= Self.leastCharacters && $0.confidence >= Self.leastConfidence } ?? false
    }
    return Double(read) / Double(max(1, lines.count))
  }
}
