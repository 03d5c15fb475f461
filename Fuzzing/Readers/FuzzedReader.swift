/// What reads hostile bytes in Swift: the targets of `scripts/fuzz` that are not in `Fuzzing/Targets`.
///
/// Each reads the bytes as the shipped programs do, goes on to what they do with what was read, and ends the process where
/// something does not hold that must hold of any bytes.
package enum FuzzedReader: String, CaseIterable, Sendable {
  /// The format of a document, by its content.
  case format
  /// A whole examination, with little to spend.
  case document
  /// Orientation and density in the Exif block of a picture.
  case exif
  /// What a child says of a document, which may have taken it over.
  case answer
  /// A recipient's rules.
  case policy
  /// A list of documents, in any of its three forms.
  case pathList = "path-list"
  /// A report that is gone on with, judged again or joined with others.
  case report

  package func read(_ bytes: [UInt8]) {
    switch self {
    case .format: Self.identify(bytes)
    case .document: Self.examine(bytes)
    case .exif: Self.readExif(bytes)
    case .answer: Self.believe(bytes)
    case .policy: Self.readPolicy(bytes)
    case .pathList: Self.readPathList(bytes)
    case .report: Self.readReport(bytes)
    }
  }

  /// Ends the process where a condition does not hold, in every build.
  static func hold(_ condition: Bool, _ what: StaticString) {
    if !condition { fatalError("it does not hold that \(what)") }
  }
}
