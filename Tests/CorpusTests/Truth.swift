import FoundationEssentials
import Glibc
import SystemPackage
import Testing
import Vocabulary

/// Real files that other tools were asked about, and what they say: `truth.tsv`, tab-separated, without quoting.
struct Truth: Sendable, CustomTestStringConvertible {
  let file: String
  private let columns: [String: String]

  /// The directory that `GUICHET_CORPUS` names.
  static let corpus: FilePath? = unsafe getenv("GUICHET_CORPUS").map { unsafe FilePath(platformString: $0) }

  static func all() throws -> [Truth] {
    guard let corpus else { return [] }
    let table = try String(contentsOfFile: corpus.appending("truth.tsv").string, encoding: .utf8)
    let lines = table.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { cells in
      let columns = Dictionary(uniqueKeysWithValues: zip(header, cells))
      return Truth(file: columns["file"] ?? "", columns: columns)
    }
  }

  subscript(column: String) -> String { columns[column] ?? "" }

  var testDescription: String { file }
}
