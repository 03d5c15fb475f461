import FoundationEssentials
import Guichet
import SystemPackage
import Testing

@Suite("Real files that none of us wrote", Corpus.condition)
struct CorpusTests {
  @Test("every file gets a record with a verdict, and no run is cut short")
  func everyFile() async throws {
    let pairs = try await Corpus.pairs()
    #expect(pairs.count == (try Truth.all().count))
    for pair in pairs {
      #expect(pair.record.id == pair.truth.file)
      #expect(pair.record.sha256 == pair.truth["sha256"])
      #expect(pair.record.verdict != nil, "\(pair.truth.file): \(pair.record.fault?.code.rawValue ?? "")")
    }
  }

  @Test("the format agrees on at least 99 %")
  func format() async throws {
    var agreement = Agreement()
    for pair in try await Corpus.pairs() {
      guard let examination = pair.record.examination else { continue }
      let truth = pair.truth["true_format"]
      let detail = pair.truth["format_detail"]
      let agrees =
        truth == "other"
        ? !Corpus.formatsWithAColumn.contains(examination.format.rawValue) || detail.hasPrefix("zip:")
        : examination.format.rawValue == truth
      agreement.compare(agrees, "\(pair.truth.file): \(examination.format.rawValue), truth \(truth) \(detail)")
    }
    #expect(agreement.compared > 600)
    #expect(agreement.share >= 0.99, "\(agreement.exceptions)")
  }

  @Test("no file is taken for two formats")
  func mixed() async throws {
    // pocs__snes_md.pdf is a game for a console too, which no viewer of a caseworker shows.
    let mixed = try await Corpus.pairs().filter { $0.record.examination?.otherFormat != nil }.map(\.truth.file)
    #expect(mixed == [])
  }

  @Test("the protection agrees wherever the tools agree")
  func protection() async throws {
    var compared = 0
    for pair in try await Corpus.pairs() {
      guard let expected = pair.truth.protection, let examination = pair.record.examination else { continue }
      compared += 1
      #expect(examination.protection.kind == expected, "\(pair.truth.file)")
      let method = pair.truth["enc_method"].replacing("-CF", with: "")
      // In this one revision 3 is used with a key of 40 bits: the table names the revision, we the key.
      if !method.isEmpty && pair.truth.file != "pdf/qpdf__encrypted-40-bit-R3.pdf" {
        #expect(examination.protection.method?.rawValue == method, "\(pair.truth.file)")
      }
    }
    #expect(compared > 280)
  }

  /// Where we say otherwise than the other tools, and why we keep to it.
  static let openingExceptions = [
    "pdf/PdfPig__FailedToParseContentForPage32.pdf":
      "page 91 of the page tree is a null object; the others count it because /Count does"
  ]

  @Test("opens or damaged agrees on at least 99 %, and each exception is known")
  func opening() async throws {
    var agreement = Agreement()
    for pair in try await Corpus.pairs() {
      guard let opens = pair.truth.opens, let examination = pair.record.examination else { continue }
      let agrees = opens ? examination.isShown : !examination.isSound
      agreement.compare(agrees, "\(pair.truth.file): truth \(opens ? "opens" : "does not open")")
      if !agrees {
        #expect(CorpusTests.openingExceptions[pair.truth.file] != nil, "\(pair.truth.file): truth \(opens)")
      }
    }
    #expect(agreement.compared > 400)
    #expect(agreement.share >= 0.99, "\(agreement.exceptions)")
  }
}

extension Corpus {
  /// The formats that `true_format` names; all others are `other` there.
  static let formatsWithAColumn: Set<String> = [
    "pdf", "jpeg", "png", "tiff", "bmp", "zip", "webp", "docx", "gif", "xlsx", "heic"
  ]
}

extension Truth {
  /// Nil where the tools do not agree, or the file is no PDF.
  fileprivate var protection: Protection.Kind? {
    guard self["encrypted"] != "disputed" else { return nil }
    switch (self["needs_user_password"], self["owner_restricted"]) {
    case ("yes", _): return .password
    case ("unsupported-handler", _): return .unknown
    case ("no", "yes"): return .restricted
    case ("no", "no"): return Protection.Kind.none
    default: return nil
    }
  }

  /// Whether it can be shown; nil where the tools do not agree or a password is in the way.
  fileprivate var opens: Bool? {
    if let protection, protection == .password || protection == .unknown { return nil }
    guard ["pdf", "jpeg", "png"].contains(self["true_format"]), self["encrypted"] != "disputed" else { return nil }
    switch self[self["true_format"] == "pdf" ? "consensus_opens" : "consensus_decodes"] {
    case "yes": return true
    case "no": return false
    default: return nil
    }
  }
}

extension Examination {
  /// Whether a reader shows something of it. Between this and ``isSound`` lies what is damaged in part.
  fileprivate var isShown: Bool {
    switch damage?.kind {
    case .unreadable, .noPages, .pagesMissing: false
    case .corrupt, .truncated, nil: true
    }
  }

  /// Whether nothing stands against showing all of it.
  fileprivate var isSound: Bool {
    damage == nil && boundMet == nil && ![.lossless, .hierarchical].contains(image?.coding) && (image?.bits ?? 8) != 12
  }
}
