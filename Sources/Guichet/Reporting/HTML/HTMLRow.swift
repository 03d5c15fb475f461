import SystemPackage
import Vocabulary

/// The row of one record.
struct HTMLRow {
  private let language: Language
  private let showsPages: Bool
  private let words: HTMLWords
  private let figures: Figures

  init(language: Language, showsPages: Bool) {
    self.language = language
    self.showsPages = showsPages
    words = HTMLWords(language)
    figures = Figures(language)
  }

  func markup(for record: Record, showing thumbnail: Thumbnail?) -> Markup {
    let mark = VerdictMark(record.verdict)
    let codes = record.reasons.map(\.code.rawValue) + [record.fault?.code.rawValue].compactMap(\.self)
    let page: Markup = showsPages ? HTMLThumbnail(thumbnail, of: record, words: words).markup : ""
    return """
      <tr role="row" data-verdict="\(mark.rawValue)" data-codes="\(codes.joined(separator: " "))" \
      data-bytes="\(Int(record.bytes ?? 0))">\
      \(showsPages ? "<td role=\"cell\" class=\"page\">\(page)</td>" : "" as Markup)\
      <th role="rowheader" scope="row">\(name(of: record))</th>\
      <td role="cell" class="size">\(record.bytes.map { figures.text(Quantity(Double($0), .bytes)) } ?? "")</td>\
      <td role="cell" class="verdict \(mark.rawValue)">\(mark.markup(words))</td>\
      <td role="cell" class="reasons">\(reasons(of: record))\(facts(of: record))</td></tr>

      """
  }

  /// The last part of the path first, as it tells most. What it is follows.
  private func name(of record: Record) -> Markup {
    let path = record.path
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let directory: Markup =
      start > path.startIndex ? "<bdi class=\"directory\" translate=\"no\">\(String(path[..<start]))</bdi>" : ""
    let kind = record.examination.map { $0.format.acronymOrName(in: language) }
    let pages = record.examination?.pageCount.map { figures.text(Quantity(Double($0), .pages)) }
    let about = [kind, record.examination?.image == nil ? pages : nil].compactMap(\.self).joined(separator: " · ")
    let id: Markup = record.id.map { "<small>\($0)</small>" } ?? ""
    return """
      <bdi class="name" translate="no">\(String(path[start...]))</bdi>\(directory)\(id)\
      \(about.isEmpty ? "" : "<small>\(about)</small>" as Markup)
      """
  }

  private func reasons(of record: Record) -> Markup {
    var list = record.reasons.map(item).joined()
    if let remedy = record.remedy {
      let size = figures.text(Quantity(Double(remedy.bytes), .bytes))
      list += """
        <li class="remedy"><span class="severity">\(words.remedy)</span> \
        <bdi translate="no">\(remedy.path)</bdi> (\(size))</li>
        """
    }
    if let fault = record.fault {
      list += """
        <li class="fault"><span class="severity">\(words.fault)</span> \(fault.message[language]) \
        <code>\(fault.code.rawValue)</code></li>
        """
    }
    return list.text.isEmpty ? "<p class=\"nothing\">\(words.nothingToSay)</p>" : "<ul>\(list)</ul>"
  }

  private func item(for reason: Reason) -> Markup {
    let action = reason.action[language]
    let whatToDo: Markup = action.isEmpty ? "" : "<span class=\"action\">\(action)</span>"
    return """
      <li class="\(reason.severity.rawValue)"><span class="severity">\(words.severity(reason.severity))</span> \
      \(reason.message[language]) <code>\(reason.code.rawValue)</code>\(whatToDo)</li>
      """
  }

  private func facts(of record: Record) -> Markup {
    HTMLFacts(record, language: language).markup
  }
}

extension FileFormat {
  /// `PDF`, `a Word document (DOCX)`.
  fileprivate func acronymOrName(in language: Language) -> String {
    switch self {
    case .pdf, .jpeg, .png: acronym
    default: name[language]
    }
  }
}
