internal import Vocabulary

/// The bytes of a document, and what it says page by page where that is known.
struct ForgedContent: Sendable {
  var bytes: [UInt8]
  var pages: [PageTruth]

  init(_ bytes: [UInt8], pages: [PageTruth] = []) {
    self.bytes = bytes
    self.pages = pages
  }
}

extension DocumentTruth {
  init(
    recipe: String, format: FileFormat, protection: Protection.Kind = .none,
    protectionMethod: Protection.Method? = nil, expecting judgement: ExpectedJudgement, pages: [PageTruth]
  ) {
    self.init(
      recipe: recipe, format: format, protection: protection, protectionMethod: protectionMethod,
      verdict: judgement.verdict, reasons: judgement.reasons, pages: pages)
  }
}

extension Recipe {
  /// A recipe all of whose documents are judged alike.
  init(
    _ name: String, _ format: FileFormat, named nameExtension: String, protection: Protection.Kind = .none,
    method: Protection.Method? = nil, expecting judgement: ExpectedJudgement,
    content: @escaping @Sendable (inout RandomSequence) throws -> ForgedContent
  ) {
    self.init(name) { random in
      let content = try content(&random)
      let truth = DocumentTruth(
        recipe: name, format: format, protection: protection, protectionMethod: method, expecting: judgement,
        pages: content.pages)
      return ForgedDocument(nameExtension: nameExtension, bytes: content.bytes, truth: truth)
    }
  }

  /// A PDF of ordinary pages to which something is done.
  static func pdf(
    _ name: String, expecting judgement: ExpectedJudgement,
    make: @escaping @Sendable ([ForgedPage], inout RandomSequence) throws -> [UInt8]
  ) -> Recipe {
    Recipe(name, .pdf, named: "pdf", expecting: judgement) { random in
      let sheets = Paperwork.sheets(from: &random)
      let bytes = try make(sheets.map { ForgedPage($0) }, &random)
      return ForgedContent(bytes, pages: sheets.truths)
    }
  }
}

extension [Sheet] {
  /// What is known of pages that are born digital.
  var truths: [PageTruth] {
    enumerated().map { index, sheet in
      PageTruth(
        number: index + 1, widthInMillimetres: sheet.width.millimetres, heightInMillimetres: sheet.height.millimetres,
        resolution: nil, text: sheet.text)
    }
  }
}

extension Double {
  /// Of a length in points.
  fileprivate var millimetres: Double { (self * 254 / 72).rounded() / 10 }
}
