/// A way to make one kind of document: all its variety comes from the random sequence, so that the same sequence gives
/// the same bytes.
package struct Recipe: Sendable {
  /// Dotted, such as `scan.pdf.strips`.
  package let name: String
  package let make: @Sendable (inout RandomSequence) throws -> ForgedDocument

  package init(_ name: String, make: @escaping @Sendable (inout RandomSequence) throws -> ForgedDocument) {
    self.name = name
    self.make = make
  }
}

/// A document and what is known of it.
package struct ForgedDocument: Sendable {
  /// The ending of its name, without the dot; empty for none.
  package var nameExtension: String
  package var bytes: [UInt8]
  /// ``DocumentTruth/file`` is filled in by who writes the set.
  package var truth: DocumentTruth

  package init(nameExtension: String, bytes: [UInt8], truth: DocumentTruth) {
    self.nameExtension = nameExtension
    self.bytes = bytes
    self.truth = truth
  }
}
