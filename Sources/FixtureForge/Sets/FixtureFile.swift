/// A file of known content, made when it is wanted.
package struct FixtureFile: Sendable {
  /// What it is, with the ending of a file, such as `word.docx`; where it is written, below a directory.
  package var name: String
  package let make: @Sendable () throws -> [UInt8]
  /// Zeros follow the bytes up to this length; nil for none.
  package let paddedLength: Int?

  init(_ name: String, paddedLength: Int? = nil, make: @escaping @Sendable () throws -> [UInt8]) {
    self.name = name
    self.paddedLength = paddedLength
    self.make = make
  }

  func named(_ name: String) -> FixtureFile {
    var file = self
    file.name = name
    return file
  }
}
