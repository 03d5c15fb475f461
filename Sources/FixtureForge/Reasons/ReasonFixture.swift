package import Vocabulary

/// A reason with a document that raises it, and one just on the other side that does not.
///
/// All of them are judged under `edoc-perso`, and remedies are to be made. What a document cannot bring about, that its
/// examination ends (`check.*`), has none.
package struct ReasonFixture: Sendable {
  package let code: ReasonCode
  package let raising: FixtureFile
  package let quiet: FixtureFile
  /// Why the quiet document is refused, where it is: no document is on the other side of some reasons and sound.
  package let otherRefusal: ReasonCode?

  init(_ code: ReasonCode, raising: FixtureFile, quiet: FixtureFile, otherRefusal: ReasonCode? = nil) {
    self.code = code
    self.raising = raising
    self.quiet = quiet
    self.otherRefusal = otherRefusal
  }

  /// As they are written: `CODE/fail-NAME` raises the reason, `CODE/pass-NAME` does not.
  package var documents: [FixtureFile] {
    [
      raising.named("\(code.rawValue)/fail-\(raising.name)"), quiet.named("\(code.rawValue)/pass-\(quiet.name)")
    ]
  }

  package static let all = files + pdfs + images + resolutions + legibility
}
