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
}
