import Vocabulary

/// A reason or a fault, and for how many documents it was given: a line with a bar.
struct HTMLCause {
  private let code: String
  private let meaning: Words
  let documents: Int
  private let refusals: Int

  /// - Parameter refusals: Those of the documents that were refused for it.
  init(reason code: ReasonCode, documents: Int, refusals: Int) {
    self.code = code.rawValue
    meaning = Explanation.of(code).meaning
    self.documents = documents
    self.refusals = refusals
  }

  init(fault code: Fault.Code, documents: Int) {
    self.code = code.rawValue
    meaning = Fault(code).message
    self.documents = documents
    refusals = 0
  }

  /// - Parameter mostDocuments: Of all causes, to which its bar is drawn in proportion.
  func markup(_ words: HTMLWords, mostDocuments: Int) -> Markup {
    let whole = Share(documents, of: mostDocuments)
    let refused = Share(refusals, of: mostDocuments)
    return """
      <li><span class="cause" data-code="\(code)"><span class="meaning">\(meaning[words.language]) <code>\(code)</code></span>\
      <svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">\
      <rect class="all" width="\(whole.text)" height="1"/><rect class="refused" width="\(refused.text)" height="1"/></svg>\
      <span class="count"><b>\(words.number(documents))</b> \(words.refused(refusals, of: documents))</span></span></li>

      """
  }
}
