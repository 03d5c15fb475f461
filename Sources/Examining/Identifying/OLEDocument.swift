import Vocabulary

/// Which program an OLE 2 compound file belongs to, by the names in its root, and whether it asks for a password.
enum OLEDocument {
  static func identify(_ document: Span<UInt8>) -> Identity? {
    guard document.holds(OLECompoundFile.signature, at: 0) else { return nil }
    guard let file = OLECompoundFile(document) else { return identifyByStrayNames(document) }
    if file.hasEntry("encryptedpackage") || file.hasEntry("encryptioninfo") { return encryptedOffice }
    if let stream = file.stream("worddocument") { return word(stream, in: file, document) }
    if let stream = file.stream("workbook") ?? file.stream("book") { return excel(stream, in: file, document) }
    if file.hasEntry("powerpoint document") { return powerPoint(file, document) }
    if file.hasEntry("pp40") { return Identity(.ppt, "x-fmt/88") }
    if file.hasEntry("__properties_version1.0") { return Identity(.msg, "x-fmt/430") }
    return Identity(.ole, "fmt/111")
  }

  private static var encryptedOffice: Identity {
    var identity = Identity(.encryptedOffice, "fmt/494")
    identity.needsPassword = true
    return identity
  }

  /// A file whose directory is cut off or broken: the names of its streams are long enough to be no accident.
  private static func identifyByStrayNames(_ document: Span<UInt8>) -> Identity {
    let window = 0..<65_536
    func holdsName(_ name: String) -> Bool {
      document.contains(name.utf8.flatMap { [$0, 0] }, in: window)
    }
    if holdsName("EncryptedPackage") { return encryptedOffice }
    if holdsName("WordDocument") { return Identity(.doc, "fmt/609") }
    if holdsName("PowerPoint Document") { return Identity(.ppt, "fmt/126") }
    if holdsName("Workbook") { return Identity(.xls) }
    if holdsName("__properties_version1.0") { return Identity(.msg, "x-fmt/430") }
    return Identity(.ole, "fmt/111")
  }

  /// [MS-DOC], 2.5.2: the bit fEncrypted of the base of the FIB.
  private static func word(
    _ stream: OLECompoundFile.Entry, in file: OLECompoundFile, _ document: Span<UInt8>
  ) -> Identity {
    let base = file.prefix(32, of: stream, in: document)
    let flags = base.span.littleEndian(UInt16.self, at: 10) ?? 0
    let isEncrypted = flags & 0x0100 != 0
    var identity = Identity(.doc, wordPUID(isEncrypted: isEncrypted, isTemplate: flags & 1 != 0, file, document))
    identity.needsPassword = isEncrypted
    identity.hasMacros = file.hasEntry("macros")
    return identity
  }

  /// PRONOM goes by the program identifier in the stream CompObj.
  private static func wordPUID(
    isEncrypted: Bool, isTemplate: Bool, _ file: OLECompoundFile, _ document: Span<UInt8>
  ) -> String {
    let description = file.stream("\u{1}compobj").map { file.prefix(1024, of: $0, in: document) } ?? []
    func names(_ program: String) -> Bool {
      description.span.contains(program.utf8, in: 0..<description.count)
    }
    if names("Word.Document.8\u{0}") {
      return switch (isEncrypted, isTemplate) {
      case (false, false): "fmt/40"
      case (true, false): "fmt/754"
      case (false, true): "x-fmt/45"
      case (true, true): "fmt/755"
      }
    }
    return names("Word.Document.6\u{0}") || names("Word.Document.7\u{0}") ? "fmt/39" : "fmt/609"
  }

  /// [MS-XLS], 2.4.117: a record FilePass stands among the first of the globals where the rest is encrypted. Whether the
  /// password is the one that Excel tries by itself, for write protection, would take deriving its key.
  private static func excel(
    _ stream: OLECompoundFile.Entry, in file: OLECompoundFile, _ document: Span<UInt8>
  ) -> Identity {
    let bytes = file.prefix(4096, of: stream, in: document)
    let records = bytes.span
    let beginning: UInt16 = 0x0809
    let filePass: UInt16 = 0x002F
    var identity = Identity(.xls)
    if records.littleEndian(UInt16.self, at: 0) == beginning {
      switch records.littleEndian(UInt16.self, at: 4) {
      case 0x0600: identity.puid = "fmt/61"
      case 0x0500: identity.puid = "fmt/59"
      default: break
      }
    }
    var offset = 0
    while let record = records.littleEndian(UInt16.self, at: offset),
      let length = records.littleEndian(UInt16.self, at: offset + 2)
    {
      if record == filePass { identity.needsPassword = true }
      if record == filePass || (record == 0 && length == 0) { break }
      offset += 4 + Int(length)
    }
    identity.hasMacros = file.hasEntry("_vba_project_cur")
    return identity
  }

  /// [MS-PPT], 2.3.2: the token of the atom in the stream Current User, behind a header of eight bytes and a size.
  private static func powerPoint(_ file: OLECompoundFile, _ document: Span<UInt8>) -> Identity {
    var identity = Identity(.ppt, file.hasEntry("persistentstorage directory") ? "fmt/125" : "fmt/126")
    let user = file.stream("current user").map { file.prefix(16, of: $0, in: document) } ?? []
    let encryptedToken: UInt32 = 0xF3D1_C4DF
    identity.needsPassword =
      user.span.littleEndian(UInt32.self, at: 12) == encryptedToken || file.hasEntry("encryptedsummary")
    return identity
  }
}
