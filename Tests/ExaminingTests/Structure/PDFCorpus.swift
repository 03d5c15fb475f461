import FoundationEssentials
import Testing
import Vocabulary

/// A collection of documents that is not part of this package, with a table of what independent readers say of each. The
/// environment variable `GUICHET_CORPUS` names its directory.
enum PDFCorpus {
  struct Row: CustomTestStringConvertible, Sendable {
    var file: String
    /// Nil where the readers disagree.
    var protection: Protection.Kind?
    /// Whether it opens and shows its pages; nil where the readers disagree or it is protected.
    var opens: Bool?
    var hasScript: Bool?

    var testDescription: String { file }

    func bytes() throws -> [UInt8] {
      [UInt8](try Data(contentsOf: URL(filePath: PDFCorpus.directory ?? "").appending(path: file)))
    }

    func examination() throws -> Examination { examinePDF(try bytes()) }
  }

  static let directory = ProcessInfo.processInfo.environment["GUICHET_CORPUS"]

  static let rows: [Row] = {
    guard let directory,
      let data = try? Data(contentsOf: URL(filePath: directory).appending(path: "truth.tsv"))
    else { return [] }
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().compactMap { fields in
      Row(Dictionary(zip(lines[0], fields)) { first, _ in first })
    }
  }()

  static let protectedRows = rows.filter { $0.protection != nil && $0.protection != Protection.Kind.none }
}

extension PDFCorpus.Row {
  fileprivate init?(_ columns: [String: String]) {
    guard columns["true_format"] == "pdf", let file = columns["file"] else { return nil }
    self.file = file
    protection =
      switch (columns["encrypted"], columns["needs_user_password"], columns["owner_restricted"]) {
      case ("yes", "yes", _): .password
      case ("yes", "unsupported-handler", _): .unknown
      case ("yes", "no", "yes"): .restricted
      case ("no", "no", "no"): Protection.Kind.none
      default: nil
      }
    if columns["encrypted"] != "disputed", protection != .password, protection != .unknown {
      opens = ["yes": true, "no": false][columns["consensus_opens"] ?? ""]
      hasScript = ["yes": true, "no": false][columns["has_javascript"] ?? ""]
    }
  }
}
