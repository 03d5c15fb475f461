import FoundationEssentials
import Testing
import Vocabulary

/// A collection of documents that is not part of this package, with a table of what independent readers say of each. The
/// environment variable `GUICHET_CORPUS` names its directory.
enum PDFCorpus {
  struct Row: CustomTestStringConvertible {
    var file: String
    var protection: Protection.Kind

    var testDescription: String { file }

    func bytes() throws -> [UInt8] {
      [UInt8](try Data(contentsOf: URL(filePath: PDFCorpus.directory ?? "").appending(path: file)))
    }
  }

  static let directory = ProcessInfo.processInfo.environment["GUICHET_CORPUS"]

  /// The PDF files that are encrypted and on whose protection the readers agree.
  static let rows: [Row] = {
    guard let directory,
      let data = try? Data(contentsOf: URL(filePath: directory).appending(path: "truth.tsv"))
    else { return [] }
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false)
    }
    let header = lines.first ?? []
    return lines.dropFirst().compactMap { fields in
      let row = Dictionary(zip(header, fields)) { first, _ in first }
      guard row["encrypted"] == "yes", let file = row["file"] else { return nil }
      switch (row["needs_user_password"], row["owner_restricted"]) {
      case ("yes", _): return Row(file: String(file), protection: .password)
      case ("unsupported-handler", _): return Row(file: String(file), protection: .unknown)
      case ("no", "yes"): return Row(file: String(file), protection: .restricted)
      default: return nil
      }
    }
  }()
}
