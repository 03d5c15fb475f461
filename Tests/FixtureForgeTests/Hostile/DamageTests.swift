import FixtureForge
import Testing

@Suite("Damage to the end, the streams and single bytes of a PDF, read again by qpdf")
struct DamageTests {
  @Test("a missing end marker is no damage, a missing start of the table is repaired")
  func endings() {
    #expect(QPDFReader(ForgedPDF(pages: 2, damage: [.noEndMarker]).bytes()).sound)
    let repaired = QPDFReader(ForgedPDF(pages: 2, damage: [.noStartOfCrossReferences]).bytes())
    #expect(repaired.warned && repaired.pageCount == 2)
  }

  @Test("a wrong length moves nothing but the number", arguments: [-7, 300])
  func streamLength(difference: Int) {
    let damaged = QPDFReader(ForgedPDF(pages: 1, damage: [.wrongStreamLength(by: difference)]).bytes())
    #expect(damaged.pageCount == 1 && !damaged.sound)
  }

  @Test("as many bytes differ as are changed, and the header does not")
  func changedBytes() {
    let sound = ForgedPDF(pages: 1).bytes()
    let changed = ForgedPDF(pages: 1, damage: [.changedBytes(count: 1, seed: 3)]).bytes()
    #expect(zip(sound, changed).filter { $0 != $1 }.count == 1)
    #expect(changed.starts(with: sound.prefix(16)))
  }

  @Test("a link, private data and attachments that need a password do not stop a reader")
  func features() {
    #expect(QPDFReader(ForgedPDF(pages: 1, features: [.link("https://caisse.example")]).bytes()).sound)
    #expect(QPDFReader(ForgedPDF(pages: 1, features: [.privateData([1, 2, 3])]).bytes()).sound)
    let invoice = PDFAttachment(name: "a.txt", content: [0x61])
    #expect(!QPDFReader(ForgedPDF(pages: 1, features: [.encryptedAttachments(invoice)]).bytes()).opened)
  }
}
