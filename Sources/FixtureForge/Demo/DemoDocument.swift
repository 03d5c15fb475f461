package import Vocabulary

/// A file of the demo set and what a check under `edoc-perso` must say of it.
package struct DemoDocument: Sendable {
  /// As a citizen would name it.
  package let name: String
  package let bytes: [UInt8]
  package let verdict: Verdict
  /// Every reason that must be given.
  package let reasons: [ReasonCode]

  init(_ name: String, _ bytes: [UInt8], _ verdict: Verdict, _ reasons: [ReasonCode] = []) {
    self.name = name
    self.bytes = bytes
    self.verdict = verdict
    self.reasons = reasons
  }

  package var file: FixtureFile { FixtureFile(name) { bytes } }
}
