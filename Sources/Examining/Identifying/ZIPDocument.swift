import Vocabulary

/// What a ZIP archive holds: an Office document, an e-book, or just files. Nothing is unpacked, so that names and the
/// parts that are stored as they are have to tell.
enum ZIPDocument {
  static func identify(_ document: Span<UInt8>) -> Identity? {
    let startsAsZIP = document.holds("PK\u{3}\u{4}".utf8, at: 0) || document.holds("PK00PK\u{3}\u{4}".utf8, at: 0)
    guard let archive = ZIPArchive(document) else {
      // Cut off: no reader opens the document that it was, and its name would tell a person nothing.
      return startsAsZIP ? truncated(document) : nil
    }
    var identity =
      openDocument(archive, document) ?? openXML(archive, document) ?? Identity(.zip, "x-fmt/263")
    if archive.entries.contains(where: \.isEncrypted) { identity.needsPassword = true }
    return identity
  }

  private static func truncated(_ document: Span<UInt8>) -> Identity {
    var identity = Identity(.zip)
    identity.needsPassword = (document.littleEndian(UInt16.self, at: 6) ?? 0) & 1 != 0
    return identity
  }

  /// OpenDocument and EPUB name their type in a first entry that is stored as it is (ODF 1.3, part 2, 3.3).
  private static func openDocument(_ archive: ZIPArchive, _ document: Span<UInt8>) -> Identity? {
    guard let content = archive.entry(named: "mimetype", in: document)?.storedContent else { return nil }
    func names(_ type: String) -> Bool { document.holds(type.utf8, at: content.lowerBound) }
    if names("application/epub+zip") { return Identity(.epub, "fmt/483") }
    let format: FileFormat
    // Their templates have the same start.
    if names("application/vnd.oasis.opendocument.text") {
      format = .odt
    } else if names("application/vnd.oasis.opendocument.spreadsheet") {
      format = .ods
    } else if names("application/vnd.oasis.opendocument.presentation") {
      format = .odp
    } else {
      return nil
    }
    var identity = Identity(format)
    identity.hasMacros = archive.hasEntry(startingWith: "basic/", in: document)
    identity.needsPassword = isEncryptedOpenDocument(archive, document)
    return identity
  }

  /// The manifest says what is encrypted, but is packed. What is encrypted is stored as it is, though (ODF 1.3, part 2,
  /// 3.4): a content that is no XML. Newer programs encrypt the whole package as one entry.
  private static func isEncryptedOpenDocument(_ archive: ZIPArchive, _ document: Span<UInt8>) -> Bool {
    if archive.entry(named: "encrypted-package", in: document) != nil { return true }
    guard let content = archive.entry(named: "content.xml", in: document)?.storedContent, !content.isEmpty else {
      return false
    }
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return !document.holds("<".utf8, at: content.lowerBound) && !document.holds(byteOrderMark, at: content.lowerBound)
  }

  /// Open Packaging Conventions (ECMA-376, part 2): the list of content types, and a main part under its usual name.
  private static func openXML(_ archive: ZIPArchive, _ document: Span<UInt8>) -> Identity? {
    guard let types = archive.entry(named: "[content_types].xml", in: document) else { return nil }
    let isXPS =
      archive.hasEntry(endingWith: ".fdseq", in: document) && archive.hasEntry(endingWith: ".fpage", in: document)
    if isXPS { return Identity(.xps, "fmt/657") }
    var identity: Identity
    if let content = types.storedContent, let main = OpenXMLType.find(in: document, content) {
      identity = Identity(main.format, main.puid)
      identity.hasMacros = main.hasMacros
    } else if archive.hasEntry(startingWith: "word/document", in: document) {
      identity = Identity(.docx, "fmt/189")
    } else if archive.hasEntry(startingWith: "xl/workbook", in: document) {
      identity = Identity(.xlsx, "fmt/189")
    } else if archive.hasEntry(startingWith: "ppt/presentation", in: document) {
      identity = Identity(.pptx, "fmt/189")
    } else {
      return nil
    }
    if archive.hasEntry(endingWith: "/vbaproject.bin", in: document) { identity.hasMacros = true }
    return identity
  }
}

/// A content type of the main part of an Office Open XML document.
private struct OpenXMLType {
  let name: String
  let format: FileFormat
  let puid: String
  let hasMacros: Bool

  /// The list is small; one that is not is none.
  static func find(in document: Span<UInt8>, _ content: Range<Int>) -> OpenXMLType? {
    let window = content.lowerBound..<min(content.upperBound, content.lowerBound + 65_536)
    return all.first { document.contains("application/vnd.\($0.name)".utf8, in: window) }
  }

  private init(_ name: String, _ format: FileFormat, _ puid: String, macros hasMacros: Bool = false) {
    self.name = name
    self.format = format
    self.puid = puid
    self.hasMacros = hasMacros
  }

  private static let all: [OpenXMLType] = [
    OpenXMLType("openxmlformats-officedocument.wordprocessingml.document.main+xml", .docx, "fmt/412"),
    OpenXMLType("openxmlformats-officedocument.wordprocessingml.template.main+xml", .docx, "fmt/597"),
    OpenXMLType("ms-word.document.macroEnabled.main+xml", .docx, "fmt/523", macros: true),
    OpenXMLType("ms-word.template.macroEnabledTemplate.main+xml", .docx, "fmt/599", macros: true),
    OpenXMLType("openxmlformats-officedocument.spreadsheetml.sheet.main+xml", .xlsx, "fmt/214"),
    OpenXMLType("openxmlformats-officedocument.spreadsheetml.template.main+xml", .xlsx, "fmt/598"),
    OpenXMLType("ms-excel.sheet.macroEnabled.main+xml", .xlsx, "fmt/445", macros: true),
    OpenXMLType("ms-excel.template.macroEnabled.main+xml", .xlsx, "fmt/627", macros: true),
    OpenXMLType("ms-excel.addin.macroEnabled.main+xml", .xlsx, "fmt/628", macros: true),
    OpenXMLType("ms-excel.sheet.binary.macroEnabled.main", .xlsx, "fmt/595"),
    OpenXMLType("openxmlformats-officedocument.presentationml.presentation.main+xml", .pptx, "fmt/215"),
    OpenXMLType("openxmlformats-officedocument.presentationml.slideshow.main+xml", .pptx, "fmt/629"),
    OpenXMLType("openxmlformats-officedocument.presentationml.template.main+xml", .pptx, "fmt/631"),
    OpenXMLType("ms-powerpoint.presentation.macroEnabled.main+xml", .pptx, "fmt/487", macros: true),
    OpenXMLType("ms-powerpoint.slideshow.macroEnabled.main+xml", .pptx, "fmt/630", macros: true),
    OpenXMLType("ms-powerpoint.template.macroEnabled.main+xml", .pptx, "fmt/632", macros: true)
  ]
}
