import Vocabulary

/// What a batch comes to: how many documents have which verdict, and for which reasons, the most frequent first.
struct HTMLOverview {
  private let conforme: Int
  private let nonConforme: Int
  private let notVerifiable: Int
  private let causes: [HTMLCause]
  private let isComplete: Bool

  /// - Parameter isComplete: Whether the batch came to its end.
  init(_ summary: Summary, isComplete: Bool) {
    (conforme, nonConforme, notVerifiable) = (summary.conforme, summary.nonConforme, summary.notVerifiable)
    self.isComplete = isComplete
    causes =
      summary.reasonsByFrequency.map { HTMLCause(reason: $0.code, documents: $0.documents, refusals: $0.refusals) }
      + summary.faultsByFrequency.map { HTMLCause(fault: $0.code, documents: $0.documents) }
  }

  private init(
    conforme: Int, nonConforme: Int, notVerifiable: Int, causes: [HTMLCause], isComplete: Bool
  ) {
    self.conforme = conforme
    self.nonConforme = nonConforme
    self.notVerifiable = notVerifiable
    self.causes = causes
    self.isComplete = isComplete
  }

  /// The longest that there can be.
  static func largest(in language: Language) -> String {
    // More than any batch has, of which each share takes all its decimals.
    let most = 1 << 51
    let third = most / 3
    let causes =
      [HTMLCause(reason: .formatUnsupported, documents: most, refusals: third)]
      + ReasonCode.allCases.dropFirst().map { HTMLCause(reason: $0, documents: third, refusals: third - 1) }
      + Fault.Code.allCases.map { HTMLCause(fault: $0, documents: third) }
    let overview = HTMLOverview(
      conforme: most, nonConforme: most, notVerifiable: most, causes: causes, isComplete: false)
    return overview.markup(in: language).text
  }

  func markup(in language: Language) -> Markup {
    let words = HTMLWords(language)
    var markup: Markup = isComplete ? "" : "<p class=\"notice\">\(words.interrupted)</p>\n"
    markup += """
      <section aria-labelledby="totals"><h2 id="totals">\(words.totals(documents))</h2>
      <ul class="totals">\(totals(words))</ul>
      \(proportions)
      </section>

      """
    guard !causes.isEmpty else { return markup }
    markup += """
      <section aria-labelledby="causes"><h2 id="causes">\(words.reasons)</h2>
      <ol class="causes">
      \(causes.map { $0.markup(words, mostDocuments: causes[0].documents) }.joined())</ol>
      </section>

      """
    return markup
  }

  private var documents: Int { conforme + nonConforme + notVerifiable }

  /// What could not be checked is passed over where there is none of it.
  private var totals: [(mark: VerdictMark, count: Int)] {
    [(.conforme, conforme), (.nonConforme, nonConforme)] + (notVerifiable > 0 ? [(.notVerifiable, notVerifiable)] : [])
  }

  private func totals(_ words: HTMLWords) -> Markup {
    totals
      .map { mark, count -> Markup in
        """
        <li><span class="total \(mark.rawValue)" data-verdict="\(mark.rawValue)"><b>\(words.number(count))</b> \
        \(mark.markup(words))</span></li>
        """
      }
      .joined()
  }

  /// The same as a bar, for the eye alone.
  private var proportions: Markup {
    var left = 0.0
    let parts = totals.map { mark, count -> Markup in
      let width = Share(count, of: documents)
      defer { left += width.percent }
      return """
        <rect class="\(mark.rawValue)" x="\(Share(percent: left).text)" width="\(width.text)" height="1"/>
        """
    }
    return """
      <svg class="proportions" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">\(parts.joined())</svg>
      """
  }
}
