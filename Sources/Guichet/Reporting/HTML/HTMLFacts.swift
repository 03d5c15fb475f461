import Vocabulary

/// What was measured of a document, for who wants to see it.
struct HTMLFacts {
  private let record: Record
  private let language: Language
  private let words: HTMLWords
  private let figures: Figures

  /// A document of hundreds of pages would fill the report.
  private static let pagesShown = 20

  init(_ record: Record, language: Language) {
    self.record = record
    self.language = language
    words = HTMLWords(language)
    figures = Figures(language)
  }

  var markup: Markup {
    guard record.bytes != nil else { return "" }
    return """
      <details><summary>\(words.measuredValues)</summary><dl>\(document)</dl>\
      \(pages(record.examination?.pages ?? []))</details>
      """
  }

  private var document: Markup {
    let examination = record.examination
    let encryption = examination?.protection.method.map(\.rawValue)
    let time = record.elapsed.map { "\(words.number($0.total))\(Typesetting.space)ms" }
    let entries: [(String, String?)] = [
      (words.format, examination?.puid), (words.dimensions, examination?.image.map(dimensions)),
      (words.protection, encryption), (words.modified, record.modified), (words.time, time),
      (words.judgedUnder, record.context.policy), ("SHA-256", record.sha256)
    ]
    return entries.map { title, value in
      value.map { "<div><dt>\(title)</dt><dd>\($0)</dd></div>" as Markup } ?? ""
    }.joined()
  }

  private func dimensions(_ image: ImageFacts) -> String {
    "\(words.number(image.width)) × \(words.number(image.height))\(Typesetting.space)pixels"
  }

  private func pages(_ pages: [Page]) -> Markup {
    guard !pages.isEmpty else { return "" }
    let titles = ["Page", words.kind, words.dimensions, words.resolution, words.legibility, words.characters]
    let head = titles.map { "<th scope=\"col\">\($0)</th>" as Markup }.joined()
    let rest = pages.count - Self.pagesShown
    let note: Markup = rest > 0 ? "<p>\(words.otherPages(rest))</p>" : ""
    return """
      <div class="pages" role="group" aria-label="\(words.pages)" tabindex="0"><table>\
      <thead><tr>\(head)</tr></thead>\
      <tbody>\(pages.prefix(Self.pagesShown).map(row).joined())</tbody></table></div>\(note)
      """
  }

  private func row(for page: Page) -> Markup {
    let cells = [
      page.kind.map { MeasureWords.kind($0)[language] }, size(of: page), resolution(of: page), legibility(of: page),
      characters(of: page)
    ]
    return """
      <tr><th scope="row">\(page.number)</th>\(cells.map { "<td>\($0 ?? "–")</td>" as Markup }.joined())</tr>
      """
  }

  private func size(of page: Page) -> String? {
    guard let width = page.widthInMillimetres, let height = page.heightInMillimetres else { return nil }
    return "\(figures.number(width)) × \(figures.number(height))\(Typesetting.space)mm"
  }

  private func resolution(of page: Page) -> String? {
    page.resolution.map { resolution in
      let (x, y) = (figures.number(resolution.x), figures.number(resolution.y))
      let method = MeasureWords.method(resolution.method)[language]
      return "\(x == y ? x : "\(x) × \(y)")\(Typesetting.space)DPI (\(method))"
    }
  }

  private func legibility(of page: Page) -> String? {
    guard let legibility = page.legibility else { return nil }
    guard let score = legibility.score else { return MeasureWords.state(legibility.state)[language] }
    guard let families = legibility.families else { return "\(score)" }
    let scores = [families.geometry, families.light, families.recognition].map { $0.map(String.init) ?? "–" }
    return "\(score) (\(scores.joined(separator: " / ")))"
  }

  private func characters(of page: Page) -> String? {
    guard let count = page.legibility?.characters ?? page.characters else { return nil }
    let height = page.legibility?.characterHeightInPixels.map { height in
      " (\(figures.number(height, decimals: 1))\(Typesetting.space)px)"
    }
    return words.number(count) + (height ?? "")
  }
}
