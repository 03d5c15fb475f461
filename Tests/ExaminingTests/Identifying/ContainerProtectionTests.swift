import Examining
import Testing
import Vocabulary

@Suite("Passwords and macros of Office documents and archives")
struct ContainerProtectionTests {
  @Test(
    "An Office document in an encrypted envelope asks for a password",
    arguments: ["EncryptedPackage", "ENCRYPTEDPACKAGE"])
  func encryptedEnvelope(name: String) {
    let examination = examine(BuiltDocument.ole([("EncryptionInfo", []), (name, [])]))
    #expect(examination.format == .encryptedOffice)
    #expect(examination.puid == "fmt/494")
    #expect(examination.protection == Protection(kind: .password, method: .container))
  }

  @Test("An encrypted Word document is told by its first block")
  func encryptedWord() {
    let name: (String, [UInt8]) = ("\u{1}CompObj", Array("Word.Document.8\u{0}".utf8))
    let encrypted = examine(BuiltDocument.ole([("WordDocument", BuiltDocument.wordStream(flags: 0x0100)), name]))
    #expect(encrypted.puid == "fmt/754")
    #expect(encrypted.protection.kind == .password)
    #expect(examine(BuiltDocument.ole([("WordDocument", BuiltDocument.wordStream()), name])).protection == .none)
  }

  @Test("An encrypted Excel workbook is told by its record FilePass")
  func encryptedExcel() {
    let writeAccess: (UInt16, [UInt8]) = (0x005C, [UInt8](repeating: 0x20, count: 112))
    let encrypted = BuiltDocument.excelStream([writeAccess, (0x002F, [1, 0])])
    #expect(examine(BuiltDocument.ole([("Workbook", encrypted)])).protection.kind == .password)
    let plain = BuiltDocument.excelStream([writeAccess])
    #expect(examine(BuiltDocument.ole([("Workbook", plain)])).protection == .none)
  }

  @Test("An encrypted presentation is told by the token of its current user")
  func encryptedPowerPoint() {
    let start: [UInt8] = [0, 0, 0xF6, 0x0F, 0x14, 0, 0, 0, 0x14, 0, 0, 0]
    let document: (String, [UInt8]) = ("PowerPoint Document", [])
    let encrypted = BuiltDocument.ole([document, ("Current User", start + [0xDF, 0xC4, 0xD1, 0xF3])])
    #expect(examine(encrypted).protection.kind == .password)
    let plain = BuiltDocument.ole([document, ("Current User", start + [0x5F, 0xC0, 0x91, 0xE3])])
    #expect(examine(plain).protection == .none)
  }

  @Test("One encrypted entry makes a ZIP archive ask for a password")
  func encryptedZIP() {
    let examination = examine(BuiltDocument.zip([.init(name: "a"), .init(name: "b", isEncrypted: true)]))
    #expect(examination.format == .zip)
    #expect(examination.protection == Protection(kind: .password, method: .container))
  }

  @Test("An encrypted OpenDocument is told by a content that is stored and no XML")
  func encryptedOpenDocument() {
    func document(content: [UInt8]) -> [UInt8] {
      let type = Array("application/vnd.oasis.opendocument.text".utf8)
      return BuiltDocument.zip([.init(name: "mimetype", content: type), .init(name: "content.xml", content: content)])
    }
    #expect(examine(document(content: [0x9C, 0x12, 0x77])).protection.kind == .password)
    #expect(examine(document(content: Array("<?xml version='1.0'?>".utf8))).protection == .none)
  }

  @Test("7z names its cipher where its header is plain")
  func encrypted7z() {
    func archive(coder: [UInt8]) -> [UInt8] {
      [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4, 0, 0, 0, 0] + UInt64(0).littleEndianBytes
        + UInt64(coder.count).littleEndianBytes + [0, 0, 0, 0] + coder
    }
    #expect(examine(archive(coder: [0x24, 0x06, 0xF1, 0x07, 0x01])).protection.kind == .password)
    #expect(examine(archive(coder: [0x23, 0x03, 0x01, 0x01])).protection == .none)
  }

  @Test("RAR 4 says so in the header of the archive or of the first file")
  func encryptedRAR4() {
    func archive(archiveFlags: UInt16, fileFlags: UInt16) -> [UInt8] {
      let main: [UInt8] = [0, 0, 0x73] + archiveFlags.littleEndianBytes + [13, 0, 0, 0, 0, 0, 0, 0]
      let file: [UInt8] = [0, 0, 0x74] + fileFlags.littleEndianBytes + [32, 0] + [UInt8](repeating: 0, count: 17) + [29]
      return Array("Rar!\u{1A}\u{7}\u{0}".utf8) + main + file
    }
    #expect(examine(archive(archiveFlags: 0x0080, fileFlags: 0x8000)).protection.kind == .password)
    #expect(examine(archive(archiveFlags: 0, fileFlags: 0x8004)).protection.kind == .password)
    let plain = examine(archive(archiveFlags: 0, fileFlags: 0x8000))
    #expect(plain.protection == .none)
    #expect(plain.puid == "fmt/411")
  }

  @Test("RAR 5 says so in a header of its own or in a record of the first file")
  func encryptedRAR5() {
    let signature = Array("Rar!\u{1A}\u{7}\u{1}\u{0}".utf8)
    let main: [UInt8] = [0, 0, 0, 0, 3, 1, 0, 0]
    let encryption: [UInt8] = [0, 0, 0, 0, 3, 4, 0, 0]
    let encryptedFile: [UInt8] = [0, 0, 0, 0, 6, 2, 1, 3, 2, 1, 0]
    let plainFile: [UInt8] = [0, 0, 0, 0, 6, 2, 1, 3, 2, 3, 0]
    #expect(examine(signature + encryption).protection.kind == .password)
    #expect(examine(signature + main + encryptedFile).protection.kind == .password)
    #expect(examine(signature + main + plainFile).protection == .none)
  }

  @Test("Macros are noted in both generations of Office")
  func macros() {
    let word = BuiltDocument.zip(
      ["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"].map {
        .init(name: $0, content: [3, 0], isPacked: true)
      })
    #expect(examine(word).macros)
    #expect(examine(BuiltDocument.ole([("Workbook", []), ("_VBA_PROJECT_CUR", [])])).macros)
    #expect(!examine(BuiltDocument.ole([("Workbook", [])])).macros)
  }

  private func examine(_ bytes: [UInt8]) -> Examination {
    FormatIdentifier().identify(bytes.span)
  }
}
