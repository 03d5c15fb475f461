package import Vocabulary

/// A reason with a document that raises it, and one just on the other side that does not.
///
/// All of them are judged under `edoc-perso`, and remedies are to be made. What a document cannot bring about, that its
/// examination ends (`check.*`), has none.
package struct ReasonFixture: Sendable {
  package struct Document: Sendable {
    /// What it is, with the ending of a file, such as `word.docx`.
    package let name: String
    package let make: @Sendable () throws -> [UInt8]
    /// Zeros follow the bytes up to this length; nil for none.
    package var paddedLength: Int?

    init(_ name: String, paddedLength: Int? = nil, make: @escaping @Sendable () throws -> [UInt8]) {
      self.name = name
      self.paddedLength = paddedLength
      self.make = make
    }
  }

  package let code: ReasonCode
  package let raising: Document
  package let quiet: Document
  /// Why the quiet document is refused, where it is: no document is on the other side of some reasons and sound.
  package let otherRefusal: ReasonCode?

  init(_ code: ReasonCode, raising: Document, quiet: Document, otherRefusal: ReasonCode? = nil) {
    self.code = code
    self.raising = raising
    self.quiet = quiet
    self.otherRefusal = otherRefusal
  }

  package static let all = files + pdfs + images + resolutions + legibility
}
